The program alone says what to type.

  $ offprint
  offprint makes a digest of the day's research papers, by your topics.

  Try:
    offprint digest                              today's papers of Hugging Face
    offprint digest --topic 'Video=ti:video OR "temporal coherence"' hf:2026-01-09
    offprint search 'koopman' page.txt           one-off search in a saved page
    offprint list --format jsonl papers.json     every record, for a script

  `offprint --help` lists the commands and options.
  $ offprint --version
  offprint 0.1.0
  $ offprint --help
  offprint makes a digest of the day's research papers, by your topics.

  Usage: offprint COMMAND [OPTION…] [LISTING…]

  Examples:
    offprint digest                              today's papers of Hugging Face
    offprint digest --topic 'Video=ti:video OR "temporal coherence"' hf:2026-01-09
    offprint search 'koopman' page.txt           one-off search in a saved page
    offprint list --format jsonl papers.json     every record, for a script

  Commands:
    digest                    the papers of a listing under your topics
    search                    the papers of a listing that a query matches
    list                      every record of a listing, as read
    formats                   the formats that listings come in
    template                  templates: list, show, check, names
    topics                    topics: list, check, test, explain
    fetch                     what the sources list now, into the archive
    import                    files of papers, into the archive
    show                      a paper of the archive
    archive                   the archive: what is in it, check, export
    ack                       what a digest with --no-commit held was delivered

  Options:
    -h, --help                this page
    --version                 the version
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes

  `offprint COMMAND --help` tells about one command.
  $ offprint digest --help
  Shows the papers of the listings under the topics that match them.

  Usage: offprint digest [OPTION…] [LISTING…]

  Examples:
    offprint digest                              the configured sources, else hf
    offprint digest hf:2026-01-09                one day; hf:2026-W02 a week, hf:2026-01 a month
    offprint digest --topic 'Speech=speech OR audio' --rest page.txt
    pbpaste | offprint digest --match 'agent* upvotes>=20' -
    offprint digest --format markdown -o today.md papers.json page.txt
    offprint digest --new                        only what no earlier --new showed
    offprint digest --format email --from me@example.org --to me@example.org | sendmail -t -i

  Options:
    --input-format NAME       read the listings as this instead of detecting it
    --topic TOPIC             a topic: NAME=QUERY, or one of the configuration
    --match QUERY             a topic named after its query
    --topics FILE             topics from another file
    --rest                    add what no topic matched as a last section
    --show-hidden             list what was left out, and why
    --date DATE               only papers listed on this day
    --since DATE              only papers listed on this day or later
    --until DATE              only papers listed on this day or earlier
    --sort KEY                score, upvotes, published, listed or title
    --limit N                 most papers to show
    --explain                 what each paper's score is made of
    --per-topic N             most papers under one topic
    --title TEXT              the title of the digest
    --empty WHAT              when there is nothing to show: skip, send or fail
    --new                     only papers that no earlier digest with --new showed
    --name NAME               with --new: which digest it is
    --no-commit               with --new: remember nothing until `ack`
    --mark-seen               show nothing, remember it as shown
    -f, --format FORMAT       terminal, text, markdown, html, email, json or jsonl
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal
    --from ADDRESS            email: the sender, as in 'Papers <papers@example.org>'
    --to ADDRESS              email: the recipient
    --subject TEXT            email: instead of the title and the day

  Options of every command:
    -h, --help                this page
    --version                 the version
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes
  $ offprint search -h
  Shows the papers that a query matches, of the listings or else of the archive; exit status 1 when there is none.

  Usage: offprint search [OPTION…] QUERY [LISTING…]

  Examples:
    offprint search 'koopman' page.txt
    offprint search 'ti:(video OR image) upvotes>=20' hf:2026-01
    offprint search --limit 5 --sort upvotes 'au:"Y LeCun" -survey' papers.json
    offprint search 'koopman'                    in the archive; --online: in the sources
    offprint search -- '-survey' page.txt        a query that begins with -

  Options:
    --input-format NAME       read the listings as this instead of detecting it
    --sort KEY                score, upvotes, published, listed or title
    --limit N                 most papers to show
    --explain                 what each paper's score is made of
    --online                  look into the sources, though there is an archive
    -f, --format FORMAT       terminal, text, markdown, html, json or jsonl
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal

  Options of every command:
    -h, --help                this page
    --version                 the version
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes
  $ offprint list --help
  Prints every record of the listings, unfiltered and in order.

  Usage: offprint list [OPTION…] LISTING…

  Examples:
    offprint list page.txt
    offprint list --format json hf:yesterday
    curl -s https://example.org/papers.json | offprint list --format jsonl -

  Options:
    --input-format NAME       read the listings as this instead of detecting it
    -f, --format FORMAT       terminal, text, markdown, html, json or jsonl
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal

  Options of every command:
    -h, --help                this page
    --version                 the version
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes
  $ offprint formats --help
  Prints the formats that listings come in, and how each is known.

  Usage: offprint formats [OPTION…]

  Examples:
    offprint formats
    offprint formats --format json

  Options:
    -f, --format FORMAT       text or json

  Options of every command:
    -h, --help                this page
    --version                 the version
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes

Who asks for help gets it, whatever else is wrong.

  $ offprint formats -h --format | head -1
  Prints the formats that listings come in, and how each is known.
  $ offprint formats --frmat x --help | head -1
  Prints the formats that listings come in, and how each is known.
