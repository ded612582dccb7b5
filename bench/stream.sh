#!/bin/sh
# Measures how fast a long file of JSON lines goes through the topics into a digest, and in how much memory: from the file, a pipe and packed.
#
#     bench/stream.sh PROGRAM [RECORDS [ROUNDS]]        default: 130000 records (about 300 MB), 5 rounds
#
# The records have the shape of arXiv's metadata snapshot and are made once, in build/stream/. The peer is Python's json, which only parses
# each line. Of each program the round that took the least time of the processor counts: seconds, MB of the file a second, peak memory.
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."
records=${2:-130000}
rounds=${3:-5}
work=build/stream
file=$work/$records.jsonl
mkdir -p "$work"
[ -s "$file" ] || { /usr/bin/python3 bench/gen.py --snapshot "$records" examples/page.txt examples/daily.json >"$file.part" && mv "$file.part" "$file"; }
bytes=$(wc -c <"$file")
[ -s "$file.gz" ] || gzip -1 -c "$file" >"$file.gz"
cat "$file" "$file.gz" >/dev/null

# measure NAME COMMAND…
measure() {
    name=$1
    shift
    : >"$work/times"
    for _ in $(seq "$rounds"); do
        /usr/bin/time -q -a -o "$work/times" -f '%U %S %M' "$@" >/dev/null 2>"$work/said" || true
    done
    tell
}

# measure_pipe NAME COMMAND…
measure_pipe() {
    name=$1
    shift
    : >"$work/times"
    for _ in $(seq "$rounds"); do
        cat "$file" | /usr/bin/time -q -a -o "$work/times" -f '%U %S %M' "$@" >/dev/null 2>"$work/said" || true
    done
    tell
}

tell() {
    awk -v name="$name" -v bytes="$bytes" '
        { seconds = $1 + $2; if (NR == 1 || seconds < least) { least = seconds; memory = $3 } }
        END { printf "%-34s %7.2f s %7.0f MB/s %7.0f MiB\n", name, least, bytes / least / 1e6, memory / 1024 }' "$work/times"
}

printf '%s: %s bytes\n' "$file" "$bytes"
export XDG_CONFIG_HOME="$PWD/$work/config" TZ=UTC
digest="$program --config none digest --topics bench/topics.toml --limit 60 --format markdown"
measure "digest of five topics, 60 papers" $digest "$file"
measure "the same, packed with gzip" $digest "$file.gz"
bytes=$((2 * bytes))
measure "the same from two copies" $digest "$file" "$file.gz"
bytes=$((bytes / 2))
measure "search for two rare words" "$program" --config none search '"temporal coherence" koopman' --limit 20 --format markdown "$file"
measure "list as JSON lines" "$program" --config none list --format jsonl "$file"
measure_pipe "digest from a pipe" $digest -
measure_pipe "list from a pipe" "$program" --config none list --format jsonl -
measure "python: json.loads of each line" /usr/bin/python3 -c 'import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    json.loads(line)' "$file"
