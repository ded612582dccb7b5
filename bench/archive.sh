#!/bin/sh
# Measures the archive: how fast a file is imported, and how long a search takes, as a whole process.
#
#     bench/archive.sh OFFPRINT [PAPERS [FOLDER]]     default: 1,000,000 papers, a folder below $TMPDIR that is removed
#
# The papers are made up: those of bench/gen.py --snapshot, 200,000 of them, each as often as is needed with another id and title.
# Prints the import's papers a second, then for each search the median and the fastest of 21 runs in ms.
set -eu
cd "$(dirname "$0")/.."
offprint=$(realpath "$1")
papers=${2:-1000000}
folder=${3:-$(mktemp -d)}
[ $# -ge 3 ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"
export XDG_STATE_HOME="$folder" XDG_CONFIG_HOME="$folder/none"

base=$((papers < 200000 ? papers : 200000))
[ -f "$folder/base" ] || python3 bench/gen.py --snapshot "$base" README.md docs/*.md >"$folder/base"
python3 - "$folder/base" "$papers" >"$folder/papers.jsonl" <<'PYTHON'
import sys

lines = open(sys.argv[1], encoding="utf-8").readlines()
for number in range(int(sys.argv[2])):
    line, copy = lines[number % len(lines)], number // len(lines)
    if copy:
        line = line.replace('"id":"25', '"id":"%d' % (25 - copy), 1).replace('"title":"', '"title":"Copy %d, ' % copy, 1)
        line = line.replace('"doi":"10.5555/', '"doi":"10.5555/%d.' % copy, 1)
    sys.stdout.write(line)
PYTHON

rm -rf "$folder/offprint"
start=$(date +%s%N)
"$offprint" import "$folder/papers.jsonl"
end=$(date +%s%N)
echo "import: $((papers * 1000 / ((end - start) / 1000000))) papers a second"
"$offprint" archive

python3 - "$offprint" <<'PYTHON'
import statistics
import subprocess
import sys
import time

SEARCHES = ["koopman", "the", "\"neural network\"", "\"of the\"", "ti:learning", "learn*", "au:wang", "cat:cs.LG"]
print("%-20s %21s %21s" % ("", "by score", "newest first"))
for query in SEARCHES:
    row = []
    for order in "score", "listed":
        times = []
        for _ in range(21):
            start = time.perf_counter()
            subprocess.run([sys.argv[1], "search", "--sort", order, "-f", "text", "--", query], capture_output=True)
            times.append((time.perf_counter() - start) * 1000)
        row.append("%8.1f (%6.1f) ms" % (statistics.median(times), min(times)))
    print("%-20s %21s %21s" % (query, *row))
PYTHON
