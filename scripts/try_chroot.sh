#!/bin/sh
# Tries the set-up commands on a bare Debian 12: a fresh chroot with nothing but a shell, and a fresh clone of this repository inside.
#
#     sudo scripts/try_chroot.sh FOLDER [COMMAND…]      default: scripts/demo.sh, and again; scripts/test.sh
#
# FOLDER must not exist; it stays afterwards. Needs root, debootstrap and git. The mirror, and how apt reaches it, are taken from this machine.
set -eu
folder=$1
shift
[ $# -gt 0 ] || set -- scripts/demo.sh scripts/demo.sh scripts/test.sh
source=$(cd "$(dirname "$0")/.." && pwd)

mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
debootstrap --variant=minbase bookworm "$folder" "$mirror" >"$folder.debootstrap.log" 2>&1 || {
    tail -n 20 "$folder.debootstrap.log" >&2
    exit 1
}
rm -f "$folder.debootstrap.log"

# Only what says how to reach the mirror: settings, keys and the Debian sources.
cp -a /etc/apt/apt.conf.d /etc/apt/auth.conf.d /etc/apt/trusted.gpg.d "$folder/etc/apt/" 2>/dev/null || true
rm -f "$folder/etc/apt/apt.conf.d/"*packagekit* "$folder/etc/apt/apt.conf.d/"*appstream* "$folder/etc/apt/apt.conf.d/"*debconf*
cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"

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
