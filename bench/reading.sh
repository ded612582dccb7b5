#!/bin/sh
# Measures how fast the same thousand papers are read in the formats that listings and reading lists come in, in process and each by itself.
#
#     bench/reading.sh [FILE…]      other listings too
#
# Needs a built `bench` preset (scripts/build.sh bench) and release preset; sfeed, where it is installed, reads the feeds that are made of the same papers, as a process.
# Prints MB a second, best of three, and microseconds a paper.
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
for file in "$work"/papers.* "$@"; do
    OFFPRINT_BENCH_FILES=$file $bench --benchmark_filter=ReadFile --benchmark_min_time=0.3 --benchmark_repetitions=3 --benchmark_format=csv 2>/dev/null |
        awk -F, -v file="${file##*/}" -v bytes="$(wc -c <"$file")" '
            /^"BM_ReadFile/ && !/_(mean|median|stddev|cv)"/ { if ($6 > best) best = $6; papers = $NF }
            END { printf "%-28s %9d bytes %6.0f MB/s %6.1f µs a paper\n", file, bytes, best / 1e6, bytes * 1e6 / best / papers }'
done

command -v sfeed >/dev/null || exit 0
# seconds COMMAND FILE: of the fastest of five times ten runs
seconds() {
    best=
    for _ in 1 2 3 4 5; do
        begin=$(date +%s%N)
        for _ in 1 2 3 4 5 6 7 8 9 10; do $1 <"$2" >/dev/null; done
        took=$((($(date +%s%N) - begin) / 10))
        [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
    done
    echo "$best"
}
none=$(seconds sfeed /dev/null)
for file in "$work/papers.rss" "$work/papers.atom"; do
    awk -v file="${file##*/}" -v bytes="$(wc -c <"$file")" -v took="$(seconds sfeed "$file")" -v none="$none" \
        'BEGIN { printf "%-28s %9d bytes %6.0f MB/s by sfeed\n", file, bytes, bytes * 1000 / (took - none) }'
done
