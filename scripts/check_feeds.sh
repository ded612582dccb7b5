#!/bin/sh
# Has the feeds, mailboxes and outlines that offprint writes read by other programs: Atom and RSS by xmllint and
# python3-feedparser, JSON Feed and mbox by Python, Org by pandoc; and looks for what RFC 4287, the RSS 2.0 page and
# JSON Feed 1.1 require. Of the examples, of hostile texts and, where they are, of the recorded days.
#
#     scripts/check_feeds.sh build/release/offprint
#
# Installs what is missing. Ends with the counts; one skipped check where it cannot have the readers.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
if ! scripts/packages.sh feeds || ! /usr/bin/python3 -c 'import feedparser' 2>/dev/null; then
    echo "feeds: 0 passed, 0 failed, 1 skipped (no python3-feedparser)"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" XDG_CACHE_HOME="$work/cache" TZ=UTC LC_ALL=C.UTF-8
python3 tests/support/attack_listing.py >"$work/attacks.json" || exit 1
set -- examples/page.txt examples/daily.json "$work/attacks.json"
for listing in ../shared/corpus/hf/api/*.json ../shared/corpus/arxiv/*/*.xml ../shared/corpus/hf/page-text/*.txt; do
    [ -e "$listing" ] && set -- "$@" "$listing"
done
exec /usr/bin/python3 tests/support/check_feeds.py "$program" "$@"
