// The line is read once. What stands outside of parentheses and braces is cut into names at commas,
// semicolons, `and` and `&`, and behind the name of a collaboration at its colon. What stands in parentheses
// is sorted out by its looks: marks of footnotes, a list of places with such marks, or a place.
#include "author_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "name_marks.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

/// One past the parenthesis that closes the one at `open`, or npos.
std::size_t end_of_parenthesis(std::string_view line, std::size_t open) {
    const auto find_sign = [line](std::size_t from) {
        return find_byte_anywhere(line, from, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
            hits = (c == '\\') | (c == '(') | (c == ')');
        });
    };
    int depth = 0;
    for (std::size_t i = open; i < line.size(); i = i < line.size() ? find_sign(i) : i) {
        const char sign = line[i++];
        if (sign == '\\')
            ++i;
        else if (sign == '(')
            ++depth;
        else if (--depth == 0)
            return i;
    }
    return line.npos;
}

/// The same for each parenthesis, by where it opens.
std::vector<std::size_t> ends_of_parentheses(std::string_view line) {
    std::vector<std::size_t> ends(line.size(), line.npos), open;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == '(') {
            open.push_back(i);
        } else if (line[i] == ')' && !open.empty()) {
            ends[open.back()] = i + 1;
            open.pop_back();
        }
    }
    return ends;
}

/// Without separators and a joining `and` at either end.
std::string_view tidy(std::string_view text) {
    const auto is_loose = [](char c) { return is_ascii_blank(c) || c == ',' || c == ';'; };
    while (true) {
        while (!text.empty() && is_loose(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_loose(text.back())) text.remove_suffix(1);
        if (text.starts_with("and "))
            text.remove_prefix(4);
        else if (text.ends_with(" and"))
            text.remove_suffix(4);
        else
            return text;
    }
}

bool is_suffix(std::string_view name) {
    static constexpr std::array<std::string_view, 8> kSuffixes{"Jr", "Jr.", "Sr", "Sr.",
                                                               "II", "III", "IV", "Esq."};
    constexpr std::size_t kLongest = 4;
    return name.size() <= kLongest && std::find(kSuffixes.begin(), kSuffixes.end(), name) != kSuffixes.end();
}

/// Takes `et al.`, in any of the ways it is written, from the end of a name.
bool take_et_al(std::string_view& name) {
    static constexpr std::array<std::string_view, 5> kForms{"et al.", "et al", "et. al.", "et.al.",
                                                            "et alii"};
    const char last = name.empty() ? ' ' : ascii_lower(name.back());
    if (last != '.' && last != 'l' && last != 'i') return false;
    for (const std::string_view form : kForms) {
        const bool alone = name.size() == form.size() ||
                           (name.size() > form.size() && is_ascii_blank(name[name.size() - form.size() - 1]));
        if (!alone || !equals_ignoring_case(name.substr(name.size() - form.size()), form)) continue;
        name = tidy(name.substr(0, name.size() - form.size()));
        return true;
    }
    return false;
}

/// `Deep Sky Collaboration`, which has its members behind a colon.
bool is_collaboration(std::string_view name) {
    static constexpr std::array<std::string_view, 3> kEnds{"ollaboration", "ollaborations", "onsortium"};
    name = trim_blanks(name);
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return name.ends_with(end); });
}

bool begins_group(std::string_view text) {
    return text.starts_with("for the ") || text.starts_with("on behalf ");
}

/// Where such words stand in a name, or a blank before them.
std::size_t group_begin(std::string_view name) {
    if (begins_group(name)) return 0;
    return std::min(name.find(" for the "), name.find(" on behalf of "));
}

/// `27 additional authors not shown`: how many.
std::optional<int> unnamed_authors(std::string_view content) {
    if (content.empty() || !is_ascii_digit(content.front())) return std::nullopt;
    const std::size_t end = content.find(' ');
    const std::optional<int> count = parse_digits(content.substr(0, end));
    constexpr int kMost = 100'000;
    const bool says_authors = count && *count < kMost && content.find("author", end) != content.npos;
    if (!says_authors) return std::nullopt;
    for (const std::string_view word : {" additional ", " more ", " other "})
        if (content.substr(end).starts_with(word)) return count;
    return std::nullopt;
}

