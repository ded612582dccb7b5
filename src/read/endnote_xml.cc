// Every text is in an element of its own, most of them once more in `<style>` (EndNote's document type
// RSXML.dtd):
//
//     <xml><records><record>
//       <ref-type name="Journal Article">17</ref-type>
//       <contributors><authors><author><style>Okafor, Ada</style></author>…</authors></contributors>
//       <titles><title/><secondary-title/></titles><periodical><full-title/></periodical>
//       <keywords><keyword/>…</keywords><dates><year/><pub-dates><date/></pub-dates></dates>
//       <abstract/><urls><related-urls><url/></related-urls><pdf-urls><url/></pdf-urls></urls>
//       <electronic-resource-num/></record>…</records></xml>
#include "endnote_xml.h"

#include "offprint/base/ascii.h"
#include "other_listing.h"
#include "reference.h"
#include "reference_text.h"
#include "xml.h"
#include "xml_head.h"

namespace offprint {
namespace {

class RecordReader {
  public:
    explicit RecordReader(XmlElement record) : record_(record) {}

    Reference read() {
        const XmlElement titles = record_.child("titles");
        for (const char* name : {"title", "short-title", "translated-title"})
            if (reference_.title.empty()) reference_.title = reference_text(text(titles.child(name)));
        const XmlElement periodical = record_.child("periodical");
        for (const XmlElement element : {periodical.child("full-title"), titles.child("secondary-title"),
                                         record_.child("alt-periodical").child("full-title"),
                                         periodical.child("abbr-1"), titles.child("alt-title")})
            if (reference_.journal.empty()) reference_.journal = text(element);
        reference_.abstract = reference_text(text(record_.child("abstract")));
        reference_.comment = text(record_.child("notes"));
        read_identity();
        read_people();
        const XmlElement dates = record_.child("dates");
        reference_.date =
            date_with_year(text(dates.child("pub-dates").child("date")), text(dates.child("year")));
        read_keywords();
        return std::move(reference_);
    }

  private:
    std::string text(XmlElement element) { return std::string(trim_blanks(element.text(buffer_))); }

    template <class Use>
    void for_each_text(XmlElement list, Use use) {
        for (XmlElement item = list.first(); item; item = item.next())
            for_each_reference_piece(text(item), "\r\n", use);
    }

    void read_identity() {
        const std::string number = text(record_.child("electronic-resource-num"));
        if (parse_doi(number) || parse_arxiv_id(number))
            reference_.doi = number;
        else
            reference_.cited.push_back(number);
        const std::string base = ascii_lower(text(record_.child("remote-database-provider")) + ' ' +
                                             text(record_.child("remote-database-name")));
        if (base.find("nlm") != base.npos || base.find("pubmed") != base.npos ||
            base.find("medline") != base.npos)
            reference_.pmid = text(record_.child("accession-num"));
        reference_.pmcid = text(record_.child("custom2"));
        const XmlElement urls = record_.child("urls");
        for (const char* name : {"web-urls", "related-urls", "text-urls"})
            for_each_text(urls.child(name),
                          [&](std::string_view url) { take_reference_address(url, reference_.url); });
        for_each_text(urls.child("pdf-urls"),
                      [&](std::string_view url) { take_reference_address(url, reference_.pdf); });
        for (const char* name : {"accession-num", "number", "pages", "work-type", "notes", "publisher"})
            if (std::string cited = text(record_.child(name)); !cited.empty())
                reference_.cited.push_back(std::move(cited));
    }

    void read_people() {
        const XmlElement contributors = record_.child("contributors");
        for (const char* name : {"authors", "secondary-authors", "tertiary-authors"}) {
            for_each_text(contributors.child(name),
                          [&](std::string_view author) { add_reference_author(reference_, author); });
            if (!reference_.authors.empty()) return;
        }
    }

    void read_keywords() {
        for_each_text(record_.child("keywords"), [&](std::string_view words) {
            for_each_reference_piece(words, ";",
                                     [&](std::string_view word) { reference_.keywords.emplace_back(word); });
        });
    }

    XmlElement record_;
    Reference reference_;
    std::string buffer_;
};

}  // namespace

bool looks_like_endnote_xml(std::string_view head) {
    const XmlHead found = scan_xml_head(head);
    return found.root == "xml" ? found.holds("<records")
                               : found.root == "records" && found.holds("<ref-type");
}

bool read_endnote_xml(std::string bytes, Intake& intake, Listing& listing) {
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const XmlElement root = document.root();
    const XmlElement list = root && root.name() == "records" ? root : root.child("records");
    if (!list) return false;
    std::size_t count = 0;
    for (XmlElement record = list.first(); record; record = record.next()) {
        if (record.name() != "record") continue;
        if (intake.is_full()) break;
        intake.start_entry(++count, record.line());
        deliver_reference(RecordReader(record).read(), intake);
    }
    read_behind_root(document, intake);
    return true;
}

}  // namespace offprint
