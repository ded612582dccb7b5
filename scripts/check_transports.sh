#!/bin/bash
# Sends digests through servers and programs that fail in every way they can, and compares what offprint makes of it with the table in
# tests/mail/outcomes.md: what it says, its exit status, what arrived, and whether the papers count as shown. Then sends some through msmtp
# and through Postfix on the loopback interface, and reads them back. Last, runs are killed at every write.
#
#     scripts/check_transports.sh PROGRAM [SERVERS]      SERVERS: smtp_sink.py, fake_sendmail.py, make_ca.sh, mailcheck.py, killpoints.py;
#                                                        default ../shared/servers
#     scripts/check_transports.sh PROGRAM SERVERS --tell prints the rows as they are now
#
# Postfix is unpacked, not installed: this machine keeps the mail system that it has. It needs root. Ends with the counts.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
servers=$(realpath -m "${2:-../shared/servers}")
tell=${3:-}
table=$PWD/tests/mail/outcomes.md
listing=$PWD/examples/page.txt
reader=$PWD/tests/support/read_back.py
packages=$PWD/build/packages

for needed in python3 openssl; do
    if ! command -v "$needed" >/dev/null; then
        echo "transports: 0 passed, 0 failed, 1 skipped (no $needed)"
        exit 0
    fi
done
if [ ! -e "$servers/smtp_sink.py" ]; then
    echo "no $servers"
    echo "transports: 0 passed, 0 failed, 1 skipped"
    exit 0
fi

passed=0
failed=0
skipped=0
work=$(mktemp -d)
server=
postfix=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null
    [ -z "$postfix" ] || "$postfix" stop >/dev/null 2>&1
    rm -rf "$work"
}
trap finish EXIT
cd "$work" || exit 1
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C.UTF-8
sh "$servers/make_ca.sh" "$work/ca" || exit 1
printf 's3cret\n' >password
chmod 600 password
printf '#!/bin/sh\nexec python3 %s/fake_sendmail.py "$@"\n' "$servers" >fake
chmod 755 fake

pass() { passed=$((passed + 1)); }
fail() {
    failed=$((failed + 1))
    echo "not ok: $*"
}

# configure LINE…: the table [mail].
configure() { printf '%s\n' '[mail]' 'from = "Papers <papers@example.org>"' 'to = "me@example.org"' 'time_limit = 2' "$@" >mail.toml; }
digest() { "$program" --config "$work/mail.toml" --now 2026-01-09T08:00:00Z digest "$@" "$listing"; }
export CURL_CA_BUNDLE=$work/ca/ca.pem

# start_sink OPTION…: its port is in $port.
start_sink() {
    rm -rf sink port
    python3 "$servers/smtp_sink.py" --dir sink --port-file port "$@" >/dev/null 2>&1 &
    server=$!
    for _ in {1..100}; do [ -s port ] && break; sleep 0.02; done
    port=$(cat port)
}

stop_sink() {
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    server=
}

# papers_are: what became of the papers of `--new`.
papers_are() {
    case $("$program" --config none ack 2>&1) in
    *'will not be shown'*) echo held ;;
    *) if [ "$(digest --new --format jsonl | wc -l)" = 0 ]; then echo shown; else echo new; fi ;;
    esac
}

# The words of a run, as the table has them. Whether a reset comes before or after the connection is there is chance.
said() {
    local reset=
    [[ $row != *connect:rst* ]] || reset='s/the server cannot be reached/the connection was lost/; '
    sed -E "$reset/Killed/d; s/OpenSSL\/[0-9.a-z]+: error:[0-9A-F]+:/OpenSSL:/; s/127\.0\.0\.1:$port|2130706433:$port/HOST/g; s/^offprint: send to me@example.org: //; s/^  .*//; s/\|/\\\\|/g; s/\`//g" said.txt |
        tr -s '\n' ' ' | sed 's/ $//'
}

# whole FILE ENDS: the mail that arrived is the one that --format email writes.
whole() {
    digest --format email | { [ "$2" = crlf ] && sed 's/$/\r/' || cat; } | cmp -s - "$1" || { fail "$row: not the same bytes"; return 1; }
    python3 "$servers/mailcheck.py" "$1" --eol "$2" --max-html 90000 --expect-rcpt me@example.org >check.txt || { fail "$row: $(cat check.txt)"; return 1; }
}

