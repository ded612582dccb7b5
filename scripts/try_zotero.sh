#!/bin/sh
# Reads what offprint writes for reference managers back with Zotero's own import translators, without Zotero itself.
#
#     scripts/try_zotero.sh build/release/offprint [LISTING…]      default: examples/daily.json
#
# Needs node 20 and npm, which fetches the translators into build/zotero.
set -eu
program=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- examples/daily.json
folder=$PWD/build/zotero
if [ ! -f "$folder/node_modules/zotero-translators/index.js" ]; then
    mkdir -p "$folder"
    # One of its dependencies is a copy of another that only git has.
    (
        cd "$folder"
        npm install --no-save --no-audit --no-fund --ignore-scripts iconv-lite@0.4.24 jsdom@13.1.0 request@2.88.2 xregexp@4.2.0 wicked-good-xpath@1.3.0
        npm pack zotero-translators@0.0.2
        mkdir -p node_modules/zotero-translators
        tar xzf zotero-translators-0.0.2.tgz -C node_modules/zotero-translators --strip-components=1
    ) >"$folder/npm.log" 2>&1 || {
        tail -n 5 "$folder/npm.log" >&2
        exit 1
    }
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for format in json csl-json ris bibtex; do
    "$program" -q --config none search --limit 1000 -f "$format" -o "$work/papers.$format" '*' "$@"
done
cp tests/zotero/read_import.js "$folder/"
node "$folder/read_import.js" "$work/papers.json" "$work/papers.csl-json" "$work/papers.ris" "$work/papers.bibtex"
