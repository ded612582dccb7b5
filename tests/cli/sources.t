What the services announce and find, asked at a stand-in.

  $ mkdir -p ../config/offprint; cat >../config/offprint/config.toml <<END
  > [source.arxiv]
  > kind = "arxiv"
  > categories = ["cs.SD", "eess.AS"]
  > api = "$API"
  > [source.bio]
  > kind = "biorxiv"
  > categories = ["genomics"]
  > api = "$API"
  > [source.lab]
  > kind = "feed"
  > url = "$API/feed.rdf"
  > END
  $ offprint --now 2026-01-09T12:00:00Z digest -f text arxiv:cs.SD+eess.AS
  Daily Papers, Friday 9 January 2026
  2 papers. Source: arxiv:cs.SD+eess.AS (2 papers).

  ALL PAPERS (2)

  1. Doors, Kettles, Trains: A Catalogue of Domestic Sound
     Noor Castellane and Petra Lindqvist. cs.SD.

     We recorded ninety kitchens for a year. The catalogue names eleven
     thousand events of domestic audio, and how sure two listeners were of
     each.

     https://arxiv.org/abs/2601.05110

  2. Spectra That Listen: Koopman Operators for Audio
     Adaeze Okafor, Lukas Brandt and Mio Sato. cs.SD, replaced.

     The Koopman operator turns a nonlinear system into a linear one, at
     the price of infinitely many dimensions. We ask how many of them
     sound needs.

     https://arxiv.org/abs/2601.04101
  $ offprint list -f jsonl bio | jq -c '[.id, .title, .published]'
  ["doi:10.1101/2026.01.05.700123","The genome of an earthworm that hears","2026-01-08"]
  $ offprint list -f jsonl lab | jq -c .sources
  ["lab"]

arXiv's search is asked for what it understands; the rest of the query is judged here, and that is said.

  $ offprint digest -f text 'arxiv:search:koopman -survey' | sed -n '2,4p'
  2 papers. Source: arxiv:search:koopman -survey (2 papers; without 1 that
  does not match).
  $ offprint search -f text 'ti:koopman' 'arxiv:search:koopman -survey' | sed -n 2p
  1 of 2 papers matches. Source: arxiv:search:koopman -survey (2 papers;

All of them, in the order of the configuration; the archive calls each by its name.

  $ offprint --now 2026-01-09T12:00:00Z fetch
  arxiv: 2 listed, 2 new, 0 updated, 0 unchanged
  bio: 1 listed, 1 new, 0 updated, 0 unchanged
  lab: 1 listed, 0 new, 1 updated, 0 unchanged
  $ offprint fetch 'arxiv:search:koopman'
  arxiv:search:koopman: 3 listed, 2 new, 1 updated, 0 unchanged
  $ offprint search 'source:arxiv' -f jsonl | jq -r .title
  Doors, Kettles, Trains: A Catalogue of Domestic Sound
  Spectra That Listen: Koopman Operators for Audio
  Waves in a Canal, Seen Through Observables
  A Survey of Koopman Learning in Robotics

What no service has is refused before anything is fetched.

  $ offprint list arxiv:cs.SDD
  ! offprint: 'cs.SDD' is no category of arXiv's
  !   did you mean 'cs.SD'?
  [exit 2]
  $ offprint list arxiv:q-bio.XX
  ! offprint: 'q-bio.XX' is no category of arXiv's
  !   q-bio has: BM CB GN MN NC OT PE QM SC TO
  [exit 2]
  $ offprint list arxiv:2601.04101
  ! offprint: 'arxiv:2601.04101' is a paper and no listing
  !   `offprint show 2601.04101` prints it when the archive has it
  [exit 2]
  $ offprint --config none list arxiv
  ! offprint: arxiv: which categories?
  !   arxiv:cs.CL+cs.LG, or arxiv:search:QUERY
  [exit 2]
  $ offprint list 'arxiv:search:upvotes>3'
  ! offprint: arxiv:search:upvotes>3: arXiv's search cannot be asked for any of this
  !   it knows words, names, categories and days: add one, such as cat:cs.LG
  [exit 2]
  $ offprint list 'arxiv:search:koopman OR'
  ! offprint: arxiv:search: OR has nothing on its right
  !   koopman OR
  !           ^~ write "OR" to search for the word
  [exit 2]
  $ offprint list medrxiv:oncologie
  ! offprint: 'oncologie' is no subject of medRxiv's
  !   did you mean 'oncology'?
  [exit 2]
  $ offprint list arxvi:cs.SD
  ! offprint: read arxvi:cs.SD: no such file or directory
  !   did you mean the source 'arxiv'?
  [exit 4]
  $ printf '[source.x]\nkind = "arxive"\n[source.y]\nkind = "feed"\n[source.z]\nkind = "arxiv"\ncategories = ["cs.SDD"]\napi = "$API"\n' >bad.toml
  $ offprint --config bad.toml list x
  ! offprint: bad.toml:2:8: unknown kind of source 'arxive'
  !   kind = "arxive"
  !          ^~~~~~~~ did you mean 'arxiv'?
  ! bad.toml:3:9: a feed source needs 'url'
  !   [source.y]
  !           ^ url = "https://lab.example.org/feed.xml"
  ! bad.toml:7:15: 'cs.SDD' is no category of arXiv's
  !   categories = ["cs.SDD"]
  !                 ^~~~~~~~ did you mean 'cs.SD'?
  ! bad.toml:8:7: 'api' must be an http or https address
  !   api = "$API"
  !         ^~~~~~ such as https://export.arxiv.org
  [exit 2]

Hugging Face's search is asked in the same way as arXiv's; `--online` asks both.

  $ cat >>../config/offprint/config.toml <<END
  > [source.hf]
  > kind = "huggingface"
  > api = "$API"
  > END
  $ offprint list -f jsonl 'hf:search:koopman -survey' | jq -r .title
  Spectra That Listen: Koopman Operators for Audio
  $ offprint search -f text --online koopman | sed -n 1,5p
  Search: koopman
  3 of 3 papers match. Sources: hf:search:koopman (1 paper; without 7 that
  do not match), arxiv:search:koopman (3 papers).

  1. Spectra That Listen: Koopman Operators for Audio
  $ offprint search -f ids --online 'au:okafor cat:cs.SD'
  arxiv:2601.04101
  ! offprint: hf:search:au:okafor cat:cs.SD: Hugging Face's search cannot be asked for this
  $ offprint search --online 'upvotes>3'
  ! offprint: search: neither Hugging Face's nor arXiv's search can be asked for this
  !   they know words of titles and abstracts: add one
  [exit 2]
  $ offprint search --online koopman lab
  ! offprint: search: --online asks the services, and listings are named too
  !   leave out one of them; arxiv:search:QUERY is a listing
  [exit 2]
