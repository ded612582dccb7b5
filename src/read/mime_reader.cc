// A mail is a header and a body. The body of a multipart is parts, each again a header and a body, between
// lines
// `--boundary`, the last of them `--boundary--`; text before the first and behind the last is passed over.
// The open multiparts are a list: a boundary of an outer one ends the inner ones too (RFC 2046 §5.1.2), and
// the end of the mail ends them all. A mail in a mail (message/rfc822) is one more header. Nothing here
// recurses.
#include "mime_reader.h"

#include <algorithm>
#include <utility>

#include "offprint/base/ascii.h"
#include "offprint/base/base64_decode.h"
#include "offprint/base/encoding.h"
#include "offprint/base/quoted_printable.h"

namespace offprint {
namespace {

/// What no listing comes in.
bool is_other_matter(std::string_view type) {
    static constexpr std::string_view kStarts[] = {"image/",
                                                   "audio/",
                                                   "video/",
                                                   "font/",
                                                   "model/",
                                                   "application/pdf",
                                                   "application/zip",
                                                   "application/pgp",
                                                   "application/pkcs",
                                                   "application/vnd.",
                                                   "application/msword",
                                                   "text/calendar",
                                                   "text/vcard",
                                                   "message/delivery-status"};
    return std::any_of(std::begin(kStarts), std::end(kStarts),
                       [&](std::string_view start) { return type.starts_with(start); });
}

/// The marks `>` before a line, with the blank behind them.
std::string_view quote_of(std::string_view line) {
    const std::size_t end = std::min(line.find_first_not_of('>'), line.size());
    return line.substr(0, end + (end > 0 && line.substr(end).starts_with(' ') ? 1 : 0));
}

/// Paragraphs of format=flowed (RFC 3676): a line that ends in a blank goes on in the next one, where that is
/// quoted as deep. `ER  - ` is a tag of RIS without a value.
std::string join_flowed(std::string_view text, bool drops_blank) {
    std::string out;
    bool goes_on = false;
    std::size_t depth = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view quote = quote_of(line);
        const std::size_t marks = static_cast<std::size_t>(std::count(quote.begin(), quote.end(), '>'));
        const bool is_next = std::exchange(goes_on, false);
        if (is_next && marks != depth) out += '\n';
        if (is_next && marks == depth) line.remove_prefix(quote.size());
        depth = marks;
        if (line.starts_with(' ')) line.remove_prefix(1);
        goes_on = line.ends_with(' ') && line != "-- " && !line.ends_with("  - ") && line != quote;
        if (goes_on && drops_blank) line.remove_suffix(1);
        out += line;
        if (!goes_on) out += '\n';
    }
    return out;
}

std::string decode_transfer(std::string&& bytes, std::string_view encoding) {
    if (encoding == "base64") return salvage_base64(bytes);
    if (encoding == "quoted-printable") return decode_quoted_printable(bytes);
    return std::move(bytes);
}

/// An XML document knows its encoding itself, and what transport says of it is wrong more often.
bool is_to_decode(std::string_view bytes, std::string_view type) {
    return type.starts_with("text/") && declared_xml_encoding(bytes.substr(0, 1024)).empty();
}

}  // namespace

void MimeReader::take(std::string_view line, std::size_t number) {
    if (line.starts_with("--") && take_boundary(line, number)) return;
    switch (place_) {
        case Place::kHeader:
            if (part_.line == 0) part_.line = number;
            if (header_.take(line)) return;
            end_header(number + 1);
            if (line.empty() || place_ != Place::kText) return;
            part_.line = number;  // the empty line behind the header is missing
            return add_text(line);
        case Place::kText:
            return add_text(line);
        case Place::kPassed:
            return;
    }
}

void MimeReader::finish() {
    if (place_ == Place::kHeader) end_header(part_.line);
    end_part();
    levels_.clear();
}

