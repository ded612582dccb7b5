A longer list begins like a shorter one, and what is sorted by something else than its day is sorted whole.

  $ for i in $(seq 1200); do echo "{\"id\":\"2601.$(printf %05d $i)\",\"title\":\"Model $i\",\"abstract\":\"A model.\",\"upvotes\":$((i == 7 ? 5000 : i % 97)),\"published\":\"2026-01-0$((i % 5 + 1))\",\"listed\":\"2026-01-0$((i % 5 + 1))\"}"; done >papers.jsonl
  $ offprint -q import papers.jsonl
  $ offprint search model -f ids --sort listed --limit 20 2>/dev/null | head -n 2 >long; offprint search model -f ids --sort listed --limit 2 2>/dev/null | cmp - long && cat long
  arxiv:2601.00484
  arxiv:2601.00969
  $ offprint search model -f ids --sort upvotes --limit 1
  arxiv:2601.00007
  ! offprint: 1 of 1200 papers are written; --limit N writes more

Records of one's own with votes keep their abstracts and days.

  $ head -n 1 papers.jsonl | offprint list -f jsonl - | jq -c '[.id, .abstract, .published, .listed, .upvotes]'
  ["arxiv:2601.00001","A model.","2026-01-02","2026-01-02",1]
