What was imported or fetched is kept: each paper once, whatever listings told of it.

  $ offprint search koopman examples/page.txt -f jsonl | wc -l
  2
  $ offprint archive 2>&1 | sed "s|$XDG_STATE_HOME|STATE|"
  offprint: archive STATE/offprint/archive.db: there is none yet
    `offprint fetch` or `offprint import FILE` makes it
  $ offprint import examples/page.txt examples/daily.json
  examples/page.txt: 8 listed, 8 new, 0 updated, 0 unchanged
  examples/daily.json: 8 listed, 4 new, 4 updated, 0 unchanged
  $ offprint import examples/page.txt
  examples/page.txt: 8 listed, 8 imported before, 0 new, 0 updated, 0 unchanged
  $ cp examples/page.txt copy.txt; offprint import copy.txt
  copy.txt: 8 listed, 0 new, 8 updated, 0 unchanged
  $ (printf '{"id":"2601.00001","title":"Bees"}\n'; printf '{"id":"2601.00001","title":"Bees"}\n') | XDG_STATE_HOME=$PWD/twice offprint import -
  standard input: 2 listed, 1 repeated, 1 new, 0 updated, 0 unchanged
  $ (printf '{"id":"2601.00001","title":"Bees"}\n'; printf '{"id":"2601.00001","title":"Bees"}\n') | XDG_STATE_HOME=$PWD/twice offprint import -f json - | jq -c '.sources[0]'
  {"name":"standard input","status":"ok","listed":2,"new":0,"updated":0,"unchanged":1,"repeated":1}
  $ offprint archive | tail -1 | sed 's/, [0-9.]* MB//'
  12 papers of 30 December 2025 – 9 January 2026
  $ offprint archive check
  the archive is sound

A search without a LISTING looks there.

  $ offprint search 'koopman' -f jsonl | jq -c '[.title, .sources]'
  ["Spectra That Listen: Koopman Operators for Audio",["examples/page.txt","examples/daily.json","copy.txt"]]
  ["Bees, Buses and Backpropagation: Routing Policies That Share Their Mistakes",["examples/page.txt","copy.txt"]]
  $ offprint search 'speech OR audio' -f text --limit 1 | head -3
  Search: speech OR audio
  3 of 12 papers match. Source: archive (12 papers).
  $ offprint search 'upvotes>=0 OR "no such words"' --sort listed --limit 2 -f text | head -2
  Search: upvotes>=0 OR "no such words"
  At least 4 of 12 papers match. Source: archive (12 papers).
  $ offprint search zebra
  ! offprint: nothing found in 12 papers
  [exit 1]
  $ offprint --now 2026-01-09 search zebra examples/page.txt
  ! offprint: nothing found in 8 papers
  [exit 1]

A paper by its id, in any form, and what each source said of it.

  $ offprint show https://arxiv.org/abs/2512.20991v2 -f text
  archive (1 paper)

  1. Murmur: Speech Recognition for Languages With Two Hours of Recordings
     Tendai Moyo, Ngọc Trần, Elif Kaya and Rafael Quispe. Dec 30, 2025.
     88 upvotes, 5 comments.

     For most of the languages of the world there are a few hours of
     recorded speech and no transcripts. Murmur trains a recogniser from
     two hours of speech and a list of words. It aligns the sounds of the
     recordings with the spelling of neighbouring languages, lets a
     village correct a hundred sentences, and repeats. On eleven languages
     without a written standard it halves the error rate of multilingual
     models a hundred times its size. We describe what the speakers asked
     us to keep private, and how the system does that.

     Id            arxiv:2512.20991
     Authors       Tendai Moyo; Ngọc Trần; Elif Kaya; Rafael Quispe
     Keywords      speech recognition; low-resource languages
     Published     2025-12-30
     Listed        2026-01-09
     Upvotes       88
     Comments      5
     Stars         412
     Page          https://arxiv.org/abs/2512.20991
     PDF           https://arxiv.org/pdf/2512.20991
     Code          https://github.com/example/murmur
     Sources       examples/page.txt, examples/daily.json, copy.txt
  $ COLUMNS=50 offprint show 2512.20991 -f terminal | tail -24
    the sounds of the recordings with the spelling
    of neighbouring languages, lets a village
    correct a hundred sentences, and repeats. On
    eleven languages without a written standard it
    halves the error rate of multilingual models a
    hundred times its size. We describe what the
    speakers asked us to keep private, and how the
    system does that.

    Id            arxiv:2512.20991
    Authors       Tendai Moyo; Ngọc Trần; Elif
                  Kaya; Rafael Quispe
    Keywords      speech recognition; low-resource
                  languages
    Published     2025-12-30
    Listed        2026-01-09
    Upvotes       88
    Comments      5
    Stars         412
    Page          https://arxiv.org/abs/2512.20991
    PDF           https://arxiv.org/pdf/2512.20991
    Code          https://github.com/example/murmur
    Sources       examples/page.txt,
                  examples/daily.json, copy.txt
  $ COLUMNS=30 offprint show 2512.20991 -f terminal | tail -9
    Page:
    https://arxiv.org/abs/2512.20991
    PDF:
    https://arxiv.org/pdf/2512.20991
    Code:
    https://github.com/example/murmur
    Sources: examples/page.txt,
    examples/daily.json,
    copy.txt
  $ offprint show 2512.20991 -f markdown | tail -13 | head -3

  - **Id:** arxiv:2512.20991
  - **Authors:** Tendai Moyo; Ngọc Trần; Elif Kaya; Rafael Quispe
  $ offprint show 2512.20991 -f html | grep -A1 -F '<dl'
  <dl class="notes">
  <dt>Id</dt><dd><bdi>arxiv:2512.20991</bdi></dd>
  $ offprint show 2512.20991 -f org | grep -e '^- Id' -e '^- Pub'
  - Id :: arxiv​:2512.20991
  - Published :: 2025-12-30
  $ offprint show --records 2512.20991 -f jsonl | jq -c '.sources'
  ["examples/page.txt"]
  ["examples/daily.json"]
  ["copy.txt"]
  $ offprint list examples/page.txt -f ids | head -n 2 | offprint show - -f ids
  arxiv:2601.04101
  title:059365c5cef4ad449a05adfd432053ac
  $ offprint show 1234.56789 2512.20991 -f jsonl | jq -c .id
  "arxiv:2512.20991"
  ! offprint: the archive has no paper '1234.56789'

