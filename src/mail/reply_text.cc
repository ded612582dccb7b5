// Parts are found by their boundaries (RFC 2046 §5.1). Of HTML only the text counts, a line a block; what
// stands in a `<blockquote>`, or behind the mark that a mail program puts before the mail that is answered,
// is quoted.
#include "reply_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "offprint/base/ascii.h"
#include "offprint/base/base64_decode.h"
#include "offprint/base/html_entity.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/base/take_line.h"

namespace offprint {
namespace {

constexpr int kDeepest = 5;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::string_view trim_all_blanks(std::string_view text) {
    for (;;) {
        text = trim_blanks(text);
        if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.ends_with(kNoBreakSpace))
            text.remove_suffix(kNoBreakSpace.size());
        else
            return text;
    }
}

struct Part {
    std::string type, encoding;
    std::string_view body;
};

Part read_part(std::string_view text) {
    Part part;
    std::string* open = nullptr;  // the field that goes on
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.empty()) break;
        if (line.starts_with(' ') || line.starts_with('\t')) {
            if (open != nullptr) open->append(line);
            continue;
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = ascii_lower(line.substr(0, colon));
        open = name == "content-type"                ? &part.type
               : name == "content-transfer-encoding" ? &part.encoding
                                                     : nullptr;
        if (open != nullptr) *open = trim_blanks(line.substr(std::min(colon + 1, line.size())));
    }
    part.body = text;
    return part;
}

/// Calls `use` with each part between two boundaries.
template <class Use>
void for_each_part(std::string_view body, const std::string& boundary, const Use& use) {
    const std::string mark = "--" + boundary;
    const char* begin = nullptr;
    std::string_view rest = body;
    while (!rest.empty()) {
        const char* const here = rest.data();
        const std::string_view line = trim_blanks(take_line(rest));
        if (line != mark && line != mark + "--") continue;
        if (begin != nullptr) use(std::string_view(begin, static_cast<std::size_t>(here - begin)));
        begin = line == mark ? rest.data() : nullptr;
    }
    if (begin != nullptr && !rest.empty()) use(rest);
    if (begin != nullptr && rest.empty())
        use(std::string_view(begin, static_cast<std::size_t>(body.data() + body.size() - begin)));
}

bool is_html(const Part& part) { return ascii_lower(part.type).starts_with("text/html"); }

/// The first text part inside, else the first one in HTML.
std::optional<Part> find_text(const Part& part, int depth) {
    const std::string type = ascii_lower(part.type);
    if (type.empty() || type.starts_with("text/")) return part;
    const auto boundary = decode_parameter(part.type, "boundary");
    if (!type.starts_with("multipart/") || !boundary || depth == kDeepest) return std::nullopt;
    std::optional<Part> found;
    for_each_part(part.body, *boundary, [&](std::string_view text) {
        if (found && !is_html(*found)) return;
        const auto inner = find_text(read_part(text), depth + 1);
        if (inner && (!found || !is_html(*inner))) found = inner;
    });
    return found;
}

std::string decode(const Part& part) {
    const std::string encoding = ascii_lower(trim_blanks(part.encoding));
    if (encoding == "base64") return salvage_base64(part.body);
    if (encoding == "quoted-printable") return decode_quoted_printable(part.body);
    return std::string(part.body);
}

class HtmlLines {
  public:
    explicit HtmlLines(std::string_view html) : html_(html) {}

    std::string read() {
        while (!html_.empty() && !is_over_) {
            if (html_.starts_with("<!--"))
                pass(html_.find("-->"), 3);
            else if (html_.front() == '<')
                read_tag();
            else if (html_.front() == '&')
                read_entity();
            else
                read_character();
        }
        return std::move(out_);
    }

