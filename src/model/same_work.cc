// Ids decide by strength: an arXiv id that both have decides alone, then a DOI that both have, then an
// address. A title decides only where no id does.
#include "same_work.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "given_name.h"
#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"

namespace offprint {
namespace {

/// Words that make up the titles of a journal's furniture. Sorted.
constexpr auto kGenericWords = std::to_array<std::string_view>({
    "a",
    "abstracts",
    "acknowledgement",
    "acknowledgements",
    "and",
    "announcement",
    "board",
    "book",
    "comment",
    "comments",
    "committee",
    "contents",
    "corrigendum",
    "correction",
    "editor",
    "editorial",
    "editors",
    "errata",
    "erratum",
    "for",
    "foreword",
    "from",
    "front",
    "guest",
    "in",
    "index",
    "introduction",
    "issue",
    "journal",
    "letter",
    "letters",
    "list",
    "matter",
    "message",
    "news",
    "note",
    "number",
    "obituary",
    "of",
    "on",
    "our",
    "preface",
    "proceedings",
    "reply",
    "response",
    "retraction",
    "review",
    "reviewers",
    "reviews",
    "section",
    "special",
    "table",
    "thanks",
    "the",
    "this",
    "to",
    "topical",
    "volume",
    "welcome",
});

constexpr std::size_t kFewestWords = 3;

/// A work has one or two; more come only from damaged listings and would make comparing slow.
constexpr std::size_t kMostIds = 8;

bool is_number(std::string_view word) { return std::all_of(word.begin(), word.end(), is_ascii_digit); }

bool is_generic(const std::vector<FoldedWord>& words) {
    return std::all_of(words.begin(), words.end(), [](const FoldedWord& word) {
        return is_number(word.text) || std::ranges::find(kGenericWords, word.text) != kGenericWords.end();
    });
}

/// The folded words, joined by blanks, but by the point in a number: `3.5` and `3 5` fold to the same words.
std::string key_of(std::string_view title, const std::vector<FoldedWord>& words) {
    std::string key = words.front().text;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::size_t gap = words[i - 1].span.end;
        const bool is_point = words[i].span.begin == gap + 1 && title[gap] == '.';
        key += is_point && is_number(words[i - 1].text) && is_number(words[i].text) ? '.' : ' ';
        key += words[i].text;
    }
    return key;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& item) { return std::ranges::find(b, item) != b.end(); });
}

/// That of a preprint server, by its beginning; bioRxiv shares its own with journals, which have letters
/// there.
bool is_preprint_doi(std::string_view doi) {
    static constexpr std::string_view kServers[] = {"10.48550/", "10.64898/", "10.21203/", "10.26434/",
                                                    "10.31234/", "10.31219/", "10.20944/", "10.2139/",
                                                    "10.36227/", "10.22541/"};
    constexpr std::string_view kBiorxiv = "10.1101/";
    return std::any_of(std::begin(kServers), std::end(kServers),
                       [&](std::string_view server) { return doi.starts_with(server); }) ||
           (doi.starts_with(kBiorxiv) && doi.size() > kBiorxiv.size() &&
            is_ascii_digit(doi[kBiorxiv.size()]));
}

bool has_doi(const std::vector<std::string>& dois, bool is_preprint) {
    return std::any_of(dois.begin(), dois.end(),
                       [&](const std::string& doi) { return is_preprint_doi(doi) == is_preprint; });
}

/// A preprint and the paper in a journal have a DOI each, but neither has two of a kind.
bool dois_contradict(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return (has_doi(a, true) && has_doi(b, true)) || (has_doi(a, false) && has_doi(b, false));
}

/// PubMed has many preprints, too, with numbers of their own.
bool numbers_contradict(const WorkIds& a, const WorkIds& b) {
    const auto has_number = [](const WorkIds& ids) {
        return std::any_of(ids.pubmed.begin(), ids.pubmed.end(),
                           [](const std::string& id) { return is_ascii_digit(id.front()); });
    };
    const auto is_preprint = [](const WorkIds& ids) {
        return has_doi(ids.dois, true) && !has_doi(ids.dois, false);
    };
    return has_number(a) && has_number(b) && !share_one(a.pubmed, b.pubmed) &&
           is_preprint(a) == is_preprint(b);
}

/// `LeCun, Yann` as `yann lecun`.
std::string folded_name(std::string_view name) {
    const std::size_t comma = name.find(',');
    if (comma == name.npos) return fold_key(name);
    const std::string first = fold_key(name.substr(comma + 1));
    const std::string last = fold_key(name.substr(0, comma));
    return first.empty() ? last : first + " " + last;
}

