#!/bin/bash
# Makes sites of the recorded days, where they are, and of hostile texts, and looks at them in a browser that no window shows: every link leads to
# a file or elsewhere, nothing fails, axe-core finds nothing in the light and in the dark, the search box works by keyboard, from files and from a
# server. The feeds are read by other programs.
#
#     scripts/check_site.sh [PROGRAM]      default: build/release/offprint
#
# Needs what scripts/html_readers.sh needs, and for the feeds what scripts/check_feeds.sh does. Skips visibly what it cannot have. Ends with the counts.
set -u
program=$(realpath "${1:-build/release/offprint}")
cd "$(dirname "$0")/.." || exit 1
root=$PWD

skip() {
    echo "site: 0 passed, 0 failed, 1 skipped ($1)"
    exit 0
}

missing=$(scripts/html_readers.sh) || skip "$missing"
work=$(mktemp -d)
trap 'rm -rf "$work" 2>/dev/null || { sleep 2; rm -rf "$work"; }' EXIT # a browser that was stopped may still write
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C.UTF-8
url=https://example.org/papers/
passed=0
failed=0
skipped=0

# tell STATUS NAME: counts one check.
tell() {
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $2"
    fi
}

# run NAME COMMAND…: offprint with the archive of that name, at one time.
run() {
    local name=$1
    shift
    XDG_STATE_HOME=$work/state-$name "$program" -q --now 2026-08-05T08:00:00Z "$@"
}

# make NAME [OPTION…]: the site of an archive, twice; the second time nothing may be written.
make() {
    local name=$1 said
    shift
    run "$name" site --url "$url" "$@" "$work/$name"
    tell $? "site of $name"
    said=$(XDG_STATE_HOME=$work/state-$name "$program" --now 2026-08-05T09:00:00Z site --url "$url" "$@" "$work/$name" 2>/dev/null)
    [[ $said == *", 0 written" ]]
    tell $? "the second site of $name: $said"
}

# look NAME: all checks of a site.
look() {
    local said
    said=$(cd build/html && node "$root/tests/html/check_site.mjs" "$(command -v "${CHROMIUM:-chromium}")" "$work/profile" "$work/$1")
    count "$1" "$said"
    if /usr/bin/python3 -c 'import feedparser' 2>/dev/null && command -v xmllint >/dev/null; then
        count "feeds of $1" "$(/usr/bin/python3 tests/support/check_site_feeds.py "$work/$1" "$url")"
    else
        skipped=$((skipped + 1))
        echo "skipped: the feeds of $1 (no python3-feedparser or xmllint)"
    fi
}

# count NAME OUTPUT: what a program said that ends by telling its own counts.
count() {
    sed '$d' <<<"$2"
    if [[ $2 =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        echo "$1: ${BASH_REMATCH[0]}"
    else
        tell 1 "$1 did not get to its end: $2"
    fi
}

python3 tests/support/attack_listing.py >"$work/attacks.json"
run hostile import "$work/attacks.json" examples/page.txt examples/daily.json >/dev/null
cat >"$work/topics.toml" <<'TOML'
topic = [
    { name = "Sound", match = 'audio OR speech' },
    { name = "<b>深層学習</b> & \"C\"", match = '*' },
    { name = "C++", match = 'robot*' },
    { name = "C#", match = 'compiler*' },
    { name = "</title><script>alert(1)</script>", match = 'zebra' },
]
TOML
make hostile --topics "$work/topics.toml"
look hostile

recorded=(../shared/corpus/hf/api/*.json ../shared/corpus/arxiv/rss/*.xml)
if [ -e "${recorded[0]}" ]; then
    run recorded import "${recorded[@]}" >/dev/null
    make recorded --config examples/config.toml --since 2024-01-01
    look recorded
else
    skipped=$((skipped + 1))
    echo "skipped: the recorded days (not there)"
fi

echo "site: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
