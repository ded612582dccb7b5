#!/bin/sh
# Makes the Debian package in two folders, the second a copy of the sources elsewhere: the same bytes both times. Lintian then
# looks at it.
#
#     scripts/check_package.sh [FOLDER]      default: a temporary one; the packages stay in a FOLDER that is named
#
# Builds twice without a compiler cache, so it takes minutes. Installing it into a fresh system is
# scripts/try_chroot.sh FOLDER scripts/try_package.sh.
set -u
cd "$(dirname "$0")/.." || exit 1
folder=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$folder"' EXIT
passed=0
failed=0
scripts/packages.sh build package || exit 1
# The time of the sources, as https://reproducible-builds.org/specs/source-date-epoch/ has it.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

check() {
    what=$1
    shift
    if "$@" >"$folder/said" 2>&1; then
        passed=$((passed + 1))
    else
        echo "not ok: package: $what"
        tail -n 20 "$folder/said"
        failed=$((failed + 1))
    fi
}

# package SOURCES BUILD_FOLDER
package() {
    CCACHE_DISABLE=1 cmake -S "$1" -B "$2" -G Ninja -DCMAKE_BUILD_TYPE=Release -DOFFPRINT_TESTS=OFF &&
        CCACHE_DISABLE=1 ninja -C "$2" && (cd "$2" && cpack -G DEB)
}

no_complaints() {
    said=$(lintian --tag-display-limit 0 --fail-on error,warning "$1" 2>&1) && [ -z "$(echo "$said" | grep '^[EW]:')" ] && return 0
    echo "$said"
    return 1
}

mkdir -p "$folder"
check "first build" package "$PWD" "$folder/one"
mkdir -p "$folder/elsewhere/sources"
check "a copy of the sources" sh -c "git ls-files -z | xargs -0 cp --parents -t '$folder/elsewhere/sources'"
check "second build" package "$folder/elsewhere/sources" "$folder/elsewhere/build"
first=$(echo "$folder"/one/*.deb)
second=$(echo "$folder"/elsewhere/build/*.deb)
check "the same bytes" cmp "$first" "$second"
if command -v lintian >/dev/null; then
    check "lintian" no_complaints "$first"
    skipped=0
else
    skipped=1
fi
echo "package: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
