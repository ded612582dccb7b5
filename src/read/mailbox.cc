// A line `From ADDRESS DATE` that a field of a header follows begins a mail of an mbox. Other lines that
// begin so are quoted by most programs, `>From `. Those that write a Content-Length instead quote nothing: it
// is believed where the body so long is followed by the next mail or the end, as far as one can look ahead.
#include "mailbox.h"

#include <algorithm>
#include <utility>

#include "mail_header.h"
#include "offprint/base/ascii.h"
#include "offprint/base/take_line.h"

namespace offprint {
namespace {

constexpr std::string_view kFrom = "From ";
constexpr std::size_t kMostLookedAhead = std::size_t{16} << 20;
constexpr std::size_t kLongestField = 1024;  // of a header, to see that it is one

std::string_view without_empty_lines(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text.substr(std::min(text.find_first_not_of("\r\n"), text.size()));
}

/// `From jane@example.org Fri Jan  9 01:02:03 2026`, with whatever stands around the time.
bool is_dated(std::string_view line) {
    const auto is_digit_at = [&](std::size_t at) { return at < line.size() && is_ascii_digit(line[at]); };
    bool has_time = false, has_year = false;
    for (std::size_t at = kFrom.size(); at < std::min(line.size(), kLongestField); ++at) {
        has_time |= line[at] == ':' && is_digit_at(at - 1) && is_digit_at(at + 1) && is_digit_at(at + 2);
        has_year |= (line.substr(at, 3) == " 19" || line.substr(at, 3) == " 20") && is_digit_at(at + 3) &&
                    is_digit_at(at + 4) && !is_digit_at(at + 5);
    }
    return has_time && has_year;
}

bool begins_with_field(std::string_view text) {
    const std::string_view line = take_line(text);
    return line.starts_with(">From ") || !header_field_name(line).empty();
}

/// Fields of nearly every mail among those that the text begins with.
std::size_t count_usual_fields(std::string_view text) {
    std::size_t count = 0;
    for (bool is_first = true; !text.empty(); is_first = false) {
        const std::string_view line = take_line(text);
        const bool is_folded = !is_first && (line.starts_with(' ') || line.starts_with('\t'));
        const bool goes_on = is_folded || line.starts_with(">From ");
        const std::string_view name = goes_on ? std::string_view() : header_field_name(line);
        if (name.empty() && !goes_on) break;
        if (is_usual_header_field(name)) ++count;
    }
    return count;
}

bool is_quoted(std::string_view line) {
    const std::size_t at = std::min(line.find_first_not_of('>'), line.size());
    return at > 0 && line.substr(at).starts_with(kFrom);
}

}  // namespace

bool looks_like_mbox(std::string_view head) {
    head = without_empty_lines(head);
    if (!head.starts_with(kFrom)) return false;
    take_line(head);
    return begins_with_field(head) && count_usual_fields(head) > 0;
}

bool looks_like_mail(std::string_view head) {
    return looks_like_mbox(head) || count_usual_fields(without_empty_lines(head)) > 1;
}

void Mailbox::open() {
    is_open_ = true;
    std::optional<std::string_view> line = lines_.next();
    if (line && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
    while (line && line->empty()) line = lines_.next();
    at_end_ = !line;
    if (!line) return;
    is_mbox_ = line->starts_with(kFrom);
    if (is_mbox_) {
        is_separated_ = true;
    } else {
        kept_ = *line;
        is_kept_next_ = true;
    }
}

bool Mailbox::next_mail() {
    const bool is_first = !is_open_;
    if (is_first) open();
    if (is_first && !is_mbox_) return !at_end_;
    while (!is_separated_ && next_line()) {
    }
    if (!is_separated_) return false;
    is_separated_ = false;
    in_header_ = true;
    length_ = body_end_ = 0;
    return true;
}

std::optional<std::string_view> Mailbox::next_line() {
    if (at_end_ || is_separated_) return std::nullopt;
    if (std::exchange(is_kept_next_, false)) return kept_;
    const std::size_t begin = lines_.taken();
    std::optional<std::string_view> line = lines_.next();
    at_end_ = !line;
    if (!line || !is_mbox_) return line;
    if (line->starts_with(kFrom) && begin >= body_end_ && is_dated(*line)) {
        kept_ = *line;  // looking ahead makes the line invalid
        is_separated_ = begins_with_field(lines_.look_ahead(kLongestField));
        if (is_separated_) return std::nullopt;
        line = kept_;
    }
    if (in_header_) follow_header(*line);
    if (is_quoted(*line)) line->remove_prefix(1);
    return line;
}

/// Looks for the length of the body, and behind the header whether the next mail begins there.
void Mailbox::follow_header(std::string_view line) {
    constexpr std::string_view kLength = "content-length:";
    if (starts_with_ignoring_case(line, kLength)) {
        const std::optional<int> length = parse_digits(trim_blanks(line.substr(kLength.size())));
        length_ = static_cast<std::size_t>(length.value_or(0));
    }
    if (!line.empty()) return;
    in_header_ = false;
    if (length_ == 0 || length_ > kMostLookedAhead) return;
    const std::size_t wanted = length_ + 4 * kFrom.size();
    const std::string_view rest = lines_.look_ahead(wanted);
    if (rest.size() < length_) return;
    const std::string_view behind = without_empty_lines(rest.substr(length_));
    if (behind.starts_with(kFrom) || (behind.empty() && rest.size() < wanted))
        body_end_ = lines_.taken() + length_;
}

}  // namespace offprint
