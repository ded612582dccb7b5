#!/bin/bash
# Tries the recipes of docs/mail.md with the real programs, those of them that are installed.
#
#     scripts/try_mail.sh PROGRAM [SINK]      SINK: an SMTP server for msmtp, default ../shared/servers/smtp_sink.py
#
# Sends two mails to the local mailbox of whoever runs it, through the sendmail and the mail of this machine. Everything else stays in a
# folder that is removed. One line a recipe, then the counts.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
sink=$(realpath -m "${2:-../shared/servers/smtp_sink.py}")
listing=$PWD/examples/daily.json

passed=0
failed=0
skipped=0
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work" || exit 1
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state TERM=xterm LC_ALL=C.UTF-8
me=$(id -un)@localhost
inbox=${MAIL:-/var/mail/$(id -un)}

# try NAME PROGRAM COMMAND…: counts one recipe, unless its program is not there.
try() {
    local name=$1 needed=$2
    shift 2
    if ! PATH=$PATH:/usr/sbin command -v "$needed" >/dev/null && [ ! -e "$needed" ]; then
        skipped=$((skipped + 1))
        echo "skipped: $name: no $needed"
    elif "$@" >said 2>&1; then
        passed=$((passed + 1))
        echo "ok: $name"
    else
        failed=$((failed + 1))
        echo "not ok: $name"
        head -n 20 said | sed 's/^/    /'
    fi
}

digest() { "$program" --config none digest "$@" "$listing"; }
mail_of() { digest --format email --from 'Papers <papers@example.org>' --to "$@"; }

# arrived TEXT: the inbox has it within ten seconds.
arrived() {
    for _ in {1..50}; do
        grep -qsF -- "$1" "$inbox" && return 0
        sleep 0.2
    done
    echo "not in $inbox: $1"
    return 1
}

# in_inbox MESSAGE: the mail with its Message-ID is there, and its body is the same to the byte.
in_inbox() {
    arrived "$(grep '^Message-ID:' "$1")" || return 1
    python3 - "$inbox" "$1" <<'END'
import mailbox, sys
body = lambda raw: raw.split(b"\n\n", 1)[1].rstrip(b"\n")
sent = open(sys.argv[2], "rb").read()
ids = [line for line in sent.split(b"\n") if line.startswith(b"Message-ID:")]
box = mailbox.mbox(sys.argv[1], create=False)
sys.exit(0 if any(ids[0] in (raw := box.get_bytes(key)) and body(raw) == body(sent) for key in box.keys()) else "the body was changed")
END
}

with_sendmail() {
    mail_of "$me" >message.eml && PATH=$PATH:/usr/sbin sendmail -t -i <message.eml && in_inbox message.eml
}

with_mail() {
    local subject
    subject="Daily papers $$ $(date +%s)"
    digest --format text | mail -E -s "$subject" "$me" && arrived "Subject: $subject" && arrived "Murmur: Speech Recognition"
}

with_msmtp() {
    python3 "$sink" --dir sink --port-file port >/dev/null &
    server=$!
    for _ in {1..50}; do [ -s port ] && break; sleep 0.1; done
    printf 'account default\nhost 127.0.0.1\nport %s\ntls off\nauth off\n' "$(cat port)" >msmtprc
    chmod 600 msmtprc
    mail_of me@example.org >message.eml && msmtp -C msmtprc -t --read-envelope-from <message.eml || return 1
    tr -d '\r' <sink/0001.eml | cmp - message.eml && grep -F '"mail_from": "<papers@example.org>", "rcpts": ["<me@example.org>"]' sink/0001.json
}

# An empty day: the mail program is not started at all.
with_ifne() {
    mail_of me@example.org --match zebra | ifne tee started || return 1
    [ ! -e started ] || return 1
    mail_of me@example.org | ifne cat >started && [ -s started ]
}

# mutt wants a terminal: script(1) gives it one.
with_mutt() {
    mkdir -p papers/cur papers/new papers/tmp
    mail_of me@example.org -o papers/new/2026-01-09.offprint || return 1
    printf '%s\n' 'set pipe_decode=yes' 'set wait_key=no' 'set charset=utf-8' 'alternative_order text/plain' "set tmpdir=$work" \
        'push "<pipe-message>cat >shown<enter><exit>"' >muttrc
    sleep 3 | timeout 20 script -qec 'mutt -n -F muttrc -R -f papers' /dev/null >/dev/null 2>&1
    digest --format text >text
    sed '1,/^$/d' shown | diff - text
}

with_notmuch() {
    mkdir -p store
    printf '[database]\npath=%s\n[user]\nname=Me\nprimary_email=me@example.org\n' "$work/store" >notmuch.conf
    export NOTMUCH_CONFIG=$work/notmuch.conf
    notmuch new --quiet && mail_of me@example.org >message.eml && notmuch insert --create-folder <message.eml || return 1
    notmuch show --part=2 from:papers@example.org >shown && digest --format text | cmp - shown
}

try "digest … | sendmail -t -i" sendmail with_sendmail
try "digest --format text … | mail -E" mail with_mail
if [ -e "$sink" ]; then
    try "digest … | msmtp -t --read-envelope-from" msmtp with_msmtp
else
    try "digest … | msmtp -t --read-envelope-from" "$sink" false
fi
try "digest … | ifne" ifne with_ifne
try "digest … -o MAILDIR/new/…; mutt -f MAILDIR" mutt with_mutt
try "notmuch insert <message.eml" notmuch with_notmuch

echo "try_mail: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
