#!/bin/bash
# Has Python's email package write mails, an mbox and a maildir of random listings (tests/support/write_mailboxes.py), and compares
# what offprint reads with what that package reads back.
#
#     scripts/check_mailboxes.sh PROGRAM [SEED]
#
# Says what failed, then the counts; one skipped check where there is no python3.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1

if ! command -v python3 >/dev/null; then
    echo "mailboxes: 0 passed, 0 failed, 1 skipped (no python3)"
    exit 0
fi

passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config TZ=UTC LC_ALL=C

python3 tests/support/write_mailboxes.py "$work" "${2:-1}" || exit 1
for wanted in "$work"/*.wanted; do
    box=${wanted%.wanted}
    [ -e "$box" ] || box=$box.eml
    # A maildir has all its mails of one second in the order of their names.
    "$program" --config none list --format jsonl "$box" 2>"$work/said" |
        jq -r '"\(.id)\t\(.title_raw // .title)\t\(.abstract_raw // .abstract)"' | sort >"$work/found"
    if sort "$wanted" | cmp -s - "$work/found" && [ -s "$work/found" ] && [ ! -s "$work/said" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $(basename "$box")"
        sort "$wanted" | diff - "$work/found" | head -n 10 | sed 's/^/    /'
        sed 's/^/    /' "$work/said"
    fi
done

echo "mailboxes: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