/// A folded name without `jr` or `iii`, which one listing has and the next one has not.
std::string without_suffix(const std::string& name) {
    static constexpr std::string_view kSuffixes[] = {" jr", " sr", " ii", " iii", " iv"};
    for (const std::string_view suffix : kSuffixes) {
        const std::size_t at = name.find(suffix);
        if (at == name.npos || name.find(' ') == name.rfind(' ')) continue;
        const std::string_view rest = std::string_view(name).substr(at + suffix.size());
        if (rest.empty() || rest.front() == ' ') return name.substr(0, at).append(rest);
    }
    return name;
}

std::vector<std::string_view> split_words(std::string_view key) {
    std::vector<std::string_view> words;
    while (!key.empty()) {
        words.push_back(key.substr(0, key.find(' ')));
        key.remove_prefix(std::min(words.back().size() + 1, key.size()));
    }
    return words;
}

/// A collaboration stands in place of its members, and a name in another script cannot be compared.
bool may_be_compared(std::string_view name) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_ascii) &&
           name.find("collaboration") == name.npos && name.find("consortium") == name.npos &&
           name.find(" team") == name.npos;
}

/// `mueller` and `muller` are two ways to write Müller.
std::string without_umlauts(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const bool is_second = c == 'e' && !plain.empty() &&
                               std::string_view("aou").find(plain.back()) != std::string_view::npos;
        if (!is_second) plain += c;
    }
    return plain;
}

/// Of people with the same surname: `wei` and `wen`, and neither is a middle name of the other, nor is
/// `yiting` `yi ting`.
bool given_names_contradict(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
    if (a.size() < 2 || b.size() < 2) return false;
    const auto is_in = [](std::string_view word, const std::vector<std::string_view>& words) {
        return std::any_of(words.begin(), words.end() - 1,
                           [&](std::string_view other) { return may_be_same_given_name(word, other); });
    };
    const auto joined = [](const std::vector<std::string_view>& words) {
        std::string all;
        for (const std::string_view word : std::span(words).first(words.size() - 1)) all += word;
        return all;
    };
    return a.front().size() > 1 && b.front().size() > 1 && !is_in(a.front(), b) && !is_in(b.front(), a) &&
           !may_be_same_given_name(joined(a), joined(b));
}

/// `Y. LeCun` and `Yann LeCun` agree, so do `Wei Zhang` and `Zhang Wei`.
bool names_contradict(std::string_view a_name, std::string_view b_name) {
    if (!may_be_compared(a_name) || !may_be_compared(b_name)) return false;
    const std::string a = without_umlauts(a_name), b = without_umlauts(b_name);
    std::vector<std::string_view> a_words = split_words(a);
    std::vector<std::string_view> b_words = split_words(b);
    if (a_words.back() == b_words.back())  // of given names the `ae` may be none: Michael
        return given_names_contradict(a_words, b_words) &&
               given_names_contradict(split_words(a_name), split_words(b_name));
    std::ranges::sort(a_words);
    std::ranges::sort(b_words);
    return a_words != b_words;
}

/// The word that compares as the surname: the last one of the name as it is said.
std::string folded_surname(std::string_view name) {
    const std::string folded = without_umlauts(folded_name(decode_tex(name)));
    return folded.substr(folded.rfind(' ') + 1);
}

/// Initials in one word may as well be a name: `JE Smith`, `LI Wei`. Only if both ways contradict, the people
/// are two.
bool authors_contradict(const WorkTitle& a, const WorkTitle& b) {
    return names_contradict(a.first_author, b.first_author) &&
           (a.with_initials == a.first_author || names_contradict(a.with_initials, b.first_author)) &&
           (b.with_initials == b.first_author || names_contradict(a.first_author, b.with_initials)) &&
           (a.with_initials == a.first_author || b.with_initials == b.first_author ||
            names_contradict(a.with_initials, b.with_initials));
}

/// Words of two or three capitals as that many initials.
std::string with_initials_apart(std::string_view name) {
    std::string apart;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        while (end < name.size() && name[end] >= 'A' && name[end] <= 'Z') ++end;
        const bool is_word = end == name.size() || name[end] == ' ' || name[end] == ',';
        if (is_word && end - at >= 2 && end - at <= 3) {
            for (; at < end; ++at) (apart += name[at]) += at + 1 < end ? " " : "";
            continue;
        }
        end = std::min(name.find(' ', at), name.size());
        apart += name.substr(at, end - at + 1);
        at = std::min(end + 1, name.size());
    }
    return apart;
}

bool years_contradict(const WorkTitle& a, const WorkTitle& b) {
    if (!a.first_year || !b.first_year) return false;
    return std::max(*a.last_year, *b.last_year) - std::min(*a.first_year, *b.first_year) > 1;
}

void add_missing(std::vector<std::string>& to, const std::vector<std::string>& from) {
    for (const std::string& item : from) {
        if (to.size() == kMostIds) return;
        if (std::ranges::find(to, item) == to.end()) to.push_back(item);
    }
}

}  // namespace

