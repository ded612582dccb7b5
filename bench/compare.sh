#!/bin/sh
# Measures offprint side by side with what people use in its place, and with the least that a process costs.
#
#     bench/compare.sh [ROUNDS]        default: 5
#
# Installs the peers, builds `release`, writes the inputs to build/compare/ and runs both sides in turns, twelve times in a row each.
# Milliseconds: median and fastest of the last nine of each row, the ratio of the medians to the first line of the group, and the median
# of the first of each row, which starts behind another program. Only the ratios travel between machines.
set -eu
cd "$(dirname "$0")/.."

rounds=${1:-5}
scripts/packages.sh build bench
scripts/build.sh release offprint

work=build/compare
mkdir -p "$work"
gcc -O2 -static -o "$work/hello" bench/hello.c
g++ -O2 -std=c++20 -o "$work/alternate" bench/alternate.cc
for count in 100 1000; do
    /usr/bin/python3 bench/gen.py $count examples/page.txt examples/daily.json >"$work/hf_$count.json"
    /usr/bin/python3 bench/gen.py --atom $count examples/page.txt examples/daily.json >"$work/atom_$count.xml"
done
export XDG_CONFIG_HOME="$PWD/$work/config" XDG_STATE_HOME="$PWD/$work/state" XDG_CACHE_HOME="$PWD/$work/cache" TZ=UTC
# As installed: what the linker has just written lies scattered in the cache of files, and starts 6 % slower.
install -m 755 build/release/offprint "$work/offprint"
offprint=$work/offprint

group() {
    printf '\n%s\n%10s %10s %8s %10s\n' "$1" median fastest ratio first
}

group "start of a process (the first line is a static hello in C)"
"$work/alternate" "$((rounds * 4))" "$work/hello" \
    "$offprint --version" \
    "$offprint --help" \
    "$offprint list examples/page.txt" \
    "$offprint search koopman examples/page.txt" \
    "$offprint --config examples/config.toml digest examples/daily.json"

peer_jq='.[].paper|{id,title,summary,publishedAt,upvotes,authors:[.authors[].name]}'
for count in 100 1000; do
    group "$count papers of the Hugging Face API, five topics, Markdown (jq only extracts)"
    "$work/alternate" "$rounds" \
        "$offprint --config none digest --topics bench/topics.toml --format markdown $work/hf_$count.json" \
        "/usr/bin/python3 bench/peer_jinja.py $work/hf_$count.json" \
        "jq -c $peer_jq $work/hf_$count.json"
done

for count in 100 1000; do
    group "$count papers of arXiv's query API (Atom), five topics, Markdown (sfeed neither filters nor makes a page)"
    "$work/alternate" "$rounds" \
        "$offprint --config none digest --topics bench/topics.toml --format markdown $work/atom_$count.xml" \
        "/usr/bin/python3 bench/peer_feedparser.py $work/atom_$count.xml" \
        "sfeed <$work/atom_$count.xml" \
        "bench/sfeed_plain.sh $work/atom_$count.xml"
done
