#!/bin/sh
# Installs what is needed, builds with sanitizers and runs every test; arguments go to ctest (e.g. -R Parser).
set -eu
cd "$(dirname "$0")/.."

scripts/packages.sh build test
scripts/build.sh dev

exec ctest --preset dev --parallel "$(nproc)" --no-tests=error "$@"
