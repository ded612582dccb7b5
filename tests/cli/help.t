The program alone says what to type.

  $ offprint
  offprint makes a digest of the day's research papers, by your topics.

  Try:
    offprint digest                              today's papers of Hugging Face
    offprint digest --topic 'Video=ti:video OR "temporal coherence"' hf:2026-01-09
    offprint search 'koopman' page.txt           one-off search in a saved page
    offprint fetch; offprint search koopman      an archive of what the sources list, searched
    offprint import library.bib                  papers of your own into it; show ID prints one
    offprint config init --topic 'Video=video'   a configuration to begin with

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
    offprint fetch; offprint search koopman      an archive of what the sources list, searched
    offprint import library.bib                  papers of your own into it; show ID prints one
    offprint config init --topic 'Video=video'   a configuration to begin with

  Commands:
    digest                    the papers of a listing under your topics
    search                    the papers of a listing that a query matches
    list                      every record of a listing, as read
    formats                   the formats that listings come in
    template                  templates: list, show, check, names
    topics                    topics: list, check, test, explain, which
    fetch                     what the sources list now, into the archive
    import                    files of papers, into the archive
    show                      a paper of the archive
    archive                   the archive: what is in it, check, export, prune
    stats                     how many papers of each topic there were, over time
    site                      the digests of the archive as web pages, with feeds and a search box
    ack                       that arrived which `digest --no-commit` held
    status                    what is known of sources, archive, digests and subscriptions
    subscribe                 who gets digests by mail, of what and when
    confirm                   the token of a mail that `subscribe --confirm` sent
    unsubscribe               by address or token
    subscriptions             list, show, edit, pause, resume, export, import
    deliver                   what is due to those who subscribed, by mail
    deliveries                what was sent: list, show, resend, settle
    config                    the configuration: init, check, show, path
    completion                the tab key in bash, zsh and fish
    opml                      feeds to and from other feed readers: export, import
    doctor                    what is wrong around the program, and what to do

  Options:
    -h, --help                this page
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes

  `offprint COMMAND --help` tells about one command, `offprint help query` about queries.
  $ offprint digest --help
  Shows the papers of the listings under the topics that match them.

  Usage: offprint digest [OPTION…] [LISTING…]

  Examples:
    offprint digest                              the configured sources, else hf
    offprint digest hf:2026-01-09                one day; hf:2026-W02 a week, hf:2026-01 a month
    offprint digest arxiv:cs.CL+cs.LG            what arXiv announces today; biorxiv:genomics
    offprint digest --topic 'Speech=speech OR audio' --rest page.txt
    pbpaste | offprint digest --match 'agent* upvotes>=20' -
    offprint digest --format markdown -o today.md papers.json page.txt
    offprint digest --new                        only what no earlier --new showed
    offprint digest --new --from me@example.org --to me@example.org --send     by sendmail, or [mail]
    offprint digest --new --to me@example.org --send-with 'msmtp -t'     by another program
    offprint digest --format email --from me@example.org --to me@example.org > message.eml

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
    --by-day                  by the day on which papers were listed, the newest first
    --again ISSUE             what an issue showed: its number, its day, or last
    --wait TIME               with --new --send: for another run that sends it, as in 10m
    -f, --format FORMAT       terminal, text, markdown, html, org, email, json, jsonl, bibtex, ris,
                              csl-json, tsv, ids, atom, rss, jsonfeed or mbox
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal
    --feed-url URL            atom, rss, jsonfeed: where the feed will be
    --from ADDRESS            email: the sender, as in 'Papers <papers@example.org>'
    --to ADDRESS              email: the recipient
    --subject TEXT            email: instead of the title and the day
    --send                    send it as mail, as [mail] of the configuration says
    --send-with COMMAND       send it as mail, by this program: 'msmtp -t'
    --dry-run                 with --send: only tell what would be sent

  Options of every command:
    -h, --help                this page
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
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
    offprint search 'koopman'                    in the archive; --online: at the services
    offprint search koopman arxiv:search:koopman at arXiv, the newest 2,000
    offprint search -- '-survey' page.txt        a query that begins with -

  Options:
    --input-format NAME       read the listings as this instead of detecting it
    --sort KEY                score, upvotes, published, listed or title
    --limit N                 most papers to show
    --explain                 what each paper's score is made of
    --online                  ask the search of Hugging Face and of arXiv
    -f, --format FORMAT       terminal, text, markdown, html, org, json, jsonl, bibtex, ris, csl-json,
                              tsv, ids, atom, rss, jsonfeed or mbox
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal
    --feed-url URL            atom, rss, jsonfeed: where the feed will be

  Options of every command:
    -h, --help                this page
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
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
    -f, --format FORMAT       terminal, text, markdown, html, org, json, jsonl, bibtex, ris, csl-json,
                              tsv, ids, atom, rss, jsonfeed or mbox
    --template NAME           a template folder's name, or a file
    -o, --output FILE         write to this file, whole or not at all
    --no-pager                never page, also on a terminal
    --feed-url URL            atom, rss, jsonfeed: where the feed will be

  Options of every command:
    -h, --help                this page
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
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
    --version                 the version; with -v also libraries
    --config FILE             configuration file; none: defaults only
    --now TIME                the time of this run, e.g. 2026-01-09T08:00Z
    --offline                 ask no server: what was fetched before, and the archive
    --color WHEN              colour: auto, always or never
    -q, --quiet               no notes and warnings on standard error
    -v, --verbose             all notes

