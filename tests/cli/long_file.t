A digest of a long file prepares its topics while it reads. What it says, and in which order, is the same as for
a short one: first what is wrong with the topics or with the options, then what is wrong with the listing.

  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat examples/page.txt; done >long.txt
  $ offprint digest --match koopman --no-such-thing long.txt
  ! offprint: unknown option '--no-such-thing'
  !   `offprint digest --help` lists what there is
  [exit 2]
  $ offprint digest --match 'koopman AND (' long.txt
  ! offprint: --match: the '(' is never closed
  !   koopman AND (
  !               ^ close it with )
  [exit 2]
  $ offprint digest --match 'koopman AND (' examples/page.txt
  ! offprint: --match: the '(' is never closed
  !   koopman AND (
  !               ^ close it with )
  [exit 2]
  $ offprint digest --topics nowhere.toml --format pdf long.txt
  ! offprint: read nowhere.toml: no such file or directory
  !   check the path
  [exit 2]
  $ offprint digest --match koopman --format pdf long.txt
  ! offprint: --format: 'pdf' is not known
  !   known: terminal text markdown html org json jsonl bibtex ris csl-json tsv ids atom rss jsonfeed mbox email
  [exit 2]
  $ offprint digest --match koopman --template nothing.mustache long.txt
  ! offprint: template nothing.mustache: read nothing.mustache: no such file or directory
  !   check the path
  [exit 2]
  $ offprint digest --match 'koopman AND (' long.txt nowhere.txt
  ! offprint: --match: the '(' is never closed
  !   koopman AND (
  !               ^ close it with )
  [exit 2]
  $ offprint digest --match koopman long.txt nowhere.txt | head -3
  # Daily Papers, 9 January 2026

  2 of 8 papers match "koopman". Sources: long.txt (8 papers), nowhere.txt (failed: read nowhere.txt: no such file or directory).
  ! offprint: read nowhere.txt: no such file or directory
  !   check the path; '-' is standard input
  $ offprint digest --match koopmann long.txt nowhere.txt
  ! offprint: read nowhere.txt: no such file or directory
  !   check the path; '-' is standard input
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  [exit 3]

Words that are not meant as they are written are told of before the papers.

  $ offprint digest --match 'koopman and control' long.txt nowhere.txt
  ! offprint: --match: 'and' is searched as a word; the operator is written AND
  ! offprint: read nowhere.txt: no such file or directory
  !   check the path; '-' is standard input
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  [exit 3]

The digest itself is that of the short one.

  $ offprint digest --topic 'Dynamics=koopman OR robot' long.txt | sed 's/ Source: .*//' >long.md
  $ offprint digest --topic 'Dynamics=koopman OR robot' examples/page.txt | sed 's/ Source: .*//' >short.md
  $ diff short.md long.md
  $ grep -c '^1\.\|^#' short.md
  5
