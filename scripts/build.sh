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

echo "building $preset: minutes the first time, moments when little changed …" >&2
cmake --preset "$preset" >"$log" 2>&1 </dev/null || show_failure
[ $# -gt 0 ] || set -- all
if [ -t 2 ]; then # one line that tells how far it is
    NINJA_STATUS='%f of %t ' ninja -C "build/$preset" "$@" 2>&1 </dev/null | tee "$log" |
        awk '/^[0-9]+ of [0-9]+ /{printf "\r%s of %s", $1, $3; fflush()} END{printf "\r%20s\r", ""}' >&2
fi
ninja -C "build/$preset" "$@" >"$log" 2>&1 </dev/null || show_failure
