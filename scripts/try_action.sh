#!/bin/sh
# Tries the GitHub Action of docs/tasks.md as far as that can be done without GitHub: the workflow is judged by a validator of such files, and its
# shell steps run in a bare Debian 12, as in the container that it asks for, on two mornings. Between them only what it caches is kept.
#
#     sudo scripts/try_action.sh FOLDER
#
# FOLDER must not exist; it stays afterwards. Needs root, debootstrap, npm and PyYAML. A feed on this machine stands for the sources.
set -eu
folder=$1
cd "$(dirname "$0")/.."
scripts/packages.sh build package
scripts/build.sh release
(cd build/release && cpack -G DEB >/dev/null)

workspace=/__w/papers/papers
mkdir -p "$folder"
folder=$(realpath "$folder")
steps=$folder/steps
mkdir "$steps"
/usr/bin/python3 scripts/action_steps.py docs/tasks.md "$steps" "$workspace" >"$folder/told"
cached=$(sed -n 's/^cache //p' "$folder/told")
pages=$(sed -n 's/^pages //p' "$folder/told")
(cd "$steps" && npx --yes @action-validator/cli@0.6.0 papers.yml >"$folder/judged" 2>&1) || {
    cat "$folder/judged" >&2
    exit 1
}
echo "papers.yml: no findings"

mkdir "$folder/feed"
/usr/bin/python3 -m http.server --bind 127.0.0.1 --directory "$folder/feed" 0 >"$folder/served" 2>&1 &
server=$!
trap 'kill "$server"; ! mountpoint -q "$folder/debian/proc" || umount "$folder/debian/proc"' EXIT
while ! grep -q 'port [0-9]' "$folder/served"; do sleep 0.1; done
port=$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$folder/served")

# The first paper of the examples on the first morning, another one on the second.
morning() {
    build/release/offprint -q --config none digest --match "$1" -f rss --feed-url "http://127.0.0.1:$port/papers.xml" -o "$folder/feed/papers.xml" \
        examples/daily.json
    rm -rf "$folder/debian"
    scripts/bare_debian.sh "$folder/debian"
    mount --bind /proc "$folder/debian/proc"
    mkdir -p "$folder/debian$workspace" "$folder/debian/steps" "$folder/debian/github/home"
    cp "$steps"/*.sh "$folder/debian/steps"
    cp build/release/*.deb "$folder/debian$workspace/offprint.deb"
    printf '[source.papers]\nkind = "feed"\nurl = "http://127.0.0.1:%s/papers.xml"\n\n[[topic]]\nname = "Sound"\nmatch = "audio OR speech OR koopman"\n' \
        "$port" >"$folder/debian$workspace/offprint.toml"
    [ ! -d "$folder/cache" ] || cp -a "$folder/cache" "$folder/debian$workspace/$cached"
    for step in "$folder"/debian/steps/*.sh; do
        chroot "$folder/debian" env -i HOME=/github/home PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            sh -e "/steps/${step##*/}" >"$folder/said" 2>&1 </dev/null || {
            tail -n 20 "$folder/said" >&2
            echo "not ok: ${step##*/}" >&2
            exit 1
        }
    done
    rm -rf "$folder/cache"
    cp -a "$folder/debian$workspace/$cached" "$folder/cache"
    [ -s "$folder/debian$workspace/$pages/index.html" ] || {
        echo "not ok: no pages" >&2
        exit 1
    }
    umount "$folder/debian/proc"
}

# papers WORD…: whether the pages have all these papers
papers() {
    for word in "$@"; do
        grep -rqi "$word" "$folder/debian$workspace/$pages" || {
            echo "not ok: no paper of $word" >&2
            exit 1
        }
    done
    echo "pages: $*"
}

morning speech
papers speech
morning koopman
papers speech koopman
echo "action: two mornings, the second with the papers of both"
