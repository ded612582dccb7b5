#!/bin/sh
# Builds the fuzz targets with clang and runs each from its seeds, two at a time.
#
#     scripts/fuzz.sh [--seed N] [SECONDS [TARGET…]]      default: 10 seconds of every target
#     scripts/fuzz.sh --counted [TARGET…]                 as many inputs as tests/fuzz/runs.txt says, of every target
#
# Counted, a target tries the same inputs in the same order each time and on each machine: what it finds comes from
# the change that is tried. For a hunt give it seconds: it goes on from what earlier ones found interesting.
# Says one line a target. What crashes a target stays in build/fuzz/found/<target>/, the corpus it grew in build/fuzz/corpus/<target>/.
set -eu
cd "$(dirname "$0")/.."

seed=0
seconds=10
counted=
case ${1:-} in
    --counted)
        counted=yes
        shift
        ;;
    *)
        if [ "${1:-}" = --seed ]; then
            seed=$2
            shift 2
        fi
        if [ $# -gt 0 ]; then
            seconds=$1
            shift
        fi
        ;;
esac
scripts/packages.sh build fuzz
scripts/build.sh fuzz
if [ $# -eq 0 ]; then
    for source in tests/fuzz/*_fuzz.cc; do
        name=${source##*/}
        set -- "$@" "${name%_fuzz.cc}"
    done
fi

# What a target is told for how long it runs. Files that others put into its corpus (-reload) would come by the clock.
bounds() {
    if [ -z "$counted" ]; then
        echo "-seed=$seed -max_total_time=$seconds"
        return
    fi
    runs=$(sed -n "s/^$1 //p" tests/fuzz/runs.txt)
    echo "-seed=1 -reload=0 -runs=${runs:-1000}"
}

fuzz() {
    grown=build/fuzz/corpus/$1
    found=build/fuzz/found/$1
    log=build/fuzz/$1.log
    if [ -n "$counted" ]; then
        grown=build/fuzz/counted/$1
        rm -rf "$grown"
    fi
    mkdir -p "$grown" "$found"
    seeds=
    [ ! -d "tests/fuzz/seeds/$1" ] || seeds=tests/fuzz/seeds/$1
    # shellcheck disable=SC2046,SC2086 # bounds are several words, seeds is one folder or nothing
    if "build/fuzz/tests/fuzz/${1}_fuzz" $(bounds "$1") -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
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
