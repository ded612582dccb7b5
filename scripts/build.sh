#!/bin/sh
# Configures and builds one preset in build/<preset>; shows the compiler's output only when it fails.
#
#     scripts/build.sh PRESET [TARGET…]     PRESET: release, dev, fuzz, bench
set -eu
cd "$(dirname "$0")/.."

preset=$1
shift
log=build/$preset.log
mkdir -p build

show_failure() {
    cat "$log" >&2
    echo "build.sh: could not build $preset" >&2
    exit 1
}

echo "building $preset …" >&2
cmake --preset "$preset" >"$log" 2>&1 </dev/null || show_failure
[ $# -gt 0 ] || set -- all
ninja -C "build/$preset" "$@" >"$log" 2>&1 </dev/null || show_failure
