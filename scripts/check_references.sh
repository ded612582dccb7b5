#!/bin/sh
# Reads what offprint writes for reference managers with other programs: BibTeX with python3-bibtexparser and pandoc, CSL-JSON with pandoc.
# Every paper of the examples and, where they are, of the recorded days must come back, with its authors.
#
#     scripts/check_references.sh build/release/offprint
set -eu
cd "$(dirname "$0")/.."
offprint=$1
scripts/packages.sh references
set -- examples/page.txt examples/daily.json examples/inbox.mbox
for day in ../shared/corpus/hf/api/*.json ../shared/corpus/arxiv/*/*.xml; do
    [ -e "$day" ] && set -- "$@" "$day"
done
exec /usr/bin/python3 scripts/check_references.py "$offprint" "$@"
