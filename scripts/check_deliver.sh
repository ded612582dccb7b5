#!/bin/bash
# Delivers to twenty readers through servers that fail, kills and fails runs at their system calls, and looks at what arrived: nothing may
# be lost, and at most one mail may come twice, with the same Message-ID.
#
#     scripts/check_deliver.sh PROGRAM [SERVERS]          SERVERS: smtp_sink.py, mailcheck.py; default ../shared/servers
#     scripts/check_deliver.sh PROGRAM SERVERS --whole    every place of a run instead of some, evenly spread: one to two hours
#
# Ends with the counts.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
servers=$(realpath -m "${2:-../shared/servers}")
points=6
[ "${3:-}" != --whole ] || points=0
source=$PWD

for needed in python3 strace; do
    if ! command -v "$needed" >/dev/null; then
        echo "deliver: 0 passed, 0 failed, 1 skipped (no $needed)"
        exit 0
    fi
done
if [ ! -e "$servers/smtp_sink.py" ]; then
    echo "no $servers"
    echo "deliver: 0 passed, 0 failed, 1 skipped"
    exit 0
fi

passed=0
failed=0
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C.UTF-8

# check NAME COMMAND…
check() {
    local name=$1
    shift
    if "$@" >said 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $name"
        tail -n 20 said | sed 's/^/    /'
    fi
}

# at TIME COMMAND…: on 9 January.
at() {
    local now=2026-01-09T$1Z
    shift
    "$program" --config config.toml --now "$now" "$@"
}

for i in 1 2 3 4 5 6; do echo "{\"id\":\"2601.0000$i\",\"title\":\"Paper number $i on audio\",\"abstract\":\"Of audio: ünïcode.\",\"listed\":\"2026-01-09\"}"; done >papers.jsonl
# configure LINE…: the table [mail].
configure() { printf '%s\n' '[source.lab]' 'kind = "file"' 'path = "papers.jsonl"' '[mail]' 'from = "Papers <papers@example.org>"' 'time_limit = 2' "$@" >config.toml; }
configure
for i in $(seq -w 0 19); do "$program" --config config.toml --now 2026-01-08T12:00Z subscribe "r$i@example.org" --topic Sound=audio >/dev/null; done
mv state before

# start_sink OPTION…: its port is in $port; what arrived before is forgotten.
start_sink() {
    rm -rf sink port port2 state
    cp -r before state
    python3 "$servers/smtp_sink.py" --dir sink --port-file port "$@" >/dev/null 2>&1 &
    server=$!
    for _ in {1..100}; do [ -s port ] && break; sleep 0.02; done
    port=$(cat port)
    configure "transport = \"smtp://127.0.0.1:$port\""
}
# The same server, from now on without faults, keeps what it gets in sink2.
start_again() {
    python3 "$servers/smtp_sink.py" --dir sink2 --port "$port" --port-file port2 >/dev/null 2>&1 &
    server=$!
    for _ in {1..200}; do [ -s port2 ] && break; sleep 0.02; done
}
stop_sink() {
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
    server=
}
count_mails() { find sink -name '*.eml' | wc -l; }
count_readers() { cat sink/*.eml 2>/dev/null | grep -a '^To:' | sort -u | wc -l; }
count_ids() { cat sink/*.eml | grep -a '^Message-ID:' | sort -u | wc -l; }
count_state() { at 23:59 deliveries --format json | grep -o "\"state\":\"$1\"" | wc -l; }

# is WHAT WANTED COMMAND…: prints what it is when it is something else.
is() {
    local what=$1 wanted=$2 found
    shift 2
    found=$("$@")
    [ "$found" = "$wanted" ] || { echo "$what: $found, not $wanted"; return 1; }
}

everything_arrives() {
    start_sink
    at 08:00 deliver && is mails 20 count_mails && is readers 20 count_readers && is ids 20 count_ids || return 1
    for mail in sink/*.eml; do python3 "$servers/mailcheck.py" "$mail" --bulk --max-html 90000 || return 1; done
    at 08:01 deliver && is mails 20 count_mails
}

one_click_is_clean() {
    start_sink
    configure "transport = \"maildir:$work/box\"" 'unsubscribe_url = "https://papers.example.org/leave/{token}"' 'list_id = "papers.example.org"'
    at 08:00 deliver || return 1
    for mail in box/new/*; do python3 "$servers/mailcheck.py" "$mail" --eol lf --bulk --max-html 90000 || return 1; done
    [ "$(grep -l '^List-Unsubscribe-Post: List-Unsubscribe=One-Click' box/new/* | wc -l)" = 20 ]
}

server_dies_after_half() {
    start_sink --fault eod:delay=0.05
    at 08:00 deliver 2>/dev/null &
    local run=$!
    while [ "$(count_mails)" -lt 10 ]; do sleep 0.01; done
    stop_sink
    wait "$run"
    local first=$?
    [ "$first" = 0 ] || [ "$first" = 3 ] || { echo "status $first"; return 1; }
    [ "$(count_state queued)" -ge 8 ] || { echo "queued: $(count_state queued)"; return 1; }
    start_again
    at 09:00 deliver || return 1
    mkdir -p sink
    for mail in sink2/*.eml; do mv "$mail" "sink/2-${mail##*/}"; done
    is readers 20 count_readers && is ids 20 count_ids && [ "$(count_mails)" -le 21 ] && is sent 20 count_state sent
}

