#!/usr/bin/env python3
"""Replays three weeks of recorded days to fifty subscribers, one run of `offprint deliver` after the other, and checks every mail.

usage: replay_days.py PROGRAM CORPUS MAILCHECK FOLDER [--hours 2] [-v]

A stand-in on this machine answers as Hugging Face does (a day in the morning has not all its papers yet; at weekends nothing is listed) and as
arXiv's feed; a file is exchanged now and then. One day the first service shows a login page instead; for a week nothing runs. Readers
join, leave, come back, pause, and change their minds. What must come and when is found by replay_oracle.py, without offprint. Every
mail also goes through MAILCHECK, those of every other day with `unsubscribe_url` set. Prints the counts; fails when anything is wrong.
"""
import argparse, contextlib, datetime, email, email.policy, glob, http.server, io, json, os, re, shutil, subprocess, sys, threading, urllib.parse

from replay_oracle import UTC, Oracle, Reader, in_words, query, read_hugging_face, read_json_lines, read_rss

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('program'); ap.add_argument('corpus'); ap.add_argument('mailcheck'); ap.add_argument('folder')
ap.add_argument('--hours', type=int, default=3, help='between two runs; when nothing is listed any more four times as many')
ap.add_argument('-v', action='store_true')
A = ap.parse_args()
program, corpus, folder = os.path.abspath(A.program), os.path.abspath(A.corpus), os.path.abspath(A.folder)
checker = compile(open(A.mailcheck, encoding='utf-8').read(), A.mailcheck, 'exec')
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
os.chdir(folder)
os.environ.update(HOME=folder, XDG_STATE_HOME=folder + '/state', XDG_CACHE_HOME=folder + '/cache', XDG_CONFIG_HOME=folder + '/config', TZ='UTC')


def at(text): return datetime.datetime.fromisoformat(text).replace(tzinfo=UTC)


FIRST, QUIET, LAST = at('2026-07-30T00:10'), at('2026-08-24T00:10'), at('2026-09-01T12:10')
ASLEEP = at('2026-08-08T00:00'), at('2026-08-15T00:00')
FAILS = at('2026-08-05T00:00'), at('2026-08-06T00:00')
LOGIN_PAGE = '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Please log in</form></body></html>'
FEEDS = {'2026-07-30': 'arxiv_cs_ai', '2026-08-04': 'arxiv_cs_cl', '2026-08-18': 'arxiv_cs_lg'}  # the batch from that day on
FILES = {'2026-07-31': '2025-03-18', '2026-08-06': '2025-05-18', '2026-08-19': '2025-07-23'}

recorded = {}
for path in glob.glob(corpus + '/hf/api/2026-0[78]-*.json') + [corpus + '/hf/api/exact-2026-07-31.json']:
    day = path[-15:-5]
    if '2026-07-30' <= day <= '2026-08-21': recorded[day] = json.load(open(path, encoding='utf-8'))


# -- the services ------------------------------------------------------------------------------------------------------------------------
class Services(http.server.BaseHTTPRequestHandler):
    now, given, asked = FIRST, [], set()  # what was given in this run; the days that were ever given whole

    def do_GET(self):
        where = urllib.parse.urlsplit(self.path)
        if where.path == '/api/daily_papers':
            options = urllib.parse.parse_qs(where.query)
            kind, body = 'application/json', self.hugging_face(options['date'][0], int(options['p'][0]))
        else:
            kind, body = 'application/rss+xml', self.arxiv()
        body = body.encode()
        self.send_response(200)
        self.send_header('Content-Type', 'text/html' if body.startswith(b'<!') else kind)
        self.send_header('Content-Length', str(len(body)))
        self.send_header('Cache-Control', 'no-store')
        self.end_headers()
        self.wfile.write(body)

    def hugging_face(self, day, page):
        now = Services.now
        if FAILS[0] <= now < FAILS[1]: return LOGIN_PAGE
        papers = recorded.get(day, []) if day <= now.strftime('%Y-%m-%d') and page == 0 else []
        is_whole = day < now.strftime('%Y-%m-%d') or now.hour >= 12
        if not is_whole: papers = papers[:len(papers) * 6 // 10]
        elif papers: Services.asked.add(day)
        text = json.dumps(papers)
        Services.given.append(list(read_hugging_face(text)))
        return text

    def arxiv(self):
        name = FEEDS[max(day for day in FEEDS if day <= Services.now.strftime('%Y-%m-%d'))]
        text = open('%s/arxiv/rss/%s.xml' % (corpus, name), encoding='utf-8').read()
        Services.given.append(list(read_rss(text)))
        return text

    def log_message(self, *_): pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Services)
