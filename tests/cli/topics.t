Topics of the command line replace those of the configuration; its mutes stay.

  $ offprint --config examples/config.toml --now 2026-01-09 digest --topic 'Proof=proof* OR survey' examples/page.txt --format text
  ! offprint: nothing to show of 8 papers: 6 matched by no topic, 2 muted
  $ offprint --config examples/config.toml --now 2026-01-09 digest --topic Robots examples/page.txt --format text
  Daily Papers, Friday 9 January 2026
  1 of 8 papers matches "Robots". Source: examples/page.txt (8 papers).

  ROBOTS (1)

  1. A Gripper That Asks: Learning Manipulation Policies From Questions
     Harbour Robotics Institute. Jan 8, 2026.
     Matched: robot.

     Robots that learn from demonstrations repeat the demonstrator's
     habits, good and bad. We let a robot ask. While it practises, it puts
     one question a minute to a person (Is this the handle? Should it be
     upright?) and turns the answers into constraints on its policy. With
     twenty questions a gripper learns to empty a dishwasher that it has
     never seen, where two hundred demonstrations had failed. We release
     the questions, the answers and the policy. Project page:
     https://example.github.io/gripper-asks.

     Project: https://example.github.io/gripper-asks

  Hidden: 2 muted by "Never", 5 matched no topic.
  $ offprint --config none --now 2026-01-09 digest --match 'ti:knots' --match 'speech recognition' examples/page.txt --format text
  Daily Papers, Friday 9 January 2026
  2 of 8 papers match 2 topics. Source: examples/page.txt (8 papers).

  TI:KNOTS (1)

  1. Proofs About Knots: A Benchmark for Reasoning in Three Dimensions
     2 authors. Jan 4, 2026.
     Matched: knots.

     Whether two drawings show the same knot is easy to ask and hard to
     fake. We collect four thousand pairs of drawings with certificates,
     from school exercises to open cases, and ask models for a sequence of
     moves that a program can check. The best model solves nineteen
     percent, mostly by unknotting everything. The benchmark cannot be
     saturated by guessing, since every answer is a proof. We offer the
     checker under a free licence.

  SPEECH RECOGNITION (1)

  2. Murmur: Speech Recognition for Languages With Two Hours of Recordings
     4 authors. Dec 30, 2025.
     5 comments. Matched: speech, recognition.

     For most of the languages of the world there are a few hours of
     recorded speech and no transcripts. Murmur trains a recogniser from
     two hours of speech and a list of words. It aligns the sounds of the
     recordings with the spelling of neighbouring languages, lets a
     village correct a hundred sentences, and repeats. On eleven languages
     without a written standard it halves the error rate of multilingual
     models a hundred times its size. We describe what the speakers asked
     us to keep private, and how the system does that.

  Hidden: 6 matched no topic.

Topics from another file.

  $ printf '[[topic]]\nname = "Soil"\nmatch = "earthworm"\n' > soil.toml
  $ offprint --now 2026-01-09 digest --topics soil.toml examples/page.txt --format text
  Daily Papers, Friday 9 January 2026
  1 of 8 papers matches "Soil". Source: examples/page.txt (8 papers).

  SOIL (1)

  1. Listening to Soil: Self-Supervised Acoustics of Earthworms
     8 authors. Jan 2, 2026.
     1 comment. Matched: earthworm.

     Healthy soil is noisy. We buried microphones in forty fields for a
     year and trained an audio encoder on what they heard, without labels.
     Its features predict the number of earthworms found by digging, and
     notice a drought two weeks before the plants do. Since the recordings
     also hold footsteps and voices, we show how to remove human speech
     before anything is stored. Recordings of thirty-eight fields and the
     encoder are public.

  Hidden: 7 matched no topic.
  $ printf '[digest]\ntitle = "x"\n' > wrong.toml
  $ offprint --now 2026-01-09 digest --topics wrong.toml examples/page.txt --format text
  ! offprint: wrong.toml:1:2: a topics file holds [[topic]] tables only
  !   [digest]
  !    ^~~~~~
  [exit 2]

