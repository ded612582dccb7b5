#!/usr/bin/env python3
"""Runs the program on every route of a hostile HTTP server and compares what it does with a table of outcomes.

usage: try_hostile_routes.py PROGRAM SERVER-ADDRESS REQUESTS-FILE TABLE

REQUESTS-FILE is where the server writes its requests, a JSON object a line. Prints what is not as it should be, then the counts.
"""
import concurrent.futures
import json
import os
import sys
import tempfile
import time
import urllib.request
from urllib.parse import urlsplit

PROGRAM, BASE, REQUESTS, TABLE = sys.argv[1:5]
MOST_MEGABYTES = 100
AT_ONCE = 12


def read_table():
    rows = []
    for line in open(TABLE, encoding='utf-8'):
        if line.strip() and not line.startswith('#'):
            route, status, papers, asked, seconds, says = line.rstrip('\n').split('\t')
            rows.append((route, int(status), int(papers), int(asked), float(seconds), says))
    return rows


def run(route):
    """Exit status, papers, seconds, megabytes, first line said, all of it."""
    home = tempfile.mkdtemp(dir=os.environ['HOME'])
    out, err = open(home + '/out', 'w+b'), open(home + '/err', 'w+b')
    env = dict(os.environ, HOME=home, XDG_CACHE_HOME=home + '/cache')
    start = time.monotonic()
    child = os.posix_spawn(PROGRAM, [PROGRAM, '--config', 'none', '--now', '2026-01-09', 'list', '--format', 'jsonl', BASE + route], env,
                           file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)])
    _, status, usage = os.wait4(child, 0)
    seconds = time.monotonic() - start
    out.seek(0), err.seek(0)
    said = err.read().decode('utf-8', 'replace').replace(BASE, '')
    return (os.waitstatus_to_exitcode(status), len(out.read().splitlines()), seconds, usage.ru_maxrss / 1024,
            said.split('\n')[0], said)


def says_so(line, wanted):
    if wanted == '-':
        return line == ''
    begin, _, end = wanted.rpartition('…') if wanted.startswith('…') else (wanted, '', '')
    if wanted.startswith('…'):
        return line.endswith(end)
    if wanted.endswith('…'):
        return ': ' + wanted[:-1] in line
    return line.endswith(': ' + wanted) or line.endswith(' ' + wanted)


def check(row, outcome, asked):
    route, status, papers, times, most_seconds, says = row
    found_status, found_papers, seconds, megabytes, line, said = outcome
    problems = []
    if found_status != status:
        problems.append('exit status %d, not %d' % (found_status, status))
    if found_papers != papers:
        problems.append('%d papers, not %d' % (found_papers, papers))
    if asked != times:
        problems.append('asked %d times, not %d' % (asked, times))
    if seconds > most_seconds:
        problems.append('%.1f s, more than %g' % (seconds, most_seconds))
    if megabytes > MOST_MEGABYTES:
        problems.append('%.0f MB, more than %d' % (megabytes, MOST_MEGABYTES))
    if not says_so(line, says):
        problems.append('says: ' + (line or 'nothing'))
    if any(ord(c) < 32 and c != '\n' for c in said):
        problems.append('control characters in what it says')
    return problems


def missing_routes(rows):
    """Routes of the server's own list without a row: whole paths, and the first words of those with parameters."""
    listed = urllib.request.urlopen(BASE + '/').read().decode().split()
    paths = {urlsplit(row[0]).path for row in rows}
    words = {path.split('/')[1] for path in paths}
    for route in listed:
        word = urlsplit(route).path.split('/')[1]
        is_whole = route.count('/') == 1 and '?' not in route
        if (is_whole and route not in paths) or (not is_whole and word not in words):
            yield route


rows = read_table()
passed = failed = 0
for route in missing_routes(rows):
    failed += 1
    print('not ok: %s: not in %s' % (route, TABLE))
with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
    # The slow ones first.
    order = sorted(rows, key=lambda row: -row[4])
    outcomes = list(zip(order, pool.map(lambda row: run(row[0]), order)))
requests = [json.loads(line) for line in open(REQUESTS, encoding='utf-8')]
for row, outcome in outcomes:
    asked = sum(request['path'] == row[0].split('#')[0] for request in requests)
    problems = check(row, outcome, asked)
    if problems:
        failed += 1
        print('not ok: %s: %s' % (row[0], '; '.join(problems)))
    else:
        passed += 1
if any(request['path'].startswith('/dtd-was-fetched') for request in requests):
    failed += 1
    print('not ok: a document type definition was fetched')
print('routes: %d passed, %d failed, longest %.0f s, most memory %.0f MB' %
      (passed, failed, max(o[2] for _, o in outcomes), max(o[3] for _, o in outcomes)))
sys.exit(1 if failed else 0)
