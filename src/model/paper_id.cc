// Ids are read from the front: first the ways to write them (scheme, host, prefix), then the id itself, which
// has to be the rest.
//
//     arxiv  = new | old, each with [ "v" version ]
//     new    = YYMM "." number          five digits since 2015, four before; from April 2007
//     old    = archive [ "." class ] "/" YYMM three digits
//     doi    = "10." registrant "/" suffix
#include "offprint/model/paper_id.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/base/hash.h"
#include "offprint/base/tex.h"
#include "offprint/model/pubmed_id.h"
#include "same_work.h"

namespace offprint {
namespace {

/// The archives that gave out old-style ids, sorted.
constexpr std::array<std::string_view, 34> kArchives = {
    "acc-phys", "adap-org", "alg-geom", "ao-sci",  "astro-ph", "atom-ph",  "bayes-an", "chao-dyn", "chem-ph",
    "cmp-lg",   "comp-gas", "cond-mat", "cs",      "dg-ga",    "funct-an", "gr-qc",    "hep-ex",   "hep-lat",
    "hep-ph",   "hep-th",   "math",     "math-ph", "mtrl-th",  "nlin",     "nucl-ex",  "nucl-th",  "patt-sol",
    "physics",  "plasm-ph", "q-alg",    "q-bio",   "quant-ph", "solv-int", "supr-con"};

constexpr std::string_view kArxivDoi = "10.48550/arxiv.";

bool take_start(std::string_view& text, std::string_view start) {
    if (!starts_with_ignoring_case(text, start)) return false;
    text.remove_prefix(start.size());
    return true;
}

bool take_scheme(std::string_view& text) {
    return take_start(text, "https://") || take_start(text, "http://");
}

template <std::size_t kCount>
bool take_any_start(std::string_view& text, const std::array<std::string_view, kCount>& starts) {
    if (text.empty()) return false;
    const char first = ascii_lower(text.front());  // most texts begin otherwise, which is seen without a call
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return ascii_lower(start.front()) == first && take_start(text, start);
    });
}

/// What follows the host and folder of an address that has an arXiv id; nothing when the text begins with
/// none of them.
std::optional<std::string_view> after_arxiv_address(std::string_view text) {
    const bool has_scheme = take_scheme(text);
    take_start(text, "www.");
    // `export.arxiv.org`, and the mirrors that there were: `de.arxiv.org`.
    constexpr std::string_view kUnderArxiv = ".arxiv.org";
    const std::string_view host = text.substr(0, text.find('/'));
    if (host.size() > kUnderArxiv.size() &&
        equals_ignoring_case(host.substr(host.size() - kUnderArxiv.size()), kUnderArxiv))
        text.remove_prefix(host.size() - kUnderArxiv.size() + 1);
    static constexpr std::array<std::string_view, 17> kPlaces = {"arxiv.org/abs/",
                                                                 "arxiv.org/pdf/",
                                                                 "arxiv.org/html/",
                                                                 "huggingface.co/papers/",
                                                                 "alphaxiv.org/abs/",
                                                                 "doi.org/10.48550/arxiv.",
                                                                 "dx.doi.org/10.48550/arxiv.",
                                                                 "hf.co/papers/",
                                                                 "ar5iv.org/abs/",
                                                                 "semanticscholar.org/arxiv/",
                                                                 "arxiv.org/e-print/",
                                                                 "arxiv.org/src/",
                                                                 "arxiv.org/format/",
                                                                 "arxiv.org/ps/",
                                                                 "xxx.lanl.gov/abs/",
                                                                 "xxx.lanl.gov/pdf/",
                                                                 "scirate.com/arxiv/"};
    if (!take_any_start(text, kPlaces))
        return has_scheme ? std::optional<std::string_view>("") : std::nullopt;
    text = text.substr(0, text.find_first_of("?#"));
    if (text.ends_with('/')) text.remove_suffix(1);
    if (text.size() > 4 && equals_ignoring_case(text.substr(text.size() - 4), ".pdf")) text.remove_suffix(4);
    return text;
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); });
}

/// `2401.01234v2` and the like: digits with one dot, a version behind them or none.
bool is_plain_id(std::string_view text) {
    return text.size() > 5 && text[4] == '.' &&
           std::all_of(text.begin() + 5, text.end(), [](char c) { return is_ascii_digit(c) || c == 'v'; });
}

/// `hep-th/9901001`
bool is_old_plain_id(std::string_view text) {
    constexpr std::size_t kNumber = 7;  // digits
    if (text.size() < kNumber + 3 || text[text.size() - kNumber - 1] != '/') return false;
    const std::string_view archive = text.substr(0, text.size() - kNumber - 1);
    return are_digits(text.substr(archive.size() + 1)) &&
           std::all_of(archive.begin(), archive.end(), [](char c) { return c == '-' || is_ascii_letter(c); });
}

