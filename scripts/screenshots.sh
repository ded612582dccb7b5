#!/bin/bash
# Makes pictures of pages and mails as people see them, of invented papers: at 360, 600 and 1,000 pixels; light, dark, and turned dark by a
# program that does not ask. Also prints the pages. Fails when anything is wider than the window, or when the keyboard does not get to a topic.
#
#     scripts/screenshots.sh [PROGRAM [FOLDER]]      default: build/release/offprint, build/screenshots
#
# Needs node and chromium (Debian packages of these names); skips visibly without them. Ends with the counts.
set -u
program=$(realpath "${1:-build/release/offprint}")
folder=$(realpath -m "${2:-build/screenshots}")
cd "$(dirname "$0")/.." || exit 1
source=$PWD/tests/html

chromium=$(command -v "${CHROMIUM:-chromium}")
for needed in node "${CHROMIUM:-chromium}"; do
    if ! command -v "$needed" >/dev/null; then
        echo "screenshots: 0 passed, 0 failed, 1 skipped (no $needed)"
        exit 0
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work" 2>/dev/null || { sleep 2; rm -rf "$work"; }' EXIT # a browser that was stopped may still write
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C.UTF-8
rm -rf "$folder"
mkdir -p "$folder" "$work/pages"

if ! node "$source/write_pages.mjs" "$program" "$work/pages"; then
    echo "screenshots: 0 passed, 1 failed, 0 skipped"
    exit 1
fi
cp "$work/pages"/*.txt "$folder"
node "$source/screenshots.mjs" "$chromium" "$work/profile" "$work/pages" "$folder"
