#!/bin/sh
# Builds the fuzz targets with clang and runs each for some seconds from its seeds, two at a time.
#
#     scripts/fuzz.sh [--seed N] [SECONDS [TARGET…]]      default: 10 seconds of every target
#
# With a seed, and with nothing in build/fuzz/corpus/, a target tries the same inputs in the same order each time.
# Says one line a target. What crashes a target stays in build/fuzz/found/<target>/, the corpus it grew in build/fuzz/corpus/<target>/.
set -eu
cd "$(dirname "$0")/.."

seed=0
if [ "${1:-}" = --seed ]; then
    seed=$2
    shift 2
fi
seconds=${1:-10}
[ $# -eq 0 ] || shift
scripts/packages.sh build fuzz
scripts/build.sh fuzz
if [ $# -eq 0 ]; then
    for source in tests/fuzz/*_fuzz.cc; do
        name=${source##*/}
        set -- "$@" "${name%_fuzz.cc}"
    done
fi

fuzz() {
    grown=build/fuzz/corpus/$1
    found=build/fuzz/found/$1
    log=build/fuzz/$1.log
    mkdir -p "$grown" "$found"
    seeds=
    [ ! -d "tests/fuzz/seeds/$1" ] || seeds=tests/fuzz/seeds/$1
    # shellcheck disable=SC2086 # seeds is one folder or nothing
    if "build/fuzz/tests/fuzz/${1}_fuzz" -seed="$seed" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
        -artifact_prefix="$found/" -print_final_stats=1 "$grown" $seeds >"$log" 2>&1 </dev/null; then
        echo "ok: $1: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs"
    else
        echo "not ok: $1"
        tail -n 40 "$log" | sed 's/^/    /'
        return 1
    fi
}

failed=0
while [ $# -gt 0 ]; do
    fuzz "$1" &
    first=$!
    second=
    if [ $# -gt 1 ]; then
        fuzz "$2" &
        second=$!
        shift
    fi
    shift
    wait "$first" || failed=1
    [ -z "$second" ] || wait "$second" || failed=1
done
exit $failed
