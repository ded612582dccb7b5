#!/bin/bash
# Kills `import` wherever it writes, syncs or maps its file, or lets the disk be full or broken there, and lets it run on: every paper is in the archive then,
# each once, the search finds them, and the file is sound. Then one that is killed after random times, again and again, until it is through.
#
#     scripts/check_import.sh PROGRAM [SECONDS]      default: 40
#
# Says what failed, then the counts; one skipped check without strace. SECONDS is how long it takes at most, about; the kills are spread over
# the whole import, the more the more time there is.
set -u
program=$(realpath "$1")
seconds=${2:-40}
end=$((SECONDS + seconds))
passed=0
failed=0
skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C

papers=20000 # three batches
for ((i = 0; i < papers; ++i)); do
    printf '{"id":"2601.%d","title":"Paper number %d of the sweep","abstract":"Words about koopman%d and audio.","upvotes":%d,"listed":"2026-01-09"}\n' \
        $((10000 + i)) $i $i $((i % 50))
done >"$work/papers.jsonl"

run() { "$program" --config none --now 2026-01-09T08:00:00Z "$@"; }

# whole: the archive has every paper once, and is sound.
whole() {
    [ "$(run archive check)" = "the archive is sound" ] &&
        [ "$(run archive export | wc -l)" -eq "$papers" ] &&
        [ "$(run archive export | sort -u | wc -l)" -eq "$papers" ] &&
        [ "$(run search --sort listed -f ids koopman3333)" = "arxiv:2601.13333" ] &&
        run archive | grep -q "^$papers papers"
}

# tell NAME: counts the check whose status is that of the last command.
tell() {
    if [ "$?" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $1"
    fi
}

fresh() { rm -rf "$work/state"; }

fresh
run import "$work/papers.jsonl" >/dev/null && whole
tell "an import without a kill"

# resumed: what an import that was killed before has not read is read, and no more.
resumed() {
    local said
    said=$(run import "$work/papers.jsonl") || return 1
    [[ $said =~ :\ $papers\ listed ]] && whole
}

if command -v strace >/dev/null && fresh && strace -f -o "$work/calls" -e trace=pwrite64,fdatasync,fsync,ftruncate "$program" --config none import "$work/papers.jsonl" \
    >/dev/null 2>&1 && grep -q pwrite64 "$work/calls"; then
    # Of each kind of call the first few, where the file is made, and then some all over the import.
    points=()
    for call in pwrite64 fdatasync fsync ftruncate; do
        calls=$(grep -c "$call(" "$work/calls")
        for ((n = 1; n <= calls && n <= 6; ++n)); do points+=("$call $n signal=KILL"); done
        for ((part = 1; part <= 12; ++part)); do
            n=$((calls * part / 12))
            [ "$n" -gt 6 ] && points+=("$call $n signal=KILL")
            # Every other time the disk is broken instead of full.
            [ "$call" != pwrite64 ] || points+=("$call $n error=$([ $((part % 2)) = 0 ] && echo EIO || echo ENOSPC)")
        done
    done
    share=$((SECONDS + (end - SECONDS) * 3 / 4))
    while read -r call n what; do
        [ "$SECONDS" -lt "$share" ] || break
        fresh
        (strace -f -o /dev/null -e trace="$call" -e inject="$call:$what:when=$n" "$program" --config none import "$work/papers.jsonl" || :) \
            >/dev/null 2>&1
        resumed
        tell "$what at $call number $n"
    done < <(printf '%s\n' "${points[@]}" | shuf --random-source=<(yes))
else
    skipped=$((skipped + 1))
fi

while [ "$SECONDS" -lt "$end" ]; do
    fresh
    kills=0
    for wait in 0.03 0.05 0.08 0.12 0.2 0.3; do
        (timeout -s KILL "$wait" "$program" --config none import "$work/papers.jsonl" || :) >/dev/null 2>&1
        kills=$((kills + 1))
    done
    resumed
    tell "killed $kills times"
done

echo "import: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
