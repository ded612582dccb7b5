`offprint topics` alone lists; the table fits the width.

  $ offprint --config examples/config.toml topics
  name                   weight  limit  query
  Representation              2         "representation learning" OR koopman OR
  learning                              "self-supervised"
  Speech and sound            1         speech OR audio OR acoustics
  Language models             1      5  ("language model" OR "long context")
                                        (retrieval OR attention OR code)
  Robots                      1         robot OR kw:robotics
  Much discussed, with        1         has:code comments>=3
  code
  Never                    mute         title:survey OR title:benchmark
  $ COLUMNS=40 offprint --config examples/config.toml topics list | head -n 9
  Representation learning, weight 2
    "representation learning" OR koopman
    OR "self-supervised"
  Speech and sound
    speech OR audio OR acoustics
  Language models, at most 5
    ("language model" OR "long context")
    (retrieval OR attention OR code)
  Robots
  $ COLUMNS=60 offprint --config examples/config.toml topics list | head -n 4
  name              weight  limit  query
  Representation         2         "representation learning"
  learning                         OR koopman OR
                                   "self-supervised"
  $ offprint --config examples/config.toml topics --format json | jq -c '.topics[] | [.name, .weight, .limit, .mute, .place]'
  ["Representation learning",2,null,false,"examples/config.toml:10:10"]
  ["Speech and sound",1,null,false,"examples/config.toml:15:10"]
  ["Language models",1,5,false,"examples/config.toml:19:10"]
  ["Robots",1,null,false,"examples/config.toml:24:10"]
  ["Much discussed, with code",1,null,false,"examples/config.toml:28:10"]
  ["Never",1,null,true,"examples/config.toml:32:10"]
  $ offprint --config none topics
  ! offprint: there are no topics; write [[topic]] with name and match into the configuration
  $ offprint --config none topics list --format json
  {"offprint":1,"topics":[]}

`check` finds everything at once, with file and line; its status is 1 then, and 0 when there is nothing.

  $ offprint --config examples/config.toml topics check
  6 topics: nothing found; with listings, what they match is looked at too
  $ offprint --config examples/config.toml topics check examples/page.txt examples/daily.json
  6 topics, 12 papers: nothing found
  $ printf '%s\n' '[[topic]]' 'name = "Sound"' 'match = "speech or audio"' '' '[[topic]]' 'name = "Popular"' 'match = "upvotes>100 upvotes<50"' '' '[[topic]]' 'name = "No surveys"' 'match = "-survey"' '' '[[topic]]' 'name = "Words"' 'match = "of OR a"' '' '[[topic]]' 'name = "Some"' 'match = "koopman OR audio OR robot OR speech"' '' '[[topic]]' 'name = "Also"' 'match = "of OR a"' '' '[[topic]]' 'name = "Lost"' 'match = "robot elephant stars>3"' > topics.toml
  $ offprint --config none topics check --topics topics.toml examples/page.txt
  topics.toml:3:10: topic 'Sound': 'or' is searched as a word; the operator is written OR
    see Warnings in the manual of the query language
  topics.toml:3:10: topic 'Sound' matches none of 8 papers
    `offprint topics explain` shows which part fails where
  topics.toml:7:10: topic 'Popular' can never match, because its parts contradict each other
    write OR between what need not hold at once
  topics.toml:11:10: topic 'No surveys' has only negations, so it matches almost every paper
    add what the papers must have; to hide papers, make a topic with mute = true
  topics.toml:15:10: topic 'Words' matches 8 of 8 papers, 100 %
    narrow it: add a word with AND, a field (title:…) or a phrase; write * if all are meant
  topics.toml:19:10: topic 'Some' matches 5 of 8 papers, 62 %
    narrow it: add a word with AND, a field (title:…) or a phrase; write * if all are meant
  topics.toml:23:10: topic 'Also' has the same query as 'Words'
    take one of them out
  topics.toml:27:10: topic 'Lost' matches none of 8 papers
    no paper there has a value for stars; not one of them matches elephant alone
  [exit 1]
  $ offprint --config none topics check --topics topics.toml --format json | jq -c '.topics, .papers, (.findings[] | [.topic, .place, .kind])'
  7
  0
  ["Sound","topics.toml:3:10","warning"]
  ["Popular","topics.toml:7:10","contradiction"]
  ["No surveys","topics.toml:11:10","negative"]
  ["Also","topics.toml:23:10","same"]
  $ offprint --config topics.toml -q topics check examples/page.txt | wc -l
  16
  $ offprint --config none topics check
  ! offprint: topics check: there are no topics
  !   write [[topic]] into the configuration, or name a file with --topics
  [exit 2]
  $ printf '%s\n' '[[topic]]' 'name = "X"' 'match = "autor:x"' > wrong.toml
  $ offprint --config wrong.toml topics check
  ! offprint: wrong.toml:3:10: unknown field 'autor'
  !   match = "autor:x"
  !            ^~~~~ did you mean 'author'?
  [exit 2]

