#!/bin/bash
# Runs the program over recorded real data that is not part of the project, with jq as the judge of what should be there.
#
#     scripts/check_corpus.sh PROGRAM [CORPUS]      default: ../shared/corpus
#
# Says what failed, then the counts; one skipped check where the data is absent.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
corpus=${2:-../shared/corpus}

if [ ! -d "$corpus/hf" ]; then
    echo "corpus: 0 passed, 0 failed, 1 skipped (no $corpus)"
    exit 0
fi

passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C

# check NAME COMMAND…: counts one check; shows what the command said when it fails.
check() {
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $name"
        head -n 20 "$work/said" | sed 's/^/    /'
    fi
}

run() { "$program" --config none --now 2026-08-21T08:00:00Z "$@"; }

# has_papers FILE COUNT: the listing gives so many records, one a line.
has_papers() {
    run list --format jsonl "$1" >"$work/jsonl" || return 1
    local count
    count=$(wc -l <"$work/jsonl")
    [ "$count" -eq "$2" ] || { echo "$count papers instead of $2"; return 1; }
    jq -e . "$work/jsonl" >/dev/null
}

# same_with_little_memory FILE KIB: where no more addresses are to be had (ulimit -v), a digest is as ever.
same_with_little_memory() {
    run digest --rest --format html "$1" >"$work/first" || return 1
    (ulimit -v "$2" && run digest --rest --format html "$1" >"$work/second") || return 1
    cmp "$work/first" "$work/second"
}

# is_out_of_memory FILE KIB: and says so in words.
is_out_of_memory() {
    (ulimit -v "$2" && fails_with 4 run digest "$1") || return 1
    grep -q '^offprint: out of memory$' "$work/err"
}

# reads_quietly FILE: not one note about the listing.
reads_quietly() {
    run list --format json "$1" >"$work/json" || return 1
    jq -c '.listings[].notes[]' "$work/json"
    jq -e '[.listings[].notes[]] == []' "$work/json" >/dev/null
}

# digests FILE FORMAT: succeeds, says something, says the same again, and gives one digest in JSON.
digests() {
    run digest --rest --format "$2" "$1" >"$work/first" || return 1
    run digest --rest --format "$2" "$1" >"$work/second" || return 1
    cmp "$work/first" "$work/second" || return 1
    [ -s "$work/first" ] || { echo "empty"; return 1; }
    [ "$2" != json ] || jq -e '.offprint == 1 and .digest.counts.listed >= 0' "$work/first" >/dev/null
}

# fails_with STATUS COMMAND…: that exit status, and a message.
fails_with() {
    local wanted=$1 status
    shift
    "$@" >"$work/out" 2>"$work/err"
    status=$?
    cat "$work/err"
    [ "$status" -eq "$wanted" ] || { echo "exit status $status instead of $wanted"; return 1; }
    [ -s "$work/err" ] || { echo "no message"; return 1; }
}

# is_read_as FORMAT FILE: detected so.
is_read_as() { run list --format json "$2" 2>/dev/null | jq -e --arg format "$1" '.listings[0].format == $format' >/dev/null; }

formats="terminal text markdown json jsonl"