threading.Thread(target=server.serve_forever, daemon=True).start()
PLACE = 'http://127.0.0.1:%d' % server.server_port

# -- the readers -------------------------------------------------------------------------------------------------------------------------
MUTE = ('word', 'survey')
TOPICS = [
    ('word', 'agent'), ('word', 'video'), ('word', 'robot'), ('title', 'diffusion'), ('phrase', 'language model'), ('word', 'speech'),
    ('and', ('word', 'reasoning'), ('word', 'reward')), ('or', ('word', 'audio'), ('word', 'music'), ('word', 'speech')),
    ('and', ('word', 'image'), ('not', ('word', 'video'))), ('cat', 'cs.RO'), ('cat', 'cs.CV'), ('title', 'benchmark'),
    ('phrase', 'reinforcement learning'), ('word', 'protein'), ('word', 'retrieval'), ('title', 'agent'), ('word', 'quantum'),
    ('and', ('or', ('word', 'gaussian'), ('word', 'depth')), ('not', ('cat', 'cs.CV'))), ('word', 'medical'), ('word', 'zebrafish'),
]
SCHEDULES = [
    ('daily', None, '08:00', 'UTC'), ('weekdays', None, '07:30', 'Europe/Berlin'), ('weekly', 'friday', '17:00', 'America/New_York'),
    ('monthly', 31, '09:00', 'UTC'), ('daily', None, '23:45', 'Asia/Kolkata'), ('weekly', 'sunday', '06:15', 'Pacific/Auckland'),
    ('weekdays', None, '00:00', 'America/Los_Angeles'), ('monthly', 1, '12:00', 'Asia/Tokyo'), ('daily', None, '12:00', 'Australia/Lord_Howe'),
    ('weekly', 'monday', '08:00', 'UTC'),
]


def run(now, *words, check=True):
    done = subprocess.run([program, '-q', '--config', 'config.toml', '--now', now.strftime('%Y-%m-%dT%H:%M:%SZ'), *words], capture_output=True, text=True)
    if check and done.returncode: raise SystemExit('%s: %s ended with %d: %s' % (now, ' '.join(words), done.returncode, done.stderr))
    return done


def configure(has_url):
    with open('config.toml', 'w') as out:
        out.write('[source.hf]\nkind = "huggingface"\napi = "%s"\n[source.ml]\nkind = "arxiv"\napi = "%s"\ncategories = ["cs.AI", "cs.CL", "cs.LG"]\n'
                  '[source.saved]\nkind = "file"\npath = "saved.jsonl"\n[[topic]]\nname = "Never"\nmatch = "%s"\nmute = true\n'
                  '[mail]\nfrom = "Papers <papers@example.org>"\ntransport = "maildir:Mail"\n' % (PLACE, PLACE, MUTE[1]))
        if has_url: out.write('unsubscribe_url = "https://papers.example.org/leave/{token}"\n')


def subscribe(now, address, schedule, topics, limit=None):
    options = [word for number, topic in enumerate(topics) for word in ('--topic', 'T%d=%s' % (number, query(topic)))]
    run(now, 'subscribe', address, '--schedule', in_words(schedule), *options, *(['--limit', str(limit)] if limit else []))
    oracle.readers[address] = Reader(address, schedule, topics, now, limit)


oracle = Oracle(MUTE)
configure(False)
for number in range(48):
    topics = [TOPICS[(number * 3 + k * 7) % len(TOPICS)] for k in range(1 + number % 4)]
    subscribe(at('2026-07-29T12:00'), 'r%02d@example.org' % number, SCHEDULES[number % len(SCHEDULES)], topics, {5: 3, 10: 7}.get(number % 20))


def join(now): subscribe(now, 'late@example.org', ('daily', None, '18:00', 'UTC'), [('word', 'agent'), ('word', 'video')])


def leave(now):
    run(now, 'unsubscribe', 'r20@example.org', 'r10@example.org')
    oracle.readers['r20@example.org'].is_active = oracle.readers['r10@example.org'].is_active = False


