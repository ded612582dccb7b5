#!/bin/bash
# Measures `offprint deliver`: a day of 2,000 papers to 100, 1,000 and 10,000 subscribers with five topics each, over one SMTP connection; beside
# it Python's smtplib with jinja2, and rss2email.
#
#     bench/deliver.sh PROGRAM [READERS…]      default: 100 1000 10000
#
# Prints, of each number of readers: seconds for everything, mails, their size, milliseconds a mail, peak memory, mails a second of all that time,
# and of the time in which they are sent; with the ledger on the disk of $TMPDIR, and in memory (/dev/shm). The day is fetched before; matching it is
# part of the time. At the end once more with one paper a mail, for rss2email sends such.
# The processes that are measured, and the server, run before others (chrt -f 50) where that is permitted.
set -eu
program=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 100 1000 10000
scripts/packages.sh bench
work=$(mktemp -d)
memory=$(mktemp -d -p /dev/shm)
sink=
trap '[ -z "$sink" ] || kill "$sink"; rm -rf "$work" "$memory"' EXIT
first=
! chrt -f 50 true 2>/dev/null || first='chrt -f 50'
gcc -O2 -o "$work/smtp_sink" bench/smtp_sink.c
# shellcheck disable=SC2086 # two words or none
$first "$work/smtp_sink" "$work/port" >"$work/sunk" &
sink=$!
while [ ! -s "$work/port" ]; do sleep 0.02; done
port=$(cat "$work/port")
export TZ=UTC XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache

/usr/bin/python3 bench/gen.py --snapshot 2000 README.md docs/*.md >"$work/papers.jsonl"
printf '[source.day]\nkind = "file"\npath = "papers.jsonl"\n[mail]\nfrom = "papers@example.org"\ntransport = "smtp://127.0.0.1:%s"\n' "$port" >"$work/config.toml"

# prepare READERS STATE [LIMIT]
prepare() {
    rm -rf "$2"
    export XDG_STATE_HOME=$2
    /usr/bin/python3 bench/subscribers.py "$1" "$work/papers.jsonl" "${3:-}" >"$work/readers.csv"
    "$program" -q --config "$work/config.toml" --now 2026-01-08T12:00Z subscriptions import "$work/readers.csv"
    "$program" -q --config "$work/config.toml" --now 2026-01-09T07:00Z fetch >/dev/null
    "$program" -q --config "$work/config.toml" subscriptions show reader00000@example.org >/dev/null # makes the key
    sync
}

# deliver: sets seconds, kilobytes, mails, bytes, sending
deliver() {
    local before
    before=$(wc -l <"$work/sunk")
    # shellcheck disable=SC2086 # two words or none
    $first /usr/bin/time -q -o "$work/time" -f '%e %M' "$program" -q --config "$work/config.toml" --now 2026-01-09T08:00Z deliver --no-fetch
    read -r seconds kilobytes <"$work/time"
    while [ "$(wc -l <"$work/sunk")" -eq "$before" ]; do sleep 0.02; done
    read -r mails bytes sending <<<"$(tail -n 1 "$work/sunk")"
}

# row READERS disk|memory [LIMIT]
row() {
    [ "$2" = disk ] && state=$work/state || state=$memory/state
    prepare "$1" "$state" "${3:-}"
    deliver
    awk -v r="$1" -v p="$2" -v s="$seconds" -v k="$kilobytes" -v m="$mails" -v b="$bytes" -v t="$sending" 'BEGIN {
        printf "%8d %-8s %9.2f %8d %8.1f %8.2f %9.1f %9.0f %9.0f\n", r, p, s, m, b / m / 1000, s * 1000 / m, k / 1024, m / s, m / t }'
}

uptime
printf '%8s %-8s %9s %8s %8s %8s %9s %9s %9s\n' readers ledger seconds mails 'kB/mail' 'ms/mail' 'MB peak' 'mails/s' 'sent/s'
for readers in "$@"; do
    row "$readers" disk
    row "$readers" memory
done
echo "one paper a mail"
row 1000 disk 1
row 1000 memory 1

# The peers, each in the way that it works. rss2email sends a mail for each entry of a feed, and opens a connection for each.
printf '\npeers, sent a second, making the mails counted\n'
printf 'smtplib and jinja2, 20 papers a mail %21s\n' "$($first /usr/bin/python3 bench/peer_smtplib.py "$work/papers.jsonl" 500 "$port")"
/usr/bin/python3 bench/gen.py --atom 501 README.md docs/*.md >"$work/feed.xml"
printf '[DEFAULT]\nfrom = a@example.org\nto = b@example.org\nemail-protocol = smtp\nsmtp-server = 127.0.0.1:%s\nsmtp-auth = False\nsmtp-ssl = False\nsame-server-fetch-interval = 0\nhtml-mail = True\n[feed.x]\nurl = file://%s\n' \
    "$port" "$work/feed.xml" >"$work/r2e.cfg"
before=$(wc -l <"$work/sunk")
$first /usr/bin/time -q -o "$work/time" -f '%e' r2e -c "$work/r2e.cfg" -d "$work/r2e.json" run >/dev/null 2>&1
awk -v s="$(cat "$work/time")" -v m="$(($(wc -l <"$work/sunk") - before))" 'BEGIN { printf "rss2email, 1 paper a mail, %d mails %23.0f\n", m, m / s }'