for day in "$corpus"/hf/api/*.json; do
    check "$day: as many papers as items" has_papers "$day" "$(jq length "$day")"
    check "$day: no note" reads_quietly "$day"
    for format in $formats; do check "$day as $format" digests "$day" "$format"; done
done

page=$(echo "$corpus"/hf/page-text/*.txt)
html=$(echo "$corpus"/hf/html/*.html)
check "$page: 30 papers" has_papers "$page" 30
check "$page: no note" reads_quietly "$page"
check "$html: 13 papers" has_papers "$html" 13
check "$html: no note" reads_quietly "$html"
for format in $formats; do
    check "$page as $format" digests "$page" "$format"
    check "$html as $format" digests "$html" "$format"
done

odd=$corpus/hf/odd
check "a list of strings that are not JSON" fails_with 4 run list "$odd/2024-12-11.json"
check "a wrapper of strings that are not JSON" fails_with 4 run list "$odd/2025-01-10.json"
check "one byte" fails_with 4 run list "$odd/2024-06-01_weekend.json"
check "a recorder's note that there was no data" has_papers "$odd/2025-01-11_no_data.json" 0

# agrees_with_awk FILE: every field of every entry is what another reading of the file finds. Comments, journals and report
# numbers are compared where they hold no TeX, which offprint decodes.
agrees_with_awk() {
    LC_ALL=C awk -f scripts/read_arxiv_mail.awk "$1" >"$work/wanted"
    run list --format json "$1" | jq -r '.listings[].papers[] | [(.id | sub("^[a-z]*:"; "")), (.title_raw // .title),
        ((.categories // []) | join(" ")), .comment // "", .journal // "", .report // "", (.abstract_raw // .abstract // "")]
        | join("\t")' >"$work/found"
    [ -s "$work/wanted" ] || { echo "nothing to compare"; return 1; }
    paste -d '\n' "$work/wanted" "$work/found" | awk -F '\t' '
        NR % 2 { split($0, wanted); wanted_fields = NF; next }
        NF != wanted_fields { print "not the same fields: " $0; bad = 1 }
        { for (i = 1; i <= NF; i++) if ($i != wanted[i] && !(i >= 4 && i <= 6 && wanted[i] ~ /[\\$`{]|--/)) {
              print wanted[1] ": " wanted[i] "\n    read as: " $i; bad = 1 } }
        END { exit bad }'
}

mail=$(echo "$corpus"/arxiv/email/*.txt)
check "$mail: 223 papers" has_papers "$mail" 223
for listing in "$mail" "$corpus"/arxiv/listings/*/* "$corpus"/arxiv/abs/*.abs; do
    check "$listing: no note" reads_quietly "$listing"
    check "$listing: as another reading" agrees_with_awk "$listing"
done
for format in $formats; do check "$mail as $format" digests "$mail" "$format"; done

# The same mail as it arrives: the papers are those of its body, however it is packed.
pack() { printf 'Date: Tue, 16 Jul 2019 00:44:20 GMT\nFrom: no-reply@example.org\nSubject: cs daily\n%s\n\n' "$1"; }
separator='From no-reply@example.org Tue Jul 16 00:45:00 2019'
{ pack X-Packed:\ no; cat "$mail"; } >"$work/plain.eml"
{ pack 'Content-Transfer-Encoding: base64'; base64 "$mail"; } >"$work/base64.eml"
{ echo "$separator"; pack X-Packed:\ no; sed 's/^\(>*From \)/>\1/' "$mail"; } >"$work/one.mbox"
mkdir -p "$work/folder/cur"
cp "$work/base64.eml" "$work/folder/cur/1563237900.M1.host:2,S"
papers_of() { run list --format jsonl "$1" 2>&1 | jq -c 'del(.sources)'; }
reads_same() { diff <(papers_of "$1") <(papers_of "$2") | head; [ "${PIPESTATUS[0]}" -eq 0 ]; }
for box in plain.eml base64.eml one.mbox folder; do
    check "$mail as $box: the same papers" reads_same "$mail" "$work/$box"
    check "$mail as $box: its format" is_read_as arxiv-mail "$work/$box"
done
cat "$work/one.mbox" "$work/one.mbox" >"$work/two.mbox"
check "$mail twice in an mbox" has_papers "$work/two.mbox" 446

# XML: as many papers as an independent count of the records finds, and no note but the one that says a page is not the last.
records_in() { tr '<' '\n' <"$1" | grep -cE '^(item|entry|record)[ >]'; }

# every FILE FILTER: the jq condition holds for every paper of the listing.
every() { run list --format jsonl "$1" 2>/dev/null | jq -es "length > 0 and all(.[]; $2)" >/dev/null; }

arxiv=$corpus/arxiv

# is_read_back FILE: what list writes of it, as JSON and as JSON lines, gives the same records again.
is_read_back() {
    run list --format jsonl "$1" >"$work/lines" 2>/dev/null || return 1
    run list --format json "$1" >"$work/document" 2>/dev/null || return 1
    run list --format jsonl "$work/lines" | cmp - "$work/lines" || return 1
    run list --format jsonl "$work/document" | cmp - "$work/lines"
}

# same_as_jq FILE FILTER KEY: this key of every paper is what the filter makes of the records.
same_as_jq() {
    jq -c "$2" "$1" >"$work/wanted"
    run list --format jsonl "$1" | jq -c "$3" | diff "$work/wanted" -
}

for archive in "$arxiv"/jsonl/*.jsonl "$arxiv"/snapshot/*.json; do
    check "$archive: its format" is_read_as jsonl "$archive"
    check "$archive: as many papers as lines" has_papers "$archive" "$(wc -l <"$archive")"
    check "$archive: no note" reads_quietly "$archive"
    check "$archive: the ids" same_as_jq "$archive" '"arxiv:" + .id' .id
    check "$archive: the categories" same_as_jq "$archive" '.categories | if type == "string" then split(" ") else . end' .categories
    check "$archive: the number of authors" same_as_jq "$archive" '.authors_parsed // .authors | length' .author_count
    for format in $formats; do check "$archive as $format" digests "$archive" "$format"; done
done
for listing in "$page" "$html" "$mail" "$arxiv"/jsonl/*.jsonl "$arxiv"/snapshot/*.json "$arxiv"/rss/* "$corpus"/hf/api/2026-08-2*.json; do
    check "$listing: read back" is_read_back "$listing"
done
for answer in "$arxiv"/atom-api/*.xml; do
    case $answer in *id_abc*) continue ;; esac
    check "$answer: its format" is_read_as arxiv-api "$answer"
    check "$answer: as many papers as entries" has_papers "$answer" "$(records_in "$answer")"
    check "$answer: no note" reads_quietly "$answer"
done
for answer in "$arxiv"/atom-api/q_testing*.xml "$arxiv/atom-api/2018-einstein.xml"; do
    check "$answer: all fields" every "$answer" '.id[0:6] == "arxiv:" and .title and .abstract and .authors and .primary and .published and .updated and .version'
done
check "an error entry of arXiv's query API" fails_with 4 run list "$arxiv"/atom-api/id_abc*.xml
for feed in "$arxiv"/rss/*.xml; do
    check "$feed: its format" is_read_as arxiv-rss "$feed"
    check "$feed: 3 papers" has_papers "$feed" 3
    check "$feed: no note" reads_quietly "$feed"
    check "$feed: all fields" every "$feed" '.id[0:6] == "arxiv:" and .title and .abstract and .authors and .primary and .listed == "2026-04-27" and .announce and .version'
    for format in $formats; do check "$feed as $format" digests "$feed" "$format"; done
done
oai=$arxiv/oai/50.xml
check "$oai: its format" is_read_as arxiv-oai "$oai"
check "$oai: 1,000 records" has_papers "$oai" 1000
check "$oai: with 40 MB of addresses the same" same_with_little_memory "$oai" 40000
check "$oai: with 14 MB told that memory is out" is_out_of_memory "$oai" 14000
check "$oai: all fields" every "$oai" '.id[0:6] == "arxiv:" and .title and .abstract and .authors and .primary and .published and .license'
for feed in "$corpus"/feeds/real/*; do
    check "$feed: as many papers as entries" has_papers "$feed" "$(records_in "$feed")"
    check "$feed: titles, addresses and days" every "$feed" '.title != "" and .url and (.published or .updated)'
done
for feed in "$corpus"/feeds/expected/*.xml; do
    check "$feed: as many papers as entries" has_papers "$feed" "$(jq '.entries | length' "${feed%.xml}.json")"
    for format in $formats; do check "$feed as $format" digests "$feed" "$format"; done
done
biorxiv=$(echo "$corpus"/feeds/biorxiv/*.xml)
check "$biorxiv: its paper" every "$biorxiv" '.id == "doi:10.1101/2023.12.16.571984" and (.authors | length) == 10 and .authors[0] == "N. LAPALU" and .published == "2023-12-16"'
third=$(echo "$corpus"/hf/rss/*.xml)
check "$third: 30 papers" has_papers "$third" 30
check "$third: arXiv ids" every "$third" '.id[0:6] == "arxiv:"'

# no_accent_left FILE: outside of formulas no macro of an accent or of a letter is left in what people read.
no_accent_left() {
    run list --format jsonl "$1" 2>/dev/null >"$work/jsonl" || return 1
    jq -r '.title, .abstract, (.authors // [])[], (.affiliations // [])[], .comment, .journal | select(.)' "$work/jsonl" |
        sed -E 's/\$\$[^$]*\$\$//g; s/\$[^$]*\$//g; s/\\\[.*\\\]//g' |
        grep -nE "\\\\(['\`^\"~=.]\{?\\\\?[A-Za-z]|[uvHtcdbkr](\{| +[A-Za-z]\b)|(aa|AA|ae|AE|oe|OE|ss|o|O|l|L|i|j)([^A-Za-z]|$))" && return 1
    return 0
}
for listing in "$mail" "$arxiv"/atom-api/q_*.xml "$arxiv"/atom-api/2018*.xml "$arxiv"/rss/*.xml "$oai" "$corpus"/arxiv/listings/*/* "$corpus"/arxiv/abs/*.abs \
    "$corpus"/hf/api/*.json; do
    check "$listing: no accent macro left" no_accent_left "$listing"
done

# Three listings at once, with topics: what is listed and merged adds up to the records.
together() {
    run digest --rest --format json --topic 'Video=video' --topic 'Robots=robot OR robotics' "$@" >"$work/digest" || return 1
    local records=0 file
    for file in "$@"; do records=$((records + $(run list --format jsonl "$file" | wc -l))); done
    jq -e --argjson records "$records" '.digest.counts | .listed + .duplicates == $records' "$work/digest"
}
check "three listings at once" together "$page" "$corpus/hf/api/2026-01-09.json" "$html"

echo "corpus: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