some_are_refused() {
    start_sink --fault 'rcpt:452 4.2.2 full:match=r0[135]' --fault 'rcpt:550 5.1.1 no such user:match=r1[135]'
    at 08:00 deliver
    is status 3 echo $? && is mails 14 count_mails && is failed 3 count_state failed && is retry 3 count_state retry || return 1
    stop_sink
    start_again
    at 08:05 deliver && is "too early" 3 count_state retry && at 08:11 deliver && is sent 17 count_state sent
}

hang_after_the_dot() {
    start_sink --fault eod:store-hang:when=5
    at 08:00 deliver
    is status 3 echo $? && is mails 20 count_mails && is doubt 1 count_state doubt || return 1
    at 08:01 deliver && is mails 21 count_mails && is ids 20 count_ids && is sent 20 count_state sent
}

tls_is_stripped() {
    start_sink
    configure "transport = \"smtp://2130706433:$port\""
    at 08:00 deliver
    is status 4 echo $? && is mails 0 count_mails && is queued 20 count_state queued
}

# A login that fails is the same.
login_is_refused() {
    start_sink --auth me:other
    printf 's3cret\n' >password && chmod 600 password
    configure "transport = \"smtp://127.0.0.1:$port\"" 'user = "me"' "password_file = \"$work/password\""
    at 08:00 deliver
    is status 4 echo $? && is queued 20 count_state queued
}

greeting_is_refused() {
    start_sink --fault 'connect:421 4.7.0 later'
    at 08:00 deliver
    is status 75 echo $? && is queued 20 count_state queued
}

told_to_stop() {
    start_sink --fault eod:delay=0.1
    "$program" --config config.toml --now 2026-01-09T08:00Z deliver &
    local run=$!
    while [ "$(count_mails)" -lt 5 ]; do sleep 0.01; done
    kill -TERM "$run"
    wait "$run"
    is status 0 echo $? && [ "$(count_mails)" -lt 10 ] && is doubt 0 count_state doubt && is sending 0 count_state sending || return 1
    at 08:01 deliver && is mails 20 count_mails && is readers 20 count_readers
}

two_at_once() {
    start_sink --fault eod:delay=0.1
    at 08:00 deliver &
    local run=$!
    while [ "$(count_mails)" -lt 2 ]; do sleep 0.01; done
    at 08:00 deliver
    is status 75 echo $? || return 1
    wait "$run" && is mails 20 count_mails
}

# A GET changes nothing, nor does an address; a POST with a token does.
leave_page() {
    rm -rf state && cp -r before state && configure
    local token
    token=$(at 08:00 subscriptions show r00@example.org | sed -n 's/^token *//p')
    printf '#!/bin/sh\nexec %s --config %s/config.toml "$@"\n' "$program" "$work" >offprint && chmod 755 offprint
    OFFPRINT=$work/offprint REQUEST_METHOD=GET PATH_INFO=/$token sh "$source/packaging/leave.cgi"
    OFFPRINT=$work/offprint REQUEST_METHOD=POST PATH_INFO=/r00@example.org sh "$source/packaging/leave.cgi"
    is left 0 grep -c 'unsubscribed' <(at 08:00 subscriptions) || return 1
    OFFPRINT=$work/offprint REQUEST_METHOD=POST PATH_INFO=/$token sh "$source/packaging/leave.cgi"
    is left 1 grep -c 'r00@example.org  unsubscribed' <(at 08:00 subscriptions)
}

# The same for the page that confirms: its token is that of the mail that asks.
confirm_page() {
    rm -rf state box && cp -r before state
    configure "transport = \"maildir:$work/box\"" 'confirm_url = "https://papers.example.org/confirm/{token}"'
    at 08:00 subscribe new@example.org --confirm >/dev/null || return 1
    python3 "$servers/mailcheck.py" box/new/* --eol lf || return 1
    local token
    token=$(sed -n 's|^https://papers.example.org/confirm/\([0-9a-f]*\)$|\1|p' box/new/* | head -n 1)
    [ ${#token} = 40 ] || return 1
    printf '#!/bin/sh\nexec %s --config %s/config.toml "$@"\n' "$program" "$work" >offprint && chmod 755 offprint
    OFFPRINT=$work/offprint REQUEST_METHOD=GET PATH_INFO=/$token sh "$source/packaging/confirm.cgi"
    OFFPRINT=$work/offprint REQUEST_METHOD=POST PATH_INFO=/new@example.org sh "$source/packaging/confirm.cgi"
    OFFPRINT=$work/offprint REQUEST_METHOD=POST PATH_INFO=/$token sh "$source/packaging/leave.cgi"
    is waiting 1 grep -c 'new@example.org.*unconfirmed' <(at 08:00 subscriptions) || return 1
    OFFPRINT=$work/offprint REQUEST_METHOD=POST PATH_INFO=/$token sh "$source/packaging/confirm.cgi"
    is confirmed 1 grep -c 'new@example.org.*next:' <(at 08:00 subscriptions)
}

for what in everything_arrives one_click_is_clean server_dies_after_half some_are_refused hang_after_the_dot tls_is_stripped login_is_refused \
    greeting_is_refused told_to_stop two_at_once leave_page confirm_page; do
    check "$what" "$what"
    [ -z "$server" ] || stop_sink
    rm -rf sink2 box
done

for way in maildir sendmail smtp; do
    for fault in signal=KILL error=ENOSPC error=EIO; do
        check "$way, $fault" python3 "$source/tests/support/sweep_deliver.py" "$program" "$work/sweep" --way "$way" --fault "$fault" --points "$points" \
            --sink "$servers/smtp_sink.py"
        tail -n 1 said
    done
done

echo "deliver: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
