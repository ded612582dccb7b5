#!/bin/bash
# Measures `offprint site` over a year of made-up papers, those of bench/gen.py: with the topics of bench/topics.toml, and without any, where every
# paper stands on the page of its day. Each the first time, again with nothing new, and with one paper more.
#
#     bench/site.sh OFFPRINT [PAPERS]      default: 30,000 papers
#
# Prints seconds of a clock, seconds of the processor, the most memory, what was written, and what the search box loads.
set -eu
offprint=$(realpath "$1")
cd "$(dirname "$0")/.."
papers=${2:-30000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder" XDG_CONFIG_HOME="$folder/none" XDG_CACHE_HOME="$folder/cache" TZ=UTC

/usr/bin/python3 bench/gen.py "$papers" README.md docs/*.md >"$folder/papers.json"
"$offprint" -q import "$folder/papers.json" >/dev/null
"$offprint" archive | tail -n 1

# measure NAME COMMAND…
measure() {
    /usr/bin/python3 - "$@" <<'PYTHON'
import os, subprocess, sys, time

name, *command = sys.argv[1:]
start = time.monotonic()
process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
said = process.stdout.read().strip().rsplit("/", 1)[-1]
_, status, used = os.wait4(process.pid, 0)
print(f"{name:24}{time.monotonic() - start:7.2f} s {used.ru_utime + used.ru_stime:7.2f} s {used.ru_maxrss / 1024:7.0f} MB   {said}")
sys.exit(status != 0)
PYTHON
}

for kind in topics none; do
    topics=(--topics bench/topics.toml)
    [ "$kind" = topics ] || topics=()
    site=("$offprint" --now 2025-12-31T08:00:00Z site "${topics[@]}" "$folder/$kind")
    measure "$kind: first" "${site[@]}"
    measure "$kind: nothing new" "${site[@]}"
    printf '{"id":"2512.9999%s","title":"One More Robot for %s","listed":"2025-12-30"}\n' "${#kind}" "$kind" | "$offprint" -q import - >/dev/null
    measure "$kind: one paper more" "${site[@]}"
    echo "$kind: $(du -sm "$folder/$kind" | cut -f 1) MB; the search box loads $(cat "$folder/$kind"/search/*.js | wc -c) bytes, $(gzip -c "$folder/$kind"/search/*.js | wc -c) packed," \
        "for $(cat "$folder/$kind"/search/*.js | grep -c '^\[') papers"
done
