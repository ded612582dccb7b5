// A record runs from `PT` to `ER`; what begins with blanks goes on the line before it (Web of Science Core
// Collection Field Tags):
//
//     FN Clarivate Analytics Web of Science
//     VR 1.0
//     PT J
//     AU Okafor, A
//        Brandt, L
//     AF Okafor, Ada
//        Brandt, Lena
//     TI What Bees Say
//        to Buses
//     PD JAN 9
//     PY 2026
//     UT WOS:000123456700001
//     ER
//
//     EF
#include "wos.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/find_text.h"
#include "reference.h"
#include "reference_text.h"
#include "tagged_record.h"

namespace offprint {
namespace {

constexpr std::size_t kTag = 2;

TaggedLine split_line(std::string_view line) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool is_tag = line.size() >= kTag && is_capital(line[0]) &&
                        (is_capital(line[1]) || is_ascii_digit(line[1])) &&
                        (line.size() == kTag || line[kTag] == ' ');
    if (!is_tag) return {{}, line};
    return {line.substr(0, kTag), trim_blanks(line.substr(kTag))};
}

/// `PT J`: a journal, a book, a series or a patent.
bool begins_record(const TaggedLine& line) {
    constexpr std::string_view kTypes = "JBSPCD";
    return line.tag == "PT" && line.value.size() == 1 && kTypes.find(line.value[0]) != kTypes.npos;
}

class RecordReader {
  public:
    explicit RecordReader(const TaggedRecord& record) : record_(record) {}

    Reference read() {
        reference_.title = reference_text(record_.first_of({"TI"}));
        reference_.abstract = reference_text(record_.first_of({"AB"}));
        reference_.journal = record_.first_of({"SO", "J9"});
        read_identity();
        read_people();
        reference_.date = date_with_year(record_.first_of({"PD"}), record_.first_of({"PY"}));
        const ReferenceDate early = parse_reference_date(record_.first_of({"EA"}));
        if (early.is_finer_than(reference_.date)) reference_.date = early;
        static constexpr std::array<std::string_view, 2> kWords{"DE", "ID"};
        for (const std::string_view tag : kWords)
            if (record_.for_each(tag, [&](std::string_view words) { add_keywords(words); })) break;
        return std::move(reference_);
    }

  private:
    void read_identity() {
        reference_.doi = record_.first_of({"DI", "D2"});
        static constexpr std::array<std::string_view, 3> kCited{"AR", "SO", "UT"};
        for (const std::string_view tag : kCited)
            if (const std::string_view cited = record_.first_of({tag}); !cited.empty())
                reference_.cited.emplace_back(cited);
        reference_.pmid = record_.first_of({"PM"});
        const std::string_view number = record_.first_of({"UT"});
        constexpr std::string_view kMedline = "MEDLINE:";
        if (reference_.pmid.empty() && number.starts_with(kMedline))
            reference_.pmid = number.substr(kMedline.size());
        const bool is_number = number.starts_with("WOS:") &&
                               std::all_of(number.begin() + 4, number.end(),
                                           [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); });
        if (reference_.doi.empty() && is_number)
            reference_.url = "https://www.webofscience.com/wos/woscc/full-record/" + std::string(number);
    }

    /// A name a line, or with semicolons between them, as of MEDLINE: in full where they are given so.
    void read_people() {
        static constexpr std::array<std::string_view, 5> kPeople{"AF", "AU", "BF", "BA", "BE"};
        for (const std::string_view tag : kPeople)
            if (record_.for_each(tag, [&](std::string_view names) { add_names(names); })) break;
        record_.for_each("CA", [&](std::string_view groups) {
            for_each_reference_piece(groups, "\n",
                                     [&](std::string_view group) { reference_.authors.emplace_back(group); });
        });
    }
    void add_names(std::string_view names) {
        for_each_reference_piece(names, ";\n", [&](std::string_view name) {
            // `Hershey, Anne E. (anne@example.org)` of BIOSIS
            const std::size_t address = name.ends_with(')') ? name.rfind(" (") : name.npos;
            if (address != name.npos && name.find('@', address) != name.npos) name = name.substr(0, address);
            add_reference_author(reference_, name);
        });
    }

    void add_keywords(std::string_view words) {
        std::string line(words);
        std::replace(line.begin(), line.end(), '\n', ' ');
        for_each_reference_piece(line, ";",
                                 [&](std::string_view word) { reference_.keywords.emplace_back(word); });
    }

    const TaggedRecord& record_;
    Reference reference_;
};

constexpr TaggedFormat kFormat{"PT", split_line, begins_record, "ER",
                               [](const TaggedRecord& record) { return RecordReader(record).read(); }};

}  // namespace

bool looks_like_wos(std::string_view head) {
    std::string_view start = head;
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    start = trim_blanks(start);
    const bool is_start = start.starts_with("FN ") || start.starts_with("VR ") || start.starts_with("PT ");
    return is_start && has_tagged_record(head, kFormat);
}

bool holds_wos(std::string_view head) {
    constexpr std::string_view kFirst = "\nFN ", kSecond = "\nVR 1.0";
    constexpr std::size_t kBetween = 200;  // bytes of the name of the database
    const std::size_t at = find_text(head, kFirst);
    if (at == head.npos) return false;
    head.remove_prefix(at + 1);
    return head.substr(0, kBetween).find(kSecond) != head.npos && has_tagged_record(head, kFormat);
}

bool read_wos(std::string bytes, Intake& intake, Listing&) {
    return read_tagged_records(std::move(bytes), kFormat, intake);
}

}  // namespace offprint