/// `--boundary` or `--boundary--` of any open multipart, with blanks behind it.
bool MimeReader::take_boundary(std::string_view line, std::size_t number) {
    line = line.substr(2);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    for (std::size_t level = levels_.size(); level-- > 0;) {
        if (!line.starts_with(levels_[level].boundary)) continue;
        const std::string_view rest = line.substr(levels_[level].boundary.size());
        if (!rest.empty() && rest != "--") continue;
        if (place_ == Place::kHeader) end_header(number);
        if (part_.bytes.ends_with('\n')) part_.bytes.pop_back();  // that line end belongs to the boundary
        end_part();
        levels_.resize(level + (rest.empty() ? 1 : 0));
        if (rest.empty()) begin_part(number + 1);
        return true;
    }
    return false;
}

void MimeReader::begin_part(std::size_t number) {
    place_ = Place::kHeader;
    header_ = MailHeader();
    is_mail_ = false;
    part_.line = number;
    envelope_ = levels_.back().envelope;
}

void MimeReader::end_header(std::size_t next_line) {
    place_ = Place::kPassed;
    const bool is_first = levels_.empty() && first_envelope_.subject.empty() && !first_envelope_.day;
    if (is_mail_) envelope_ = {header_.subject(), header_.day()};
    if (is_mail_ && is_first) first_envelope_ = envelope_;
    const std::string type = header_.type();
    encoding_ = header_.encoding();
    if (type.starts_with("multipart/") && header_.parameter("boundary").value_or("") != "")
        return open_multipart(type);
    if (holds_mail(type)) {
        place_ = Place::kHeader;
        header_ = MailHeader();
        is_mail_ = true;
        return;
    }
    if (is_other_matter(type)) return;
    place_ = Place::kText;
    part_.line = next_line;
}

bool MimeReader::holds_mail(std::string_view type) const {
    if (type == "message/rfc822" || type == "message/global") return true;
    return type.empty() && !is_mail_ && !levels_.empty() && levels_.back().holds_mails;
}

void MimeReader::open_multipart(const std::string& type) {
    was_too_deep_ |= levels_.size() >= kMaxNesting;
    if (levels_.size() >= kMaxNesting) return;
    std::size_t alternative = levels_.empty() ? 0 : levels_.back().alternative;
    if (type == "multipart/alternative") alternative = ++alternatives_;
    std::string boundary = header_.parameter("boundary").value_or("");
    boundary.resize(boundary.find_last_not_of(" \t") + 1);
    levels_.push_back({std::move(boundary), type == "multipart/digest", alternative, envelope_});
}

void MimeReader::add_text(std::string_view line) {
    const std::size_t room = kMaxPartBytes - std::min(kMaxPartBytes, part_.bytes.size());
    was_too_long_ |= line.size() + 1 > room;
    if (line.size() + 1 > room) {
        place_ = Place::kPassed;
        return;
    }
    part_.bytes.append(line).append(1, '\n');
}

void MimeReader::end_part() {
    MimePart part = std::exchange(part_, {});
    place_ = Place::kPassed;
    if (part.bytes.empty()) return;
    const std::string type = header_.type().empty() ? "text/plain" : header_.type();
    part.has_own_lines = encoding_ != "base64" && encoding_ != "quoted-printable";
    part.bytes = decode_transfer(std::move(part.bytes), encoding_);
    if (is_to_decode(part.bytes, type))
        part.bytes = decode_text(std::move(part.bytes), header_.parameter("charset").value_or("")).text;
    if (type == "text/plain" && ascii_lower(header_.parameter("format").value_or("")) == "flowed") {
        part.bytes = join_flowed(part.bytes, ascii_lower(header_.parameter("delsp").value_or("")) == "yes");
        part.has_own_lines = false;
    }
    part.alternative = levels_.empty() ? 0 : levels_.back().alternative;
    part.envelope = envelope_;
    use_(std::move(part));
}

}  // namespace offprint
