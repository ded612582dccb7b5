// The grammar of BibTeX; what is outside of it is text that nobody reads:
//
//     file    = { text | entry }
//     entry   = "@" word "{" key { "," field } [ "," ] "}"         also with ( ) in the place of { }
//             | "@string{" name "=" value "}" | "@preamble{" value "}" | "@comment{" … "}"
//     field   = name "=" value
//     value   = part { "#" part }
//     part    = "{" text "}" | "\"" text "\"" | number | name of a string
//
// Braces count in pairs, with or without a backslash before them, as BibTeX has it. A comma that is missing
// between fields is forgiven. A brace that is never closed would swallow the rest of the file; so an entry
// ends, as damaged, where a line begins the next one.
#include "bibtex_reader.h"

#include <algorithm>

#include "bibtex_marks.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

/// Abbreviations may be made of abbreviations, and double in size at each step. No honest file grows to this
/// many times its size.
constexpr std::size_t kMostGrowth = 16;
constexpr std::size_t kSpareGrowth = std::size_t{1} << 20;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::string_view kNotClosed = "not closed before the next entry or the end; skipped";

}  // namespace

std::string_view BibtexEntry::find(std::string_view name) const {
    // Most names differ in their length or first letter, which is seen without a call.
    for (const auto& [found, value] : fields_)
        if (found.size() == name.size() && found.front() == name.front() && found == name) return value;
    return {};
}

void BibtexEntry::add(std::string_view name, std::string_view value) {
    fields_.push_back({name, value});
    names_.add(name);
}

void BibtexEntry::clear() {
    type.clear();
    key = {};
    fields_.clear();
    names_ = {};
    kept_.clear();
}

