`--explain` prints what each score is made of, in every format.

  $ offprint --config none --now 2026-01-09 digest --explain --topic 'Sound=audio OR speech' --per-topic 2 examples/page.txt --format text
  Daily Papers, Friday 9 January 2026
  3 of 8 papers match "Sound". Source: examples/page.txt (8 papers).

  SOUND (2 of 3)

  1. Murmur: Speech Recognition for Languages With Two Hours of Recordings
     4 authors. Dec 30, 2025.
     5 comments. Matched: speech.
     Score 4.02: speech in the title and twice in the abstract 4.02.

     For most of the languages of the world there are a few hours of
     recorded speech and no transcripts. Murmur trains a recogniser from
     two hours of speech and a list of words. It aligns the sounds of the
     recordings with the spelling of neighbouring languages, lets a
     village correct a hundred sentences, and repeats. On eleven languages
     without a written standard it halves the error rate of multilingual
     models a hundred times its size. We describe what the speakers asked
     us to keep private, and how the system does that.

  2. Spectra That Listen: Koopman Operators for Audio
     7 authors. Jan 7, 2026.
     3 comments. Matched: audio.
     Score 3.68: audio in the title and in the abstract 3.68.

     The Koopman operator turns a nonlinear system into a linear one, at
     the price of infinitely many dimensions. We ask how many of them
     sound needs. A latent basis learned with a prediction loss and a
     small penalty on its entropy keeps forty modes for a street, a
     kitchen or a string quartet, and forecasts two seconds of audio from
     one. The basis is a representation in its own right: a linear probe
     on it tells instruments, rooms and speakers apart nearly as well as
     encoders trained for each task. …

     Code: https://github.com/example/spectra

  Hidden: 1 cut by a limit, 5 matched no topic.
  $ offprint --config none --now 2026-01-09 digest --explain --topic 'Sound=audio OR speech' --per-topic 1 examples/page.txt --format markdown
  # Daily Papers, 9 January 2026

  3 of 8 papers match "Sound". Source: examples/page.txt (8 papers).

  ## Sound (1 of 3)

  ### Murmur: Speech Recognition for Languages With Two Hours of Recordings

  4 authors · Dec 30, 2025 · 5 comments

  *Matched: speech*

  *Score 4.02: speech in the title and twice in the abstract 4.02*

  For most of the languages of the world there are a few hours of recorded speech and no transcripts. Murmur trains a recogniser from two hours of speech and a list of words. It aligns the sounds of the recordings with the spelling of neighbouring languages, lets a village correct a hundred sentences, and repeats. On eleven languages without a written standard it halves the error rate of multilingual models a hundred times its size. We describe what the speakers asked us to keep private, and how the system does that.

  ---

  Hidden: 2 cut by a limit, 5 matched no topic.
  $ offprint --config none --now 2026-01-09 search --explain --limit 1 'title:audio' examples/page.txt --format terminal
  title:audio                                                1 of 8 papers matches

    Spectra That Listen: Koopman Operators for Audio
    7 authors · Jan 7, 2026 · 3 comments
    matched: audio
    score 3.22: audio in the title 3.22
    The Koopman operator turns a nonlinear system into a linear one, at the price
    of infinitely many dimensions. We ask how many of them sound needs. A latent
    basis learned with a prediction loss and a small penalty on its entropy keeps
    forty modes for a street, a kitchen or a string quartet, and forecasts two
    seconds of audio from one. The basis is a representation in its own right: a
    linear probe on it tells instruments, rooms and speakers apart nearly as well
    as encoders trained for each task. …
    code https://github.com/example/spectra
  $ offprint --config none --now 2026-01-09 search --explain --limit 1 'title:audio' examples/page.txt --format html | grep Score
  <p class="why" dir="auto">Score 3.22: audio in the title 3.22</p>
  $ offprint --config none --now 2026-01-09 digest --explain --match 'title:audio' --from a@example.org --to b@example.org examples/page.txt --format email | grep -c 'Score '
  2
  $ offprint --config none --now 2026-01-09 digest --explain --match 'title:audio' --format jsonl examples/daily.json | jq -c '[.score, .score_parts]'
  [6.2867,[{"what":"audio in the title","value":3.2189},{"what":"41 upvotes","value":1.8688},{"what":"120 stars","value":1.1989}]]
  $ offprint --config none --now 2026-01-09 search --format json 'title:audio' examples/daily.json | jq -c '.papers[].score_parts'
  null

A paper that no word chose has its votes alone, or nothing.

  $ offprint --config none --now 2026-01-09 digest --explain --limit 1 --format text examples/daily.json | grep Score
     Score 3.75: 88 upvotes 2.24, 412 stars 1.51.
  $ offprint --config none --now 2026-01-09 search --explain --limit 1 --format text 'authors:1..' examples/page.txt | grep Score
     Score 0.00: no word and no vote 0.00.

A weight is told with each word. `--per-topic` goes before the limit of a topic, and adds up with `--topics`.

  $ printf '%s\n' '[[topic]]' 'name = "Sound"' 'match = "audio OR speech"' 'weight = 2.5' 'limit = 1' > sound.toml
  $ offprint --config none digest --explain --topics sound.toml examples/page.txt --format jsonl | jq -c '[.title, .score_parts]'
  ["Murmur: Speech Recognition for Languages With Two Hours of Recordings",[{"what":"speech in the title and twice in the abstract × 2.5","value":10.059}]]
  $ offprint --config none digest --topics sound.toml --topic 'Robots=robot' --per-topic 2 examples/page.txt --format jsonl | jq -c '[.section, .title]'
  ["Sound","Murmur: Speech Recognition for Languages With Two Hours of Recordings"]
  ["Sound","Spectra That Listen: Koopman Operators for Audio"]
  ["Robots","A Gripper That Asks: Learning Manipulation Policies From Questions"]

How rare a word is, the listings tell. A digest of the configured sources asks the archive when there is one, which has seen more; a listing that is
named is judged by itself.

  $ mkdir -p ../config/offprint; printf '[source.page]\nkind = "file"\npath = "%s"\n' "$PWD/examples/page.txt" >../config/offprint/config.toml
  $ offprint --now 2026-01-09 digest --explain --match audio -f text | grep Score
     Score 3.68: audio in the title and in the abstract 3.68.
     Score 1.61: audio in the abstract 1.61.
  $ offprint import -q examples/daily.json; for i in 1 2 3 4 5 6 7 8 9; do echo "{\"id\": \"2601.0900$i\", \"title\": \"Silent paper number $i\", \"abstract\": \"Nothing.\"}"; done | offprint import -q -
  $ offprint --now 2026-01-09 digest --explain --match audio -f text | grep Score
     Score 5.15: audio in the title and in the abstract 5.15.
     Score 2.25: audio in the abstract 2.25.
  $ offprint --now 2026-01-09 digest --explain --match audio -f text examples/page.txt | grep Score
     Score 3.68: audio in the title and in the abstract 3.68.
     Score 1.61: audio in the abstract 1.61.
