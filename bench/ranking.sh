#!/bin/sh
# How well the order by score serves readers: nDCG@10 over recorded days of Hugging Face's Daily Papers, against the order by upvotes and by how
# often the words stand in title and abstract. Topics and judgements are in bench/ranking/.
#
#     bench/ranking.sh [PROGRAM [CORPUS]]        default: build/bench/bench/offprint_ranking, which it builds, and ../shared/corpus
set -eu
cd "$(dirname "$0")/.."
program=${1:-build/bench/bench/offprint_ranking}
corpus=${2:-../shared/corpus}
if [ ! -d "$corpus/hf/api" ]; then
    echo "ranking: skipped (no $corpus/hf/api)"
    exit 0
fi
if [ $# -eq 0 ]; then
    scripts/packages.sh build bench
    scripts/build.sh bench offprint_ranking
fi
exec "$program" bench/ranking/topics.toml bench/ranking/judgements.txt "$corpus"/hf/api/*.json
