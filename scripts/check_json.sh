#!/bin/sh
# Has every command print its JSON over the examples, hostile texts and, where they are there, recorded listings, and
# validates each document and line against docs/schema/offprint-1.json, with no key beside those of the schema.
#
#     scripts/check_json.sh PROGRAM [CORPUS]      default: ../shared/corpus
#
# Installs python3-jsonschema when it is missing. Says what failed, then the counts; one skipped check where it cannot have it.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1

for python in python3 /usr/bin/python3; do
    "$python" -c 'import jsonschema.validators as v; v.Draft202012Validator' 2>/dev/null && break
    python=
done
if [ -z "$python" ] && scripts/packages.sh json; then python=/usr/bin/python3; fi
if [ -z "$python" ]; then
    echo "json: 0 passed, 0 failed, 1 skipped (no python3-jsonschema)"
    exit 0
fi
exec "$python" tests/support/check_json.py "$program" "${2:-../shared/corpus}"
