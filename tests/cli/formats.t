The formats that listings come in.

  $ offprint formats
  hf-json       an answer of Hugging Face's papers API
                known by: a JSON list of papers, one paper, or an object with such a list as "data" or "dailyPapers"
  hf-page-text  a Hugging Face papers page copied as text
                known by: entries that end in a line "·" and a date such as "Oct 14, 2025"
  hf-page-html  a saved Hugging Face papers page
                known by: HTML with an element whose data-target is "DailyPapers"
  arxiv-mail    arXiv's daily mail, a listing file of it or an .abs file
                known by: a line "\\" and under it "arXiv:" or "Paper:" with an id
  arxiv-api     an answer of arXiv's query API
                known by: Atom whose id or title is that of an arXiv query
  arxiv-rss     arXiv's announcements as RSS or Atom
                known by: a feed of rss.arxiv.org, or of export.arxiv.org before it
  arxiv-oai     a page of arXiv's OAI-PMH interface
                known by: XML whose first element is <OAI-PMH>
  feed          any RSS, RDF, Atom or JSON feed
                known by: XML whose first element is <rss>, <rdf:RDF>, <feed> or <channel>; JSON that says it is a JSON Feed
  bibtex        a reading list in BibTeX or biblatex
                known by: a line that begins with an entry such as "@article{key,"
  ris           a reading list in RIS
                known by: a line "TY  - " with the type of a record
  csl-json      a reading list in CSL-JSON
                known by: JSON items with a title and "issued", "container-title" or authors with "family"
  arxiv-html    a saved page of arXiv's listings
                known by: HTML with the list of articles that arxiv.org/list/ has
  hf-mail       the HTML of Hugging Face's mail of the day's papers
                known by: links to huggingface.co/papers/ of the campaign "digest-papers"
  mail          a mail, an mbox or a maildir with any of these in its mails
                known by: the header of a mail, under a line "From " in an mbox; new/ and cur/ in a maildir
  jsonl         records of papers in JSON, a line each or in lists
                known by: JSON objects with "title" and other keys of a paper; what --format json and jsonl write
  biorxiv-api   an answer of bioRxiv's and medRxiv's API
                known by: a JSON object with "messages" and "collection"
  medline       what PubMed and ERIC save, in MEDLINE
                known by: a line "PMID- " with a number, or "OWN - ERIC"
  pubmed-xml    an answer of PubMed in XML
                known by: XML whose first element is <PubmedArticleSet>
  pubmed-html   a saved page of PubMed's results, or the HTML of its mail of them
                known by: HTML with links of the class "docsum-title"; in mails before 2020, links marked "ordinalpos"
  scholar-mail  the HTML of a mail of Google Scholar's or Semantic Scholar's alerts
                known by: links of the class "gse_alrt_title", or "paper-link" to semanticscholar.org
  paper-html    a saved page of one paper, of arXiv, a journal or the like
                known by: HTML with meta elements "citation_title", or "DC.title" and "DC.creator"
  wos           what Web of Science saves, as tagged lines
                known by: a first line "FN " or "VR ", and a line "PT " with the type of a record
  refer         a reading list of EndNote in tagged lines, .enw
                known by: a line "%0 " with the type of a record; of refer, lines "%A " and "%T "
  endnote-xml   a reading list of EndNote in XML
                known by: XML whose first elements are <xml> and <records>
  $ offprint formats --format json | jq -r '.formats[] | select(.name == "feed") | .what'
  any RSS, RDF, Atom or JSON feed
  $ offprint formats --format yaml
  ! offprint: --format: 'yaml' is not known
  !   known: text json
  [exit 2]

A feed is read as any listing is, also from a pipe, and damaged.

  $ printf '<rss version=2.0><channel><title>Lab</title><item><title>R&D at 1 < 2</title><link>https://lab.example.org/1</item></channel>' | offprint list --format jsonl -
  {"id":"url:https://lab.example.org/1","title":"R&D at 1 < 2","url":"https://lab.example.org/1","sources":["standard input"]}
  ! offprint: standard input:1: the XML is damaged here; what could be read was read
  $ printf '@misc{a, title={{A} Reading List}, author={Okafor, Ada}}\n@misc{b, title={Open\n@misc{c, title={And On}}\n' | offprint list --format jsonl -
  {"id":"title:b0ef28f6b98121ba9486576d63a93d4f","title":"A Reading List","authors":["Ada Okafor"],"author_count":1,"sources":["standard input"]}
  {"id":"title:df274a5733352b9bce6d78385a3360a8","title":"And On","sources":["standard input"]}
  ! offprint: standard input:2: entry 2: not closed before the next entry or the end; skipped
  $ printf '<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query:</title><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>' | offprint list -
  ! offprint: read standard input: arXiv answered with an error: incorrect id
  [exit 4]

What list writes as JSON is read again, also from a pipe; a broken line costs only itself.

  $ offprint list --format jsonl examples/daily.json >saved.jsonl; offprint list --format jsonl saved.jsonl | cmp - saved.jsonl
  $ offprint list --format json examples/daily.json | offprint list --format jsonl - | cmp - saved.jsonl
  $ printf '{"arxiv_id":"2601.00001v2","title":"A","summary":"S"}\n{"arxiv_id":"2601\n{"doi":"10.5555/b","title":"B","date":"2026-01-09"}\n' | offprint list --format jsonl -
  {"id":"arxiv:2601.00001","title":"A","abstract":"S","version":2,"url":"https://arxiv.org/abs/2601.00001","pdf":"https://arxiv.org/pdf/2601.00001","sources":["standard input"]}
  {"id":"doi:10.5555/b","title":"B","published":"2026-01-09","url":"https://doi.org/10.5555/b","doi":"10.5555/b","sources":["standard input"]}
  ! offprint: standard input:2: entry 2: broken JSON; skipped

What is packed is unpacked first; a file that is cut off is an error.

  $ gzip -c saved.jsonl | offprint list --format jsonl - | cmp - saved.jsonl
  $ gzip -c saved.jsonl | head -c 100 | offprint list -
  ! offprint: read standard input: unpack: the data ends early
  [exit 4]

No posts are no error, and an error is never an empty listing.

  $ printf '{"messages":[{"status":"no posts found"}],"collection":[]}' | offprint list --format jsonl -
  ! offprint: standard input: the answer says: no posts found
  $ printf '{"messages":[{"status":"Error: no such interval"}],"collection":[]}' | offprint list -
  ! offprint: read standard input: bioRxiv answered with an error: Error: no such interval
  [exit 4]
