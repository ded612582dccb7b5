#!/bin/sh
# Installs the Debian packages that offprint needs, and nothing when they are all there already.
#
#     scripts/packages.sh build test        GROUPS: build, test, fuzz, bench, html, references, feeds, json, http
#
# Needs root or sudo. Quiet unless something fails.
set -eu

packages() {
    case $1 in
    build)
        echo "g++ cmake ninja-build ccache pkg-config tzdata"
        echo "libcli11-dev libcurl4-openssl-dev libfmt-dev libre2-dev libsodium-dev libsqlite3-dev"
        echo "libtomlplusplus-dev libutf8proc-dev zlib1g-dev"
        ;;
    test) echo "libgtest-dev libgumbo-dev cmark jq python3" ;;
    fuzz) echo "clang" ;;
    bench) echo "gcc libbenchmark-dev jq libkainjow-mustache-dev python3 python3-feedparser python3-jinja2 python3-xapian ripgrep rss2email sfeed sqlite3" ;;
    references) echo "pandoc python3 python3-bibtexparser" ;;
    feeds) echo "libxml2-utils pandoc python3 python3-feedparser" ;;
    html) echo "chromium nodejs npm python3 fonts-dejavu-core fonts-noto-cjk" ;;
    http) echo "nginx-light openssl strace jq python3" ;;
    json) echo "python3 python3-jsonschema" ;;
    completions) echo "bash zsh fish python3" ;;
    man) echo "mandoc groff-base" ;;
    package) echo "dpkg-dev file lintian" ;;
    *)
        echo "packages.sh: no group '$1': build, test, fuzz, bench, html, references, feeds, json, http, completions, man, package" >&2
        exit 2
        ;;
    esac
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "packages.sh: neither root nor sudo; install these yourself:$missing" >&2
        exit 1
    fi
}

# Runs a command; shows what it said only when it failed.
quietly() {
    if ! "$@" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        echo "packages.sh: failed: $*" >&2
        exit 1
    fi
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "packages.sh: no apt-get here: these scripts are for Debian 12 and its relatives" >&2
    exit 1
fi

missing=
for group in "$@"; do
    for package in $(packages "$group"); do
        is_installed "$package" || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

# One at a time: apt does not wait for another.
lock=${TMPDIR:-/tmp}/offprint-packages-$(id -u).lock
if [ -z "${OFFPRINT_PACKAGES_LOCKED:-}" ] && command -v flock >/dev/null; then
    exec env OFFPRINT_PACKAGES_LOCKED=1 flock "$lock" "$0" "$@"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "installing:$missing" >&2
quietly as_root apt-get -q update
# RUNLEVEL: a server among them is only needed as a program, and is not started.
# shellcheck disable=SC2086 # a list of names
quietly as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -q install -y --no-install-recommends $missing