# judge ROW OUTCOME: compares the row with the table, or prints it.
judge() {
    if [ -n "$tell" ]; then
        echo "$1$2"
    elif grep -qxF -- "$1$2" "$table"; then
        pass
    else
        fail "$1"
        grep -F -- "$1" "$table" | sed 's/^/    table: /'
        echo "    found: $1$2"
    fi
}

# try_smtp HOST SINK-OPTIONS FAULT LINE…: one row.
try_smtp() {
    local host=$1 options=$2 fault=$3 stored status
    shift 3
    row="| $host | ${options:-–} | ${fault:-–} |"
    # shellcheck disable=SC2086 # options are words
    start_sink ${options//CA/$work/ca} ${fault:+--fault "$fault"}
    local place=${host/plain/smtp:\/\/127.0.0.1}
    place=${place/smtps/smtps:\/\/127.0.0.1}
    configure "transport = \"${place/elsewhere/smtp://2130706433}:$port\"" "$@"
    rm -rf state
    digest --new --send >out.txt 2>said.txt
    status=$?
    stored=$(find sink -name '*.eml' | wc -l)
    judge "$row" " $(said) | $status | $stored | $(papers_are) |"
    [ ! -s out.txt ] || fail "$row: standard output"
    cat said.txt >>all_said.txt
    if [ "$stored" -gt 0 ]; then whole sink/0001.eml crlf && grep -q '"rcpts": \["<me@example.org>"\].*"bare_lf": 0' sink/0001.json || fail "$row: the envelope"; fi
    stop_sink
}

for point in connect helo mail rcpt data body eod quit; do
    for action in '421 4.7.0 later' '451 4.3.0 try again' '550 5.7.1 no' drop rst hang garbage delay=0.2 drip=0.001; do
        try_smtp plain '' "$point:$action"
    done
done
for action in store-drop store-hang '250 2.0.0 fine' '552 5.3.4 too big' '452 4.2.2 full'; do try_smtp plain '' "eod:$action"; done
for options in '' '--no SIZE,8BITMIME,PIPELINING' '--max-size 100'; do try_smtp plain "$options" ''; done

login=('user = "me"' "password_file = \"$work/password\"")
for action in '454 4.7.0 later' '535 5.7.8 no' drop rst hang garbage delay=0.2; do try_smtp plain '--auth me:s3cret' "auth:$action" "${login[@]}"; done
try_smtp plain '--auth me:s3cret' '' "${login[@]}"
try_smtp plain '--auth me:other' '' "${login[@]}"
try_smtp plain '--auth me:s3cret' ''

tls='--tls starttls --cert CA/good.pem --key CA/good.key'
for action in '454 4.7.0 later' '550 5.7.1 no' drop rst hang garbage delay=0.2; do try_smtp elsewhere "$tls" "starttls:$action"; done
for name in good expired wronghost selfsigned; do
    try_smtp elsewhere "--tls starttls --cert CA/$name.pem --key CA/$name.key" ''
    try_smtp smtps "--tls smtps --cert CA/$name.pem --key CA/$name.key" ''
done
try_smtp elsewhere '' ''
try_smtp smtps '' ''
try_smtp elsewhere "$tls --auth me:s3cret" '' "${login[@]}"
try_smtp plain '--tls starttls --cert CA/expired.pem --key CA/expired.key' ''

# try_program PLAN: one row.
try_program() {
    local plan=$1 status stored
    row="| fake_sendmail | $plan | – |"
    port=none
    rm -rf state fake_dir
    configure "command = [\"$work/fake\", \"-t\", \"-i\"]"
    FS_DIR=$work/fake_dir FS_PLAN=$plan digest --new --send >out.txt 2>said.txt
    status=$?
    sed -i "s|$work/||g" said.txt
    stored=$(find fake_dir -name '*.eml' -size +0 | wc -l)
    judge "$row" " $(said) | $status | $stored | $(papers_are) |"
    cat said.txt >>all_said.txt
    if [ "$stored" -gt 0 ]; then whole fake_dir/0001.eml lf; fi
    grep -q '"argv": \["-t", "-i"\].*"fds": \[0, 1, 2[],]' fake_dir/0001.json || fail "$row: arguments or descriptors"
}
exec 10<&- # some shells leave it to us
for plan in ok exit=1 exit=64 exit=65 exit=67 exit=69 exit=70 exit=71 exit=73 exit=74 exit=75 exit=77 exit=78 exit=126 exit=127 store-exit=75 \
    store-hang early-close read-1k-exit=75 slow=0.5 slow=5 kill-parent; do
    try_program "$plan"
done

if [ -z "$tell" ]; then
    rows=$(grep -cE '^\| (plain|elsewhere|smtps|fake_sendmail) ' "$table")
    [ "$rows" = "$passed" ] || fail "the table has $rows rows, $passed of them hold"
    if grep -F -e s3cret -e "$(printf '\0me\0s3cret' | base64)" all_said.txt; then fail "the password is told"; else pass; fi
fi

# arrived BOX: the mail there, read by Python's email package, is the one that was sent.
arrived() {
    digest --format email >sent.eml
    digest --format text >sent.txt
    python3 "$reader" sent.eml sent.txt "$1" && python3 "$servers/mailcheck.py" "$2" --eol lf --max-html 90000 --expect-rcpt me@example.org
}

# check NAME COMMAND…: counts one.
check() {
    local name=$1
    shift
    if "$@" >check.txt 2>&1; then
        pass
    else
        fail "$name"
        head -n 10 check.txt | sed 's/^/    /'
    fi
}

with_msmtp() {
    start_sink
    printf 'account default\nhost 127.0.0.1\nport %s\ntls off\nauth off\n' "$port" >msmtprc
    chmod 600 msmtprc
    configure "$1"
    rm -rf state
    digest --new --send ${2:+"$2" "$3"} || return 1
    tr -d '\r' <sink/0001.eml >got.eml
    stop_sink
    [ "$(papers_are)" = shown ] && arrived got.eml got.eml
}
if [ -n "$tell" ]; then
    exit 0
elif command -v msmtp >/dev/null; then
    check "msmtp" with_msmtp "command = [\"msmtp\", \"-C\", \"$work/msmtprc\", \"-t\", \"--read-envelope-from\"]"
    printf '#!/bin/sh\nexec msmtp -C %s/msmtprc "$@"\n' "$work" >sendmail
    chmod 755 sendmail
    PATH=$work:$PATH check "msmtp as sendmail" with_msmtp 'transport = "sendmail"'
    start_sink --fault 'rcpt:550 5.1.1 no such user'
    sed -i "s/^port .*/port $port/" msmtprc
    configure 'transport = "sendmail"'
    PATH=$work:$PATH digest --send 2>said.txt
    check "msmtp tells why" grep 'sendmail ended with status .*5.1.1 no such user' said.txt
    stop_sink
else
    skipped=$((skipped + 1))
    echo "no msmtp"
fi

# unpack_postfix: its files under build/packages; nothing is installed or started by it.
unpack_postfix() {
    [ -x "$packages/postfix/usr/sbin/postfix" ] && return 0
    command -v apt-get >/dev/null && command -v dpkg >/dev/null || return 1
    mkdir -p "$packages/postfix" && cd "$packages" || return 1
    { apt-get -q download postfix || { apt-get -q update && apt-get -q download postfix; }; } >apt.log 2>&1 && dpkg -x postfix_*.deb postfix
    local status=$?
    cd "$work" || exit 1
    return $status
}

start_postfix() {
    local at=$packages/postfix
    mkdir -p pf/config pf/queue pf/data pf/mail
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    cat >pf/config/main.cf <<END
compatibility_level = 3.6
queue_directory = $work/pf/queue
data_directory = $work/pf/data
command_directory = $at/usr/sbin
daemon_directory = $at/usr/lib/postfix/sbin
meta_directory = $at/etc/postfix
shlib_directory = $at/usr/lib/postfix
sendmail_path = $at/usr/sbin/sendmail
maillog_file = $work/pf/log
maillog_file_prefixes = $work
import_environment = MAIL_CONFIG MAIL_LOGTAG TZ LANG=C LD_LIBRARY_PATH
export_environment = MAIL_CONFIG TZ LANG LD_LIBRARY_PATH
mail_owner = nobody
default_privs = daemon
setgid_group = mail
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = check.example.net
mydestination =
virtual_mailbox_domains = example.org
virtual_mailbox_base = $work/pf/mail
virtual_mailbox_maps = inline:{me@example.org=box/}
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_tls_security_level = may
smtpd_tls_cert_file = $work/ca/good.pem
smtpd_tls_key_file = $work/ca/good.key
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = reject_unlisted_recipient
END
    {
        echo "127.0.0.1:$port inet n - n - - smtpd"
        printf '%s unix %s - n %s %s %s\n' pickup n 60 1 pickup cleanup n - 0 cleanup qmgr n 300 1 qmgr rewrite - - - trivial-rewrite \
            bounce - - 0 bounce defer - - 0 bounce trace - - 0 bounce error - - - error retry - - - error \
            tlsmgr - 1000? 1 tlsmgr anvil - - 1 anvil scache - - 1 scache smtp - - - smtp proxymap - - - proxymap showq n - - showq
        echo 'virtual unix - n n - - virtual'
        echo 'postlog unix-dgram n - n - 1 postlogd'
    } >pf/config/master.cf
    chown nobody pf/data pf/mail
    chmod 755 "$work" pf
    printf '#!/bin/sh\nexport MAIL_CONFIG=%s LD_LIBRARY_PATH=%s\nexec %s -c %s "$@"\n' "$work/pf/config" "$at/usr/lib/postfix" "$at/usr/sbin/postfix" \
        "$work/pf/config" >pf/control
    chmod 755 pf/control
    pf/control start >pf/start.txt 2>&1 || return 1
    postfix=$work/pf/control
}

# delivered: Postfix has put one mail into its maildir within ten seconds.
delivered() {
    for _ in {1..100}; do
        [ -n "$(ls pf/mail/box/new 2>/dev/null)" ] && break
        sleep 0.1
    done
    arrived pf/mail/box/new "$(echo pf/mail/box/new/*)"
}

# through_postfix LINE…: a digest sent with these settings arrives, and its papers count as shown.
through_postfix() {
    rm -rf pf/mail/box state
    configure "$@"
    digest --new --send && delivered && [ "$(papers_are)" = shown ]
}

refused_by_postfix() {
    configure "transport = \"smtp://127.0.0.1:$port\""
    digest --to nobody@example.org --send 2>said.txt
    [ $? = 4 ] && grep 'the server refuses the recipient (550): "5.1.1 <nobody@example.org>: Recipient address rejected' said.txt
}

if [ "$(id -u)" != 0 ]; then
    skipped=$((skipped + 1))
    echo "Postfix needs root"
elif ! unpack_postfix || ! start_postfix; then
    skipped=$((skipped + 1))
    echo "no Postfix"
    cat pf/start.txt 2>/dev/null
else
    check "Postfix by SMTP" through_postfix "transport = \"smtp://127.0.0.1:$port\""
    check "Postfix by SMTP with TLS" through_postfix "transport = \"smtp://2130706433:$port\""
    printf '#!/bin/sh\nexport MAIL_CONFIG=%s LD_LIBRARY_PATH=%s\nexec %s "$@"\n' "$work/pf/config" "$packages/postfix/usr/lib/postfix" \
        "$packages/postfix/usr/sbin/sendmail" >sendmail
    chmod 755 sendmail
    check "Postfix by sendmail -t -i" through_postfix "command = [\"$work/sendmail\", \"-t\", \"-i\"]"
    PATH=$work:$PATH check "Postfix as sendmail" through_postfix 'transport = "sendmail"'
    check "the envelope has the sender" grep -q '^Return-Path: <papers@example.org>' pf/mail/box/new/*
    check "Postfix refuses who it does not know" refused_by_postfix
fi

# Killed, or told that the disk is full or broken, at every write of a run that sends into a maildir: the next run finishes it, the mail is
# there once, and its papers count as shown.
sweep() {
    python3 "$servers/killpoints.py" --setup 'rm -rf box state' --run "$program --config mail.toml --now 2026-01-09T08:00:00Z digest --new --send $listing" \
        --check sh\ sweep.sh --inject "$1" --calls pwrite64,write,fsync,fdatasync,rename,unlink,ftruncate
}

if ! command -v strace >/dev/null; then
    skipped=$((skipped + 1))
    echo "no strace"
else
    configure "transport = \"maildir:$work/box\""
    cat >sweep.sh <<END
[ "\$(ls box/new | wc -l)" = 1 ] || exit 1
[ "\$($program --config mail.toml --now 2026-01-09T08:00:00Z digest --new --format jsonl $listing | wc -l)" = 0 ]
END
    for fault in signal=KILL error=ENOSPC error=EIO; do
        check "a run with $fault at every write" sweep "$fault"
    done
fi

echo "transports: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
