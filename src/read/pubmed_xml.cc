// MEDLINE/PubMed XML Element Descriptions (National Library of Medicine):
//
//     <PubmedArticleSet>
//       <PubmedArticle><MedlineCitation><PMID>…</PMID><Article>
//           <Journal><JournalIssue><PubDate><Year/><Month/><Day/></PubDate></JournalIssue><Title/></Journal>
//           <ArticleTitle/><ELocationID EIdType="doi"/>
//           <Abstract><AbstractText Label="BACKGROUND"/>…</Abstract>
//           <AuthorList CompleteYN="Y"><Author><LastName/><ForeName/><Suffix/></Author>…</AuthorList>
//           <ArticleDate><Year/><Month/><Day/></ArticleDate></Article>
//         <MeshHeadingList/><KeywordList/></MedlineCitation>
//         <PubmedData><ArticleIdList><ArticleId IdType="doi"/></ArticleIdList></PubmedData></PubmedArticle>
//       <PubmedBookArticle><BookDocument>…</BookDocument></PubmedBookArticle>
//     </PubmedArticleSet>
#include "pubmed_xml.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "other_listing.h"
#include "pubmed_text.h"
#include "reference.h"
#include "xml.h"
#include "xml_head.h"

namespace offprint {
namespace {

/// Calls `use(element)` for the elements of that name inside another.
template <class Use>
void for_each_child(XmlElement parent, std::string_view name, Use use) {
    for (XmlElement child = parent.first(); child; child = child.next())
        if (child.name() == name) use(child);
}

class ArticleReader {
  public:
    explicit ArticleReader(XmlElement entry) : entry_(entry) {
        const bool is_book = entry.name() == "PubmedBookArticle";
        citation_ = entry.child(is_book ? "BookDocument" : "MedlineCitation");
        article_ = is_book ? citation_ : citation_.child("Article");
    }

    Reference read() {
        read_titles();
        read_abstract(article_.child("Abstract"));
        if (reference_.abstract.empty()) read_abstract(citation_.child("OtherAbstract"));
        read_identity();
        read_people_of(article_);
        if (reference_.authors.empty()) read_people_of(article_.child("Book"));
        read_date();
        read_keywords();
        return std::move(reference_);
    }

  private:
    std::string text(XmlElement element) { return std::string(trim_blanks(element.text(buffer_))); }

    void read_titles() {
        const XmlElement journal = article_.child("Journal"), book = article_.child("Book");
        for (const XmlElement element : {article_.child("ArticleTitle"), article_.child("VernacularTitle")})
            if (reference_.title.empty()) reference_.title = bare_pubmed_title(text(element));
        const std::string book_title = text(book.child("BookTitle"));
        if (reference_.title.empty()) reference_.title = bare_pubmed_title(book_title);
        for (const XmlElement element : {journal.child("Title"), journal.child("ISOAbbreviation")})
            if (reference_.journal.empty()) reference_.journal = text(element);
        if (reference_.journal.empty() && book_title != reference_.title) reference_.journal = book_title;
    }

    /// Its sections with their labels, as MEDLINE has them in one line.
    void read_abstract(XmlElement abstract) {
        for_each_child(abstract, "AbstractText", [&](XmlElement section) {
            const std::string_view label = section.attribute("Label");
            if (!reference_.abstract.empty()) reference_.abstract += ' ';
            if (!label.empty() && !equals_ignoring_case(label, "unlabelled"))
                reference_.abstract.append(label).append(": ");
            reference_.abstract += text(section);
        });
    }

    void read_identity() {
        const auto take = [&](std::string_view kind, XmlElement id) {
            if (kind == "doi" && reference_.doi.empty()) reference_.doi = text(id);
            if (kind == "pmc" && reference_.pmcid.empty()) reference_.pmcid = text(id);
            if (kind == "pii") reference_.cited.push_back(text(id));
        };
        for_each_child(article_, "ELocationID", [&](XmlElement id) { take(id.attribute("EIdType"), id); });
        for (const char* data : {"PubmedData", "PubmedBookData"})
            for_each_child(entry_.child(data).child("ArticleIdList"), "ArticleId",
                           [&](XmlElement id) { take(id.attribute("IdType"), id); });
        const std::string number = text(citation_.child("PMID"));
        if (!number.empty() && std::all_of(number.begin(), number.end(), is_ascii_digit))
            reference_.url = pubmed_address(reference_.pmid = number);
    }

