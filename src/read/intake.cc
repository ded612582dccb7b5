// Text is cleaned (one line of valid UTF-8 without control characters), then its TeX is decoded; the form as
// served is kept beside it only when the two differ. Lengths count characters and are cut at a character
// boundary.
#include "intake.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "abstract_links.h"
#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"

namespace offprint {
namespace {

/// True when something was cut off. A text has at least as many bytes as characters, so most need no
/// counting.
bool cut_to(std::string& text, std::size_t characters) {
    if (text.size() <= characters) return false;
    const std::size_t kept = cut_characters(text, characters).size();
    if (kept == text.size()) return false;
    text.resize(kept);
    while (text.ends_with(' ')) text.pop_back();
    return true;
}

bool holds(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

void add_once(std::vector<std::string>& list, std::string&& text) {
    if (!text.empty() && !holds(list, text)) list.push_back(std::move(text));
}

/// `raw` stays empty when TeX changes nothing. True when something was cut off.
bool decode_line(std::string& text, std::string& raw, std::size_t limit) {
    if (may_hold_tex(text)) {
        std::string decoded = clean_line(decode_tex(text));
        if (decoded != text) {
            cut_to(text, limit);
            raw = std::exchange(text, std::move(decoded));
        }
    }
    return cut_to(text, limit);
}

bool clean_text(std::string& text, std::string& raw, std::string_view bytes, std::size_t limit) {
    if (is_plain_line(bytes)) {
        text = bytes;
        return cut_to(text, limit);
    }
    text = clean_line(bytes);
    return decode_line(text, raw, limit);
}

bool take_text(std::string& text, std::string& raw, std::string&& bytes, std::size_t limit) {
    const bool is_plain = is_plain_line(bytes);
    if (!is_plain) clean_line_in_place(bytes);
    text = std::move(bytes);
    return is_plain ? cut_to(text, limit) : decode_line(text, raw, limit);
}

/// Addresses may have numbers of PubMed and PubMed Central in them.
void find_pubmed_addresses(Paper& paper) {
    if (paper.pmid.empty())
        if (std::optional<std::string> pmid = pmid_of(paper)) paper.pmid = std::move(*pmid);
    for (const std::string* address : {&paper.url, &paper.pdf})
        if (paper.pmcid.empty() && address->find("pmc") != address->npos)
            paper.pmcid = parse_pmcid(*address).value_or("");
}

constexpr std::string_view kAtArxiv = "https://arxiv.org/";
constexpr std::string_view kCutTitle = "the title is cut at 500 characters",
                           kCutAbstract = "the abstract is cut at 10,000 characters",
                           kCutName = "a name is cut at 500 characters";

}  // namespace

void finish_abstract(Paper& paper) {
    if (!paper.abstract.empty() || paper.abstract_raw.empty()) return;
    paper.abstract = clean_line(std::exchange(paper.abstract_raw, {}));
    decode_line(paper.abstract, paper.abstract_raw, kMaxAbstract);
    find_abstract_links(paper);
}

Intake Intake::for_part(std::size_t papers) const {
    Intake part(options, source_, sink_);
    part.is_part_ = true;
    part.before_ = papers;
    return part;
}

Intake Intake::for_passage() const {
    Intake part = for_part(before_ + delivered_);
    part.depth_ = depth_ + 1;
    return part;
}

void Intake::take_part(const Intake& part) {
    delivered_ += part.delivered_;
    if (part.was_full_) is_full();
}

void Intake::start_over() {
    known_ = std::max(known_, delivered_);
    delivered_ = entry_ = line_ = 0;
    was_full_ = false;
    notes = NoteBook();
}

bool Intake::is_full() {
    const std::size_t papers = before_ + delivered_;
    if (papers < options.max_papers) return false;
    if (!was_full_ && !is_part_)
        notes.add(0, "only the first " + std::to_string(papers) + " papers were read; the rest is left out");
    was_full_ = true;
    return true;
}

void Intake::set_title(Paper& paper, std::string_view bytes) {
    if (clean_text(paper.title, paper.title_raw, bytes, kMaxTitle)) note(kCutTitle);
}

void Intake::set_abstract(Paper& paper, std::string_view bytes) {
    if (clean_text(paper.abstract, paper.abstract_raw, bytes, kMaxAbstract)) note(kCutAbstract);
}

void Intake::take_title(Paper& paper, std::string&& text) {
    if (take_text(paper.title, paper.title_raw, std::move(text), kMaxTitle)) note(kCutTitle);
}

void Intake::take_abstract(Paper& paper, std::string&& text) {
    if (take_text(paper.abstract, paper.abstract_raw, std::move(text), kMaxAbstract)) note(kCutAbstract);
}

void Intake::set_clean_abstract(Paper& paper, std::string_view text) {
    paper.abstract = text;
    if (decode_line(paper.abstract, paper.abstract_raw, kMaxAbstract)) note(kCutAbstract);
}

bool Intake::leave_abstract(Paper& paper, std::string_view bytes) const {
    if (!options.leaves_abstracts || bytes.size() > kMaxAbstract / 2) return false;
    paper.abstract_raw = bytes;
    return true;
}

std::string Intake::short_text(std::string_view bytes) {
    if (bytes.empty()) return {};  // many a field is
    std::string text = clean_line(bytes);
    if (cut_to(text, kMaxShort)) note(kCutName);
    return text;
}

std::string Intake::long_text(std::string_view bytes) {
    if (bytes.size() <= kMaxAbstract && is_plain_line(bytes)) return std::string(bytes);
    return may_hold_tex(bytes) ? plain_text(decode_tex(clean_line(bytes))) : plain_text(bytes);
}

std::string Intake::plain_text(std::string_view bytes) {
    if (bytes.empty()) return {};
    std::string text = clean_line(bytes);
    if (cut_to(text, kMaxAbstract)) note("a text is cut at 10,000 characters");
    return text;
}

std::string Intake::person_text(std::string_view bytes) {
    const std::string_view name = trim_blanks(bytes);
    if (name.size() <= kMaxShort && is_plain_line(name)) return std::string(name);
    return short_text(decode_tex(bytes));
}

void Intake::set_summary(Paper& paper, std::string_view bytes) {
    paper.ai_summary = clean_line(bytes);
    if (cut_to(paper.ai_summary, kMaxAbstract)) note("the summary is cut at 10,000 characters");
}

void Intake::add_author(Paper& paper, std::string_view bytes) {
    if (paper.authors.size() >= kMaxAuthors) return;  // no defect: author_count tells how many there are
    std::string name = short_text(bytes);
    if (!name.empty()) paper.authors.push_back(std::move(name));
}

void Intake::take_author(Paper& paper, std::string&& name) {
    if (name.empty() || !is_plain_line(name)) return add_author(paper, decode_tex(name));
    if (paper.authors.size() >= kMaxAuthors) return;
    if (cut_to(name, kMaxShort)) note(kCutName);
    paper.authors.push_back(std::move(name));
}

void Intake::add_clean_authors(Paper& paper, std::vector<std::string>&& names) {
    const std::size_t room = kMaxAuthors - std::min(kMaxAuthors, paper.authors.size());
    if (names.size() > room) names.resize(room);
    for (std::string& name : names)
        if (cut_to(name, kMaxShort)) note(kCutName);
    if (paper.authors.empty()) {
        paper.authors = std::move(names);
    } else {
        paper.authors.insert(paper.authors.end(), std::make_move_iterator(names.begin()),
                             std::make_move_iterator(names.end()));
    }
}

void Intake::add_keyword(Paper& paper, std::string_view bytes) {
    if (paper.keywords.size() >= kMaxKeywords) {
        note("only 100 of the keywords are kept");
        return;
    }
    std::string word = short_text(bytes);
    if (!word.empty()) paper.keywords.push_back(std::move(word));
}

void Intake::add_category(Paper& paper, std::string_view bytes) {
    if (paper.categories.size() >= kMaxCategories) return note("only 100 of the categories are kept");
    if (holds(paper.categories, bytes))
        return;  // the primary one is often told twice; what is there is clean
    if (!bytes.empty() && bytes.size() <= kMaxShort && is_clean_ascii_line(bytes)) {
        paper.categories.emplace_back(bytes);
    } else {
        add_once(paper.categories, short_text(bytes));
    }
}

void Intake::add_affiliation(Paper& paper, std::string_view bytes) {
    if (paper.affiliations.size() < kMaxAuthors) add_once(paper.affiliations, short_text(bytes));
}

void Intake::add_clean_affiliations(Paper& paper, std::vector<std::string>&& places) {
    const bool is_short = std::all_of(places.begin(), places.end(),
                                      [](const std::string& place) { return place.size() <= kMaxShort; });
    if (is_short && paper.affiliations.empty() && places.size() <= kMaxAuthors) {
        paper.affiliations = std::move(places);
    } else {
        for (const std::string& place : places) add_affiliation(paper, place);
    }
}

void Intake::set_link(std::string& link, std::string_view field, std::string_view bytes) {
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) return;
    std::string joined;
    if (bytes.find('\n') != bytes.npos || bytes.find('\r') != bytes.npos) {
        joined = bytes;  // people paste addresses that were broken over two lines
        std::erase_if(joined, [](char c) { return c == '\n' || c == '\r'; });
        bytes = joined;
    }
    if (std::optional<std::string> safe = safe_url(bytes)) {
        link = std::move(*safe);
    } else {
        note("the " + std::string(field) + " address is no usable link; left out");
    }
}

void Intake::deliver(Paper&& paper) {
    const bool is_at_arxiv = paper.id.value.starts_with("arxiv:") && paper.url.starts_with(kAtArxiv) &&
                             paper.pdf.starts_with(kAtArxiv);
    if (!is_at_arxiv) find_pubmed_addresses(paper);
    if (paper.id.value.empty()) paper.id = make_paper_id(paper);
    if (paper.sources.empty()) paper.sources.assign(1, source_);
    if (delivered_++ >= known_) sink_(std::move(paper));
}

}  // namespace offprint
