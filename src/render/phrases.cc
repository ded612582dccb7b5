// Every sentence is put together from parts joined with a separator; a part that would say nothing is not
// there.
#include "phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "offprint/base/width.h"
#include "text_scan.h"

namespace offprint {
namespace {

constexpr std::size_t kNamedAuthors = 3;
constexpr std::size_t kAbstractWords = 90;

/// About where the text has taken so many columns, at the start of a character. Three-byte sequences count
/// two: that is what most of their scripts take, and an estimate is enough for a cut.
std::size_t end_of_columns(std::string_view text, std::size_t columns) {
    if (text.size() <= columns) return text.size();
    if (find_special<Unprintable::kSpecial>(text.substr(0, columns), 0) == columns) return columns;
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size(); ++end) {
        const auto byte = static_cast<unsigned char>(text[end]);
        if ((byte & 0xC0) == 0x80) continue;
        if (taken >= columns) break;
        taken += byte < 0xE0 ? 1 : 2;
    }
    return end;
}

/// The blank after the last full stop (question or exclamation mark) up to `end`, or 0. An abbreviation like
/// "et al." is as good.
std::size_t end_of_last_sentence(std::string_view text, std::size_t end) {
    for (std::size_t i = end; i > 1; --i) {
        const char before = text[i - 1];
        if (text[i] == ' ' && (before == '.' || before == '?' || before == '!') && text[i - 2] != '.')
            return i;
    }
    return 0;
}

std::string_view trim_end(std::string_view text) {
    constexpr std::string_view kLoose = " ,;:";
    return text.substr(0, text.find_last_not_of(kLoose) + 1);
}

bool listed_nothing(const SourceHealth& source) {
    return source.status == "empty" || source.listed.value_or(1) == 0;
}

/// A long path to a file is shown by its end, because the folders say little and fill lines.
std::string short_source_name(const std::string& name) {
    constexpr std::size_t kMostColumns = 40;
    const std::size_t slash = name.rfind('/');
    if (slash == name.npos || name.find("://") != name.npos || display_width(name) <= kMostColumns)
        return name;
    return slash + 1 == name.size() ? name : "…" + name.substr(slash);
}

std::string describe_source(const SourceHealth& source) {
    const bool failed = source.status == "failed";
    std::string state = failed                   ? "failed"
                        : listed_nothing(source) ? "nothing listed"
                        : source.listed          ? count_of(*source.listed, "paper")
                                                 : source.status;
    if (!source.note.empty()) state.append(failed ? ": " : "; ").append(source.note);
    return fmt::format("{} ({})", short_source_name(source.name), state);
}

/// The object of "matches".
std::string topics_matched(const Digest& digest, bool negated) {
    if (digest.topic_count == 1 && !digest.sections.empty())
        return fmt::format("\"{}\"", digest.sections.front().name);
    return fmt::format("{}{} topics", negated ? "any of " : "", digest.topic_count);
}

}  // namespace

std::string join_texts(std::span<const std::string> texts, std::string_view separator) {
    std::string all;
    for (const std::string& text : texts) {
        if (!all.empty()) all.append(separator);
        all.append(text);
    }
    return all;
}

std::string count_of(std::size_t count, std::string_view noun) {
    std::string out = std::to_string(count);
    return out.append(" ").append(noun).append(count == 1 ? "" : "s");
}

std::string shorten_authors(const Paper& paper) {
    const std::size_t total =
        std::max(paper.authors.size(), static_cast<std::size_t>(std::max(0, paper.author_count.value_or(0))));
    if (total == 0) return {};
    if (paper.authors.empty()) return count_of(total, "author");
    const bool all = total == paper.authors.size() && total <= kNamedAuthors + 1;
    const std::size_t named = all ? total - 1 : std::min(kNamedAuthors, paper.authors.size());
    std::string out;
    for (std::size_t i = 0; i < named; ++i) out.append(i == 0 ? "" : ", ").append(paper.authors[i]);
    if (named > 0) out.append(" and ");
    return out.append(all ? paper.authors[named] : count_of(total - named, "other"));
}

ShortAbstract shorten_abstract(std::string_view abstract, std::size_t columns) {
    const std::size_t limit = end_of_columns(abstract, columns);
    std::size_t end = 0;
    for (std::size_t words = 0; end < limit; ++end) {
        if (abstract[end] == ' ' && ++words == kAbstractWords) break;
    }
    if (abstract.size() - end <= end / 6) return {abstract, false};
    const std::string_view head = abstract.substr(0, end);
    if (const std::size_t sentence = end_of_last_sentence(abstract, end); sentence > end / 3 * 2) {
        return {head.substr(0, sentence), true};
    }
    const std::size_t blank = abstract.rfind(' ', end);
    if (blank != std::string_view::npos && blank > end / 2) return {trim_end(head.substr(0, blank)), true};
    return {cut_to_width(abstract, columns), true};
}

std::string describe_score(const DigestPaper& paper) {
    if (paper.score_parts.empty()) return {};
    std::string text = fmt::format("{:.2f}", paper.score);
    std::string_view lead = ": ";
    for (const ScorePart& part : paper.score_parts) {
        text += fmt::format("{}{} {:.2f}", lead, part.what, part.value);
        lead = ", ";
    }
    return text;
}

