#!/bin/bash
# Writes mails of a listing of hostile texts and of every recorded day, and has others read them: Python's email package through
# tests/support/read_mail.py, and a strict checker of messages where there is one.
#
#     scripts/check_mail.sh PROGRAM [CORPUS [CHECKER]]      default: ../shared/corpus, ../shared/servers/mailcheck.py
#
# Says what failed, then the counts; one skipped check for the data and one for the checker where they are absent.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
corpus=${2:-../shared/corpus}
checker=${3:-../shared/servers/mailcheck.py}

if ! command -v python3 >/dev/null; then
    echo "mail: 0 passed, 0 failed, 1 skipped (no python3)"
    exit 0
fi

passed=0
failed=0
skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/mails"
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C

run() { "$program" --config none --now 2026-08-21T08:00:00Z "$@"; }

fail() {
    failed=$((failed + 1))
    echo "not ok: $*"
}

# compose NAME SUBJECT OPTION…: NAME.eml, and beside it what read_mail.py has to find in it.
compose() {
    local at=$work/mails/$1 subject=$2
    shift 2
    run digest -q --rest --format text "$@" >"$at.txt" || fail "$at: the text"
    printf '%s\n' "$subject" >"$at.subject"
    run digest -q --rest --format email --from 'Papers <papers@example.org>' --to me@example.org "$@" >"$at.eml" || fail "$at: the mail"
}

python3 tests/support/attack_listing.py >"$work/attacks.json"
compose attacks 'Daily Papers, 9 January 2026' "$work/attacks.json"
compose attacks-hidden 'Daily Papers, 9 January 2026' --show-hidden --limit 20 "$work/attacks.json"
number=0
for text in $'x\r\nBcc: evil@example.net\r\n\r\nbody' $'x\nX-Evil: 1' '=?utf-8?B?QmNjOiBldmls?=' '"a\" <evil@x>, b"' \
    '<script>alert(1)</script>' $'\e]0;t\a' '{{title}}' 'Ångström, 深層学習 and others' "$(printf 'w%.0s' {1..998})" \
    "$(printf 'é %.0s' {1..200})é"; do
    number=$((number + 1))
    shown=$(tr -s '\r\n' ' ' <<<"$text" | tr -d '\033\007' | sed 's/ *$//')
    compose "title-$number" "$shown, 9 January 2026" --title "$text" "$work/attacks.json"
    compose "topic-$number" 'Daily Papers, 9 January 2026' --match "audio OR \"${text//[\"\\]/}\"" examples/daily.json
    run digest -q --format text examples/daily.json >"$work/mails/subject-$number.txt"
    printf '%s\n' "$shown" >"$work/mails/subject-$number.subject"
    name=${text//[\"\\]/}
    run digest -q --format email --from "\"${name//[$'\r\n\e\a']/ }\" <papers@example.org>" --to me@example.org --subject "$text" \
        examples/daily.json >"$work/mails/subject-$number.eml" || fail "subject $number"
done

if [ -d "$corpus/hf/api" ]; then
    for day in "$corpus"/hf/api/*.json; do
        # Which day it is for is not always the file's: the text says it, with the weekday.
        subject=$(run digest -q --rest --format text "$day" | sed -E '1!d; s/, [A-Z][a-z]+day /, /')
        compose "$(basename "$day" .json)" "$subject" "$day"
    done
    compose all 'Daily Papers, 21 August 2026' "$corpus"/hf/api/*.json
else
    echo "no $corpus"
    skipped=$((skipped + 1))
fi

said=$(python3 tests/support/read_mail.py "$work/mails")
grep '^not ok' <<<"$said"
if [[ $said =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
else
    fail "read_mail.py: $said"
fi

if [ -e "$checker" ]; then
    for mail in "$work"/mails/*.eml; do
        if said=$(python3 "$checker" "$mail" --eol lf --max-html 90000 --expect-rcpt me@example.org 2>&1); then
            passed=$((passed + 1))
        else
            fail "$(basename "$mail"): ${said:0:500}"
        fi
    done
else
    echo "no $checker"
    skipped=$((skipped + 1))
fi

echo "mail: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
