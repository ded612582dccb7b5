#!/bin/sh
# Makes a bare Debian 12 in a new folder: nothing but a shell and what apt needs.
#
#     sudo scripts/bare_debian.sh FOLDER
#
# Needs root and debootstrap. The mirror, and how apt reaches it, are taken from this machine.
set -eu
folder=$1

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
