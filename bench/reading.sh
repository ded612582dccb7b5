#!/bin/sh
# Measures how fast the same thousand papers are read in the formats that listings and reading lists come in, in process and each by itself.
#
#     bench/reading.sh [FILE…]      other listings too
#
# Needs a built `bench` preset (scripts/build.sh bench) and release preset. Prints MB a second, best of three, and microseconds a paper.
# Where sfeed is installed, it reads feeds that are made of the papers of each listing: as a process, less what it takes for nothing.
set -eu
cd "$(dirname "$0")/.."
bench=build/bench/bench/offprint_bench
program="build/release/offprint --config none"
work=build/reading
mkdir -p "$work"
/usr/bin/python3 bench/gen.py --atom 1000 examples/page.txt examples/daily.json >"$work/papers.atom-api"
for format in bibtex ris csl-json jsonl rss atom jsonfeed; do
    $program search --limit 1000 --format "$format" -o "$work/papers.$format" '*' "$work/papers.atom-api"
done
/usr/bin/python3 bench/formats.py "$work" <"$work/papers.jsonl"

# A heap that keeps what it has, as the program's does.
export MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=268435456 MALLOC_TOP_PAD_=134217728
# seconds FILE: what sfeed takes, the fastest of five times ten runs, in nanoseconds a run
seconds() {
    best=
    for _ in 1 2 3 4 5; do
        begin=$(date +%s%N)
        for _ in 1 2 3 4 5 6 7 8 9 10; do sfeed <"$1" >/dev/null; done
        took=$((($(date +%s%N) - begin) / 10))
        [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
    done
    echo "$best"
}
none=0
if command -v sfeed >/dev/null; then none=$(seconds /dev/null); fi
# speed_of_sfeed FILE FORMAT: MB/s of a feed of that format of the same papers
speed_of_sfeed() {
    $program search --limit 2000 --format "$2" -o "$work/same.$2" '*' "$1" 2>/dev/null
    awk -v bytes="$(wc -c <"$work/same.$2")" -v took="$(seconds "$work/same.$2")" -v none="$none" \
        'BEGIN { printf "%.0f", bytes * 1000 / (took - none) }'
}
for file in "$work"/papers.* "$@"; do
    OFFPRINT_BENCH_FILES=$file $bench --benchmark_filter=ReadFile --benchmark_min_time=0.3 --benchmark_repetitions=3 --benchmark_format=csv 2>/dev/null |
        awk -F, -v file="${file##*/}" -v bytes="$(wc -c <"$file")" '
            /^"BM_ReadFile/ && !/_(mean|median|stddev|cv)"/ { if ($6 > best) best = $6; papers = $NF }
            END { printf "%-28s %9d bytes %6.0f MB/s %6.1f µs a paper", file, bytes, best / 1e6, bytes * 1e6 / best / papers }'
    [ "$none" -eq 0 ] || printf '; these papers by sfeed: %4s MB/s as RSS, %4s as Atom' "$(speed_of_sfeed "$file" rss)" "$(speed_of_sfeed "$file" atom)"
    echo
done