/// The id in any of its written forms, without what stands around it.
std::string_view bare_arxiv_id(std::string_view text) {
    text = trim_blanks(text);
    // An id as services give it.
    if ((text.size() > 4 && is_ascii_digit(text[0]) && text[4] == '.') || is_old_plain_id(text)) return text;
    // An id of ours, or an address as arXiv gives it.
    static constexpr std::array<std::string_view, 3> kUsual{"arxiv:", "http://arxiv.org/abs/",
                                                            "https://arxiv.org/abs/"};
    for (const std::string_view start : kUsual)
        if (text.starts_with(start))
            if (const std::string_view rest = text.substr(start.size());
                is_plain_id(rest) || is_old_plain_id(rest))
                return rest;
    if (!starts_with_ignoring_case(text, "arxiv:"))
        if (const auto rest = after_arxiv_address(text)) return *rest;
    take_start(text, "doi:");
    text = trim_blanks(text);
    static constexpr std::array<std::string_view, 3> kPrefixes = {"oai:arXiv.org:", "arXiv:", kArxivDoi};
    if (!take_any_start(text, kPrefixes)) return text;
    // Citations name the primary category after it: "arXiv:2401.01234v2 [cs.CL]".
    if (text.ends_with(']')) text = text.substr(0, text.find(" ["));
    return trim_blanks(text);
}

/// Cuts the digits of `v2` off, if it ends so; what is left of the id may still end in a v.
std::string_view cut_version(std::string_view& text) {
    std::size_t at = text.size();
    while (at > 0 && is_ascii_digit(text[at - 1])) --at;
    const bool is_version =
        at > 1 && at < text.size() && ascii_lower(text[at - 1]) == 'v' && is_ascii_digit(text[at - 2]);
    if (!is_version) return {};
    const std::string_view version = text.substr(at);
    text = text.substr(0, at - 1);
    return version;
}

/// What begins as a DOI does, but none of arXiv's.
bool is_other_doi(std::string_view text) {
    return text.starts_with("10.") && !starts_with_ignoring_case(text, kArxivDoi);
}

/// 1–12 in the third and fourth digit.
bool has_month(std::string_view number) {
    if (number.size() < 4 || !are_digits(number.substr(2, 2))) return false;
    const int month = (number[2] - '0') * 10 + (number[3] - '0');
    return month >= 1 && month <= 12;
}

bool is_new_style(std::string_view id) {
    if (id.size() < 6 || id[4] != '.' || !are_digits(id.substr(0, 4)) || !has_month(id)) return false;
    const std::string_view month = id.substr(0, 4), number = id.substr(5);
    return month >= "0704" && number.size() == (month < "1501" ? 4U : 5U) && are_digits(number);
}

/// Drops the subject class of an old-style id: `math.CA/0611800` is `math/0611800`, and so is that of
/// `cond-mat.supr-con/0601001`.
std::optional<std::string> canonical_old_style(std::string_view id) {
    const std::size_t slash = id.find('/');
    if (slash == id.npos) return std::nullopt;
    const std::string_view number = id.substr(slash + 1);
    if (number.size() != 7 || !parse_digits(number) || !has_month(number)) return std::nullopt;
    const std::size_t dot = std::min(id.find('.'), slash);
    if (dot < slash && slash - dot < 3) return std::nullopt;  // a class has two letters or more
    const std::string_view written = id.substr(0, dot);
    const auto* archive = std::find_if(kArchives.begin(), kArchives.end(), [&](std::string_view known) {
        return written.size() == known.size() && written[1] == known[1] && written == known;
    });
    if (archive == kArchives.end())
        archive = std::find_if(kArchives.begin(), kArchives.end(),
                               [&](std::string_view known) { return equals_ignoring_case(known, written); });
    if (archive == kArchives.end()) return std::nullopt;
    std::string canonical;
    canonical.reserve(archive->size() + 1 + number.size());
    return std::move(canonical.append(*archive).append("/").append(number));
}

/// `%3C` as `<`; a lone percent sign stays.
std::string percent_decoded(std::string_view text) {
    const auto digit = [](char c) { return std::string_view("0123456789abcdef").find(ascii_lower(c)); };
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) < 16 && digit(text[i + 2]) < 16;
        decoded += escape ? static_cast<char>(digit(text[i + 1]) << 4 | digit(text[i + 2])) : text[i];
        if (escape) i += 2;
    }
    return decoded;
}

