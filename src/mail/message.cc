// Headers in a fixed order, then the parts between boundaries. All bodies are encoded, and no encoded body
// can hold the boundary: it begins with `=_`, which is neither quoted-printable nor base64 (RFC 2045 §6.7).
#include "offprint/mail/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "header_line.h"
#include "offprint/base/ascii.h"
#include "offprint/base/base64.h"
#include "offprint/base/error.h"
#include "offprint/base/hash.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLine = 998;  // RFC 5322 §2.1.1

std::string write_address(std::string_view header, const Address& address) {
    HeaderLine line(header);
    if (address.name().empty()) {
        line.add_word(address.spec());
    } else {
        line.add_name(address.name());
        line.add_word("<" + address.spec() + ">");
    }
    return line.text();
}

std::string write_text(std::string_view header, std::string_view text) {
    HeaderLine line(header);
    line.add_text(text);
    return line.text();
}

std::string write_word(std::string_view header, std::string_view word) {
    HeaderLine line(header);
    line.add_word(word);
    return line.text();
}

std::string write_content_type(const std::string& type, std::string_view parameter, std::string_view value) {
    HeaderLine line("Content-Type");
    line.add_word(type + ";");
    const std::vector<std::string> pieces = encode_parameter(parameter, value);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        line.add_word(i + 1 < pieces.size() ? pieces[i] + ";" : pieces[i]);
    }
    return line.text();
}

[[noreturn]] void refuse(const HeaderField& field, std::string_view why) {
    throw Error(ErrorKind::kUsage, fmt::format("header '{}': {}", clean_line(field.name), why));
}

/// What a header's name, a media type and either side of a Message-ID are made of, and no other bytes.
bool is_made_of(std::string_view text, std::string_view marks) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [marks](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || marks.find(c) != marks.npos;
    });
}

void check_name(const HeaderField& field) {
    constexpr std::string_view kOwn[] = {"From",
                                         "To",
                                         "Subject",
                                         "Date",
                                         "Bcc",
                                         "Message-ID",
                                         "MIME-Version",
                                         "Content-Type",
                                         "Cc",
                                         "Sender",
                                         "Content-Transfer-Encoding"};
    const bool is_name = field.name.size() <= 60 && is_made_of(field.name, "-");
    if (!is_name) refuse(field, "no name of a header");
    for (const std::string_view own : kOwn) {
        if (equals_ignoring_case(own, field.name)) refuse(field, "the message has its own");
    }
}

std::string write_field(const HeaderField& field) {
    check_name(field);
    if (field.is_text) return write_text(field.name, field.value);
    const std::string_view value = field.value;
    if (!std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; })) {
        refuse(field, "not printable ASCII");
    }
    HeaderLine line(field.name);
    for (std::size_t at = value.find_first_not_of(' '); at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        if (end - at + 1 > kLongestLine) refuse(field, "a word too long for a line");
        line.add_word(value.substr(at, end - at));
        at = value.find_first_not_of(' ', end);
    }
    return line.text();
}

/// Without what must never reach a reader; line breaks of any kind as LF.
std::string clean_body(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto is_safe = [](char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\t'; };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_safe(text[end])) ++end;
        out += text.substr(at, end - at);
        at = end;
        if (at == text.size()) break;
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        const bool is_pair = point.value == '\r' && at < text.size() && text[at] == '\n';
        if (!is_unsafe(point.value)) {
            append_utf8(out, point.value);
        } else if (point.value == '\r' && !is_pair) {
            out += '\n';
        }
    }
    return out;
}

std::string write_part(const MessagePart& part) {
    if (!is_made_of(part.type, "/-")) throw Error(ErrorKind::kUsage, "mail: this is no media type");
    const std::string text = clean_body(part.text);
    std::string encoded = encode_quoted_printable(text);
    std::string_view encoding = "quoted-printable";
    if (encoded.size() > base64_size(text.size()) / 76 * 77 + 77) {
        encoded = encode_base64_lines(with_crlf(text));
        encoding = "base64";
    }
    return write_content_type(part.type, "charset", "utf-8") +
           write_word("Content-Transfer-Encoding", encoding) + '\n' + encoded;
}

/// Of texts that are told apart, also where one goes over into the next.
class Fingerprint {
  public:
    Fingerprint& add(std::string_view text) {
        all_ += fmt::format("{}:", text.size());
        all_ += text;
        return *this;
    }
    std::string hex() const { return fingerprint(all_); }

  private:
    std::string all_;
};

std::string fingerprint_of(const Message& message, std::string_view purpose) {
    Fingerprint print;
    print.add(purpose).add(message.from.name()).add(message.from.spec());
    print.add(message.to.name()).add(message.to.spec());
    print.add(message.subject).add(to_mail_date(message.date));
    for (const HeaderField& field : message.more) print.add(field.name).add(field.value);
    for (const MessagePart& part : message.parts) print.add(part.type).add(part.text);
    return print.hex();
}

}  // namespace

std::string with_crlf(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 32);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += text.substr(at, end - at);
        if (end < text.size()) out += "\r\n";
        at = end + 1;
    }
    return out;
}

std::string to_mail_date(const MessageDate& date) {
    const int minutes = std::abs(date.offset) / 60;
    const int offset = date.offset < 0 ? -minutes * 60 : minutes * 60;
    const Instant local{date.instant.seconds + offset};
    const Date day = utc_date(local);
    const std::int64_t second = local.seconds - std::int64_t{day.days} * 86400;
    const std::string written = compact_date(day);  // Fri 9 Jan 2026
    return fmt::format("{}, {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}", written.substr(0, 3),
                       written.substr(4, written.rfind(' ') - 4), day.year(), second / 3600, second / 60 % 60,
                       second % 60, offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string make_message_id(const Message& message) {
    return fmt::format("{}@{}", fingerprint_of(message, "id"), message.from.domain());
}

std::string to_rfc5322(const Message& message, LineEnds ends) {
    if (!is_made_of(message.id, ".-_@")) throw Error(ErrorKind::kUsage, "mail: this is no Message-ID");
    const std::string boundary = "=_" + fingerprint_of(message, "boundary");
    std::string out = write_address("From", message.from);
    out += write_address("To", message.to);
    out += write_text("Subject", message.subject);
    out += write_word("Date", to_mail_date(message.date));
    out += write_word("Message-ID", "<" + message.id + ">");
    for (const HeaderField& field : message.more) out += write_field(field);
    out += "MIME-Version: 1.0\n";
    if (message.parts.size() == 1) {
        out += write_part(message.parts.front());
    } else {
        out += write_content_type("multipart/alternative", "boundary", boundary);
        for (const MessagePart& part : message.parts)
            out.append("\n--").append(boundary).append("\n").append(write_part(part));
        out.append("\n--").append(boundary).append("--\n");
    }
    return ends == LineEnds::kCrlf ? with_crlf(out) : out;
}

SealedMessage seal(const Message& message) {
    return {message.from, message.to, message.id, message.date.instant, to_rfc5322(message, LineEnds::kLf)};
}

}  // namespace offprint
