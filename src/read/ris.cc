// A record is lines of a tag and a value, from `TY` to `ER`:
//
//     TY  - JOUR
//     AU  - Okafor, Ada
//     AB  - The first line of an abstract,
//     and a line that goes on.
//     ER  -
//
// The tags mean about the same in all programs, but each writes its own choice of them, so that most facts
// are looked for under several. What stands before the first record is a provider's furniture.
#include "ris.h"

#include <algorithm>
#include <array>

#include "creator_names.h"
#include "offprint/base/ascii.h"
#include "reference.h"
#include "reference_text.h"
#include "tagged_record.h"

namespace offprint {
namespace {

bool is_capital_or_digit(char c) { return (c >= 'A' && c <= 'Z') || is_ascii_digit(c); }

/// `TY  - JOUR`, with one blank or more before the dash, and perhaps none behind it.
TaggedLine split_line(std::string_view line) {
    const TaggedLine going_on{{}, line};
    if (line.size() < 4 || !is_capital_or_digit(line[0]) || is_ascii_digit(line[0]) ||
        !is_capital_or_digit(line[1]) || line[2] != ' ')
        return going_on;
    const std::size_t dash = line.find_first_not_of(' ', 2);
    if (dash == line.npos || line[dash] != '-') return going_on;
    const std::string_view value = line.substr(dash + 1);
    if (!value.empty() && !is_ascii_blank(value.front())) return going_on;
    return {line.substr(0, 2), trim_blanks(value)};
}

bool begins_record(const TaggedLine& line) {
    return line.tag == "TY" && line.value.size() >= 2 && line.value.size() <= 8 &&
           std::all_of(line.value.begin(), line.value.end(), is_ascii_letter);
}

class RecordReader {
  public:
    explicit RecordReader(const TaggedRecord& record) : record_(record) {}

    Reference read() {
        reference_.title = reference_text(record_.first_of({"TI", "T1", "CT", "BT", "ST"}));
        reference_.abstract = reference_text(record_.first_of({"AB", "N2"}));
        reference_.journal = reference_text(record_.first_of({"JF", "T2", "JO", "JA", "J2", "J1", "T3"}));
        const std::string_view type = record_.first_of({"TY"});
        if (reference_.journal.empty() && (type == "CHAP" || type == "CONF" || type == "CPAPER"))
            reference_.journal = reference_text(record_.first_of({"BT"}));
        if (const std::string_view note = record_.first_of({"N1"}); !parse_doi(note))
            reference_.comment = note;  // many publishers write the DOI there once more
        read_identity();
        read_people();
        read_date();
        record_.for_each("KW", [&](std::string_view words) {
            for_each_word(words, [&](std::string_view word) {
                if (word.starts_with('*')) word.remove_prefix(1);  // Ovid marks those that matter most
                reference_.keywords.emplace_back(word);
            });
        });
        if (record_.first_of({"TY"}) == "RPRT") reference_.report = record_.first_of({"M1", "SN"});
        return std::move(reference_);
    }

  private:
    /// EndNote has the DOI in M3, where other programs have the kind of the work, others have it in a note.
    void read_identity() {
        reference_.doi = record_.first_of({"DO", "DI"});
        for (const std::string_view tag : {"M3", "N1"})
            if (const std::string_view text = record_.first_of({tag});
                reference_.doi.empty() && parse_doi(text))
                reference_.doi = text;
        for (const std::string_view tag : {"UR", "L2", "LK"})
            record_.for_each(tag,
                             [&](std::string_view addresses) { take_address(addresses, reference_.url); });
        record_.for_each("L1", [&](std::string_view addresses) { take_address(addresses, reference_.pdf); });
        const std::string_view number = record_.first_of({"AN"}), base = record_.first_of({"DB", "DP"});
        const auto is_of_library = [&](std::string_view name) {
            return ascii_lower(base).find(name) != base.npos;
        };
        if (is_of_library("pubmed") || is_of_library("medline") || is_of_library("nlm"))
            reference_.pmid = number;
        reference_.pmcid = record_.first_of({"C2"});
        for (const std::string_view tag : {"U1", "U2", "U3", "U4", "U5"})
            record_.for_each(tag, [&](std::string_view id) { take_marked_id(id); });
        for (const std::string_view tag : {"AN", "C2", "M1", "C7", "N1", "PB"})
            record_.for_each(tag, [&](std::string_view text) { reference_.cited.emplace_back(text); });
        if (reference_.url.empty()) reference_.url = record_.first_of({"UR"});
    }

    /// `40012345[pmid]` and `PMC1234567[pmcid]`, as PubMed Central has them.
    void take_marked_id(std::string_view id) {
        const std::size_t mark = std::min(id.find('['), id.size());
        if (id.substr(mark) == "[pmid]" && reference_.pmid.empty()) reference_.pmid = id.substr(0, mark);
        if (id.substr(mark) == "[pmcid]" && reference_.pmcid.empty()) reference_.pmcid = id.substr(0, mark);
    }

    static void take_address(std::string_view addresses, std::string& url) {
        for_each_piece(addresses, [&](std::string_view piece) { take_reference_address(piece, url); });
    }

    template <class Use>
    static void for_each_piece(std::string_view value, Use use) {
        for_each_reference_piece(value, ";\n", use);
    }

    /// The semicolons of `O&apos;Hara` separate nothing.
    template <class Use>
    static void for_each_word(std::string_view value, Use use) {
        for_each_reference_piece(value, "\n", [&](std::string_view line) {
            for_each_reference_piece(reference_text(line), ";", use);
        });
    }

    void read_people() {
        for (const std::string_view tag : {"AU", "A1", "A2", "ED", "A3"}) {
            const bool is_there = record_.for_each(tag, [&](std::string_view names) {
                for_each_word(names, [&](std::string_view name) { add_name(name); });
            });
            if (is_there) return;
        }
    }

    /// Some programs write all names on one line.
    void add_name(std::string_view name) {
        if (name.find(" and ") != name.npos && name.find(',') != name.npos) {
            for (const std::string& one : split_creators(name)) reference_.authors.push_back(one);
        } else {
            add_reference_author(reference_, name);
        }
    }

    void read_date() {
        for (const std::string_view tag : {"DA", "PY", "Y1"}) {
            const std::string_view written = record_.first_of({tag});
            ReferenceDate date = parse_reference_date(written);
            if (tag == "DA" && date.year == 0) date = date_with_year(written, record_.first_of({"PY", "Y1"}));
            if (date.is_finer_than(reference_.date)) reference_.date = date;
        }
    }

    const TaggedRecord& record_;
    Reference reference_;
};

constexpr TaggedFormat kFormat{"TY", split_line, begins_record, "ER",
                               [](const TaggedRecord& record) { return RecordReader(record).read(); }};

}  // namespace

bool looks_like_ris(std::string_view head) { return has_tagged_record(head, kFormat); }

bool read_ris(std::string bytes, Intake& intake, Listing&) {
    return read_tagged_records(std::move(bytes), kFormat, intake);
}

}  // namespace offprint