/// `2900 authors`, behind the one who is named.
bool counts_authors(std::string_view content) {
    const std::size_t blank = content.find(' ');
    return blank != content.npos && parse_digits(content.substr(0, blank)) &&
           (content.substr(blank) == " authors" || content.substr(blank) == " co-authors");
}

class AuthorReader {
  public:
    explicit AuthorReader(std::string_view line) : line_(line) {}

    AuthorList read() {
        constexpr std::size_t kUsualNames = 8;
        list_.names.reserve(kUsualNames);
        while (at_ < line_.size()) step();
        end_name();
        return std::move(list_);
    }

  private:
    void step() {
        const char c = line_[at_];
        if (!is_told_apart(c)) return read_words();
        if (c == '\\') return copy(2);
        if (c == '(' && braces_ == 0) return read_parenthesis();
        if (c == '$') return read_math();
        if (c == '{') ++braces_;
        if (c == '}' && braces_ > 0) --braces_;
        if (braces_ > 0) return copy(1);
        if (c == ',' || c == ';') return separate(1);
        if (c == '[' && skip_mark()) return;
        if (c == ':' && (list_.names.empty() || is_collaboration(name()))) return separate(1);
        if (c == '~') return put_tie();
        if (is_word(at_, "&")) return separate(1);
        copy(1);
    }
    /// What step() looks at.
    static bool is_told_apart(char c) {
        static constexpr std::string_view kSigns = "\\($,;:{}&)~[";
        static constexpr auto kTable = [] {
            std::array<bool, 256> table{};
            for (const char sign : kSigns) table[static_cast<unsigned char>(sign)] = true;
            return table;
        }();
        return kTable[static_cast<unsigned char>(c)];
    }
    /// Up to the next sign, or behind the first `and`.
    void read_words() {
        constexpr std::string_view kAnd = "and";
        if (braces_ > 0) return copy(1);
        bool is_and = line_[at_] == kAnd.front() && is_word(at_, kAnd);
        std::size_t end = at_;
        while (!is_and && ++end < line_.size() && !is_told_apart(line_[end]))
            is_and = line_[end] == kAnd.front() && is_word(end, kAnd);
        copy(end - at_);
        if (is_and) separate(kAnd.size());
    }
    /// Whether it stands there as a word of its own; a parenthesis may touch it.
    bool is_word(std::size_t at, std::string_view word) const {
        const bool begins = at == 0 || is_ascii_blank(line_[at - 1]) || line_[at - 1] == ')';
        if (!begins || line_.compare(at, word.size(), word) != 0) return false;
        const std::size_t end = at + word.size();
        return end == line_.size() || is_ascii_blank(line_[end]) || line_[end] == '(';
    }
    void copy(std::size_t count) {
        const std::string_view part = line_.substr(at_, count);
        if (has_gap_ && part.find_first_not_of(' ') != part.npos) list_.stays_clean = false;
        add(part);
        at_ += count;
    }
    /// Most names stand in the line as they are, and need no copy before they are done.
    void add(std::string_view part) {
        if (std::exchange(has_parenthesis_, false)) join(" ");
        if (!joined_.empty()) return join(part);
        if (name_.empty()) {
            name_ = part;
        } else if (name_.data() + name_.size() == part.data()) {
            name_ = std::string_view(name_.data(), name_.size() + part.size());
        } else {
            join(part);
        }
    }
    void join(std::string_view part) {
        if (joined_.empty()) joined_ = name_;
        joined_ += part;
    }
    std::string_view name() const { return joined_.empty() ? name_ : joined_; }

