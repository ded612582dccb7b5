#!/bin/sh
# Presses the tab key in bash, zsh and fish and looks at what the line has become.
#
#     scripts/check_completions.sh build/release/offprint
#
# Installs the shells when they are missing; says which were skipped where it cannot.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
scripts/packages.sh completions || echo "completions: not all shells could be installed"
exec python3 tests/support/try_completions.py "$program"