bool is_doi(std::string_view text) {
    if (!text.starts_with("10.") || text.size() > 2048) return false;
    const std::size_t slash = text.find('/');
    if (slash == text.npos || slash < 6 || slash + 1 == text.size()) return false;
    const std::string_view registrant = text.substr(3, slash - 3);
    const auto is_registrant = [](char c) { return is_ascii_digit(c) || c == '.'; };
    return is_ascii_digit(registrant.front()) &&
           std::all_of(registrant.begin(), registrant.end(), is_registrant) &&
           std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c <= ' ') || c == 0x7F; });
}

/// The query without parameters that only say where a reader came from; with its question mark, or empty.
std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(parameter.size() + 1, query.size()));
        if (parameter.empty() || starts_with_ignoring_case(parameter, "utm_")) continue;
        kept += kept.empty() ? '?' : '&';
        kept += parameter;
    }
    return kept;
}

/// `https://x.example/list#one`, but not what feeds and sites put behind addresses on their own account.
bool names_place_in_page(std::string_view url) {
    const std::size_t sign = url.find('#');
    if (sign == url.npos || sign + 1 == url.size()) return false;
    const std::string_view place = trim_blanks(url.substr(sign + 1));
    static constexpr std::array<std::string_view, 11> kOfSites = {
        "rss",  "atom",    "feed",          "comments", "comment", "respond",
        "more", "content", "disqus_thread", "top",      "readmore"};
    if (url.substr(0, sign).ends_with("/" + std::string(place))) return false;  // Stack Overflow's answers
    constexpr std::size_t kLongest = 100;
    const auto may_be_name = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
    };
    return place.size() <= kLongest && std::all_of(place.begin(), place.end(), may_be_name) &&
           !starts_with_ignoring_case(place, "utm") &&
           std::none_of(kOfSites.begin(), kOfSites.end(),
                        [&](std::string_view known) { return equals_ignoring_case(known, place); });
}

/// An address names a work only when it goes further than a site's front page.
bool leads_beyond_front_page(std::string_view url) {
    return take_scheme(url) && url.find_first_of("/?") != url.npos;
}

}  // namespace

std::optional<ArxivId> parse_arxiv_id(std::string_view text) {
    constexpr std::size_t kLongestId =
        100;  // bytes, and more than the longest archive, class and version need
    if (text.empty() || is_other_doi(text)) return std::nullopt;
    std::string_view bare = bare_arxiv_id(text);
    if (bare.size() > kLongestId) return std::nullopt;
    const std::string_view digits = cut_version(bare);
    const std::optional<int> version = parse_digits(digits);
    if (!digits.empty() && (!version || *version < 1 || *version > 9999)) return std::nullopt;
    if (is_new_style(bare)) return ArxivId{std::string(bare), version};
    std::optional<std::string> old_style = canonical_old_style(bare);
    if (!old_style) return std::nullopt;
    return ArxivId{std::move(*old_style), version};
}

std::optional<std::string> parse_doi(std::string_view text) {
    text = trim_blanks(text);
    const bool has_scheme = take_scheme(text);
    if (!take_start(text, "www.")) take_start(text, "dx.");
    const bool is_address = take_start(text, "doi.org/");
    if (has_scheme && !is_address) return std::nullopt;
    static constexpr std::array<std::string_view, 4> kLabels{"urn:doi:", "info:doi/", "doi:", "doi "};
    for (const std::string_view label : kLabels)
        if (take_start(text, label)) text = trim_blanks(text);
    if (is_address) text = text.substr(0, text.find_first_of("?#"));
    std::string doi = ascii_lower(is_address ? percent_decoded(text) : std::string(text));
    // Once it is decoded: an address of a sentence may end in `%2C`.
    doi.resize(doi.find_last_not_of(".,;") + 1);
    if (!is_doi(doi)) return std::nullopt;
    return doi;
}

