#!/bin/sh
# Installs a build into an empty folder, as a packager does with DESTDIR, and uses it from there: the program, its pages, examples and documents.
#
#     scripts/check_install.sh BUILD_FOLDER
#
# Says what is missing, then the counts.
set -u
cd "$(dirname "$0")/.." || exit 1
build=$1
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
passed=0
failed=0

check() {
    what=$1
    shift
    if "$@" >"$stage/said" 2>&1; then
        passed=$((passed + 1))
    else
        echo "not ok: install: $what"
        cat "$stage/said"
        failed=$((failed + 1))
    fi
}

check "DESTDIR" env DESTDIR="$stage/root" cmake --install "$build" --prefix /opt/offprint
home=$stage/root/opt/offprint
[ ! -e /opt/offprint/bin/offprint ] || check "nothing beside DESTDIR" false

# run ARGUMENT…: as somebody who has nothing but what was installed.
run() { (cd "$stage" && env -i HOME="$stage/home" PATH="$home/bin:/usr/bin:/bin" offprint "$@"); }
digest_of() { run digest --config "$1" -f text "$2" | grep -q 'papers match'; }
is_there() { [ -s "$home/$1" ]; }

check "version" run --version
check "digest of the examples" digest_of "$home/share/doc/offprint/examples/config.toml" "$home/share/doc/offprint/examples/page.txt"
for file in share/doc/offprint/README.md share/doc/offprint/LICENSE share/doc/offprint/docs/query.md share/offprint/templates/default/paper.md.mustache \
    share/man/man1/offprint.1 share/man/man1/offprint-digest.1 share/man/man5/offprint-config.5 share/man/man7/offprint-query.7 \
    lib/systemd/user/offprint-deliver.timer share/doc/offprint/examples/leave.cgi share/bash-completion/completions/offprint share/zsh/vendor-completions/_offprint share/fish/vendor_completions.d/offprint.fish; do
    check "$file" is_there "$file"
done

# The program is looked for where it is now, and the manual page is not read.
units_are_sound() {
    sed "s|^ExecStart=/opt/offprint|ExecStart=$home|; /^Documentation=/d" "$home/lib/systemd/user/offprint-deliver.service" >"$stage/offprint-deliver.service"
    cp "$home/lib/systemd/user/offprint-deliver.timer" "$stage"
    XDG_RUNTIME_DIR=$stage systemd-analyze --user verify "$stage/offprint-deliver.service" "$stage/offprint-deliver.timer"
}
skipped=0
if command -v systemd-analyze >/dev/null; then
    check "units of systemd" units_are_sound
else
    skipped=1
fi

check "prefix" cmake --install "$build" --prefix "$stage/other"
check "program below the prefix" test -x "$stage/other/bin/offprint"

echo "install: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
