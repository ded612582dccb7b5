// The lines of a report are looked at as they stand: what we look for is ASCII that programs leave as it is.
// Of a report the returned header is a part like any other, so that the Message-ID of our mail is a line of
// the body; a token that it returns with our mail counts as little as one that an answer quotes.
#include "offprint/mail/reply.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/encoded_word.h"
#include "reply_text.h"

namespace offprint {
namespace {

constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kMostIds = 100;
constexpr std::size_t kTokenDigits = 40;
constexpr std::string_view kLeave = "unsubscribe", kConfirm = "confirm";

/// Goes through lines; one that goes on with a blank is joined when it is asked for as a field.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text.substr(0, kMostBytes)) {}

    bool next(std::string& line) {
        if (at_ >= text_.size()) return false;
        line = take();
        return true;
    }
    std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }
    /// The value of a header field that the line begins, with the lines that it goes on with.
    std::string field(std::string_view line) {
        std::string value(line.substr(line.find(':') + 1));
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
            value += ' ' + std::string(trim_blanks(take()));
        return std::string(trim_blanks(value));
    }

  private:
    std::string take() {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        std::string line(text_.substr(at_, end - at_));
        at_ = end + 1;
        if (line.ends_with('\r')) line.pop_back();
        return line;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool begins(std::string_view line, std::string_view word) {
    return line.size() >= word.size() && equals_ignoring_case(line.substr(0, word.size()), word);
}

void add_ids(std::string_view value, std::vector<std::string>& ids) {
    for (std::size_t open = value.find('<'); open != value.npos; open = value.find('<', open + 1)) {
        const std::size_t close = value.find('>', open);
        if (close == value.npos || ids.size() == kMostIds) return;
        ids.emplace_back(value.substr(open + 1, close - open - 1));
    }
}

/// `unsubscribe TOKEN`, or words that ask for it.
void read_wish(std::string_view text, std::string_view word, bool& is_wish, std::string& token) {
    constexpr std::size_t kLongestWord = 20;  // what is longer is a token, perhaps one that was cut
    const std::string_view rest =
        text.starts_with(word) ? trim_blanks(text.substr(word.size())) : std::string_view();
    const bool is_token =
        rest.size() == kTokenDigits && rest.find_first_not_of("0123456789abcdef") == rest.npos;
    if (is_token) token = rest;
    const std::size_t first = std::min(rest.find(' '), rest.size());
    // The mail that asks has "Please confirm" in its own subject, which every answer repeats.
    is_wish = word == kConfirm ? text == word : first < kLongestWord && asks_to(word, text);
}

/// What mail programs of several languages put before a subject.
bool is_answer(std::string_view mark) {
    constexpr std::array<std::string_view, 8> kMarks = {"re", "aw", "sv", "antw", "fw", "fwd", "wg", "tr"};
    return std::find(kMarks.begin(), kMarks.end(), mark) != kMarks.end();
}

void read_subject(std::string subject, MailReply& reply) {
    subject = ascii_lower(decode_words(subject));
    std::string_view text = trim_blanks(subject);
    for (std::size_t colon = 0; (colon = text.find(':')) != text.npos && is_answer(text.substr(0, colon));)
        text = trim_blanks(text.substr(colon + 1));
    read_wish(text, kLeave, reply.wants_to_leave, reply.token);
    read_wish(text, kConfirm, reply.wants_to_confirm, reply.confirm_token);
}

/// How the body is written.
struct BodyForm {
    std::string type, encoding;
};

BodyForm read_header(Lines& lines, MailReply& reply) {
    BodyForm form;
    for (std::string line; lines.next(line) && !line.empty();) {
        if (begins(line, "subject:")) read_subject(lines.field(line), reply);
        if (begins(line, "in-reply-to:") || begins(line, "references:"))
            add_ids(lines.field(line), reply.message_ids);
        if (begins(line, "content-type:")) {
            form.type = lines.field(line);
            const std::string type = ascii_lower(form.type);
            reply.is_report =
                type.starts_with("multipart/report") && type.find("delivery-status") != type.npos;
        }
        if (begins(line, "content-transfer-encoding:")) form.encoding = lines.field(line);
        if (begins(line, "auto-submitted:"))
            reply.is_automatic = !equals_ignoring_case(lines.field(line), "no");
    }
    return form;
}

void read_report(Lines& lines, MailReply& reply) {
    bool has_failed = false;
    for (std::string line; lines.next(line);) {
        if (begins(line, "message-id:")) add_ids(lines.field(line), reply.message_ids);
        if (begins(line, "action:")) has_failed |= equals_ignoring_case(lines.field(line), "failed");
        if (!begins(line, "status:")) continue;
        const std::string status = lines.field(line);
        if (status.starts_with("5."))
            reply.status = status.substr(0, status.find_first_not_of("0123456789."));
    }
    reply.is_failure = has_failed && !reply.status.empty();
}

}  // namespace

MailReply read_reply(std::string_view bytes) {
    MailReply reply;
    Lines lines(bytes);
    const BodyForm form = read_header(lines, reply);
    if (!reply.is_report) {
        const std::string line = first_written_line(form.type, form.encoding, lines.rest());
        reply.wants_to_leave |= asks_to(kLeave, line);
        reply.wants_to_confirm |= asks_to(kConfirm, line);
        return reply;
    }
    reply.token.clear();
    reply.confirm_token.clear();
    reply.wants_to_leave = reply.wants_to_confirm = false;
    reply.message_ids.clear();
    read_report(lines, reply);
    return reply;
}

}  // namespace offprint
