// The table of formats, in the order of the enumeration.
#include "offprint/read/format.h"

#include <array>

namespace offprint {
namespace {

constexpr std::array kFormats{
    FormatInfo{
        Format::kHfJson, kFormatNames[0], "an answer of Hugging Face's papers API",
        "a JSON list of papers, one paper, or an object with such a list as \"data\" or \"dailyPapers\""},
    FormatInfo{Format::kHfPageText, kFormatNames[1], "a Hugging Face papers page copied as text",
               "entries that end in a line \"·\" and a date such as \"Oct 14, 2025\""},
    FormatInfo{Format::kHfPageHtml, kFormatNames[2], "a saved Hugging Face papers page",
               "HTML with an element whose data-target is \"DailyPapers\""},
    FormatInfo{Format::kArxivMail, kFormatNames[3],
               "arXiv's daily mail, a listing file of it or an .abs file",
               "a line \"\\\\\" and under it \"arXiv:\" or \"Paper:\" with an id"},
    FormatInfo{Format::kArxivApi, kFormatNames[4], "an answer of arXiv's query API",
               "Atom whose id or title is that of an arXiv query"},
    FormatInfo{Format::kArxivRss, kFormatNames[5], "arXiv's announcements as RSS or Atom",
               "a feed of rss.arxiv.org, or of export.arxiv.org before it"},
    FormatInfo{Format::kArxivOai, kFormatNames[6], "a page of arXiv's OAI-PMH interface",
               "XML whose first element is <OAI-PMH>"},
    FormatInfo{
        Format::kFeed, kFormatNames[7], "any RSS, RDF, Atom or JSON feed",
        "XML whose first element is <rss>, <rdf:RDF>, <feed> or <channel>; JSON that says it is a JSON Feed"},
    FormatInfo{Format::kBibtex, kFormatNames[8], "a reading list in BibTeX or biblatex",
               "a line that begins with an entry such as \"@article{key,\""},
    FormatInfo{Format::kRis, kFormatNames[9], "a reading list in RIS",
               "a line \"TY  - \" with the type of a record"},
    FormatInfo{Format::kCslJson, kFormatNames[10], "a reading list in CSL-JSON",
               "JSON items with a title and \"issued\", \"container-title\" or authors with \"family\""},
    FormatInfo{Format::kArxivHtml, kFormatNames[11], "a saved page of arXiv's listings",
               "HTML with the list of articles that arxiv.org/list/ has"},
    FormatInfo{Format::kHfMail, kFormatNames[12], "the HTML of Hugging Face's mail of the day's papers",
               "links to huggingface.co/papers/ of the campaign \"digest-papers\""},
    FormatInfo{Format::kMail, kFormatNames[13], "a mail, an mbox or a maildir with any of these in its mails",
               "the header of a mail, under a line \"From \" in an mbox; new/ and cur/ in a maildir"},
    FormatInfo{Format::kJsonl, kFormatNames[14], "records of papers in JSON, a line each or in lists",
               "JSON objects with \"title\" and other keys of a paper; what --format json and jsonl write"},
    FormatInfo{Format::kBiorxivApi, kFormatNames[15], "an answer of bioRxiv's and medRxiv's API",
               "a JSON object with \"messages\" and \"collection\""},
    FormatInfo{Format::kMedline, kFormatNames[16], "what PubMed and ERIC save, in MEDLINE",
               "a line \"PMID- \" with a number, or \"OWN - ERIC\""},
    FormatInfo{Format::kPubmedXml, kFormatNames[17], "an answer of PubMed in XML",
               "XML whose first element is <PubmedArticleSet>"},
    FormatInfo{
        Format::kPubmedHtml, kFormatNames[18],
        "a saved page of PubMed's results, or the HTML of its mail of them",
        "HTML with links of the class \"docsum-title\"; in mails before 2020, links marked \"ordinalpos\""},
    FormatInfo{Format::kScholarMail, kFormatNames[19],
               "the HTML of a mail of Google Scholar's or Semantic Scholar's alerts",
               "links of the class \"gse_alrt_title\", or \"paper-link\" to semanticscholar.org"},
    FormatInfo{Format::kPaperHtml, kFormatNames[20],
               "a saved page of one paper, of arXiv, a journal or the like",
               "HTML with meta elements \"citation_title\", or \"DC.title\" and \"DC.creator\""},
    FormatInfo{Format::kWos, kFormatNames[21], "what Web of Science saves, as tagged lines",
               "a first line \"FN \" or \"VR \", and a line \"PT \" with the type of a record"},
    FormatInfo{Format::kRefer, kFormatNames[22], "a reading list of EndNote in tagged lines, .enw",
               "a line \"%0 \" with the type of a record; of refer, lines \"%A \" and \"%T \""},
    FormatInfo{Format::kEndnoteXml, kFormatNames[23], "a reading list of EndNote in XML",
               "XML whose first elements are <xml> and <records>"},
};

}  // namespace

std::span<const FormatInfo> format_table() { return kFormats; }

std::string_view format_name(Format format) { return kFormats[static_cast<std::size_t>(format)].name; }

std::optional<Format> format_from_name(std::string_view name) {
    for (const FormatInfo& info : kFormats)
        if (info.name == name) return info.format;
    return std::nullopt;
}

}  // namespace offprint