`test` counts a query's papers by day; the query may be a topic's name.

  $ offprint --config examples/config.toml topics test 'Speech and sound' examples/daily.json examples/page.txt
  day         matched     of
  2026-01-09        3      8
  no day            0      4
  total             3     12

  part       matched  alone
  speech           2      1
  audio            2      1
  acoustics        1      0

  2026-01-09  11.86  Listening to Soil: Self-Supervised Acoustics of Earthworms
                     speech, audio, acoustics · arxiv:2601.00873
  2026-01-09   8.61  Murmur: Speech Recognition for Languages With Two Hours of
                     Recordings
                     speech · arxiv:2512.20991
  2026-01-09   7.52  Spectra That Listen: Koopman Operators for Audio
                     audio · arxiv:2601.04101
  $ offprint --config examples/config.toml topics test --against 'Speech and sound' 'audio OR robots' examples/daily.json examples/page.txt
  day         matched  added  removed     of
  2026-01-09        2      0        1      8
  no day            1      1        0      4
  total             3      1        1     12

  part    matched  alone
  audio         2      2
  robots        1      1

  - 2026-01-09   8.61  Murmur: Speech Recognition for Languages With Two Hours of
                       Recordings
                       speech · arxiv:2512.20991
  + no day       4.10  A Gripper That Asks: Learning Manipulation Policies From
                       Questions
                       robots
  $ offprint --config examples/config.toml topics test --against audio 'ti,abs:audio' examples/daily.json
  day         matched  added  removed     of
  2026-01-09        2      0        0      8
  total             2      0        0      8

  part            matched  alone
  title:audio           1      0
  abstract:audio        2      1

  no paper is added or removed
  $ offprint --config none topics test --format json 'audio' examples/daily.json
  {"offprint":1,"query":"audio","matched":2,"of":8,"days":[
  {"day":"2026-01-09","matched":2,"of":8}],"parts":[],"papers":[
  {"id":"arxiv:2601.04101","title":"Spectra That Listen: Koopman Operators for Audio","listed":"2026-01-09","matched":["audio"],"score":6.7465},
  {"id":"arxiv:2601.00873","title":"Listening to Soil: Self-Supervised Acoustics of Earthworms","listed":"2026-01-09","matched":["audio"],"score":4.4467}]}
  $ offprint --config none topics test --format json --against speech 'audio' examples/daily.json | jq -c '.against, .added, .days, (.papers[] | [.id, .change])'
  "speech"
  1
  [{"day":"2026-01-09","matched":2,"added":1,"removed":1,"of":8}]
  ["arxiv:2512.20991","removed"]
  ["arxiv:2601.04101","added"]
  ["arxiv:2601.00873",null]
  $ offprint --config none topics test elephant examples/daily.json
  day         matched     of
  2026-01-09        0      8
  total             0      8
  $ offprint --config none topics test 'audio or' examples/daily.json | head -n 2
  day         matched     of
  2026-01-09        1      8
  $ offprint --config none topics test
  ! offprint: topics test: a query is needed, or the name of a topic
  !   write * to match every paper
  [exit 2]
  $ offprint --config none topics test 'autor:x' examples/daily.json
  ! offprint: topics test: unknown field 'autor'
  !   autor:x
  !   ^~~~~ did you mean 'author'?
  [exit 2]
  $ offprint --config none topics test audio absent.json
  ! offprint: read absent.json: no such file or directory
  !   check the path; '-' is standard input
  [exit 4]

