#!/bin/bash
# Installs the readers of pages (html-validate, caniemail, axe-core) with npm into build/html, at their versions of
# tests/html/package-lock.json, unless they are there.
#
#     scripts/html_readers.sh      prints why they cannot be there, with status 1
#
# Needs node 20, npm, chromium and python3.
set -u
cd "$(dirname "$0")/.." || exit 1
source=$PWD/tests/html
readers=$PWD/build/html

for needed in node npm "${CHROMIUM:-chromium}" python3; do
    if ! command -v "$needed" >/dev/null; then
        echo "no $needed"
        exit 1
    fi
done
if ! node -e 'process.exitCode = Number(process.versions.node.split(".")[0] < 20)'; then
    echo "node is older than 20"
    exit 1
fi
cmp -s "$source/package-lock.json" "$readers/installed.json" && exit 0
mkdir -p "$readers"
cp "$source/package.json" "$source/package-lock.json" "$readers"
if ! (cd "$readers" && npm ci --ignore-scripts --no-audit --no-fund) >"$readers/npm.log" 2>&1 </dev/null; then
    tail -n 5 "$readers/npm.log" >&2
    echo "npm could not install the readers"
    exit 1
fi
cp "$source/package-lock.json" "$readers/installed.json"