  private:
    void pass(std::size_t at, std::size_t length) {
        html_.remove_prefix(at == html_.npos ? html_.size() : std::min(at + length, html_.size()));
    }
    void read_character() {
        const char c = html_.front();
        html_.remove_prefix(1);
        if (hidden_ == 0) out_ += is_ascii_blank(c) ? ' ' : c;
    }
    void read_entity() {
        const std::size_t end = html_.substr(0, kLongestEntityName + 2).find(';');
        const auto text = end == html_.npos ? std::nullopt : html_entity(html_.substr(1, end - 1));
        if (!text) return read_character();
        if (hidden_ == 0) out_ += *text;
        html_.remove_prefix(end + 1);
    }
    void read_tag() {
        const std::size_t end = html_.find('>');
        const std::string tag = ascii_lower(html_.substr(1, std::min(end, html_.size()) - 1));
        pass(end, 1);
        const bool closes = tag.starts_with('/');
        const std::size_t begin = closes ? 1 : 0;
        const std::string name =
            tag.substr(begin, std::min(tag.find_first_of(" \t\r\n/", begin), tag.size()) - begin);
        constexpr std::array<std::string_view, 4> kHidden = {"head", "style", "script", "blockquote"};
        constexpr std::array<std::string_view, 4> kMarks = {"gmail_quote", "moz-cite-prefix", "divrplyfwdmsg",
                                                            "appendonsend"};
        if (std::find(kHidden.begin(), kHidden.end(), name) != kHidden.end())
            hidden_ += closes ? (hidden_ > 0 ? -1 : 0) : 1;
        for (const std::string_view mark : kMarks) is_over_ |= tag.find(mark) != tag.npos;
        constexpr std::array<std::string_view, 12> kInline = {"a",    "b",    "i",   "u",     "em",  "strong",
                                                              "span", "font", "bdi", "small", "o:p", "img"};
        if (std::find(kInline.begin(), kInline.end(), name) == kInline.end()) out_ += '\n';
    }

    std::string_view html_;
    std::string out_;
    int hidden_ = 0;
    bool is_over_ = false;
};

std::string_view first_word(std::string_view line) {
    return line.substr(0, std::min(line.find_first_of(" ,.!?;:"), line.size()));
}

