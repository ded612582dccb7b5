// A record is lines of a tag, which four characters are kept for, and a value; it begins with its number at
// PubMed (MEDLINE/PubMed Data Element Field Descriptions, National Library of Medicine):
//
//     PMID- 40012345
//     TI  - A title that goes on
//           in the next line.
//     FAU - Okafor, Ada
//     LID - 10.1234/x [doi]
//     DP  - 2026 Jan 9
//
// ERIC's records are of the same kind, but have no such number, and begin with `OWN - ERIC`.
#include "medline.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "pubmed_text.h"
#include "reference.h"
#include "reference_text.h"
#include "tagged_record.h"

namespace offprint {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

TaggedLine split_line(std::string_view line) {
    constexpr std::size_t kTag = 4;
    if (line.size() <= kTag || !is_capital(line[0])) return {{}, line};
    const std::size_t dash = line.substr(kTag).starts_with(" - ") ? kTag + 1 : kTag;  // `ISSN - ` of ERIC
    const std::string_view tag = trim_blanks(line.substr(0, kTag));
    if (line[dash] != '-' || !std::all_of(tag.begin(), tag.end(), is_capital)) return {{}, line};
    return {tag, trim_blanks(line.substr(dash + 1))};
}

bool begins_record(const TaggedLine& line) {
    constexpr std::size_t kMostDigits = 9;
    if (line.tag == "OWN") return line.value == "ERIC";
    return line.tag == "PMID" && !line.value.empty() && line.value.size() <= kMostDigits &&
           std::all_of(line.value.begin(), line.value.end(), is_ascii_digit);
}

class RecordReader {
  public:
    explicit RecordReader(const TaggedRecord& record) : record_(record) {}

    Reference read() {
        reference_.title = bare_pubmed_title(record_.first_of({"TI", "BTI", "TT"}));
        reference_.abstract = record_.first_of({"AB", "OAB"});
        reference_.journal = record_.first_of({"JT", "TA"});
        read_identity();
        read_people();
        read_date();
        read_keywords();
        return std::move(reference_);
    }

  private:
    void read_identity() {
        for (const std::string_view tag : {"LID", "AID"})
            record_.for_each(tag, [&](std::string_view id) {
                const std::size_t kind = id.rfind(" [");
                if (id.substr(std::min(kind, id.size())) == " [doi]" && reference_.doi.empty())
                    reference_.doi = id.substr(0, kind);
                reference_.cited.emplace_back(id);
                if (kind == id.npos) take_address(id);
            });
        reference_.pmid = record_.first_of({"PMID"});
        reference_.pmcid = record_.first_of({"PMC"});
        if (!reference_.pmid.empty()) reference_.url = pubmed_address(reference_.pmid);
    }

    /// ERIC has the address of its page and that of the publisher, which may be a DOI's.
    void take_address(std::string_view address) {
        if (reference_.doi.empty() && parse_doi(address)) reference_.doi = address;
        take_reference_address(address, reference_.url);
    }

    void read_people() {
        const auto add_full = [&](std::string_view name) {
            reference_.authors.push_back(pubmed_full_name(name));
        };
        const auto add_short = [&](std::string_view name) {
            if (says_more(name)) return;
            const bool is_full = name.find(',') != name.npos;
            reference_.authors.push_back(is_full ? pubmed_full_name(name) : pubmed_name(name));
        };
        record_.for_each("AU",
                         [&](std::string_view name) { reference_.has_more_authors |= says_more(name); });
        if (!record_.for_each("FAU", add_full) && !record_.for_each("AU", add_short) &&
            !record_.for_each("FED", add_full))
            record_.for_each("ED", add_short);
        record_.for_each("CN", [&](std::string_view group) { reference_.authors.emplace_back(group); });
    }

    /// Until 1999 the library named ten authors at most, the others only so, and not in FAU.
    static bool says_more(std::string_view name) { return starts_with_ignoring_case(name, "et al"); }

    /// The day in print, or the one on which it appeared in the net where that says more.
    void read_date() {
        reference_.date = parse_reference_date(record_.first_of({"DP"}));
        std::string online(record_.first_of({"DEP"}));
        if (online.size() != 8) return;
        const ReferenceDate day = parse_reference_date(online.insert(6, "-").insert(4, "-"));
        if (day.is_finer_than(reference_.date)) reference_.date = day;
    }

    /// Those of the authors, then those of the library, without what qualifies them: `*Bees/physiology`.
    void read_keywords() {
        record_.for_each("OT", [&](std::string_view word) { add_keyword(word); });
        record_.for_each("MH", [&](std::string_view word) { add_keyword(word.substr(0, word.find('/'))); });
    }
    void add_keyword(std::string_view word) {
        if (word.starts_with('*')) word.remove_prefix(1);
        if (word.ends_with('*')) word.remove_suffix(1);
        if (!word.empty()) reference_.keywords.emplace_back(word);
    }

    const TaggedRecord& record_;
    Reference reference_;
};

constexpr TaggedFormat kFormat{"PMID", split_line, begins_record, {}, [](const TaggedRecord& record) {
                                   return RecordReader(record).read();
                               }};

constexpr TaggedFormat kOfEric{"OWN", split_line, begins_record, {}, kFormat.read_record};

}  // namespace

bool looks_like_medline(std::string_view head) {
    return has_tagged_record(head, kFormat) || has_tagged_record(head, kOfEric);
}

bool read_medline(std::string bytes, Intake& intake, Listing&) {
    return read_tagged_records(std::move(bytes), kFormat, intake);
}

}  // namespace offprint
