// BibTeX counts every brace of a value, an escaped one too, so a brace of the text is written as a command.
// What a paper wrote as mathematics goes on as it is, if its braces are balanced and every command in it only
// draws something: a reader's TeX will run what stands here. Words with capitals inside are put in braces, or
// styles would make `BERT` a `bert`.
#include <algorithm>
#include <utility>

#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/model/person_name.h"
#include "reference_formats.h"

namespace offprint {
namespace {

/// The end of the mathematics that begins behind the `$` at `begin`, or nothing when it is none that may
/// stay.
std::optional<std::size_t> end_of_math(std::string_view text, std::size_t begin) {
    constexpr std::string_view kPlain = " ^_+-=()<>,.*/|!'[]:;";
    std::size_t depth = 0, at = begin;
    for (; at < text.size() && text[at] != '$'; ++at) {
        const char c = text[at];
        if (c == '{') {
            ++depth;
        } else if (c == '}') {
            if (depth-- == 0) return std::nullopt;
        } else if (c == '\\') {
            std::size_t end = at + 1;
            while (end < text.size() && is_ascii_letter(text[end])) ++end;
            if (!is_drawing_command(text.substr(at + 1, end - at - 1))) return std::nullopt;
            at = end - 1;
        } else if (!is_ascii_letter(c) && !is_ascii_digit(c) && kPlain.find(c) == kPlain.npos) {
            return std::nullopt;
        }
    }
    // Blanks at an end are between two sums of money.
    const bool is_whole =
        at < text.size() && at > begin && depth == 0 && text[begin] != ' ' && text[at - 1] != ' ';
    return is_whole ? std::optional(at) : std::nullopt;
}

/// Each that closes closes one, and none stays open.
bool has_balanced_braces(std::string_view text) {
    std::size_t depth = 0;
    for (const char c : text) {
        if (c == '{') ++depth;
        if (c == '}' && depth-- == 0) return false;
    }
    return depth == 0;
}

/// BibTeX counts braces, with or without a backslash: `\{` may stand only where another closes it, which is
/// what other programs read best.
enum class Braces : std::uint8_t { kBalanced, kLoose };

void append_character(std::string& out, char c, Braces braces) {
    switch (c) {
        case '\\':
            out += "{\\textbackslash}";
            return;
        case '{':
            out += braces == Braces::kBalanced ? "\\{" : "{\\textbraceleft}";
            return;
        case '}':
            out += braces == Braces::kBalanced ? "\\}" : "{\\textbraceright}";
            return;
        case '`':
            out += "{\\textasciigrave}";
            return;
        case '~':
            out += "{\\textasciitilde}";
            return;
        case '^':
            out += "{\\textasciicircum}";
            return;
        case '$':
        case '&':
        case '%':
        case '#':
        case '_':
            out += '\\';
            break;
        default:
            break;
    }
    out += c;
}

enum class Math : std::uint8_t { kMayStay, kIsText };

void append_tex(std::string& out, std::string_view text, Math math) {
    const Braces braces = has_balanced_braces(text) ? Braces::kBalanced : Braces::kLoose;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto end = text[i] == '$' && math == Math::kMayStay ? end_of_math(text, i + 1) : std::nullopt;
        if (!end) {
            append_character(out, text[i], braces);
            continue;
        }
        out += text.substr(i, *end + 1 - i);
        i = *end;
    }
}

/// A capital right behind a letter or a digit: BERT, LoRA, but not Self-Supervised.
bool has_inner_capital(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        const bool is_inner = is_ascii_letter(word[i - 1]) || is_ascii_digit(word[i - 1]);
        if (is_inner && word[i] >= 'A' && word[i] <= 'Z') return true;
    }
    return false;
}

