// Lines that begin with a tag, taken apart as they come.
#include "tagged_record.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "other_listing.h"

namespace offprint {
namespace {

/// As take_line, but a CR alone ends a line, too.
std::string_view take_any_line(std::string_view& text) {
    const std::size_t end = find_byte_anywhere(text, 0,
                                               [](const auto& c, const auto&, auto& hits)
                                                   OFFPRINT_INLINE { hits = (c == '\r') | (c == '\n'); });
    const std::string_view line = text.substr(0, end);
    const bool is_pair = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    return line;
}

}  // namespace

void TaggedRecord::clear() {
    fields_.clear();
    text_.clear();
    tags_ = {};
}

void TaggedRecord::add(std::string_view tag, std::string_view value) {
    if (!tag.empty()) {
        fields_.push_back({tag, text_.size()});
        tags_.add(tag);
        text_ += value;
    } else if (value = trim_blanks(value); !fields_.empty() && !value.empty()) {
        (text_ += '\n') += value;
    }
}

std::string_view TaggedRecord::value_of(std::size_t index) const {
    const std::size_t begin = fields_[index].value;
    const std::size_t end = index + 1 < fields_.size() ? fields_[index + 1].value : text_.size();
    return std::string_view(text_).substr(begin, end - begin);
}

std::string_view TaggedRecord::first_of(std::initializer_list<std::string_view> tags) const {
    for (const std::string_view tag : tags) {
        if (!tags_.may_hold(tag)) continue;
        for (std::size_t i = 0; i < fields_.size(); ++i)
            if (is_same(fields_[i].tag, tag) && !value_of(i).empty()) return value_of(i);
    }
    return {};
}

bool has_tagged_record(std::string_view head, const TaggedFormat& format) {
    const std::string decoded = is_wide_text(head) ? decode_text(std::string(head)).text : "";
    if (!decoded.empty()) head = decoded;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    // Most listings are of other formats, and there is no such tag.
    char before = '\n';
    for (std::size_t at = 0; (at = find_text(head, format.first_tag)) != head.npos; head.remove_prefix(1)) {
        if (at > 0) before = head[at - 1];
        head.remove_prefix(at);
        std::string_view rest = head;
        const bool begins_line = before == '\n' || before == '\r';
        if (begins_line && format.begins_record(format.split_line(take_any_line(rest)))) return true;
        before = head.front();
    }
    return false;
}

namespace {

/// Of what stands behind the tag that ends a record: a file without a line end at its end was joined with
/// another one.
bool begins_joined(std::string_view text, const TaggedFormat& format) {
    if (text.empty()) return false;
    return format.begins_record(format.split_line(text.substr(0, text.find_first_of("\r\n")))) ||
           (may_begin_other_listing(text) && begins_other_listing(text, {}));
}

}  // namespace

bool read_tagged_records(std::string bytes, const TaggedFormat& format, Intake& intake) {
    const DecodedText decoded = decode_text(std::move(bytes));
    if (decoded.damaged) intake.notes.add(0, "some bytes are not valid " + decoded.encoding);
    TaggedRecord record;
    std::size_t count = 0, number = 0;
    const auto end_record = [&](bool is_ended) {
        if (record.is_empty()) return;
        if (!is_ended && !format.last_tag.empty())
            intake.note("without its line " + std::string(format.last_tag));
        deliver_reference(format.read_record(record), intake);
        record.clear();
    };
    std::string_view text = decoded.text;
    const char* passage = text.data();  // what belongs to no record
    std::size_t passage_line = 1;
    const auto end_passage = [&](const char* end) {
        if (passage == nullptr) return;
        read_beside({passage, end}, passage_line, intake);
        passage = nullptr;
    };
    while (!text.empty()) {
        const char* const begin = text.data();
        if (passage == nullptr && may_begin_other_listing(text) &&
            begins_other_listing(text, format.first_tag)) {
            end_record(false);
            passage = begin;
            passage_line = number + 1;
        }
        const TaggedLine line = format.split_line(take_any_line(text));
        ++number;
        // Where records are expected, one may be of a type that nobody knows.
        const bool may_begin = record.is_empty() || format.last_tag.empty();
        const bool is_first =
            format.begins_record(line) || (may_begin && !line.tag.empty() && line.tag == format.first_tag);
        if (is_first) {
            end_record(false);
            end_passage(begin);
            if (intake.is_full()) return true;
            intake.start_entry(++count, number);
        }
        if (!line.tag.empty() && line.tag == format.last_tag) {
            if (!record.is_empty()) {
                passage = text.data();
                passage_line = number + 1;
            }
            end_record(true);
            if (begins_joined(line.value, format)) {
                passage = line.value.data();
                passage_line = number--;
                text = {passage, static_cast<std::size_t>(text.data() + text.size() - passage)};
            }
        } else if (is_first || !record.is_empty()) {
            record.add(line.tag, line.value);
        }
    }
    end_record(false);
    end_passage(text.data());
    return count > 0;
}

}  // namespace offprint
