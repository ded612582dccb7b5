// Bodies are quoted-printable, in which no line begins with `From ` or is a lone full stop, so that no reader
// of mbox files, whichever way it quotes, sees another mail. The Message-ID is made from the id of the work:
// a mailbox that has it already knows it again.
#include <fmt/core.h>

#include <algorithm>

#include "feed_item.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/hash.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/base/width.h"

namespace offprint {
namespace {

constexpr std::string_view kDomain = "offprint.invalid";  // RFC 2606 §2
constexpr std::size_t kColumns = 72, kHeaderColumns = 78;

/// Words of printable ASCII that fit into a line, which may stand as they are.
bool is_plain(std::string_view text) {
    constexpr std::size_t kLongestWord = 900;
    std::size_t word = 0;
    for (const char c : text) {
        word = c == ' ' ? 0 : word + 1;
        if (c < ' ' || c > '~' || word > kLongestWord) return false;
    }
    return !looks_encoded(text);
}

void append_encoded(std::string& out, std::string_view name, std::string_view text) {
    bool is_first = true;
    for (const std::string& word : encode_words(text, kLongestEncodedWord - name.size() - 2)) {
        (out += is_first ? "" : "\n ") += word;
        is_first = false;
    }
}

void append_text_field(std::string& out, std::string_view name, std::string_view text) {
    ((out += name) += ": ");
    if (!is_plain(text)) {
        append_encoded(out, name, text);
    } else {
        std::size_t column = name.size() + 2;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (at > 0) out += column + 1 + end - at > kHeaderColumns ? "\n " : " ";
            column = out.size() - (out.rfind('\n') + 1) + end - at;
            out += text.substr(at, end - at);
            at = end + 1;
        }
    }
    out += '\n';
}

void append_sender(std::string& out, std::string_view name) {
    out += "From: ";
    if (is_plain(name) && name.size() <= 60 && name.find_first_of("\"\\") == name.npos) {
        out += fmt::format("\"{}\"", name);
    } else {
        append_encoded(out, "From", name);
    }
    out += fmt::format(" <papers@{}>\n", kDomain);
}

struct WrittenDay {
    std::string weekday, month;
    Date day;
    std::int64_t second;
};

WrittenDay split_time(Instant instant) {
    const Date day = utc_date(instant);
    const std::string written = compact_date(day);  // Fri 9 Jan 2026
    return {written.substr(0, 3), written.substr(written.rfind(' ') - 3, 3), day,
            instant.seconds - std::int64_t{day.days} * 86400};
}

/// As asctime() has it: `Fri Jan  9 08:00:00 2026`.
std::string envelope_date(Instant instant) {
    const WrittenDay at = split_time(instant);
    return fmt::format("{} {} {:2} {:02}:{:02}:{:02} {:04}", at.weekday, at.month, at.day.day(),
                       at.second / 3600, at.second / 60 % 60, at.second % 60, at.day.year());
}

std::string mail_date(Instant instant) {
    const WrittenDay at = split_time(instant);
    return fmt::format("{}, {} {} {:04} {:02}:{:02}:{:02} +0000", at.weekday, at.day.day(), at.month,
                       at.day.year(), at.second / 3600, at.second / 60 % 60, at.second % 60);
}

void append_paragraph(std::string& text, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += '\n';
    for (const TextSpan& line : wrap_text(paragraph, kColumns))
        (text += paragraph.substr(line.begin, line.end - line.begin)) += '\n';
}

std::string join(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts) (joined += joined.empty() ? "" : ", ") += text;
    return joined;
}

std::string body_of(const FeedItem& item) {
    std::string text;
    append_paragraph(text, item.facts);
    if (item.authors.size() > 4) append_paragraph(text, join(item.authors));  // the facts have few by name
    append_paragraph(text, item.why);
    append_paragraph(text, item.abstract);
    std::string links = item.url.empty() ? "" : item.url + '\n';
    for (const FeedLink& link : item.links) links += fmt::format("{}: {}\n", link.label, link.url);
    if (!links.empty()) text += '\n' + links;
    return text;
}

void append_mail(std::string& out, const FeedText& feed, const FeedItem& item) {
    out += fmt::format("From papers@{} {}\n", kDomain, envelope_date(feed.updated));
    std::string sender = join(item.authors);
    if (item.authors.size() > 3)
        sender = fmt::format("{} and {} others", item.authors[0], item.authors.size() - 1);
    append_sender(out, sender.empty() ? feed.title : sender);
    out += fmt::format("To: papers@{}\n", kDomain);
    append_text_field(out, "Subject", item.title);
    out += fmt::format("Date: {}\n", mail_date(item.updated));
    out += fmt::format("Message-ID: <{}@{}>\n", fingerprint(item.id), kDomain);
    if (!item.categories.empty()) append_text_field(out, "X-Label", join(item.categories));
    if (item.url.size() > 0 && item.url.size() < 900) out += fmt::format("Archived-At: <{}>\n", item.url);
    out +=
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
        "quoted-printable\n\n";
    (out += encode_quoted_printable(body_of(item))) += '\n';
}

}  // namespace

std::string write_mailbox(const FeedText& feed) {
    std::string out;
    for (const FeedItem& item : feed.items) append_mail(out, feed, item);
    return out;
}

}  // namespace offprint
