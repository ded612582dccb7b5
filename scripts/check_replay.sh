#!/bin/bash
# Replays recorded days to fifty subscribers, run after run of `offprint deliver`, and compares every mail with what an oracle in Python says that
# must come; then the same weekdays with `fetch`, `status` and `digest --new`, each kind of day once.
#
#     scripts/check_replay.sh PROGRAM [CORPUS [SERVERS]]     default: ../shared/corpus, ../shared/servers (mailcheck.py)
#
# Ends with the counts.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
corpus=$(realpath -m "${2:-../shared/corpus}")
servers=$(realpath -m "${3:-../shared/servers}")

for needed in "$corpus/hf/api" "$corpus/arxiv/jsonl" "$servers/mailcheck.py"; do
    if [ ! -e "$needed" ]; then
        echo "no $needed"
        echo "replay: 0 passed, 0 failed, 1 skipped"
        exit 0
    fi
done

passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check NAME COMMAND…
check() {
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $name"
    fi
    tail -n 20 "$work/said" | sed 's/^/    /'
}

check "every paper once, at its time" python3 tests/support/replay_days.py "$program" "$corpus" "$servers/mailcheck.py" "$work/days"
check "every kind of day told" python3 tests/support/replay_kinds.py "$program" "$corpus" "$work/kinds"

echo "replay: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
