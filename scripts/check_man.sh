#!/bin/sh
# Has mandoc and groff read the manual pages of a build: neither may warn of anything.
#
#     scripts/check_man.sh BUILD_FOLDER
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
passed=0
failed=0
if ! scripts/packages.sh man; then
    echo "man: 0 passed, 0 failed, 1 skipped (no mandoc and groff)"
    exit 0
fi
for page in "$build"/pages/man/man?/*; do
    said=$(mandoc -Tlint -Wwarning "$page" 2>&1; groff -man -ww -Tutf8 -z "$page" 2>&1)
    if [ -z "$said" ]; then
        passed=$((passed + 1))
    else
        echo "not ok: man: $said" | head -n 5
        failed=$((failed + 1))
    fi
done
[ "$passed" -gt 0 ] || failed=$((failed + 1))
echo "man: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
