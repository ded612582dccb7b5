#!/bin/bash
# Has pages and mails of invented papers and of hostile texts read by html-validate, caniemail and axe-core, and looks whether a hostile text
# became more than text. What may be found stands in tests/html/allowed.txt, each with its reason.
#
#     scripts/check_html.sh [PROGRAM]      default: build/release/offprint
#
# Needs what scripts/html_readers.sh needs. Skips visibly what it cannot have. Ends with the counts.
set -u
program=$(realpath "${1:-build/release/offprint}")
cd "$(dirname "$0")/.." || exit 1
source=$PWD/tests/html
readers=$PWD/build/html

skip() {
    echo "html: 0 passed, 0 failed, 1 skipped ($1)"
    exit 0
}

fail() {
    echo "not ok: $1"
    echo "html: 0 passed, 1 failed, 0 skipped"
    exit 1
}

chromium=${CHROMIUM:-chromium}
missing=$(scripts/html_readers.sh) || skip "$missing"

work=$(mktemp -d)
trap 'rm -rf "$work" 2>/dev/null || { sleep 2; rm -rf "$work"; }' EXIT # a browser that was stopped may still write
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C.UTF-8
mkdir "$work/pages"
python3 tests/support/attack_listing.py >"$work/attacks.json" || fail "the hostile texts"
node "$source/write_pages.mjs" "$program" "$work/pages" "$work/attacks.json" || fail "the pages"
cd "$readers" || exit 1
node "$source/check.mjs" "$(command -v "$chromium")" "$work/profile" "$work/pages" "$source/allowed.txt"
