// A mail of whatever bytes: read back by the reader of the tests, it has exactly the headers and parts that
// were given, in seven bits and short lines; with CR LF it differs in its line ends only. The input is cut at
// bytes 0x1E into names, subject, a header, parts and a parameter.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/utf8.h"
#include "offprint/mail/message.h"
#include "support/mail_reader.h"
#include "support/mime_decoding.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<std::string> cut(std::string_view text, std::size_t count) {
    std::vector<std::string> pieces(count);
    for (std::string& piece : pieces) {
        const std::size_t end = std::min(text.find('\x1E'), text.size());
        piece = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

/// Without the characters that must not reach a reader, line breaks as LF.
std::string harmless(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        const char32_t point = code_point_at(text, at).value;
        const bool is_pair = point == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (point == '\r' && !is_pair) out += '\n';
        if (point == '\n' || point == '\t' || !is_unsafe(point)) append_utf8(out, point);
    }
    return out;
}

/// The address that the text is, if it is one: then it holds nothing but itself.
Address try_address(const std::string& text) {
    try {
        const Address address = parse_address(text);
        const std::string& spec = address.spec();
        require(spec.size() <= 64 + 1 + 255 && spec.find_first_of(" \t\r\n<>|`,;:\"\\()[]") == spec.npos);
        require(spec.find('@') == spec.rfind('@') && spec.front() != '-' && spec.front() != '/');
        require(clean_line(address.name()) == address.name());
        require(parse_address(spec).spec() == spec);
        return address;
    } catch (const Error&) {
        return make_address(text, "papers@example.org");
    }
}

void try_mail(const std::vector<std::string>& pieces) {
    Message message{
        try_address(pieces[0]),
        make_address(pieces[1], "me@example.org"),
        pieces[2],
        {{static_cast<std::int64_t>(pieces[4].size()) * 86399}, static_cast<int>(pieces[5].size())},
        {},
        {{"X-Text", pieces[3], true}},
        {{"text/plain", pieces[4]}, {"text/html", pieces[5]}}};
    message.id = make_message_id(message);
    const std::string bytes = to_rfc5322(message, LineEnds::kLf);
    const test::ReadMail mail = test::read_mail(bytes);
    require(mail.problem.empty());
    require(mail.names() == std::vector<std::string>{"From", "To", "Subject", "Date", "Message-ID", "X-Text",
                                                     "MIME-Version", "Content-Type"});
    require(mail.mailbox_of("From") == std::pair(message.from.name(), message.from.spec()));
    require(mail.mailbox_of("To") == std::pair(message.to.name(), message.to.spec()));
    require(mail.text_of("Subject") == clean_line(pieces[2]) &&
            mail.text_of("X-Text") == clean_line(pieces[3]));
    require(mail.raw("Message-ID") == "<" + message.id + ">" &&
            mail.raw("Date") == to_mail_date(message.date));
    require(mail.parts.size() == 2);
    require(mail.parts[0].text == harmless(pieces[4]) && mail.parts[1].text == harmless(pieces[5]));

    std::string with_crlf;
    for (const char c : bytes) with_crlf.append(c == '\n' ? "\r\n" : std::string(1, c));
    require(to_rfc5322(message, LineEnds::kCrlf) == with_crlf);
}

void try_parameter(const std::string& value) {
    std::string line, problem;
    for (const std::string& part : encode_parameter("filename", value)) {
        require(part.size() <= 75);
        line.append("; ").append(part);
    }
    const std::string read = test::decode_parameter(line, "filename", problem);
    require(problem.empty());
    for (std::size_t at = 0; at < read.size(); at += code_point_at(read, at).length) {
        require(code_point_at(read, at).valid && !is_unsafe(code_point_at(read, at).value));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::vector<std::string> pieces = cut({reinterpret_cast<const char*>(bytes), size}, 7);
    try_mail(pieces);
    try_parameter(pieces[6]);
    return 0;
}