std::optional<std::string> doi_in_address(std::string_view url) {
    std::string_view rest = trim_blanks(url);
    const std::size_t begin = std::min(rest.find("/10."), rest.find("=10."));
    if (begin == rest.npos || !take_scheme(rest)) return std::nullopt;
    const std::string host = ascii_lower(rest.substr(0, rest.find('/')));
    const std::string before = ascii_lower(rest.substr(0, std::min(rest.find("/10."), rest.find("=10."))));
    static constexpr std::array<std::string_view, 11> kPlaces = {
        "/doi", "/article", "/content", "/chapter", "/abstract",        "/book",
        "/pdf", "/full",    "?id",      "?doi",     "link.springer.com"};
    if (std::none_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view place) { return before.find(place) != before.npos; }))
        return std::nullopt;
    rest.remove_prefix(std::min(rest.find("10.", std::min(rest.find('/'), rest.size())), rest.size()));
    std::string doi = percent_decoded(rest.substr(0, rest.find_first_of("?#&")));
    constexpr std::size_t kLeastRegistrant = 4;  // digits: a version of something may be 10.2
    const std::size_t slash = doi.find('/');
    if (slash == doi.npos || slash < 3 + kLeastRegistrant) return std::nullopt;
    static constexpr std::array<std::string_view, 18> kViews = {
        "/full",      "/abstract", "/pdf",        "/epdf",  "/meta", "/html",
        "/fulltext",  "/summary",  "/references", "/pdfft", ".full", ".pdf",
        ".full-text", ".abstract", ".html",       ".short", ".long", "/"};
    for (bool is_cut = true; is_cut;) {
        is_cut = false;
        for (const std::string_view view : kViews) {
            if (!doi.ends_with(view) || doi.size() <= slash + 1 + view.size()) continue;
            doi.resize(doi.size() - view.size());
            is_cut = true;
        }
    }
    if (host.ends_with("biorxiv.org") || host.ends_with("medrxiv.org"))
        if (const std::size_t version = doi.find_last_of('v');
            version != doi.npos && version > slash && are_digits(std::string_view(doi).substr(version + 1)))
            doi.resize(version);
    return parse_doi(doi);
}

std::string canonical_url(std::string_view url) {
    url = trim_blanks(url);
    std::string_view rest = url;
    if (!take_scheme(rest) || std::any_of(url.begin(), url.end(), is_ascii_blank)) return std::string(url);
    const std::string scheme = ascii_lower(url.substr(0, url.size() - rest.size()));
    rest = rest.substr(0, rest.find('#'));
    std::string host = ascii_lower(rest.substr(0, rest.find_first_of("/?")));
    rest.remove_prefix(host.size());
    const std::string_view default_port = scheme == "https://" ? ":443" : ":80";
    while (host.ends_with(default_port)) host.resize(host.size() - default_port.size());
    std::string_view path = rest.substr(0, rest.find('?'));
    rest.remove_prefix(std::min(path.size() + 1, rest.size()));
    while (path.ends_with('/')) path.remove_suffix(1);
    return scheme + host + std::string(path) + without_tracking(rest);
}

std::optional<ArxivId> arxiv_id_of(const Paper& paper) {
    for (const std::string* form : {&paper.id.value, &paper.url, &paper.doi, &paper.pdf}) {
        if (form->empty()) continue;
        if (std::optional<ArxivId> id = parse_arxiv_id(*form)) return id;
    }
    return std::nullopt;
}

std::optional<std::string> doi_of(const Paper& paper) {
    for (const std::string* form : {&paper.doi, &paper.id.value, &paper.url}) {
        std::optional<std::string> doi = parse_doi(*form);
        if (doi && !doi->starts_with(kArxivDoi)) return doi;
    }
    if (std::optional<std::string> doi = doi_in_address(paper.url); doi && !doi->starts_with(kArxivDoi))
        return doi;
    return std::nullopt;
}

std::optional<std::string> work_url_of(const Paper& paper) {
    if (paper.url.empty() || parse_arxiv_id(paper.url) || parse_doi(paper.url) || parse_pmid(paper.url))
        return std::nullopt;
    // What is told apart by its place in a page has no address of its own.
    if (names_place_in_page(paper.url)) return std::nullopt;
    std::string url = canonical_url(paper.url);
    if (!leads_beyond_front_page(url)) return std::nullopt;
    return url;
}

PaperId title_id(std::string_view title) {
    const std::string key = fold_key(decode_tex(title));
    // A title without any word still tells works apart.
    return {"title:" + fingerprint(key.empty() ? title : key)};
}

PaperId full_title_id(const Paper& paper) {
    const std::string companions = title_companions(paper);
    if (companions.empty()) return title_id(paper.title);
    const std::string key = fold_key(decode_tex(paper.title));
    return {"title:" + fingerprint((key.empty() ? paper.title : key) + "\n" + companions)};
}

bool share_full_title_id(const Paper& a, const Paper& b) {
    return a.id == b.id && !a.authors.empty() && a.published && a.id.value.starts_with("title:") &&
           a.id != title_id(a.title);
}

PaperId make_paper_id(const Paper& paper) {
    if (const std::optional<ArxivId> arxiv = arxiv_id_of(paper)) return {"arxiv:" + arxiv->id};
    if (const std::optional<std::string> doi = doi_of(paper)) return {"doi:" + *doi};
    if (const std::optional<std::string> pmid = pmid_of(paper)) return {"pmid:" + *pmid};
    if (const std::optional<std::string> url = work_url_of(paper)) return {"url:" + *url};
    return full_title_id(paper);
}

}  // namespace offprint
