// The first field of a name counts. A value is kept as far as any that means something goes, so that a header
// of any size takes constant memory.
#include "mail_header.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/utf8.h"
#include "offprint/base/written_time.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestValue = 16 * 1024;

std::string first_word(std::string_view value) {
    value = trim_blanks(value.substr(0, value.find(';')));
    return ascii_lower(value.substr(0, value.find_first_of(" \t(")));
}

}  // namespace

std::string_view header_field_name(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon > 998) return {};
    std::string_view name = line.substr(0, colon);
    while (name.ends_with(' ') || name.ends_with('\t')) name.remove_suffix(1);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~'; });
    return is_name ? name : std::string_view();
}

bool is_usual_header_field(std::string_view name) {
    static constexpr std::array<std::string_view, 17> kUsual = {"return-path",
                                                                "received",
                                                                "delivered-to",
                                                                "date",
                                                                "from",
                                                                "sender",
                                                                "reply-to",
                                                                "to",
                                                                "cc",
                                                                "subject",
                                                                "message-id",
                                                                "in-reply-to",
                                                                "references",
                                                                "mime-version",
                                                                "content-type",
                                                                "list-id",
                                                                "content-transfer-encoding"};
    return std::any_of(kUsual.begin(), kUsual.end(),
                       [&](std::string_view usual) { return equals_ignoring_case(name, usual); });
}

bool MailHeader::take(std::string_view line) {
    if (line.empty()) return false;
    if (line.front() == ' ' || line.front() == '\t') {
        if (trim_blanks(line).empty() && lines_ == 0) return false;
        if (field_ && field_->size() < kLongestValue) field_->append(line.substr(0, kLongestValue));
        return true;
    }
    const std::string_view name = header_field_name(line);
    if (name.empty()) return lines_ > 0 && line.starts_with(">From ");  // what mail programs of old put there
    const std::pair<std::string_view, std::string*> kept[] = {{"content-type", &type_},
                                                              {"content-transfer-encoding", &encoding_},
                                                              {"content-length", &length_},
                                                              {"subject", &subject_},
                                                              {"date", &date_}};
    ++lines_;
    field_ = nullptr;
    for (const auto& [known, value] : kept)
        if (equals_ignoring_case(name, known) && value->empty()) field_ = value;
    if (field_) *field_ = trim_blanks(line.substr(line.find(':') + 1).substr(0, kLongestValue));
    return true;
}

std::string MailHeader::type() const { return first_word(type_); }

std::optional<std::string> MailHeader::parameter(std::string_view name) const {
    return decode_parameter(type_, name);
}

std::string MailHeader::encoding() const { return first_word(encoding_); }

std::optional<std::size_t> MailHeader::content_length() const {
    const std::optional<int> length = parse_digits(length_);
    if (!length) return std::nullopt;
    return static_cast<std::size_t>(*length);
}

std::string MailHeader::subject() const { return clean_line(decode_words(subject_)); }

std::optional<Date> MailHeader::day() const {
    const std::optional<WrittenTime> time = parse_written_time(date_);
    if (!time) return std::nullopt;
    return utc_date(time->instant);
}

}  // namespace offprint
