#!/bin/sh
# How well the order by score serves readers: nDCG@10 over recorded days of Hugging Face's Daily Papers, against the order by upvotes and by how
# often the words stand in title and abstract. Topics and judgements are in bench/ranking/.
#
#     cmake --preset bench && cmake --build --preset bench --target offprint_ranking
#     bench/ranking.sh [PROGRAM [CORPUS]]        default: build/bench/bench/offprint_ranking ../shared/corpus
set -eu
cd "$(dirname "$0")/.."
program=${1:-build/bench/bench/offprint_ranking}
corpus=${2:-../shared/corpus}
if [ ! -d "$corpus/hf/api" ]; then
    echo "ranking: skipped (no $corpus/hf/api)"
    exit 0
fi
exec "$program" bench/ranking/topics.toml bench/ranking/judgements.txt "$corpus"/hf/api/*.json
