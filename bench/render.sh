#!/bin/sh
# Measures rendering in process, beside kainjow's Mustache and jinja2: a digest of 20 papers, the same data and equivalent templates.
#
#     bench/render.sh [RUNS]        default: 5
#
# Installs the peers, builds `bench`, and starts both sides in turns. CPU microseconds a digest: of each run the median of 41 batches, of the
# runs the best. offprint makes the data from the digest each time; the peers have it ready made.
set -eu
cd "$(dirname "$0")/.."

runs=${1:-5}
scripts/packages.sh build bench
scripts/build.sh bench render_peers
work=build/compare
mkdir -p "$work"
peers=$(find build/bench -name render_peers -type f)

: >"$work/render_cpp.txt"
: >"$work/render_jinja.txt"
run=0
while [ "$run" -lt "$runs" ]; do
    "$peers" >>"$work/render_cpp.txt"
    /usr/bin/python3 bench/peer_render.py "$peers" >>"$work/render_jinja.txt"
    run=$((run + 1))
done

uptime
printf '%-12s %10s %10s %10s %12s %18s\n' page offprint kainjow jinja2 digests/s 'kainjow, jinja2 as ratios'
awk '
    NR == FNR { if (!($1 in jinja) || $2 < jinja[$1]) jinja[$1] = $2; next }
    {
        if (!($1 in ours)) order[++pages] = $1
        if (!($1 in ours) || $2 < ours[$1]) ours[$1] = $2
        if (!($1 in theirs) || $3 < theirs[$1]) theirs[$1] = $3
    }
    END {
        for (i = 1; i <= pages; ++i) {
            page = order[i]
            printf "%-12s %10.1f %10.1f %10.1f %12d %9.1f %8.1f\n", page, ours[page], theirs[page], jinja[page],
                1e6 / ours[page], theirs[page] / ours[page], jinja[page] / ours[page]
        }
    }' "$work/render_jinja.txt" "$work/render_cpp.txt"
