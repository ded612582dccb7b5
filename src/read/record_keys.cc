// A key is found by a hash of its length and three of its bytes, and by its neighbours in the table where
// that is not enough.
#include "record_keys.h"

#include <array>
#include <iterator>

namespace offprint {
namespace {

using T = RecordText;
using L = RecordList;
using S = RecordSpecial;
constexpr RecordKey kRows[] = {
    {"id", T::kId},
    {"paper_id", T::kId},
    {"paperId", T::kId},
    {"identifier", T::kId},
    {"arxiv_id", T::kArxivId},
    {"arxivId", T::kArxivId},
    {"arxiv", T::kArxivId},
    {"entry_id", T::kArxivId},
    {"title", T::kTitle},
    {"title_raw", T::kTitleRaw},
    {"abstract", T::kAbstract},
    {"abstract_raw", T::kAbstractRaw},
    {"summary", T::kSummary},
    {"description", T::kSummary},
    {"url", T::kUrl},
    {"abs", T::kUrl},
    {"link", T::kUrl},
    {"abs_url", T::kUrl},
    {"abstract_url", T::kUrl},
    {"arxiv_url", T::kUrl},
    {"html_url", T::kUrl},
    {"pdf", T::kPdf},
    {"pdf_url", T::kPdf},
    {"pdf_link", T::kPdf},
    {"pdfUrl", T::kPdf},
    {"code", T::kCode},
    {"code_url", T::kCode},
    {"github", T::kCode},
    {"github_url", T::kCode},
    {"githubRepo", T::kCode},
    {"project", T::kProject},
    {"project_page", T::kProject},
    {"projectPage", T::kProject},
    {"doi", T::kDoi},
    {"DOI", T::kDoi},
    {"journal", T::kJournal},
    {"journal-ref", T::kJournal},
    {"journal_ref", T::kJournal},
    {"venue", T::kJournal},
    {"report", T::kReport},
    {"report-no", T::kReport},
    {"report_no", T::kReport},
    {"license", T::kLicense},
    {"comment", T::kComment},
    {"published", T::kPublished},
    {"publishedAt", T::kPublished},
    {"published_at", T::kPublished},
    {"published_date", T::kPublished},
    {"publication_date", T::kPublished},
    {"publicationDate", T::kPublished},
    {"publicationdate", T::kPublished},
    {"date", T::kDate},
    {"year", T::kYear},
    {"publication_year", T::kYear},
    {"created", T::kDate},
    {"submitted", T::kDate},
    {"submitted_date", T::kDate},
    {"updated", T::kUpdated},
    {"updated_at", T::kUpdated},
    {"updated_date", T::kUpdated},
    {"update_date", T::kUpdateDate},
    {"listed", T::kListed},
    {"submittedOnDailyAt", T::kListed},
    {"announce", T::kAnnounce},
    {"submitter", T::kSubmitter},
    {"ai_summary", T::kAiSummary},
    {"tldr", T::kAiSummary},
    {"primary", T::kPrimary},
    {"primary_category", T::kPrimary},
    {"version", T::kVersion},
    {"server", T::kServer},
    {"author_count", RecordCount::kAuthors},
    {"upvotes", RecordCount::kUpvotes},
    {"numComments", RecordCount::kComments},
    {"stars", RecordCount::kStars},
    {"githubStars", RecordCount::kStars},
    {"authors", L::kAuthors},
    {"author", L::kAuthors},
    {"creators", L::kAuthors},
    {"authors_parsed", L::kParsedAuthors},
    {"categories", L::kCategories},
    {"category", L::kCategories},
    {"subjects", L::kCategories},
    {"keywords", L::kKeywords},
    {"tags", L::kKeywords},
    {"ai_keywords", L::kKeywords},
    {"affiliations", L::kAffiliations},
    {"author_corresponding_institution", L::kAffiliations},
    {"sources", L::kSources},
    {"comments", S::kComments},
    {"versions", S::kVersions},
    {"organization", S::kOrganization},
    {"paper", S::kPaper},
    {"externalIds", S::kOtherIds},
    {"externalids", S::kOtherIds},
    {"authorships", S::kAuthorships},
    {"abstract_inverted_index", S::kInvertedAbstract},
    {"titles", T::kTitle},   // INSPIRE, DataCite
    {"title_s", T::kTitle},  // HAL
    {"abstracts", T::kAbstract},
    {"abstractText", T::kAbstract},  // Europe PMC
    {"abstract_s", T::kAbstract},
    {"descriptions", S::kDescriptions},
    {"ee", T::kUrl},  // DBLP
    {"uri_s", T::kUrl},
    {"fileMain_s", T::kPdf},
    {"dois", T::kDoi},
    {"doiId_s", T::kDoi},
    {"arxivId_s", T::kArxivId},
    {"arxiv_eprints", S::kEprints},
    {"journalTitle", T::kJournal},
    {"journalTitle_s", T::kJournal},
    {"publication_info", T::kJournal},
    {"container", T::kJournal},
    {"journalInfo", S::kJournalInfo},
    {"report_numbers", T::kReport},
    {"public_notes", T::kComment},
    {"firstPublicationDate", T::kPublished},
    {"preprint_date", T::kPublished},
    {"publicationDate_s", T::kPublished},
    {"pdate", T::kPublished},  // OpenReview
    {"earliest_date", T::kDate},
    {"cdate", T::kDate},
    {"producedDate_s", T::kDate},
    {"submittedDate_s", T::kDate},
    {"pubYear", T::kYear},
    {"publicationYear", T::kYear},
    {"dates", S::kDates},
    {"authorString", T::kPubmedNames},
    {"authorList", L::kAuthors},
    {"authFullName_s", L::kAuthors},
    {"keywordList", L::kKeywords},
    {"keyword_s", L::kKeywords},
    {"pmid", T::kPmid},
    {"pubmed_id", T::kPmid},
    {"PMID", T::kPmid},
    {"pmcid", T::kPmcid},
    {"PMCID", T::kPmcid},
    {"ids", S::kOtherIds},  // OpenAlex
    {"primary_location", S::kLocation},
    {"best_oa_location", S::kLocation},
    {"collaborations", L::kGroups},  // INSPIRE
    {"corporate_author", L::kGroups},
    {"forum", T::kForum},
    {"control_number", T::kInspire},
    {"metadata", S::kInner},    // INSPIRE, Zenodo
    {"attributes", S::kInner},  // DataCite
    {"content", S::kInner},     // OpenReview
    {"info", S::kInner},        // DBLP
};

constexpr std::size_t kSlots = 512;

constexpr std::size_t slot_of(std::string_view key) {
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(key[at]));
    };
    return (key.size() * 37 + byte(0) * 5 + byte(key.size() / 2) * 11 + byte(key.size() - 1) * 3) % kSlots;
}

constexpr std::array<unsigned char, kSlots> kTable = [] {
    std::array<unsigned char, kSlots> table{};  // places in kRows from 1
    for (std::size_t i = 0; i < std::size(kRows); ++i) {
        std::size_t slot = slot_of(kRows[i].key);
        while (table[slot] != 0) slot = (slot + 1) % kSlots;
        table[slot] = static_cast<unsigned char>(i + 1);
    }
    return table;
}();
static_assert(std::size(kRows) < 255);

}  // namespace

const RecordKey* find_record_key(std::string_view key) {
    if (key.empty()) return nullptr;
    for (std::size_t slot = slot_of(key); kTable[slot] != 0; slot = (slot + 1) % kSlots)
        if (const RecordKey& row = kRows[kTable[slot] - 1]; row.key == key) return &row;
    return nullptr;
}

}  // namespace offprint
