#!/bin/sh
# Tries the set-up commands on a bare Debian 12: a fresh chroot with nothing but a shell, and a fresh clone of this repository inside.
#
#     sudo scripts/try_chroot.sh FOLDER [COMMAND…]      default: scripts/demo.sh, and again; scripts/test.sh
#
# FOLDER must not exist; it stays afterwards. Needs root, debootstrap and git.
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- scripts/demo.sh scripts/demo.sh scripts/test.sh
source=$(cd "$(dirname "$0")/.." && pwd)

"$source/scripts/bare_debian.sh" "$folder"

git clone -q "$source" "$folder/root/offprint"
mount --bind /proc "$folder/proc"
trap 'umount "$folder/proc"' EXIT
for command in "$@"; do
    printf '\n== %s\n' "$command"
    start=$(date +%s)
    # From another folder on purpose, and with no more in the environment than a new shell has.
    chroot "$folder" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -c "cd / && /root/offprint/$command"
    echo "== $(($(date +%s) - start)) s: $command"
done