BibtexReader::BibtexReader(std::string_view text, NoteBook& notes) : text_(text), notes_(notes) {
    for (const char* month :
         {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
        strings_.emplace(month, month);
}

std::size_t BibtexReader::line_of(std::size_t place) {
    line_ += count_byte(text_.substr(counted_, place - counted_), '\n');
    counted_ = place;
    return line_;
}

char BibtexReader::next_byte() {
    at_ = skip_bibtex_blanks(text_, at_);
    return at(at_);
}

std::string_view BibtexReader::take_name() {
    const std::string_view name = bibtex_name_at(text_, at_);
    at_ += name.size();
    return name;
}

bool BibtexReader::find_entry() {
    constexpr std::size_t kNextToNothing = 8;  // bytes
    const std::size_t begin = at_;
    at_ = std::min(find_bibtex(text_, at_), text_.size());
    if (passed_ && at_ - begin > kNextToNothing) passed_(text_.substr(begin, at_ - begin), line_of(begin));
    return at_ < text_.size();
}

bool BibtexReader::next(BibtexEntry& entry) {
    while (find_entry()) {
        const std::size_t line = line_of(at_++);
        entry.clear();
        entry.type = ascii_lower(take_name());
        entry.number = entries_ + 1;
        entry.line = line;
        depth_ = 0;
        try {
            if (is_bibtex_aside(entry.type)) {
                entry.type == "comment" ? pass_comment() : read_definition(entry);
                continue;
            }
            ++entries_;
            read_entry(entry);
            return true;
        } catch (const Damage& damage) {
            if (is_bibtex_aside(entry.type))
                notes_.add(line, "@" + entry.type + ": " + std::string(damage.what));
            else
                notes_.add_entry(entry.number, line, damage.what);
        }
    }
    return false;
}

/// What stands behind `@string` or `@preamble`.
void BibtexReader::read_definition(BibtexEntry& entry) {
    const char closer = next_byte() == '{' ? '}' : ')';
    ++at_;
    next_byte();
    if (entry.type == "preamble") {
        take_value(entry);
    } else {
        std::string name = ascii_lower(take_name());
        if (next_byte() != '=') throw Damage{"without '='; skipped"};
        ++at_;
        // Its value may be made of the one that it had.
        std::string value(take_value(entry));
        strings_.insert_or_assign(std::move(name), std::move(value));
    }
    if (next_byte() != closer) throw Damage{kNotClosed};
    ++at_;
}

/// To its closing brace, whatever stands in it. One that has none ends at once, and so do all that follow:
/// they would search the same rest again.
void BibtexReader::pass_comment() {
    if (next_byte() == '(' || has_open_comment_) return;
    std::size_t depth = 0;
    for (std::size_t i = at_; i < text_.size(); i = text_.find_first_of("{}", i + 1)) {
        text_[i] == '{' ? ++depth : --depth;
        if (depth > 0) continue;
        at_ = i + 1;
        return;
    }
    has_open_comment_ = true;
    notes_.add(line_of(at_), "@comment is not closed; what follows is read");
}

void BibtexReader::read_entry(BibtexEntry& entry) {
    const char closer = next_byte() == '{' ? '}' : ')';
    ++at_;
    next_byte();
    const std::size_t end = bibtex_key_end(text_, at_);
    if (at(end) != '=') {  // else the key is missing, and this is the first field
        entry.key = trim_blanks(text_.substr(at_, end - at_));
        at_ = end;
    }
    read_fields(entry, closer);
}

void BibtexReader::read_fields(BibtexEntry& entry, char closer) {
    while (true) {
        while (next_byte() == ',') ++at_;
        if (at(at_) == '%') {  // a comment, as in TeX
            at_ = std::min(text_.find('\n', at_), text_.size());
            continue;
        }
        if (at(at_) == closer) break;
        if (at_ >= text_.size() || begins_bibtex(text_, at_)) throw Damage{kNotClosed};
        std::string_view name = take_name();
        if (name.empty()) throw Damage{"something else where a field should begin; skipped"};
        if (std::any_of(name.begin(), name.end(), is_capital)) name = entry.keep(ascii_lower(name));
        if (next_byte() != '=') throw Damage{"a field without '='; skipped"};
        ++at_;
        if (const std::string_view value = take_value(entry); !value.empty()) entry.add(name, value);
    }
    ++at_;
    const std::size_t behind = skip_bibtex_blanks(text_, at_);
    if (at(behind) == ',' && !begins_bibtex(text_, skip_bibtex_blanks(text_, behind + 1)))
        notes_.add_entry(entry.number, line_of(at_), "a brace too many: what stands behind it is left out");
}

/// Most values are one part, and stay where they are.
std::string_view BibtexReader::take_value(BibtexEntry& entry) {
    const std::string_view first = take_part();
    if (next_byte() != '#') return first;
    std::string& value = entry.keep(std::string(first));
    while (next_byte() == '#') {
        ++at_;
        value += take_part();
    }
    return value;
}

std::string_view BibtexReader::take_part() {
    const char c = next_byte();
    if (c == '{') return take_braced();
    if (c == '"') return take_quoted();
    return take_named();
}

std::string_view BibtexReader::take_named() {
    const std::string_view name = take_name();
    if (name.empty()) throw Damage{at_ >= text_.size() ? kNotClosed : "a field without a value; skipped"};
    if (std::all_of(name.begin(), name.end(), is_ascii_digit)) return name;
    const auto found = strings_.find(ascii_lower(name));
    const bool is_too_large =
        found != strings_.end() && put_in_ + found->second.size() > kSpareGrowth + kMostGrowth * at_;
    if (is_too_large && !said_too_large_)
        notes_.add(line_of(at_),
                   "abbreviations make the text far larger; from here on they stay as they are");
    said_too_large_ |= is_too_large;
    if (found == strings_.end() || said_too_large_) return name;
    put_in_ += found->second.size();
    return found->second;
}

/// Counts a brace of a value.
void BibtexReader::descend(char c) {
    if (c == '{' && ++depth_ > kMaxBraceDepth) throw Damage{"braces nested more than 64 deep; skipped"};
    if (c == '}') --depth_;
}

/// At a line end: the value has run into the next entry when that begins on the next line.
void BibtexReader::refuse_next_entry() const {
    std::size_t place = at_ + 1;
    while (at(place) == ' ' || at(place) == '\t') ++place;
    if (begins_bibtex(text_, place)) throw Damage{kNotClosed};
}

std::string_view BibtexReader::take_braced() {
    const std::size_t begin = at_ + 1;
    do {
        at_ = find_byte_anywhere(text_, at_, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '{') | (c == '}') | (c == '\n');
        });
        if (at_ == text_.size()) throw Damage{kNotClosed};
        if (text_[at_] == '\n') refuse_next_entry();
        descend(text_[at_++]);
    } while (depth_ > 0);
    return text_.substr(begin, at_ - 1 - begin);
}

std::string_view BibtexReader::take_quoted() {
    const std::size_t begin = ++at_;
    while (true) {
        at_ = find_byte_anywhere(text_, at_, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '{') | (c == '}') | (c == '\n') | (c == '"');
        });
        if (at_ == text_.size()) throw Damage{kNotClosed};
        if (text_[at_] == '"' && depth_ == 0) break;
        if (text_[at_] == '}' && depth_ == 0)
            throw Damage{"a quote that is not closed, or a brace too many; skipped"};
        if (text_[at_] == '\n') refuse_next_entry();
        descend(text_[at_++]);
    }
    return text_.substr(begin, at_++ - begin);
}

}  // namespace offprint
