#include "support/mail_reader.h"

#include <algorithm>

#include "support/mime_decoding.h"

namespace offprint::test {
namespace {

/// Takes a line without its end from the front; a last line must have one.
std::string_view take_line(std::string_view& rest, std::string& problem) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) problem = "no line end at the end";
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return line;
}

void check_bytes(std::string_view bytes, std::string& problem) {
    for (const char c : bytes) {
        if ((c < ' ' && c != '\n' && c != '\t') || c > '~')
            problem = "a byte that no mail program has to take";
    }
    while (!bytes.empty()) {
        const std::string_view line = take_line(bytes, problem);
        if (line.size() > 998) problem = "a line of " + std::to_string(line.size());
        if (line == ".") problem = "a lone '.'";
        if (line.starts_with("From ")) problem = "a line begins with 'From '";
    }
}

void check_header_line(std::string_view line, std::string& problem) {
    const std::string_view inner = line.starts_with(' ') ? line.substr(1) : line;
    if (line.size() > 78 && inner.find(' ') != inner.npos)
        problem = "a header line of " + std::to_string(line.size());
    if (line.size() > 76 && line.find("=?") != line.npos) problem = "a long line with an encoded word";
    if (line.ends_with(' ') || line.ends_with('\t')) problem = "a blank at the end of a header line";
    if (inner.empty()) problem = "an empty header line";
}

/// Up to the empty line, which is taken too.
ReadHeaders take_headers(std::string_view& rest, std::string& problem) {
    ReadHeaders headers;
    for (std::string_view line = take_line(rest, problem); !line.empty(); line = take_line(rest, problem)) {
        check_header_line(line, problem);
        if (line.starts_with(' ')) {
            if (headers.empty()) problem = "the first line is folded";
            if (!headers.empty()) headers.back().second.append(line);
            continue;
        }
        const std::size_t colon = line.find(':');
        const std::size_t odd = line.find_first_of(" \t");
        if (colon == line.npos || colon == 0 || odd < colon) {
            problem = "no header: " + std::string(line);
        } else {
            headers.emplace_back(line.substr(0, colon), line.substr(colon + 1));
        }
        if (rest.empty()) problem = "no empty line behind the headers";
    }
    for (auto& [name, value] : headers) {
        if (value.starts_with(' ')) value.erase(0, 1);
    }
    return headers;
}

std::string value_of(const ReadHeaders& headers, std::string_view name) {
    const auto has_name = [&](const auto& header) { return header.first == name; };
    const auto found = std::find_if(headers.begin(), headers.end(), has_name);
    if (found == headers.end() || std::any_of(found + 1, headers.end(), has_name)) return "";
    return found->second;
}

std::string boundary_of(const ReadHeaders& headers, std::string& problem) {
    const std::string type = value_of(headers, "Content-Type");
    if (!type.starts_with("multipart/alternative;")) problem = "not multipart/alternative: " + type;
    const std::string boundary =
        decode_parameter(type.substr(std::min(type.find(';'), type.size())), "boundary", problem);
    if (boundary.empty() || boundary.size() > 70) problem = "no boundary";
    return boundary;
}

ReadPart read_part(std::string_view bytes, std::string& problem) {
    ReadPart part;
    part.headers = take_headers(bytes, problem);
    const std::string type = value_of(part.headers, "Content-Type");
    if (decode_parameter(type.substr(std::min(type.find(';'), type.size())), "charset", problem) != "utf-8") {
        problem = "no character set";
    }
    const std::string encoding = value_of(part.headers, "Content-Transfer-Encoding");
    if (encoding == "quoted-printable") {
        part.text = decode_quoted_printable(bytes, problem);
    } else if (encoding == "base64") {
        const std::string text = decode_base64(bytes, problem);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool is_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
            if ((text[i] == '\r') != is_pair) problem = "a lone CR";
            if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) problem = "a lone LF in base64";
            if (text[i] != '\r') part.text += text[i];
        }
    } else {
        problem = "unknown encoding " + encoding;
    }
    return part;
}

}  // namespace

std::vector<std::string> ReadMail::names() const {
    std::vector<std::string> all;
    for (const auto& header : headers) all.push_back(header.first);
    return all;
}

std::string ReadMail::raw(std::string_view name) const { return value_of(headers, name); }

std::string ReadMail::text_of(std::string_view name) const {
    std::string ignored;
    return decode_words(raw(name), ignored);
}

std::pair<std::string, std::string> ReadMail::mailbox_of(std::string_view name) const {
    const std::string value = raw(name);
    if (!value.ends_with('>')) return {"", value};
    const std::size_t open = value.rfind('<');
    const std::string spec = value.substr(open + 1, value.size() - open - 2);
    std::string person = value.substr(0, open == 0 ? 0 : open - 1), ignored;
    if (!person.starts_with('"')) return {decode_words(person, ignored), spec};
    std::string unquoted;
    for (std::size_t i = 1; i + 1 < person.size(); ++i) {
        if (person[i] == '\\') ++i;
        unquoted += person[i];
    }
    return {unquoted, spec};
}

ReadMail read_mail(std::string_view bytes) {
    ReadMail mail;
    check_bytes(bytes, mail.problem);
    mail.headers = take_headers(bytes, mail.problem);
    for (const auto& [name, value] : mail.headers) decode_words(value, mail.problem);
    const std::string boundary = boundary_of(mail.headers, mail.problem);
    if (!mail.problem.empty()) return mail;
    const std::string opening = "--" + boundary + "\n", between = "\n--" + boundary;
    if (!bytes.starts_with(opening)) mail.problem = "something stands before the first part";
    bytes.remove_prefix(std::min(opening.size(), bytes.size()));
    while (true) {
        const std::size_t end = bytes.find(between);
        if (end == bytes.npos) return mail.problem = "the last part never ends", mail;
        mail.parts.push_back(read_part(bytes.substr(0, end), mail.problem));
        bytes.remove_prefix(end + between.size());
        if (bytes == "--\n") return mail;
        if (!bytes.starts_with('\n')) return mail.problem = "something stands behind the last part", mail;
        bytes.remove_prefix(1);
    }
}

}  // namespace offprint::test