// As says_too_little() has it: without an author a title of a word or two is nobody's. A generic title never
// merges, so there every fact that is known may tell two works apart.
std::string title_companions(const Paper& paper) {
    constexpr std::size_t kMostBytes = 60;  // of a title that may be one of them
    if (paper.title.size() > kMostBytes) return {};
    const std::vector<FoldedWord> words = fold_words(decode_tex(paper.title));
    const bool is_furniture = is_generic(words);
    if (!is_furniture && (words.size() >= kFewestWords || paper.authors.empty())) return {};
    const auto add_fact = [](std::string& facts, std::string_view fact) {
        if (!fact.empty()) facts.append(facts.empty() ? "" : "|").append(fact);
    };
    std::string facts;
    if (!paper.authors.empty()) add_fact(facts, folded_surname(paper.authors.front()));
    if (paper.published) {
        const std::string day = paper.published->to_string();  // 2026-01-09
        constexpr std::size_t kLengths[] = {10, 7, 4};
        const auto precision = static_cast<std::size_t>(paper.published_precision);
        add_fact(facts, day.substr(0, is_furniture ? kLengths[precision] : 4));
    }
    if (is_furniture) add_fact(facts, fold_key(decode_tex(paper.journal)));
    return facts;
}

WorkIds ids_of(const Paper& paper) {
    WorkIds ids;
    if (std::optional<ArxivId> arxiv = arxiv_id_of(paper)) ids.arxiv = std::move(arxiv->id);
    if (std::optional<std::string> doi = doi_of(paper)) ids.dois.push_back(std::move(*doi));
    if (paper.journal.starts_with("doi:"))  // as preprint servers tell where a paper came out
        if (std::optional<std::string> doi = parse_doi(paper.journal))
            add_missing(ids.dois, {*std::move(doi)});
    if (std::optional<std::string> pmid = pmid_of(paper)) ids.pubmed.push_back(std::move(*pmid));
    if (!paper.pmcid.empty()) ids.pubmed.push_back(paper.pmcid);
    if (std::optional<std::string> url = work_url_of(paper)) ids.urls.push_back(std::move(*url));
    return ids;
}

WorkTitle title_of(const Paper& paper) {
    const std::string text = decode_tex(paper.title);
    const std::vector<FoldedWord> words = fold_words(text);
    WorkTitle title;
    if (!is_generic(words)) title.key = key_of(text, words);
    title.is_short = words.size() < kFewestWords;
    if (!paper.authors.empty()) {
        const std::string name = decode_tex(paper.authors.front());
        title.first_author = without_suffix(folded_name(name));
        title.with_initials = without_suffix(folded_name(with_initials_apart(name)));
    }
    if (paper.published) title.first_year = title.last_year = paper.published->year();
    return title;
}

bool contradict(const WorkIds& a, const WorkIds& b) {
    if (!a.arxiv.empty() && !b.arxiv.empty() && a.arxiv != b.arxiv) return true;
    if (share_one(a.dois, b.dois)) return false;
    return dois_contradict(a.dois, b.dois) || numbers_contradict(a, b);
}

bool contradict(const WorkTitle& a, const WorkTitle& b) {
    return years_contradict(a, b) || authors_contradict(a, b);
}

void add(WorkIds& to, const WorkIds& from) {
    if (to.arxiv.empty()) to.arxiv = from.arxiv;
    add_missing(to.dois, from.dois);
    add_missing(to.urls, from.urls);
    add_missing(to.pubmed, from.pubmed);
}

void add(WorkTitle& to, const WorkTitle& from) {
    to.is_short = to.is_short && from.is_short;
    if (to.first_author.empty()) {
        to.first_author = from.first_author;
        to.with_initials = from.with_initials;
    }
    if (!from.first_year) return;
    to.first_year = std::min(to.first_year.value_or(*from.first_year), *from.first_year);
    to.last_year = std::max(to.last_year.value_or(*from.last_year), *from.last_year);
}

bool says_too_little(const WorkTitle& a, const WorkTitle& b) {
    if (!a.is_short && !b.is_short) return false;
    if (a.first_author.empty() || b.first_author.empty() || !a.first_year) return true;
    return a.first_year != b.first_year || a.last_year != b.last_year;
}

bool same_work(const Paper& a, const Paper& b) {
    const WorkIds a_ids = ids_of(a);
    const WorkIds b_ids = ids_of(b);
    if (!a_ids.arxiv.empty() && a_ids.arxiv == b_ids.arxiv) return true;
    if (contradict(a_ids, b_ids)) return false;
    if (share_one(a_ids.dois, b_ids.dois) || share_one(a_ids.pubmed, b_ids.pubmed) ||
        share_one(a_ids.urls, b_ids.urls))
        return true;
    const WorkTitle a_title = title_of(a);
    const WorkTitle b_title = title_of(b);
    return !a_title.key.empty() && a_title.key == b_title.key && !contradict(a_title, b_title) &&
           !says_too_little(a_title, b_title);
}

}  // namespace offprint
