// A record begins with its type; a line without a tag goes on the one before it (EndNote's documentation of
// its import format; refer(1) for the letters):
//
//     %0 Journal Article
//     %A Okafor, Ada
//     %T What Bees Say
//     %J Journal of Bees
//     %D 2026
//     %8 January 9
//     %R 10.1234/bees.5
//     %U https://x.example/bees
//     %X Bees talk.
//     %K bees
//     buses
//
// Older than EndNote is refer itself, whose records have no type, and end at an empty line.
#include "refer.h"

#include <algorithm>

#include "creator_names.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "offprint/base/take_line.h"
#include "reference.h"
#include "reference_text.h"
#include "tagged_record.h"

namespace offprint {
namespace {

TaggedLine split_line(std::string_view line) {
    constexpr std::size_t kTag = 2;
    if (line.size() < kTag || line[0] != '%' || is_ascii_blank(line[1])) return {{}, line};
    if (line.size() > kTag && line[kTag] != ' ' && line[kTag] != '\t') return {{}, line};
    return {line.substr(0, kTag), trim_blanks(line.substr(kTag))};
}

/// `Journal Article`, `Electronic Book`
bool begins_record(const TaggedLine& line) {
    constexpr std::size_t kLongestType = 40;
    return line.tag == "%0" && !line.value.empty() && line.value.size() <= kLongestType &&
           std::all_of(line.value.begin(), line.value.end(), [](char c) {
               return is_ascii_letter(c) || c == ' ' || c == '-' || c == '/' || c == '(' || c == ')';
           });
}

class RecordReader {
  public:
    explicit RecordReader(const TaggedRecord& record) : record_(record) {}

    Reference read() {
        reference_.title = reference_text(record_.first_of({"%T", "%!", "%Q"}));
        reference_.abstract = reference_text(record_.first_of({"%X"}));
        reference_.journal = record_.first_of({"%J", "%B", "%S"});
        reference_.comment = record_.first_of({"%Z"});
        read_identity();
        for (const std::string_view tag : {"%A", "%E", "%?"})
            if (record_.for_each(tag, [&](std::string_view names) { add_people(names); })) break;
        reference_.date = date_with_year(record_.first_of({"%8"}), record_.first_of({"%D"}));
        record_.for_each("%K", [&](std::string_view words) {
            for_each_reference_piece(words, ";\n",
                                     [&](std::string_view word) { reference_.keywords.emplace_back(word); });
        });
        return std::move(reference_);
    }

  private:
    void read_identity() {
        reference_.doi = record_.first_of({"%R"});
        for (const std::string_view tag : {"%U", "%>"})
            record_.for_each(tag, [&](std::string_view addresses) {
                for_each_reference_piece(addresses, "\n", [&](std::string_view address) {
                    take_reference_address(address, tag == "%>" ? reference_.pdf : reference_.url);
                });
            });
        const std::string base = ascii_lower(record_.first_of({"%~", "%W"}));
        if (base.find("pubmed") != base.npos || base.find("medline") != base.npos ||
            base.find("nlm") != base.npos)
            reference_.pmid = record_.first_of({"%M"});
        reference_.pmcid = record_.first_of({"%2"});
        for (const std::string_view tag : {"%M", "%1", "%9", "%N", "%Z", "%I"})
            record_.for_each(tag, [&](std::string_view text) { reference_.cited.emplace_back(text); });
        if (!reference_.doi.empty() && !parse_doi(trim_blanks(reference_.doi)) &&
            !parse_arxiv_id(trim_blanks(reference_.doi))) {
            reference_.cited.push_back(reference_.doi);  // some other number of the article
            reference_.doi.clear();
        }
    }

    void add_people(std::string_view names) {
        for_each_reference_piece(names, ";\n",
                                 [&](std::string_view name) { add_reference_author(reference_, name); });
    }

    const TaggedRecord& record_;
    Reference reference_;
};

constexpr TaggedFormat kFormat{"%0", split_line, begins_record, {}, [](const TaggedRecord& record) {
                                   return RecordReader(record).read();
                               }};

/// Whether the lines up to the next empty one are a record without a type: a title, a name, and something
/// else that only works have.
bool take_old_record(std::string_view& text) {
    bool has_title = false, has_name = false, has_place = false, begins_so = true;
    for (bool is_first = true; !text.empty(); is_first = false) {
        const std::string_view line = take_line(text);
        if (trim_blanks(line).empty()) break;
        const std::string_view tag = split_line(line).tag;
        if (is_first) begins_so = !tag.empty();
        has_title |= tag == "%T";
        has_name |= tag == "%A" || tag == "%Q" || tag == "%E";
        has_place |= tag == "%J" || tag == "%D" || tag == "%B" || tag == "%I" || tag == "%R";
    }
    return begins_so && has_title && has_name && has_place;
}

bool has_old_record(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    if (find_text(head, "%T ") == head.npos) return false;
    while (!head.empty())
        if (take_old_record(head)) return true;
    return false;
}

bool read_old_records(std::string bytes, Intake& intake) {
    const DecodedText decoded = decode_text(std::move(bytes));
    if (decoded.damaged) intake.notes.add(0, "some bytes are not valid " + decoded.encoding);
    std::size_t number = 0, count = 0;
    TaggedRecord record;
    std::string_view text = decoded.text;
    while (!text.empty() || !record.is_empty()) {
        const bool is_at_end = text.empty();
        const TaggedLine line = split_line(take_line(text));
        ++number;
        if (is_at_end || trim_blanks(line.value).empty()) {
            if (is_at_end || line.tag.empty()) {
                if (!record.is_empty()) deliver_reference(RecordReader(record).read(), intake);
                record.clear();
            }
            continue;
        }
        if (record.is_empty() && line.tag.empty()) continue;  // words between records
        if (record.is_empty()) {
            if (intake.is_full()) return true;
            intake.start_entry(++count, number);
        }
        record.add(line.tag, line.value);
    }
    return count > 0;
}

}  // namespace

bool looks_like_refer(std::string_view head) {
    return has_tagged_record(head, kFormat) || has_old_record(head);
}

bool read_refer(std::string bytes, Intake& intake, Listing&) {
    if (!has_tagged_record(bytes, kFormat)) return read_old_records(std::move(bytes), intake);
    return read_tagged_records(std::move(bytes), kFormat, intake);
}

}  // namespace offprint