`explain` prints the tree, and for each paper what becomes of every part.

  $ offprint --config none topics explain 'koopman OR audio -survey upvotes>10'
  OR
    koopman
    AND
      audio
      NOT
        survey
      upvotes>=11
  ! offprint: topics explain: OR takes all that stands on its sides, not just the words next to it; write (a OR b) c or a OR (b c) to say which is meant
  $ offprint --config none topics explain 'audio upvotes>40 -survey (cat:cs.LG OR au:okafor)' examples/daily.json 2601.04101 https://arxiv.org/abs/2601.00873
  Spectra That Listen: Koopman Operators for Audio (arxiv:2601.04101): matches
    AND                 holds
      audio             holds  Audio
      upvotes>=41       holds  41
      NOT               holds
        survey          fails
      OR                holds
        category:cs.lg  fails  has nothing
        author:okafor   holds  Adaeze Okafor, Lukas Brandt, Mio Sato, Søren Ødegaard, Ines Carvalho and 2 more

  Listening to Soil: Self-Supervised Acoustics of Earthworms (arxiv:2601.00873): does not match
    AND                 fails
      audio             holds  audio
      upvotes>=41       fails  has 36
      NOT               holds
        survey          fails
      OR                fails
        category:cs.lg  fails  has nothing
        author:okafor   fails  has Marit Solheim, Kwame Asante, Juliette Moreau, Haruki Ono, Siobhan Kelly and 3 more
  $ offprint --config examples/config.toml topics explain Robots examples/page.txt | head -n 8
  Spectra That Listen: Koopman Operators for Audio: does not match
    OR                  fails
      robot             fails
      keyword:robotics  fails  has nothing

  A Gripper That Asks: Learning Manipulation Policies From Questions: matches
    OR                  holds
      robot             holds  Robots, robot
  $ offprint --config none topics explain --format json 'audio stars>1000' examples/daily.json arxiv:2601.04101
  {"offprint":1,"query":"audio stars>1000","read_as":"audio AND stars>=1001","papers":[
  {"id":"arxiv:2601.04101","title":"Spectra That Listen: Koopman Operators for Audio","matches":false,"nodes":[{"depth":0,"text":"AND","holds":false},{"depth":1,"text":"audio","holds":true,"found":["Audio"]},{"depth":1,"text":"stars>=1001","holds":false,"value":"120"}]}]}
  $ offprint --config none topics explain audio 2601.99999 examples/daily.json
  ! offprint: topics explain: none of 8 papers is arxiv:2601.99999
  !   name the listing that has it; `offprint list --format ids` prints the ids of one
  [exit 2]

What is wrong with the arguments.

  $ offprint topics lst
  ! offprint: topics: 'lst' is not known
  !   did you mean 'list'?
  [exit 2]
  $ offprint topics list Sound
  ! offprint: topics list: takes no name
  [exit 2]
  $ offprint --config none topics explain audio --against speech
  ! offprint: --against goes with topics test
  [exit 2]
  $ offprint topics --format yaml
  ! offprint: --format: 'yaml' is not known
  !   known: text json
  [exit 2]

