#!/bin/bash
# Installs what is needed, builds with sanitizers and runs every test, in as many processes as there are processors: a
# process for each test would take twice the time. Arguments go to the tests, such as --gtest_filter='Parser.*'.
set -u
cd "$(dirname "$0")/.." || exit 1

scripts/packages.sh build test && scripts/build.sh dev || exit 1

tests=build/dev/tests/offprint_tests
rm -f build/dev/tests-*.xml
export GTEST_TOTAL_SHARDS
GTEST_TOTAL_SHARDS=$(nproc)
running=()
for ((i = 0; i < GTEST_TOTAL_SHARDS; i++)); do
    GTEST_SHARD_INDEX=$i timeout 1500 "$tests" --gtest_brief=1 --gtest_output="xml:build/dev/tests-$i.xml" "$@" >"build/dev/tests-$i.txt" 2>&1 &
    running+=($!)
done

failed=0
for ((i = 0; i < GTEST_TOTAL_SHARDS; i++)); do
    wait "${running[$i]}" || failed=1
    cat "build/dev/tests-$i.txt"
done
[ "$failed" -eq 0 ] && echo "all tests passed"
exit "$failed"