What is left out can be listed.

  $ offprint --config examples/config.toml --now 2026-01-09 digest --topic 'Proof=proof* OR survey' --show-hidden --limit 1 examples/page.txt examples/daily.json --format text
  Daily Papers, Friday 9 January 2026
  Nothing matched: none of 12 papers matches "Proof". Sources:
  examples/page.txt (8 papers), examples/daily.json (8 papers).

  HIDDEN (12)

    Spectra That Listen: Koopman Operators for Audio: matched by no topic
    A Gripper That Asks: Learning Manipulation Policies From Questions:
    matched by no topic
    Murmur: Speech Recognition for Languages With Two Hours of Recordings:
    matched by no topic
    Proofs About Knots: A Benchmark for Reasoning in Three Dimensions:
    muted by "Never"
    A Survey of Surveys on Language Model Agents: muted by "Never"
    Listening to Soil: Self-Supervised Acoustics of Earthworms: matched by
    no topic
    Weights Worth Keeping: Pruning by What a Model Would Miss: matched by
    no topic
    Bees, Buses and Backpropagation: Routing Policies That Share Their
    Mistakes: matched by no topic
    Ask the Compiler First: Small Models Repairing Large Programs: matched
    by no topic
    Clay Before Marble: Coarse-to-Fine Video Generation Under a Fixed
    Budget: matched by no topic
    Tides of Attention: When Long Context Forgets Its Beginning: matched
    by no topic
    The Forgetful Ledger: Retrieval Augmented Generation With Expiring
    Facts: matched by no topic

  Hidden: 2 muted by "Never", 10 matched no topic, 4 duplicate records.

Dates go by the listed day.

  $ offprint --now 2026-01-09 digest --date today --limit 2 examples/daily.json --format markdown
  # Daily Papers, 9 January 2026

  2 of 8 papers. Source: examples/daily.json (8 papers).

  ## All papers (2 of 8)

  ### [Murmur: Speech Recognition for Languages With Two Hours of Recordings](https://arxiv.org/abs/2512.20991)

  Tendai Moyo, Ngọc Trần, Elif Kaya and Rafael Quispe · Dec 30, 2025 · ▲ 88 · 5 comments · [code](https://github.com/example/murmur) ★ 412

  For most of the languages of the world there are a few hours of recorded speech and no transcripts. Murmur trains a recogniser from two hours of speech and a list of words. It aligns the sounds of the recordings with the spelling of neighbouring languages, lets a village correct a hundred sentences, and repeats. On eleven languages without a written standard it halves the error rate of multilingual models a hundred times its size. We describe what the speakers asked us to keep private, and how the system does that.

  ### [Ask the Compiler First: Small Models Repairing Large Programs](https://arxiv.org/abs/2601.04688)

  Viktor Sandberg, Amara Chukwu and Hye-jin Lim · Northwind Lab · Jan 8, 2026 · ▲ 95 · 7 comments · [code](https://github.com/example/ask-the-compiler) ★ 240

  A compiler's error message names a place and a reason; most systems that repair programs with language models throw both away. We train a model of one billion parameters to read the message, to ask the compiler three more questions (what type is this, who calls it, when did it last build) and only then to edit. It repairs more of a corpus of broken builds than models thirty times as large, and its patches are a fifth as long. An analysis shows that nearly all of the gain comes from the second question.

  ---

  Hidden: 6 cut by a limit.
  $ offprint --now 2026-01-09 digest --until 2025-12-31 examples/daily.json --format markdown
  ! offprint: nothing to show of 8 papers: 8 outside the dates asked for

A lower-case operator is searched as a word, and that is said.

  $ offprint --now 2026-01-09 search 'soil or knots' examples/page.txt
  ! offprint: search: 'or' is searched as a word; the operator is written OR
  ! offprint: nothing found in 8 papers
  [exit 1]

Every mistake in a configuration is told at once.

  $ printf '[[topic]]\nname = "a"\nmatch = "autor:x"\nlimit = "ten"\n[digset]\n' > bad.toml
  $ offprint --config bad.toml digest examples/page.txt
  ! offprint: bad.toml:3:10: unknown field 'autor'
  !   match = "autor:x"
  !            ^~~~~ did you mean 'author'?
  ! bad.toml:4:9: 'limit' must be a whole number of at least 1
  !   limit = "ten"
  !           ^~~~~ this is a string
  ! bad.toml:5:2: unknown key 'digset'
  !   [digset]
  !    ^~~~~~ did you mean 'digest'?
  [exit 2]