template <std::size_t kCount>
bool is_one_of(std::string_view word, const std::array<std::string_view, kCount>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `Hello,` or `Dear list owner,`, and nothing else.
bool is_greeting(std::string_view line) {
    constexpr std::array<std::string_view, 5> kGreetings = {"hi", "hello", "hey", "dear", "good"};
    constexpr std::ptrdiff_t kMostBlanks = 3;
    return is_one_of(first_word(line), kGreetings) &&
           std::count(line.begin(), line.end(), ' ') <= kMostBlanks && line.find("unsubscribe") == line.npos;
}

/// Calls `use` with each word of letters.
template <class Use>
bool any_word(std::string_view line, const Use& use) {
    for (std::size_t begin = 0; begin < line.size();) {
        if (!is_ascii_letter(line[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < line.size() && (is_ascii_letter(line[end]) || line[end] == '\'')) ++end;
        if (use(line.substr(begin, end - begin))) return true;
        begin = end;
    }
    return false;
}

/// What stands behind `confirm` or `yes` takes it back, asks, or says more than we understand.
bool goes_on_otherwise(std::string_view line, bool is_yes) {
    constexpr std::array<std::string_view, 17> kOther = {
        "no",   "not", "never", "don't", "dont", "didn't", "wrong",  "but",        "who",
        "what", "why", "how",   "spam",  "stop", "remove", "nobody", "unsubscribe"};
    constexpr std::array<std::string_view, 29> kMore = {
        "yes",       "please", "i",     "confirm", "confirmed", "my",    "the",    "subscription",
        "subscribe", "me",     "it",    "this",    "that",      "thank", "thanks", "you",
        "ok",        "okay",   "sure",  "of",      "course",    "very",  "much",   "do",
        "so",        "want",   "would", "like",    "to"};
    return line.find('?') != line.npos || any_word(line, [&](std::string_view word) {
               return is_one_of(word, kOther) || (is_yes && !is_one_of(word, kMore));
           });
}

/// What stands behind `unsubscribe` asks for less than to leave, or for another one to.
bool leaves_in_part(std::string_view line) {
    constexpr std::array<std::string_view, 9> kLess = {"topic", "topics", "but",    "instead",  "keep",
                                                       "only",  "except", "friend", "colleague"};
    constexpr std::array<std::string_view, 22> kAll = {
        "list",  "lists",  "this",    "these",   "all",        "everything",  "mail", "mails",
        "email", "emails", "digest",  "digests", "newsletter", "papers",      "you",  "your",
        "it",    "here",   "mailing", "service", "database",   "subscription"};
    if (line.starts_with('?') && any_word(line, [](std::string_view) { return true; })) return true;
    if (any_word(line, [&](std::string_view word) { return is_one_of(word, kLess); })) return true;
    const std::size_t from = line.find(" from ");
    return from != line.npos &&
           !any_word(line.substr(from + 6), [&](std::string_view word) { return is_one_of(word, kAll); });
}

/// `On Friday, Papers wrote:`
bool is_attribution(std::string_view line) { return line.ends_with("wrote:") || line.ends_with("schrieb:"); }

}  // namespace

std::string first_written_line(std::string_view type, std::string_view encoding, std::string_view body) {
    const Part whole{std::string(type), std::string(encoding), body};
    const Part part = find_text(whole, 0).value_or(Part{"", "", body});
    const std::string decoded = decode(part);
    const std::string text = is_html(part) ? HtmlLines(decoded).read() : decoded;
    bool was_greeted = false;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string line = ascii_lower(trim_all_blanks(take_line(rest)));
        const bool is_mark = line.starts_with("--") || line.starts_with("content-") || line.starts_with('>');
        if (line.empty() || is_mark || is_attribution(line)) continue;
        if (!was_greeted && is_greeting(line)) {
            was_greeted = true;
            continue;
        }
        return line;
    }
    return {};
}

bool asks_to(std::string_view word, std::string_view line) {
    constexpr std::array<std::string_view, 22> kPolite = {
        "please", "pls",  "plz",  "kindly", "hi", "hello", "hey", "dear", "i",      "i'd",  "would",
        "want",   "wish", "like", "to",     "so", "could", "can", "you",  "thanks", "just", "me"};
    const std::string_view whole = line;
    constexpr std::array<std::string_view, 7> kLeaving = {
        "remove me", "take me off", "stop sending", "cancel my subscription",
        "opt out",   "opt me out",  "unsub"};
    const auto begins_with = [&](std::string_view phrase) {
        return line.starts_with(phrase) &&
               (line.size() == phrase.size() || !is_ascii_letter(line[phrase.size()]));
    };
    for (int passed = 0; passed < 8; ++passed) {
        line.remove_prefix(std::min(line.find_first_not_of(" ,.!:;\"'*_()<>-"), line.size()));
        for (const std::string_view quote : {"\u201c", "\u201e", "\u2018", "\u00ab"})
            if (line.starts_with(quote)) line.remove_prefix(quote.size());
        if (word == "confirm") {
            const bool is_yes = begins_with("yes");
            if (is_yes || begins_with("confirm") || begins_with("confirmed"))
                return !goes_on_otherwise(whole, is_yes);
        } else if (begins_with(word)) {
            return !leaves_in_part(line.substr(word.size()));
        } else if (const auto leaving = std::find_if(kLeaving.begin(), kLeaving.end(), begins_with);
                   leaving != kLeaving.end()) {
            return !leaves_in_part(line.substr(leaving->size()));
        }
        if (word == "unsubscribe" && line.substr(0, line.find_first_of(".!")) == "stop") return true;
        const std::string_view first = first_word(line);
        if (!is_one_of(first, kPolite)) return false;
        line.remove_prefix(first.size());
    }
    return false;
}

}  // namespace offprint