namespace {

std::string describe_matches_of_topics(const Digest& digest) {
    const DigestCounts& counts = digest.counts;
    if (counts.listed == 0) {
        const bool listed_some =
            std::any_of(digest.sources.begin(), digest.sources.end(),
                        [](const SourceHealth& one) { return one.listed.value_or(0) > 0; });
        return listed_some ? "No new papers" : "No papers were listed";
    }
    if (digest.topic_count == 0) return describe_shown(counts);
    if (counts.matched == 0 && counts.listed == 1) {
        return fmt::format("Nothing matched: the only paper listed does not match {}",
                           topics_matched(digest, true));
    }
    if (counts.matched == 0) {
        return fmt::format("Nothing matched: none of {} papers matches {}", counts.listed,
                           topics_matched(digest, true));
    }
    return fmt::format("{} of {} {} {}", counts.matched, count_of(counts.listed, "paper"),
                       counts.matched == 1 ? "matches" : "match", topics_matched(digest, false));
}

}  // namespace

std::string describe_matches(const Digest& digest) {
    std::string text = describe_matches_of_topics(digest);
    if (digest.days == 0) return text;
    text += fmt::format(", listed on {}, the newest first", count_of(digest.days, "day"));
    if (digest.counts.cut > 0)
        text += fmt::format("; {} {} cut by a limit", digest.counts.cut,
                            digest.topic_count == 0 ? "more" : "of them");
    return text;
}

std::string describe_hits(const Digest& digest) {
    const DigestCounts& counts = digest.counts;
    if (counts.listed == 0) return "No papers were listed";
    if (counts.matched == 0) return fmt::format("Nothing found in {}", count_of(counts.listed, "paper"));
    return fmt::format("{}{} of {} {}", digest.may_match_more ? "At least " : "", counts.matched,
                       count_of(counts.listed, "paper"), counts.matched == 1 ? "matches" : "match");
}

std::string describe_shown(const DigestCounts& counts) {
    if (counts.shown == counts.listed) return count_of(counts.listed, "paper");
    return fmt::format("{} of {}", counts.shown, count_of(counts.listed, "paper"));
}

std::string describe_sources(const Digest& digest) {
    if (digest.sources.empty()) return {};
    constexpr std::size_t kMostNamed = 8, kWellNamed = 5;  // a folder of files is no list to read
    const bool are_many = digest.sources.size() > kMostNamed;
    std::vector<std::string> parts;
    std::size_t well = 0, others = 0, papers = 0;
    for (const SourceHealth& source : digest.sources) {
        const bool is_well = source.status != "failed" && source.note.empty() && !listed_nothing(source);
        if (are_many && is_well && well++ >= kWellNamed) {
            ++others;
            papers += source.listed.value_or(0);
        } else {
            parts.push_back(describe_source(source));
        }
    }
    if (others > 0)
        parts.push_back(fmt::format("{} ({})", count_of(others, "other"), count_of(papers, "paper")));
    return (digest.sources.size() == 1 ? "Source: " : "Sources: ") + join_texts(parts, ", ");
}

std::string describe_troubles(const Digest& digest) {
    std::vector<std::string> parts;
    for (const SourceHealth& source : digest.sources) {
        const std::string note = source.note.empty() ? "" : ": " + source.note;
        if (source.status == "failed") {
            parts.push_back(short_source_name(source.name) + " failed" + note);
        } else if (listed_nothing(source)) {
            parts.push_back(short_source_name(source.name) + " listed nothing" + note);
        } else if (!source.note.empty()) {
            parts.push_back(short_source_name(source.name) + note);
        }
    }
    return join_texts(parts, "; ");
}

std::string describe_left_out(const Digest& digest, bool with_unmatched) {
    std::vector<std::string> parts;
    for (const MuteCount& mute : digest.muted)
        parts.push_back(fmt::format("{} muted by \"{}\"", mute.count, mute.name));
    const DigestCounts& counts = digest.counts;
    if (digest.muted.empty() && counts.hidden > 0) parts.push_back(fmt::format("{} muted", counts.hidden));
    if (counts.seen > 0) parts.push_back(fmt::format("{} seen before", counts.seen));
    if (counts.cut > 0) parts.push_back(fmt::format("{} cut by a limit", counts.cut));
    const std::size_t outside = counts.outside - std::min(counts.outside, counts.undated);
    if (outside > 0) parts.push_back(fmt::format("{} outside the dates", outside));
    if (counts.undated > 0) parts.push_back(fmt::format("{} without a listed day", counts.undated));
    if (counts.unmatched > 0 && with_unmatched)
        parts.push_back(fmt::format("{} matched no topic", counts.unmatched));
    if (counts.without_abstract > 0)
        parts.push_back(count_of(counts.without_abstract, "replaced paper") +
                        (counts.without_abstract == 1 ? " has" : " have") + " no abstract here");
    if (counts.duplicates > 0) parts.push_back(count_of(counts.duplicates, "duplicate record"));
    return join_texts(parts, ", ");
}

}  // namespace offprint
