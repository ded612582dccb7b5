#!/bin/sh
# Builds the Debian package, installs it, uses it as a user does and removes it again: nothing may be left. Changes the system, so it is
# run in a fresh one:
#
#     sudo scripts/try_chroot.sh FOLDER scripts/try_package.sh
set -eu
cd "$(dirname "$0")/.."
scripts/packages.sh build package
scripts/build.sh release
(cd build/release && cpack -G DEB >/dev/null)
apt-get -q install -y ./build/release/*.deb >/tmp/said 2>&1 || { cat /tmp/said; exit 1; }
offprint --version
offprint digest -f text /usr/share/doc/offprint/examples/page.txt | head -n 2
offprint search koopman -f ids /usr/share/doc/offprint/examples/daily.json
for file in /usr/share/man/man1/offprint.1.gz /usr/share/bash-completion/completions/offprint /usr/share/doc/offprint/copyright; do
    [ -s "$file" ] || echo "missing: $file"
done
dpkg --purge offprint >/tmp/said 2>&1 || { cat /tmp/said; exit 1; }
left=$(find / -xdev -name '*offprint*' -not -path '/root/*' -not -path '/proc/*' -not -path '/tmp/*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "package: installed, used and removed"