Nothing in a query or a name acts on the terminal.

  $ offprint --config none topics explain "$(printf 'ti:"a\033[31mb" OR \342\200\256c')"
  OR
    title:"a[31mb"
    c
  $ printf '%s\n' '[[topic]]' 'name = "A\u001b[2J"' 'match = "zebra \u202eelephant"' > odd.toml
  $ offprint --config odd.toml -q topics check examples/page.txt
  odd.toml:3:10: topic 'A[2J' matches none of 8 papers
    not one of them matches zebra alone
  [exit 1]
  $ offprint --config odd.toml -q topics list
  name  weight  limit  query
  A[2J       1         zebra elephant

Its help page.

  $ offprint topics --help
  Topics: which there are, what is wrong with them, what a query matches and why.

  Usage: offprint topics [list|check|test|explain|which] [OPTION…] [QUERY] [LISTING…]

  Examples:
    offprint topics                              the topics of the configuration
    offprint topics check hf:2026-01             which match nothing, nearly everything, or nothing new
    offprint topics test 'speech OR audio' hf:2026-01     how many papers a day, and which
    offprint topics test --against Sound 'speech OR audio' page.txt     what a change adds and removes
    offprint topics explain 'speech -survey' page.txt     which part holds for each paper, and why
    offprint topics explain Sound 2601.04101 hf:2026-01-09     the same for one paper
    offprint topics which 2601.04101 hf:2026-01-09         every topic: does it match, and by what

  Options:
    --against QUERY           test: the query as it was, to see what changes
    --limit N                 test: show no more than N papers
    --topics FILE             topics from another file
    --input-format NAME       read the listings as this instead of detecting it
    -f, --format FORMAT       text or json

  Options of every command:
    -h, --help                this page
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes

A name with a slip is a query; that is told.

  $ offprint --config examples/config.toml topics explain representation learning 2>&1 | head -3
  offprint: read learning: no such file or directory
    no source has that name either; there is hf, arxiv, biorxiv, medrxiv. A query of several words goes into quotes
  $ offprint --config examples/config.toml topics explain 'representation learnin'
  AND
    representation
    learnin
  ! offprint: 'representation learnin' is searched as a query; did you mean the topic 'Representation learning'?
  $ offprint search agent -video examples/page.txt
  ! offprint: unknown option '-video'
  !   a query of several words goes into quotes: offprint search 'agent -video'
  [exit 2]
  $ offprint search -video examples/page.txt
  ! offprint: unknown option '-video'
  !   a query that begins with - goes behind --: offprint search -- '-video'
  [exit 2]

Which topics match a paper, and by what.

  $ printf '[[topic]]\nname = "Sound"\nmatch = "audio OR speech"\n[[topic]]\nname = "Video"\nmatch = "video"\n[[topic]]\nname = "No ears"\nmatch = "koopman"\nmute = true\n' > which.toml
  $ offprint --config which.toml topics which 2601.04101 2601.00873 examples/daily.json
  Spectra That Listen: Koopman Operators for Audio (arxiv:2601.04101)
    No ears  mutes it: koopman
    Sound    matches: audio
    Video    does not match

  Listening to Soil: Self-Supervised Acoustics of Earthworms (arxiv:2601.00873)
    Sound    matches: audio, speech
    Video    does not match
    No ears  does not mute it
  $ offprint --config which.toml topics which 2601.04101 examples/daily.json -f json | jq -c '.papers[0].topics[]'
  {"name":"No ears","mute":true,"matches":true,"matched":["koopman"]}
  {"name":"Sound","mute":false,"matches":true,"matched":["audio"]}
  {"name":"Video","mute":false,"matches":false,"matched":[]}
  $ offprint --config which.toml topics which examples/daily.json | grep -c '^  Sound  *matches'
  3
  $ offprint --config none topics which examples/daily.json
  ! offprint: topics which: there are no topics
  !   write [[topic]] into the configuration, or name a file with --topics
  [exit 2]
  $ printf '[[topic]]\nname = "sound"\nmatch = "audio"\n' >> which.toml; offprint --config which.toml topics
  ! offprint: which.toml:12:8: a second topic is called 'Sound'
  !   name = "sound"
  !          ^~~~~~~ upper and lower case do not tell them apart
  [exit 2]

What the archive has need not be named.

  $ XDG_STATE_HOME=$PWD/had offprint -q import examples/daily.json; XDG_STATE_HOME=$PWD/had offprint --config none topics explain audio 2512.20991
  Murmur: Speech Recognition for Languages With Two Hours of Recordings (arxiv:2512.20991): does not match
    audio  fails
  $ XDG_STATE_HOME=$PWD/had offprint --config which.toml topics which 2601.04101 2>&1 | head -n 3
  offprint: which.toml:12:8: a second topic is called 'Sound'
    name = "sound"
           ^~~~~~~ upper and lower case do not tell them apart
  $ offprint --config none topics explain audio 2999.12345 examples/page.txt
  Spectra That Listen: Koopman Operators for Audio: matches
    audio  holds  Audio

  A Gripper That Asks: Learning Manipulation Policies From Questions: does not match
    audio  fails

  Murmur: Speech Recognition for Languages With Two Hours of Recordings: does not match
    audio  fails

  Proofs About Knots: A Benchmark for Reasoning in Three Dimensions: does not match
    audio  fails

  A Survey of Surveys on Language Model Agents: does not match
    audio  fails

  Listening to Soil: Self-Supervised Acoustics of Earthworms: matches
    audio  holds  audio

  Weights Worth Keeping: Pruning by What a Model Would Miss: does not match
    audio  fails

  Bees, Buses and Backpropagation: Routing Policies That Share Their Mistakes: does not match
    audio  fails
  ! offprint: read 2999.12345: no such file or directory
  !   check the path; '-' is standard input
  [exit 3]

A long list ends where it is told to.

  $ offprint --config none topics test --limit 1 audio examples/daily.json examples/page.txt
  day         matched     of
  2026-01-09        2      8
  no day            0      4
  total             2     12

  2026-01-09   7.52  Spectra That Listen: Koopman Operators for Audio
                     audio · arxiv:2601.04101

  and 1 more
  $ offprint --config none topics test --limit 1 --against audio 'audio OR speech OR robot' examples/daily.json examples/page.txt | tail -n 6

  + 2026-01-09   8.61  Murmur: Speech Recognition for Languages With Two Hours of
                       Recordings
                       speech · arxiv:2512.20991

  and 1 more
  $ offprint --config none topics test -f json --limit 1 audio examples/daily.json | jq -c '[.matched, (.papers | length)]'
  [2,1]
  $ offprint --config none topics test --limit 0 audio examples/daily.json
  ! offprint: --limit: '0' is no whole number of at least 1
  [exit 2]
  $ offprint --config none topics list --limit 3
  ! offprint: --limit goes with topics test
  [exit 2]