All of it as JSON lines, which can be imported again.

  $ offprint archive export | XDG_STATE_HOME=$PWD/other offprint import -
  standard input: 12 listed, 12 new, 0 updated, 0 unchanged
  $ offprint archive export | sort >one; XDG_STATE_HOME=$PWD/other offprint archive export | sort | cmp - one && echo same
  same

What goes wrong is said, and the rest is kept.

  $ offprint import missing.txt examples/page.txt
  examples/page.txt: 8 listed, 8 imported before, 0 new, 0 updated, 0 unchanged
  ! offprint: missing.txt: failed: read missing.txt: no such file or directory
  !   check the path; '-' is standard input
  [exit 3]
  $ offprint fetch examples/page.txt --format json
  {"offprint":1,"sources":[
  {"name":"examples/page.txt","status":"ok","listed":8,"new":0,"updated":0,"unchanged":8}]}
  $ offprint fetch missing.txt --format json -q
  {"offprint":1,"sources":[
  {"name":"missing.txt","status":"failed","new":0,"updated":0,"unchanged":0,"note":"read missing.txt: no such file or directory"}]}
  [exit 4]
  $ offprint archive chek
  ! offprint: archive: 'chek' is not known
  !   did you mean 'check'?
  [exit 2]
  $ offprint import
  ! offprint: import: a FILE is needed
  !   a listing of any format, - for standard input; `offprint formats` names them
  [exit 2]
  $ offprint show
  ! offprint: show: an ID is needed
  !   an arXiv id, a DOI, a PMID or an address, such as 2401.01234
  [exit 2]
  $ mkdir broken; mkdir broken/offprint; printf 'no database at all, only some text that is long enough' >broken/offprint/archive.db
  $ XDG_STATE_HOME=$PWD/broken offprint search koopman 2>&1 | sed "s|$PWD|.|"
  offprint: archive ./broken/offprint/archive.db: it is no database (file is not a database)
    move it away, and a new one is made

  $ offprint show Murmur
  ! offprint: the archive has no paper 'Murmur'; `offprint search Murmur` looks for words
  [exit 1]

When nothing is found, it says which part of the query no paper has.

  $ offprint search 'koopman zebra'
  ! offprint: nothing found in 12 papers; no paper has zebra
  [exit 1]
  $ offprint search 'koopman zebra ti:giraffe'
  ! offprint: nothing found in 12 papers; no paper has zebra, nor title:giraffe
  [exit 1]
  $ offprint search speach
  ! offprint: nothing found in 12 papers; did you mean 'speech'?
  [exit 1]
  $ offprint search 'koopman speach'
  ! offprint: nothing found in 12 papers; no paper has speach; did you mean 'speech'?
  [exit 1]
  $ offprint search 'koopman quispe'
  ! offprint: nothing found in 12 papers; no paper has quispe; write au:quispe for the author
  [exit 1]
  $ offprint search 'koopman murmur'
  ! offprint: nothing found in 12 papers; each part is in some paper, but none has all of them
  [exit 1]
  $ offprint search 'koopman -spectra -bees'
  ! offprint: nothing found in 12 papers
  [exit 1]

Papers without a day stay when old ones go, and are told of.

  $ printf '{"title":"A paper of old","published":"1971-02-03"}\n{"title":"A paper in press"}\n' >old.jsonl; offprint -q import old.jsonl
  $ offprint archive | tail -1 | sed 's/, [0-9.]* MB//'
  14 papers of 3 February 1971 – 9 January 2026, some without a day
  $ offprint archive prune --older-than 1980-01-01 --dry-run
  would remove 1 paper, 13 would be left, from 30 December 2025 on; papers without a day stay
  $ offprint archive prune --older-than 1980-01-01 | sed 's/; [0-9.]* MB freed//'
  removed 1 paper, 13 are left, from 30 December 2025 on; papers without a day stay
  $ chmod 000 $XDG_STATE_HOME/offprint 2>/dev/null; offprint show 2512.20991 >out 2>&1; chmod 700 $XDG_STATE_HOME/offprint; test -s out && echo told
  told