Who asks for help gets it, whatever else is wrong.

  $ offprint formats -h --format | head -1
  Prints the formats that listings come in, and how each is known.
  $ offprint formats --frmat x --help | head -1
  Prints the formats that listings come in, and how each is known.

`help` works as people try it.

  $ offprint help | head -1
  offprint makes a digest of the day's research papers, by your topics.
  $ offprint help formats | head -1
  Prints the formats that listings come in, and how each is known.
  $ offprint help formts
  ! offprint: help: there is no command 'formts'
  !   did you mean 'formats'?
  [exit 2]
  $ offprint help query
  The query language of topics, mutes and search. AND, OR, NOT, ANDNOT and NEAR are written in upper case;
  terms side by side mean AND. Words match whole words, with their plurals, whatever their case and accents.

    both words                           koopman video
    either word                          koopman OR video
    one and not the other                video -survey
    a group                              (koopman OR spectral) audio
    words next to each other             "representation learning"
    in order, up to 3 words in between   "robot arm"~3
    near each other, in either order     robot NEAR/5 arm
    words that begin so                  transform*
    not its plural                       ="agent"
    a regular expression                 /gpt-?[0-9]/
    what another topic asks for, too     @"Robot arms" -survey
    in one field                         ti:(koopman OR spectral)
    in several fields                    ti,abs:koopman
    more than, between                   upvotes>=20 stars:100..500
    days                                 published:2025-10..2026-01-09
    the last seven days                  newer_than:7d
    with code; without                   has:code -has:doi
    every paper                          *

  Fields, with their other names:
    (none)                                         title, abstract, keywords and summary
                                                   koopman
    all, any                                       these and authors, organization, comment and journal
                                                   all:koopman
    title, ti, intitle, subject                    words of the title
                                                   title:"representation learning"
    abstract, abs, ab, summary                     words of the abstract
                                                   abs:koopman
    author, au, from                               an author, in any order, with initials
                                                   au:"Y LeCun"
    first, firstauthor                             the first author
                                                   first:"Kaiming He"
    last, lastauthor                               the last author
                                                   last:bengio
    authors, nauthors                              how many authors
                                                   authors>20
    organization, org, aff, lab                    words of the organization and the affiliations
                                                   org:nvidia
    category, cat                                  a category, primary or cross-list
                                                   cat:cs.LG
    primary, pcat                                  the primary category
                                                   primary:cs
    keyword, kw, tag                               words of one keyword
                                                   kw:diffusion
    id, arxiv                                      an arXiv id, DOI, PMID or URL in any form
                                                   id:2401.01234
    doi                                            a DOI, or the start of one with *
                                                   doi:10.1038/*
    pmid, pmcid, pubmed                            PubMed's number, or PubMed Central's
                                                   pmid:40012345
    comment, co                                    words of the authors' comment
                                                   co:"accepted at"
    journal, jr, venue                             words of the journal reference
                                                   jr:nature
    report, rn                                     words of the report number
                                                   rn:CERN*
    source, src                                    a listing that carried it
                                                   source:hf
    upvotes, votes, likes                          upvotes
                                                   upvotes>=20
    comments, replies                              how many comments
                                                   comments:1..5
    stars                                          stars of the code's repository
                                                   stars:>100
    version, v                                     the version's number
                                                   version:1
    published, date, submitted, submittedDate, created, year
                                                   the day it was first made public
                                                   published:2025..2026-03
    updated, lastUpdatedDate, pushed               the day this version was made public
                                                   updated>7d
    listed, announced                              the day of the listing
                                                   listed:yesterday
    code, repo, github                             a part of the code's address
                                                   code:github.com
    project                                        a part of the project page's address
                                                   project:*
    url, link, site, inurl                         a part of the paper's address
                                                   url:biorxiv.org
    announce, type                                 new, cross, replace or replace-cross
                                                   announce:new
    topic                                          the query of a topic, as @name
                                                   topic:"Robot arms"
    is                                             unseen, seen, new, replaced, cross or withdrawn
                                                   is:replaced
    has                                            the named field has a value
                                                   has:code
    after, since, newer, newer_than                listed, else published, on that day or later
                                                   newer_than:7d
    before, until, older, older_than               listed, else published, on that day or earlier
                                                   before:2026-03

  `offprint topics explain QUERY` shows how a query is read, `topics test QUERY LISTING` what it finds.
