#!/bin/bash
# Measures the archive beside what people search such files with: how fast papers come in, how long a search takes as a whole process, what a
# day costs that is added, and a source that did not change.
#
#     bench/archive.sh OFFPRINT [PAPERS [FOLDER]]     default: 1,000,000 papers, a folder below $TMPDIR that is removed
#     PEERS=no bench/archive.sh …                     offprint alone
#
# The papers are made up: those of bench/gen.py --snapshot, 200,000 of them, each as often as is needed with another id and title. The peers are
# SQLite's FTS5 with all papers, Xapian with a tenth of them (it takes ten times as long to load), both from Python, whose start is told, and
# ripgrep over the file, which has to be in the cache of files. Of each search the median counts: of 11 runs of offprint, of 3 of each peer; time of the
# processor, as what a clock shows depends on who else is there. The processes that are measured run before others (chrt -f 50) where that is permitted. A folder of yours keeps what was loaded for the next time.
set -eu
offprint=$(realpath "$1")
cd "$(dirname "$0")/.."
papers=${2:-1000000}
folder=$(realpath -m "${3:-$(mktemp -d)}")
[ $# -ge 3 ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"
peers=${PEERS:-yes}
[ "$peers" = no ] || scripts/packages.sh bench
first=
! chrt -f 50 true 2>/dev/null || first='chrt -f 50'
export XDG_STATE_HOME="$folder" XDG_CONFIG_HOME="$folder/none" XDG_CACHE_HOME="$folder/cache" TZ=UTC

uptime
base=$((papers < 200000 ? papers : 200000))
[ -s "$folder/base" ] || /usr/bin/python3 bench/gen.py --snapshot "$base" README.md docs/*.md >"$folder/base"
[ -s "$folder/papers.jsonl" ] || /usr/bin/python3 - "$folder/base" "$papers" >"$folder/papers.jsonl" <<'PYTHON'
import sys

lines = open(sys.argv[1], encoding="utf-8").readlines()
for number in range(int(sys.argv[2])):
    line, copy = lines[number % len(lines)], number // len(lines)
    if copy:
        line = line.replace('"id":"25', '"id":"%d' % (25 - copy), 1).replace('"title":"', '"title":"Copy %d, ' % copy, 1)
        line = line.replace('"doi":"10.5555/', '"doi":"10.5555/%d.' % copy, 1)
    sys.stdout.write(line)
PYTHON

if [ ! -e "$folder/offprint" ]; then
    cat "$folder/papers.jsonl" >/dev/null
    /usr/bin/python3 - "$papers" $first "$offprint" -q import "$folder/papers.jsonl" <<'PYTHON'
import resource
import subprocess
import sys
import time

begin = time.perf_counter()
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL)
clock, used = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
papers, processor = int(sys.argv[1]), used.ru_utime + used.ru_stime
print("offprint: %.0f papers a second by the processor, %.0f by the clock, of %d; %d MB of memory" % (papers / processor, papers / clock, papers, used.ru_maxrss // 1024))
PYTHON
fi
"$offprint" archive
if [ "$peers" != no ] && [ ! -e "$folder/fts5.db" ]; then
    echo "FTS5: $($first /usr/bin/python3 bench/archive_peer.py fts5 "$folder/papers.jsonl" "$folder" "$papers") papers a second, of $papers"
fi
if [ "$peers" != no ] && [ ! -e "$folder/xapian" ]; then
    echo "Xapian: $($first /usr/bin/python3 bench/archive_peer.py xapian "$folder/papers.jsonl" "$folder" $((papers / 10))) papers a second, of $((papers / 10))"
fi
/usr/bin/python3 bench/archive_times.py "$offprint" "$folder" "$peers"
