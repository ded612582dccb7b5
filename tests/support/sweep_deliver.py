#!/usr/bin/env python3
"""Kills `offprint deliver`, or fails one of its system calls, at one place after the other, and looks at what arrived after the next run.

usage: sweep_deliver.py PROGRAM FOLDER --way smtp|sendmail|maildir --fault signal=KILL|error=ENOSPC|error=EIO
                        [--readers 20] [--points N] [--sink smtp_sink.py] [-v]

FOLDER is made anew. For each place: the state as it was before, a run under strace(1) with the fault, a run without it an hour later. Then
every reader must have got the mail, at most one mail may have arrived twice and that with the same Message-ID, nothing may be left to send,
and both databases must be sound. Without --points all places are tried, with it so many, evenly spread. Prints the counts; fails when a
place is bad.
"""
import argparse, glob, os, re, shutil, sqlite3, subprocess, sys, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('program'); ap.add_argument('folder')
ap.add_argument('--way', required=True, choices=['smtp', 'sendmail', 'maildir'])
ap.add_argument('--fault', required=True)
ap.add_argument('--readers', type=int, default=20)
ap.add_argument('--points', type=int, default=0)
ap.add_argument('--sink')
ap.add_argument('-v', action='store_true')
A = ap.parse_args()
CALLS = 'pwrite64,write,writev,fsync,fdatasync,rename,unlink,ftruncate,sendto,sendmsg'

program, folder = os.path.abspath(A.program), os.path.abspath(A.folder)
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
os.chdir(folder)
os.environ.update(HOME=folder, XDG_STATE_HOME=folder + '/state', XDG_CACHE_HOME=folder + '/cache', XDG_CONFIG_HOME=folder + '/config',
                  TZ='UTC', TMPDIR=folder)

def run(now, *words, strace=()):
    return subprocess.run([*strace, program, '--config', 'config.toml', '--now', now, *words], capture_output=True, text=True, timeout=120)

inbox, server = folder + '/arrived', None
if A.way == 'smtp':
    server = subprocess.Popen([sys.executable, A.sink, '--dir', inbox, '--port-file', 'port'], stdout=subprocess.DEVNULL)
    while not os.path.exists('port'): time.sleep(0.02)
    way = 'transport = "smtp://127.0.0.1:%s"' % open('port').read()
elif A.way == 'maildir':
    way = 'transport = "maildir:%s"' % inbox
else:
    os.makedirs(inbox)
    open('mailer', 'w').write('#!/bin/sh\ncat >"%s/.$$" && mv "%s/.$$" "%s/$$.eml"\n' % (inbox, inbox, inbox))
    os.chmod('mailer', 0o755)
    way = 'command = ["%s/mailer"]' % folder

open('config.toml', 'w').write('[source.lab]\nkind = "file"\npath = "papers.jsonl"\n[mail]\nfrom = "p@example.org"\ntime_limit = 10\n%s\n' % way)
with open('papers.jsonl', 'w') as papers:
    for i in range(6):
        print('{"id":"2601.%05d","title":"Paper number %d on audio","abstract":"Of audio.","listed":"2026-01-09"}' % (i + 1, i), file=papers)
readers = ['r%02d@example.org' % i for i in range(A.readers)]
for reader in readers:
    assert run('2026-01-08T12:00Z', 'subscribe', reader, '--topic', 'Sound=audio').returncode == 0
run('2026-01-08T12:00Z', 'subscriptions', 'show', readers[0])  # makes the key
os.rename('state', 'before')

def reset():
    for name in ('state', 'cache'): shutil.rmtree(name, ignore_errors=True)
    if A.way == 'smtp':
        for name in glob.glob(inbox + '/*'): os.unlink(name)
    elif A.way == 'sendmail':
        for name in os.listdir(inbox): os.unlink(inbox + '/' + name)
    else:
        shutil.rmtree(inbox, ignore_errors=True)
    shutil.copytree('before', 'state')

def arrived():
    """By reader, the Message-IDs of what came, in no order."""
    found = {}
    for name in glob.glob(inbox + ('/new/*' if A.way == 'maildir' else '/*.eml')):
        head = re.split(r'\r?\n\r?\n', open(name, newline='').read(), 1)[0]
        to = re.search(r'(?m)^To: (\S+?)\r?$', head).group(1)
        found.setdefault(to, []).append(re.search(r'(?m)^Message-ID: (\S+?)\r?$', head).group(1))
    return found

def problems():
    bad, twice = [], 0
    found = arrived()
    for reader in readers:
        ids = found.pop(reader, [])
        if not ids: bad.append(reader + ' got nothing')
        if len(set(ids)) > 1: bad.append(reader + ' got two Message-IDs')
        if len(ids) > 2: bad.append('%s got it %d times' % (reader, len(ids)))
        twice += len(ids) > 1
    if found: bad.append('somebody else got something')
    if twice > (0 if A.way == 'maildir' else 1): bad.append('%d mails came twice' % twice)
    states = run('2026-01-09T10:00Z', 'deliveries', '--format', 'json').stdout
    if states.count('"state":"sent"') != len(readers): bad.append('not all are sent')
    ledger = sqlite3.connect('state/offprint/ledger.db')
    if ledger.execute('pragma integrity_check').fetchone()[0] != 'ok': bad.append('the ledger is damaged')
    ledger.close()
    if run('2026-01-09T10:00Z', 'archive', 'check').returncode: bad.append('the archive is damaged')
    return bad, twice

try:
    reset()
    clean = run('2026-01-09T08:00Z', 'deliver', strace=['strace', '-o', 'log', '-e', 'trace=' + CALLS])
    assert clean.returncode == 0, clean.stderr
    counts = {}
    for line in open('log'):
        if match := re.match(r'(\w+)\(', line): counts[match.group(1)] = counts.get(match.group(1), 0) + 1
    places = [(call, n) for call in sorted(counts) for n in range(1, counts[call] + 1)]
    step = max(1, len(places) / A.points) if A.points else 1
    chosen = {places[int(i * step)] for i in range(int(len(places) / step))}
    chosen |= {(call, count) for call, count in counts.items()}  # the last of each call
    chosen = sorted(chosen)
    bad = repeats = 0
    for call, n in chosen:
        reset()
        hurt = run('2026-01-09T08:00Z', 'deliver', strace=['strace', '-o', 'log', '-e', 'trace=' + call, '-e',
                                                         'inject=%s:%s:when=%d' % (call, A.fault, n)])
        if A.way == 'sendmail': time.sleep(0.05)  # a program that was started goes on
        after = run('2026-01-09T09:00Z', 'deliver')
        found, twice = problems()
        repeats += twice
        if after.returncode: found.append('the next run ended with %d: %s' % (after.returncode, after.stderr.strip()[-300:]))
        if hurt.returncode in (-6, -8, -11, 134, 136, 139): found.append('it crashed')
        if found: bad += 1
        if found or A.v: print('%s %s %d (status %d): %s' % ('BAD' if found else 'ok', call, n, hurt.returncode, '; '.join(found[:3])))
    print('%s, %s: %d of %d places, %d bad, %d mails came twice' % (A.way, A.fault, len(chosen), len(places), bad, repeats))
    sys.exit(bool(bad))
finally:
    if server: server.kill()