    /// Those who wrote it; those who edited it where there are none.
    void read_people_of(XmlElement work) {
        for (const bool are_editors : {false, true})
            for_each_child(work, "AuthorList", [&](XmlElement list) {
                if ((list.attribute("Type") == "editors") != are_editors) return;
                if (!are_editors || reference_.authors.empty()) read_people(list);
            });
    }

    void read_people(XmlElement list) {
        reference_.has_more_authors |= list.attribute("CompleteYN") == "N";
        for_each_child(list, "Author", [&](XmlElement author) {
            if (author.attribute("ValidYN") == "N") return;  // as it was spelled before it was corrected
            std::string name = text(author.child("CollectiveName"));
            if (name.empty()) {
                const std::string first = text(author.child("ForeName"));
                name = first.empty() ? text(author.child("Initials")) : first;
                for (const char* part : {"LastName", "Suffix"})
                    if (const std::string word = text(author.child(part)); !word.empty())
                        name.append(name.empty() ? "" : " ").append(word);
            }
            if (!name.empty()) reference_.authors.push_back(std::move(name));
        });
    }

    ReferenceDate date_of(XmlElement date) {
        std::string written = text(date.child("Year"));
        if (written.empty()) return parse_reference_date(text(date.child("MedlineDate")));
        const std::string month = text(date.child("Month")), day = text(date.child("Day"));
        const bool is_number = !month.empty() && is_ascii_digit(month.front());
        for (const std::string& part : {month, day})
            if (!part.empty()) written.append(is_number ? "-" : " ").append(part);
        return parse_reference_date(written);
    }

    /// The day in print, or the one on which it appeared in the net where that says more.
    void read_date() {
        const XmlElement issue = article_.child("Journal").child("JournalIssue");
        for (const XmlElement date : {issue.child("PubDate"), article_.child("Book").child("PubDate"),
                                      article_.child("ContributionDate"), article_.child("ArticleDate")})
            if (const ReferenceDate found = date_of(date); found.is_finer_than(reference_.date))
                reference_.date = found;
    }

    /// Those of the authors, then those of the library.
    void read_keywords() {
        for_each_child(citation_, "KeywordList", [&](XmlElement list) {
            for_each_child(list, "Keyword",
                           [&](XmlElement word) { reference_.keywords.push_back(text(word)); });
        });
        for_each_child(citation_.child("MeshHeadingList"), "MeshHeading", [&](XmlElement heading) {
            reference_.keywords.push_back(text(heading.child("DescriptorName")));
        });
    }

    XmlElement entry_, citation_, article_;
    Reference reference_;
    std::string buffer_;
};

bool is_set(std::string_view name) { return name == "PubmedArticleSet" || name == "PubmedBookArticleSet"; }
bool is_article(std::string_view name) { return name == "PubmedArticle" || name == "PubmedBookArticle"; }

}  // namespace

bool looks_like_pubmed_xml(std::string_view head) {
    const std::string root = scan_xml_head(head).root;
    return is_set(root) || is_article(root);
}

bool read_pubmed_xml(std::string bytes, Intake& intake, Listing& listing) {
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const XmlElement root = document.root();
    if (!root || (!is_set(root.name()) && !is_article(root.name()))) return false;
    std::size_t count = 0, deleted = 0;
    for (XmlElement entry = is_article(root.name()) ? root : root.first(); entry; entry = entry.next()) {
        if (entry.name() == "DeleteCitation") for_each_child(entry, "PMID", [&](XmlElement) { ++deleted; });
        if (!is_article(entry.name())) continue;
        if (intake.is_full()) break;
        intake.start_entry(++count, entry.line());
        deliver_reference(ArticleReader(entry).read(), intake);
    }
    if (is_set(root.name())) read_behind_root(document, intake);
    if (deleted > 0)
        intake.notes.add(0, fmt::format("{} deleted {} left out", deleted,
                                        deleted == 1 ? "citation is" : "citations are"));
    return true;
}

}  // namespace offprint