    /// `[1,2]`, whose comma parts no names.
    bool skip_mark() {
        constexpr std::size_t kLongest = 24;
        const std::size_t size = line_.substr(at_, kLongest).find(']');
        if (size == line_.npos || size < 2 || !is_ascii_digit(line_[at_ + 1]) ||
            !is_footnote_marks(line_.substr(at_ + 1, size - 1)))
            return false;
        at_ += size + 1;
        has_gap_ = true;
        return true;
    }
    void put_tie() {
        join(" ");
        ++at_;
        list_.stays_clean = false;
    }
    void separate(std::size_t length) {
        end_name();
        at_ += length;
    }
    /// Of the one that opens here. When one has no end, the ends of all are found at once, so that a line of
    /// nothing but open ones is not searched again and again.
    std::size_t find_end() {
        if (!ends_.empty()) return ends_[at_];
        const std::size_t end = end_of_parenthesis(line_, at_);
        if (end == line_.npos) ends_ = ends_of_parentheses(line_);
        return end;
    }
    /// `$^{1,2}$` behind a name marks a footnote.
    void read_math() {
        const std::size_t end = line_.find('$', at_ + 1);
        if (end == line_.npos || !line_.substr(at_ + 1).starts_with('^')) return copy(1);
        at_ = end + 1;
        has_gap_ = true;
    }
    void read_parenthesis() {
        const std::size_t end = find_end();
        if (end == line_.npos) return copy(1);
        sort_out(line_.substr(at_ + 1, end - at_ - 2));
        at_ = end;
        has_gap_ = has_parenthesis_ = true;
    }
    void sort_out(std::string_view content) {
        content = trim_blanks(content);
        if (content.empty() || is_footnote_marks(content)) return;
        if (content.front() == '(') return read_places(content);
        if (begins_group(content) || equals_ignoring_case(content, "deceased")) return;
        if (const std::optional<int> unnamed = unnamed_authors(content)) {
            list_.has_more = true;
            list_.unnamed = *unnamed;
            return;
        }
        if (counts_authors(content)) {
            list_.has_more = true;
            return;
        }
        add_place(content);
    }
    /// `(1) Kyoto, (2) Lima and Cusco`
    void read_places(std::string_view content) {
        std::size_t begin = 0;
        for (std::size_t i = content.find('('); i != content.npos; i = content.find('(', i + 1)) {
            const std::size_t end = end_of_parenthesis(content, i);
            if (end == content.npos) break;
            if (is_footnote_marks(content.substr(i + 1, end - i - 2))) {
                add_place(content.substr(begin, i - begin));
                begin = end;
            }
            i = end - 1;
        }
        add_place(content.substr(begin));
    }
    void add_place(std::string_view place) {
        place = tidy(place);
        if (place.empty()) return;
        if (std::find(list_.affiliations.begin(), list_.affiliations.end(), place) ==
            list_.affiliations.end())
            list_.affiliations.emplace_back(place);
    }
    void end_name() {
        std::string_view said = without_footnote_marks(tidy(name()));
        if (take_et_al(said)) list_.has_more = true;
        const bool may_be_group = said.ends_with("on") || said.ends_with("ons") || said.ends_with("um");
        if (may_be_group && is_collaboration(said)) said = without_group(said);
        if (is_suffix(said) && !list_.names.empty())
            (list_.names.back() += ' ') += said;
        else if (!said.empty())
            list_.names.emplace_back(said);
        name_ = {};
        joined_.clear();
        has_gap_ = has_parenthesis_ = false;
    }

    /// Of `J. Roe for the Deep Sky Collaboration`, or the second half of it behind a comma: who speaks, not
    /// for whom. Of `for the Deep and Wide Collaborations` the beginning was taken for a name before.
    std::string_view without_group(std::string_view name) {
        if (const std::size_t begin = group_begin(name); begin != name.npos) return name.substr(0, begin);
        if (list_.names.empty()) return name;
        std::string& before = list_.names.back();
        const std::size_t begin = group_begin(before);
        if (begin == before.npos) return name;
        before.resize(begin);
        if (before.empty()) list_.names.pop_back();
        return {};
    }

    std::string_view line_;
    std::size_t at_ = 0;
    int braces_ = 0;
    std::string_view name_;  ///< where it stands in the line, until it is joined of several places
    std::string joined_;
    bool has_gap_ = false;           ///< something was left out behind what there is of the name
    bool has_parenthesis_ = false;   ///< and more of the name is parted from it
    std::vector<std::size_t> ends_;  ///< of parentheses, once one had none
    AuthorList list_;
};

}  // namespace

AuthorList parse_author_list(std::string_view line) { return AuthorReader(line).read(); }

}  // namespace offprint
