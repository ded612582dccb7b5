#!/bin/sh
# Installs what is needed, builds offprint and prints a digest of the invented listings in examples/.
set -eu
cd "$(dirname "$0")/.."

scripts/packages.sh build
scripts/build.sh release offprint

echo >&2
exec build/release/offprint --config examples/config.toml digest examples/page.txt examples/daily.json "$@"
