#!/usr/bin/env python3
"""Replays three recorded weeks with `fetch`, `status`, `digest` and `digest --new archive`, on days of every kind, and checks what each is called.

usage: replay_kinds.py PROGRAM CORPUS FOLDER [-v]

Hugging Face answers with its recorded days. arXiv's feed is written from recorded papers, thirty a day, in the shape of a recorded feed; so are the
days on which it is empty, repeated, old, cut or gone. Whatever the days are called, every paper that was served must be shown once in all the
digests of the archive together. Fails when a day is called otherwise.
"""
import argparse, datetime, glob, html, http.server, json, os, shutil, subprocess, sys, threading, urllib.parse

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('program'); ap.add_argument('corpus'); ap.add_argument('folder'); ap.add_argument('-v', action='store_true')
A = ap.parse_args()
program, corpus, folder = os.path.abspath(A.program), os.path.abspath(A.corpus), os.path.abspath(A.folder)
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
os.chdir(folder)
os.environ.update(HOME=folder, XDG_STATE_HOME=folder + '/state', XDG_CACHE_HOME=folder + '/cache', XDG_CONFIG_HOME=folder + '/config', TZ='UTC')

# What the services do on a day, seen at that hour (UTC), and what offprint must call it. `again` is the last batch under today's date, `old` the
# last batch under its own.
DAYS = [
    # day           hour  Hugging Face             arXiv
    ('2026-08-03', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-04', 13, ('as recorded', 'ok'), ('again', 'unchanged')),
    ('2026-08-05', 13, ('as recorded', 'ok'), ('again', 'stale')),
    ('2026-08-06', 13, ('login page', 'failed'), ('new', 'ok')),
    ('2026-08-07', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-08', 13, ('as recorded', 'weekend'), ('empty', 'weekend')),
    ('2026-08-09', 13, ('as recorded', 'weekend'), ('old', 'weekend')),
    ('2026-08-10', 3, ('nothing', 'early'), ('old', 'early')),
    ('2026-08-10', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-11', 13, ('nothing', 'early'), ('empty', 'empty')),
    ('2026-08-12', 13, ('nothing since 2026-08-11', 'stale'), ('cut', 'cut')),
    ('2026-08-13', 13, ('as recorded', 'ok'), ('gone', 'failed')),
    ('2026-08-14', 13, ('as recorded', 'ok'), ('old', 'stale')),
    ('2026-08-17', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-18', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-19', 13, ('a whole page', 'ok'), ('new', 'ok')),
    ('2026-08-20', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-08-21', 13, ('as recorded', 'ok'), ('new', 'ok')),
    ('2026-09-08', 13, ('as recorded', 'stale'), ('empty', 'holiday')),  # behind Labor Day
    ('2027-11-26', 13, ('as recorded', 'stale'), ('empty', 'holiday')),  # behind Thanksgiving of a year that is not known
]
recorded = {path[-15:-5]: json.load(open(path, encoding='utf-8')) for path in glob.glob(corpus + '/hf/api/2026-08-*.json')}
papers = [json.loads(line) for path in sorted(glob.glob(corpus + '/arxiv/jsonl/*.jsonl')) for line in open(path, encoding='utf-8')]
papers = list({paper['id']: paper for paper in papers}.values())
served = set()


class Services(http.server.BaseHTTPRequestHandler):
    day = hf = arxiv = None
    batch, batch_day, used = [], None, 0

    def do_GET(self):
        where = urllib.parse.urlsplit(self.path)
        if where.path == '/api/daily_papers':
            options = urllib.parse.parse_qs(where.query)
            kind, body = 'application/json', self.hugging_face(options['date'][0], int(options['p'][0]))
        else:
            kind, body = 'application/rss+xml', self.feed()
        self.send_response(404 if body is None else 200)
        body = (body or 'gone').encode()
        self.send_header('Content-Type', 'text/html' if body.startswith(b'<!') else kind)
        self.send_header('Content-Length', str(len(body)))
        self.send_header('Cache-Control', 'no-store')
        self.end_headers()
        self.wfile.write(body)

    def hugging_face(self, day, page):
        if Services.hf == 'login page': return '<!DOCTYPE html><html><body><form>Please log in</form></body></html>'
        first_without = {'nothing': Services.day, 'as recorded': '9'}.get(Services.hf, Services.hf[-10:])
        if page > 0 or day > Services.day or (Services.hf != 'a whole page' and day >= first_without): return '[]'
        items = recorded.get(day, [])
        served.update(item['paper']['id'] for item in items)
        return json.dumps(items)

    def feed(self):
        kind = Services.arxiv
        if kind == 'gone': return None
        batch = [] if kind == 'empty' else Services.batch
        day = Services.batch_day if kind == 'old' else Services.day
        date = datetime.date.fromisoformat(day).strftime('%a, %d %b %Y 00:00:00 -0400')
        served.update(paper['id'] for paper in batch)
        items = ''.join('<item><title>%s</title><link>https://arxiv.org/abs/%s</link><description>arXiv:%sv1 Announce Type: new\nAbstract: %s</description>'
                        '<guid isPermaLink="false">oai:arXiv.org:%sv1</guid><category>cs.LG</category><pubDate>%s</pubDate>'
                        '<arxiv:announce_type>new</arxiv:announce_type></item>'
                        % (html.escape(paper['title']), paper['id'], paper['id'], html.escape(paper['summary']), paper['id'], date) for paper in batch)
        return ('<?xml version="1.0"?><rss xmlns:arxiv="http://arxiv.org/schemas/atom" version="2.0"><channel><title>cs.LG updates on arXiv.org</title>'
                '<link>http://rss.arxiv.org/rss/cs.LG</link><description>cs.LG updates on the arXiv.org e-print archive.</description>'
                '<lastBuildDate>%s</lastBuildDate><pubDate>%s</pubDate>%s</channel></rss>' % (date, date, items))

    def log_message(self, *_): pass


def go_on(day, hf, arxiv):
    Services.day, Services.hf, Services.arxiv = day, hf, arxiv
    if arxiv not in ('new', 'cut'): return
    size = 2000 if arxiv == 'cut' else 30
    taken = papers[Services.used:Services.used + 30]
    Services.used += 30
    # More than were recorded: numbered copies.
    taken += [dict(paper, id='2608.%05d' % (70000 + n), title='%s, part %d' % (paper['title'], n))
              for n, paper in zip(range(size - len(taken)), papers[-1000:] * 2)]
    Services.batch, Services.batch_day = taken, day


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Services)
threading.Thread(target=server.serve_forever, daemon=True).start()
place = 'http://127.0.0.1:%d' % server.server_port
open('config.toml', 'w').write('[source.hf]\nkind = "huggingface"\napi = "%s"\n[source.ml]\nkind = "arxiv"\napi = "%s"\ncategories = ["cs.LG"]\n' % (place, place))


def run(now, *words):
    return subprocess.run([program, '--config', 'config.toml', '--now', now, *words], capture_output=True, text=True)


problems, shown = [], set()
for day, hour, (hf, hf_called), (arxiv, arxiv_called) in DAYS:
    go_on(day, hf, arxiv)
    now = '%sT%02d:00:00Z' % (day, hour)
    fetched, status, digest = run(now, 'fetch', '--format', 'json'), run(now, 'status'), run(now, 'digest', '--format', 'json')
    new = run(now, 'digest', '--new', '--format', 'json', 'archive')
    for name, called in (('hf', hf_called), ('ml', arxiv_called)):
        for what, document in (('fetch', json.loads(fetched.stdout)['sources']),
                               ('digest', json.loads(digest.stdout)['digest']['sources'])):
            told = [source for source in document if source['name'] == name]
            if len(told) != 1 or told[0]['status'] != called: problems.append('%s: %s calls %s %s, not %s' % (now, what, name, told, called))
            elif A.v: print(now, what, name, told[0]['status'], told[0].get('note', ''))
        if called not in ('ok', 'failed') and name + ':' not in status.stdout: problems.append('%s: status does not know %s' % (now, name))
    ids = [paper['id'].removeprefix('arxiv:') for section in json.loads(new.stdout)['digest']['sections'] for paper in section['papers']]
    twice = {i for i in ids if ids.count(i) > 1 or i in shown}
    if twice: problems.append('%s: shown twice: %s' % (now, ' '.join(sorted(twice)[:5])))
    shown |= set(ids)
if served - shown: problems.append('%d never shown: %s' % (len(served - shown), ' '.join(sorted(served - shown)[:5])))
if shown - served: problems.append('%d from nowhere: %s' % (len(shown - served), ' '.join(sorted(shown - served)[:5])))
print('\n'.join(problems[:30]))
print('kinds of days: %d of two sources, called %s; %d papers, each shown once; %d problems'
      % (len(DAYS), ' '.join(sorted({called for _, _, *both in DAYS for _, called in both})), len(shown), len(problems)))
sys.exit(bool(problems))