def come_back(now):
    run(now, 'subscribe', 'r10@example.org')
    reader = oracle.readers['r10@example.org']
    reader.is_active, reader.since = True, now


def pause(now):
    run(now, 'subscriptions', 'pause', 'r00@example.org', '--until', '2026-08-18')
    oracle.readers['r00@example.org'].paused_until = datetime.date(2026, 8, 18)


def change(now):
    schedule = ('weekly', 'saturday', '10:00', 'UTC')
    run(now, 'subscribe', 'r30@example.org', '--schedule', in_words(schedule))
    oracle.readers['r30@example.org'].schedule = schedule


def join_twice(now):
    subscribe(now, 'keen@example.org', ('weekdays', None, '13:00', 'Europe/London'), [('word', 'model')], 40)


EVENTS = {at('2026-08-03T09:00'): pause, at('2026-08-04T10:30'): leave, at('2026-08-06T11:00'): join, at('2026-08-07T09:00'): change,
          at('2026-08-18T15:00'): come_back, at('2026-08-19T21:00'): join_twice}


# -- the mails ---------------------------------------------------------------------------------------------------------------------------
def check_mail(path):
    said, words = io.StringIO(), sys.argv
    sys.argv = ['mailcheck', path, '--eol', 'lf', '--bulk']
    try:
        with contextlib.redirect_stdout(said): exec(checker, {'__name__': '__main__'})
    except SystemExit as end:
        if end.code: oracle.problems.append('%s: %s' % (path, said.getvalue().strip()))
    finally:
        sys.argv = words


def take_mails(now, has_url):
    came = {}
    for path in glob.glob('Mail/new/*'):
        check_mail(path)
        with open(path, 'rb') as file: message = email.message_from_bytes(file.read(), policy=email.policy.default)
        address = message['To'].addresses[0].addr_spec
        text = message.get_body(('plain',)).get_content()
        came.setdefault(address, []).append(re.findall(r'(?m)^ +https://arxiv\.org/abs/([\d.]+)$', text))
        if message['Message-ID'] in seen: oracle.problems.append('%s: %s came before' % (now, message['Message-ID']))
        seen.add(message['Message-ID'])
        if message['Date'].datetime != now: oracle.problems.append('%s: the mail to %s is of %s' % (now, address, message['Date']))
        if ('https:' in message['List-Unsubscribe']) != has_url: oracle.problems.append('%s: List-Unsubscribe of %s' % (now, address))
        os.unlink(path)
    return came


seen, runs, now, events = set(), 0, FIRST, dict(EVENTS)
while now <= LAST:
    if not ASLEEP[0] <= now < ASLEEP[1]:
        for time in sorted(time for time in events if time < now): events.pop(time)(time)
        day = now.strftime('%Y-%m-%d')
        saved = [name for since, name in FILES.items() if since <= day]
        has_url = now.day % 2 == 0
        configure(has_url)
        Services.now, Services.given = now, []
        shutil.copyfile('%s/arxiv/jsonl/%s.jsonl' % (corpus, saved[-1]) if saved else '/dev/null', 'saved.jsonl')
        done = run(now, 'deliver', check=False)
        for papers in Services.given: oracle.arrive(papers, now)
        oracle.arrive(read_json_lines(open('saved.jsonl', encoding='utf-8').read()), now)
        is_failing = FAILS[0] <= now < FAILS[1]
        if done.returncode not in ((0, 3, 4) if is_failing or not saved else (0,)): oracle.problems.append('%s: status %d: %s' % (now, done.returncode, done.stderr))
        oracle.check_run(now, is_failing or not saved, take_mails(now, has_url))
        runs += 1
        if A.v: print(now, done.returncode, oracle.mails, len(oracle.arrivals), len(oracle.problems), flush=True)
    now += datetime.timedelta(hours=A.hours if now < QUIET else 4 * A.hours)

for day in sorted(set(recorded) - Services.asked): oracle.problems.append('%s was never asked for when it was whole' % day)
print('\n'.join(oracle.problems[:40]))
print('replay: %d days of Hugging Face, %d papers of three sources, %d readers, %d runs: %d mails with %d papers; %d times either was right; %d problems'
      % (len(recorded), len(oracle.arrivals), len(oracle.readers), runs, oracle.mails, oracle.papers, oracle.open_questions, len(oracle.problems)))
sys.exit(bool(oracle.problems))