/// Words with capitals inside in braces; mathematics is kept by every style.
std::string tex_of_title(std::string_view title) {
    std::string out;
    while (!title.empty()) {
        const std::size_t end = std::min(title.find(' '), title.size());
        const std::string_view word = title.substr(0, end);
        if (word.empty() || word.find('$') != word.npos || !has_inner_capital(word)) {
            // Up to the next dollar sign all is one piece, or mathematics with blanks would fall apart.
            const std::size_t dollar = word.find('$');
            const auto math = dollar == word.npos ? std::nullopt : end_of_math(title, dollar + 1);
            const std::size_t piece = math ? std::min(title.find(' ', *math), title.size()) : end;
            append_tex(out, title.substr(0, piece), Math::kMayStay);
            title.remove_prefix(piece);
        } else {
            out += '{';
            append_tex(out, word, Math::kIsText);
            out += '}';
            title.remove_prefix(end);
        }
        if (title.starts_with(' ')) {
            out += ' ';
            title.remove_prefix(1);
        }
    }
    return out;
}

std::string tex_of(std::string_view text, Math math = Math::kIsText) {
    std::string out;
    append_tex(out, clean_line(text), math);
    return out;
}

/// DOIs and addresses are read as they stand, by biblatex and by reference managers. Braces, which would end
/// the value, `%`, which classic BibTeX hands on as a comment sign, and a backslash, are left to the escapes
/// of TeX.
std::string verbatim(std::string_view text) {
    const std::string clean = clean_line(text);
    return clean.find_first_of("{}\\%") == clean.npos ? clean : tex_of(clean);
}

std::string tex_of_name(const std::string& written) {
    const PersonName name = split_name(written);
    if (!name.literal.empty()) return '{' + tex_of(name.literal) + '}';
    std::string text = tex_of(name.family);
    if (!name.suffix.empty()) text += ", " + tex_of(name.suffix);
    return text + ", " + tex_of(name.given);
}

std::string tex_of_authors(const Paper& paper) {
    std::string text;
    for (const std::string& author : paper.authors)
        (text += text.empty() ? "" : " and ") += tex_of_name(author);
    // Nothing counts the names of a list that says itself that it is not whole.
    const bool has_more = !paper.author_count || std::cmp_greater(*paper.author_count, paper.authors.size());
    if (has_more && !text.empty()) text += " and others";
    return text;
}

bool is_category(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
    });
}

class EntryWriter {
  public:
    explicit EntryWriter(std::string& out) : out_(out) {}

    void write(const std::string& key, const Paper& paper) {
        out_ += (paper.journal.empty() ? "@misc{" : "@article{") + key;
        add("author", tex_of_authors(paper));
        add("title", tex_of_title(clean_line(paper.title)));
        add("journal", tex_of(paper.journal));
        add_date(date_of_reference(paper));
        if (const std::string_view number = arxiv_number_of(paper); !number.empty()) {
            add("eprint", tex_of(number));
            add("archiveprefix", "arXiv");
            if (is_category(paper.primary)) add("primaryclass", paper.primary);
        }
        add("doi", verbatim(paper.doi));
        add("pmid", verbatim(paper.pmid));
        add("pmcid", verbatim(paper.pmcid));
        add("url", verbatim(safe_url(paper.url).value_or("")));
        std::string keywords;
        for (const std::string& word : paper.keywords) (keywords += keywords.empty() ? "" : ", ") += word;
        add("keywords", tex_of(keywords));
        add("note", tex_of(paper.comment, Math::kMayStay));
        add("abstract", tex_of(paper.abstract, Math::kMayStay));
        out_ += "\n}\n";
    }

  private:
    void add(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        ((((out_ += ",\n  ") += name) += " = {") += value) += '}';
    }
    /// The months of BibTeX are names without braces, which every style writes in its own way.
    void add_date(const std::optional<RoughDate>& day) {
        if (!day) return;
        constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
        add("year", to_string(day->date, DatePrecision::kYear));
        if (day->precision == DatePrecision::kYear) return;
        const auto month = static_cast<std::size_t>(day->date.month());
        (out_ += ",\n  month = ") += kMonths.substr((month - 1) * 3, 3);
    }

    std::string& out_;
};

}  // namespace

std::string papers_to_bibtex(std::span<const PaperRow> rows) {
    const std::vector<std::string> keys = make_citation_keys(rows);
    std::string out;
    EntryWriter writer(out);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) out += '\n';
        writer.write(keys[i], *rows[i].paper);
    }
    return out;
}

}  // namespace offprint
