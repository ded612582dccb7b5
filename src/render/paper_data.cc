// First what the paper says of itself, then what the digest says of it, then what is made of both: short
// forms, facts, links, and for formats of fixed width the lines. A field that has a counterpart further out
// (the sources of a paper and of the digest) is always set, because a template looks outwards for what it
// does not find.
#include "paper_data.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/url.h"
#include "offprint/base/width.h"
#include "paper_details.h"
#include "phrases.h"

namespace offprint {
namespace {

constexpr std::string_view kDot = " · ";
constexpr std::size_t kMostDays = 16;

/// `https://arxiv.org/abs/1` as people write it: `arxiv.org/abs/1`.
std::string_view without_scheme(std::string_view url) {
    url.remove_prefix(std::min(url.find("://") + 3, url.size()));
    if (url.starts_with("www.")) url.remove_prefix(4);
    if (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

/// Whether the PDF is the one that the page at arXiv leads to anyway.
bool is_arxiv_pair(std::string_view page, std::string_view pdf) {
    constexpr std::string_view kPage = "https://arxiv.org/abs/", kPdf = "https://arxiv.org/pdf/";
    return page.starts_with(kPage) && pdf.starts_with(kPdf) &&
           page.substr(kPage.size()) == pdf.substr(kPdf.size());
}

void append_sentence(std::string& out, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!out.empty()) out.append(" ");
    out.append(sentence);
    if (!sentence.ends_with('.')) out.append(".");
}

/// What sets a paper of arXiv's listings apart from a new one.
std::string_view announced_as(const Paper& paper) {
    switch (paper.announce.value_or(Announce::kNew)) {
        case Announce::kNew:
            break;
        case Announce::kCross:
            return "cross-list";
        case Announce::kReplace:
            return "replaced";
        case Announce::kReplaceCross:
            return "replaced cross-list";
    }
    return {};
}

std::string category_and_announcement(const Paper& paper) {
    const std::string_view announced = announced_as(paper);
    return paper.primary + (paper.primary.empty() || announced.empty() ? "" : ", ") + std::string(announced);
}

bool is_positive(const std::optional<int>& count) { return count.value_or(0) > 0; }
std::size_t size_of(const std::optional<int>& count) { return static_cast<std::size_t>(count.value_or(0)); }

}  // namespace

Value PaperData::make(const Paper& paper, const DigestPaper* match, std::size_t number) {
    fields_.clear();
    add("number", Value::number(number));
    add_record(paper);
    add_dates(paper);
    add_match(match);
    if (layout_.shortens_abstracts()) {
        const ShortAbstract cut =
            shorten_abstract(clean_text(store_, paper.abstract), layout_.cut.abstract_columns);
        // A browser wraps by itself and must not leave the sign alone on a line.
        const std::string_view ellipsis = layout_.is_html() ? "\u00a0…" : " …";
        abstract_short_ = cut.is_cut ? store_.keep(std::string(cut.text).append(ellipsis)) : cut.text;
        abstract_is_cut_ = cut.is_cut;
        add_text("abstract_short", abstract_short_);
    }
    add_links(paper);
    add_facts(paper);
    add("facts", make_facts());
    add("links", make_links());
    add("has_meta", Value::truth(!facts_.empty() || !links_.empty()));
    add_details(paper);
    if (layout_.is_html()) add_html(paper, match, number);
    if (layout_.format == OutputFormat::kText) add_text_lines(paper, number);
    if (layout_.is_terminal()) add_terminal_lines(paper, match, number);
    return store_.map(fields_);
}

void PaperData::add_text(PaperName name, std::string_view text) {
    if (!text.empty()) add(name, Value::text(text));
}

void PaperData::add_list(PaperName name, const std::vector<std::string>& texts) {
    if (!asks_for(name)) return;
    if (texts.empty()) return add(name, Value());
    items_.clear();
    for (const std::string& text : texts) items_.push_back(Value::text(text));
    add(name, store_.list(items_));
}

void PaperData::add_record(const Paper& paper) {
    const auto add_count = [this](PaperName name, const std::optional<int>& count) {
        if (count) add(name, Value::number(*count));
    };
    constexpr std::size_t kMailColumns = 400;
    add("title", Value::text(layout_.is_mail ? fit_text(store_, paper.title, kMailColumns) : paper.title));
    add_text("abstract", paper.abstract);
    add_text("id", paper.id.value);
    add_text("title_raw", paper.title_raw);
    add_text("abstract_raw", paper.abstract_raw);
    add_list("authors", paper.authors);
    add_count("author_count", paper.author_count);
    if (paper.organization) {
        const Organization& organization = *paper.organization;
        add("organization", store_.map({{"name", Value::text(organization.name)},
                                        {"handle", Value::text(organization.handle)}}));
    }
    add_list("categories", paper.categories);
    add_text("primary", paper.primary);
    add_list("keywords", paper.keywords);
    add_count("version", paper.version);
    add_count("upvotes", paper.upvotes);
    add_count("comments", paper.comments);
    add_count("stars", paper.stars);
    add_text("doi", paper.doi);
    add_text("pmid", paper.pmid);
    add_text("pmcid", paper.pmcid);
    add_text("journal", paper.journal);
    add_text("report", paper.report);
    add_text("license", paper.license);
    add_text("comment", paper.comment);
    add_list("affiliations", paper.affiliations);
    add_text("ai_summary", paper.ai_summary);
    add_text("submitter", paper.submitter);
    add_list("sources", paper.sources);
    if (asks_for("authors_all")) add_text("authors_all", store_.keep(join_texts(paper.authors, ", ")));
    authors_short_ = keep_fact(shorten_authors(paper));
    add_text("authors_short", authors_short_);
}

const PaperData::DayTexts& PaperData::texts_of(Date date) {
    // The papers of a digest share a few days.
    const auto known =
        std::find_if(days_.begin(), days_.end(), [date](const DayTexts& day) { return day.date == date; });
    if (known != days_.end()) return *known;
    if (days_.size() == kMostDays) days_.clear();
    return days_.emplace_back(DayTexts{date, days_store_.keep(date.to_string()),
                                       days_store_.keep(long_date(date)),
                                       days_store_.keep(short_date(date))});
}

void PaperData::add_dates(const Paper& paper) {
    published_short_ = {};
    if (paper.updated) add("updated", Value::text(texts_of(*paper.updated).iso));
    if (paper.listed) add("listed", Value::text(texts_of(*paper.listed).iso));
    if (!paper.published) return;
    if (paper.published_precision != DatePrecision::kDay) return add_rough_day(paper);
    const DayTexts& day = texts_of(*paper.published);
    published_short_ = day.short_form;
    add("published", Value::text(day.iso));
    add("published_long", Value::text(day.long_form));
    add("published_short", Value::text(day.short_form));
}

void PaperData::add_rough_day(const Paper& paper) {
    const DatePrecision precision = paper.published_precision;
    published_short_ = store_.keep(short_date(*paper.published, precision));
    add("published", Value::text(store_.keep(to_string(*paper.published, precision))));
    add("published_long", Value::text(store_.keep(long_date(*paper.published, precision))));
    add("published_short", Value::text(published_short_));
}

void PaperData::add_match(const DigestPaper* match) {
    matched_ = also_ = why_ = score_line_ = {};
    if (match == nullptr) return;
    add_list("topics", match->topics);
    add_list("matched", match->matched);
    add("score", Value::number(match->score));
    matched_ = keep_fact(join_texts(match->matched, ", "));
    if (match->topics.size() > 1) also_ = keep_fact(join_texts(std::span(match->topics).subspan(1), ", "));
    add_text("matched_words", matched_);
    add_text("other_topics", also_);
    std::string why;
    if (!matched_.empty()) why.append("matched: ").append(matched_);
    if (!also_.empty()) why.append(why.empty() ? "" : kDot).append("also in: ").append(also_);
    why_ = store_.keep(why);
    add_text("why", why_);
    score_line_ = keep_fact(describe_score(*match));
    add_text("score_line", score_line_);
}

void PaperData::add_html(const Paper& paper, const DigestPaper* match, std::size_t number) {
    if (layout_.is_mail) return add("is_brief", Value::truth(number > layout_.cut.whole_papers));
    const auto add_marked = [this](PaperName name, const std::string& text, std::span<const TextSpan> marks) {
        if (text.empty() || !asks_for(name)) return;
        const std::string_view clean = clean_text(store_, text);
        const bool marks_hold = clean.data() == text.data();
        add(name, make_marked_html(store_, clean, marks_hold ? marks : std::span<const TextSpan>()));
    };
    add_marked("title_marked", paper.title,
               match == nullptr ? std::span<const TextSpan>() : match->title_marks);
    add_marked("abstract_marked", paper.abstract,
               match == nullptr ? std::span<const TextSpan>() : match->abstract_marks);
}

/// What is told of a paper in a line or so; in a mail not more.
std::string_view PaperData::keep_fact(std::string_view fact) {
    constexpr std::size_t kMailColumns = 300;
    return layout_.is_mail ? fit_text(store_, fact, kMailColumns) : clean_text(store_, store_.keep(fact));
}

void PaperData::add_facts(const Paper& paper) {
    facts_.clear();
    const auto add_fact = [this](std::string_view fact) {
        if (!fact.empty()) facts_.push_back(store_.keep(fact));
    };
    if (!authors_short_.empty()) facts_.push_back(authors_short_);
    if (paper.organization) add_fact(keep_fact(paper.organization->name));
    name_count_ = facts_.size();
    add_fact(keep_fact(paper.primary));
    add_fact(announced_as(paper));
    if (!published_short_.empty()) facts_.push_back(published_short_);
    // On a terminal the votes stand at the right edge of the title.
    if (is_positive(paper.upvotes) && !layout_.is_terminal()) add_fact("▲ " + std::to_string(*paper.upvotes));
    if (is_positive(paper.comments)) add_fact(count_of(size_of(paper.comments), "comment"));
    if (is_positive(paper.stars) && paper.code.empty()) add_fact("★ " + std::to_string(*paper.stars));
}

/// A day, or a number with what it counts: words of ours. On a page each stays on one line.
Value PaperData::make_short_fact(std::string_view fact) {
    if (!layout_.is_html()) return Value::text(fact);
    std::string unbroken;
    for (const char c : fact) unbroken.append(c == ' ' ? "&#160;" : std::string_view(&c, 1));
    return Value::markup(store_.keep(unbroken));
}

Value PaperData::make_facts() {
    std::vector<Value> items;
    for (const std::string_view fact : facts_) {
        const bool is_name = items.size() < name_count_;
        items.push_back(store_.map({{"lead", Value::markup(items.empty() ? std::string_view() : kDot)},
                                    {"text", is_name ? Value::text(fact) : make_short_fact(fact)},
                                    {"is_name", Value::truth(is_name)}}));
    }
    return store_.list(items);
}

std::string_view PaperData::keep_safe_url(std::string_view address) {
    const std::optional<std::string> url = safe_url(address);
    return url ? store_.keep(*url) : std::string_view();
}

void PaperData::add_links(const Paper& paper) {
    links_.clear();
    url_ = address_ = {};
    if (!paper.url.empty()) url_ = keep_safe_url(paper.url);
    if (!url_.empty()) {
        address_ = url_;
        add("url", Value::url(url_));
    } else {
        add_link("link", "Link", paper.url, 0);  // shown as text, because it is none that is safe to follow
    }
    add_link("code", "Code", paper.code, paper.stars.value_or(0));
    add_link("project", "Project", paper.project, 0);
    if (is_arxiv_pair(paper.url, paper.pdf)) {
        if (asks_for("pdf")) add("pdf", Value::url(keep_safe_url(paper.pdf)));
    } else {
        add_link("pdf", "PDF", paper.pdf, 0);
    }
    if (!paper.doi.empty() && paper.url.find(paper.doi) == std::string::npos) {
        add_link("doi", "DOI", store_.keep("https://doi.org/" + paper.doi), 0);
    }
}

void PaperData::add_link(PaperName label, std::string_view head, std::string_view address, int stars) {
    if (address.empty()) return;
    const std::string_view url = keep_safe_url(address);
    links_.push_back({label.text(), head, url.empty() ? keep_fact(address) : url, url, stars});
    if (!url.empty() && label.text() != "doi") add(label, Value::url(url));
}

Value PaperData::make_links() {
    std::vector<Value> items;
    for (const Link& link : links_) {
        const bool first = items.empty() && facts_.empty();
        items.push_back(store_.map({
            {"lead", Value::markup(first ? std::string_view() : kDot)},
            {"label", Value::text(link.label)},
            {"head", Value::text(link.head)},
            {"url", link.url.empty() ? Value() : Value::url(link.url)},
            {"address", Value::text(link.address)},
            {"stars", link.stars > 0 ? Value::number(link.stars) : Value()},
        }));
    }
    return store_.list(items);
}

/// On lines the labels stand in a column of their own, where there is room for two.
void PaperData::add_details(const Paper& paper) {
    add("has_details", Value::truth(layout_.is_whole));
    if (!layout_.is_whole) return add("details", Value());
    constexpr std::size_t kNarrow = 40, kIndent = 3;
    const std::size_t label_columns = layout_.columns < kNarrow ? 0 : kWidestLabel + 2;
    const std::size_t columns = layout_.columns - kIndent - label_columns;
    std::vector<Value> items, lines;
    for (const PaperDetail& detail : paper_details(paper)) {
        const std::string_view text = store_.keep(clean_text(store_, detail.text));
        items.push_back(store_.map({{"label", Value::text(detail.label)}, {"text", Value::text(text)}}));
        if (!layout_.has_lines()) continue;
        if (label_columns == 0) {
            append_lines(lines, store_.keep(fmt::format("{}: {}", detail.label, text)), columns);
            continue;
        }
        std::string_view label = detail.label;
        for (const TextSpan& line : wrap_text(text, columns)) {
            lines.push_back(Value::markup(store_.keep(fmt::format(
                "{:<{}}{}", label, label_columns, text.substr(line.begin, line.end - line.begin)))));
            label = {};
        }
    }
    add("details", store_.list(items));
    add("detail_lines", store_.list(lines));
}

void PaperData::add_text_lines(const Paper& paper, std::size_t number) {
    const std::string lead = fmt::format("{}. ", number);
    const std::string_view pad = store_.keep(std::string(lead.size(), ' '));
    const std::size_t columns = layout_.columns - lead.size();
    std::vector<Value> lines;
    append_lines(lines, clean_text(store_, paper.title), columns);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] =
            store_.map({{"lead", Value::markup(i == 0 ? store_.keep(lead) : pad)}, {"text", lines[i]}});
    }
    add("pad", Value::markup(pad));
    add("title_lines", store_.list(lines));

    std::string who, why;
    append_sentence(who, authors_short_);
    if (paper.organization) append_sentence(who, paper.organization->name);
    append_sentence(who, category_and_announcement(paper));
    append_sentence(who, published_short_);
    std::string popular = is_positive(paper.upvotes) ? count_of(size_of(paper.upvotes), "upvote") : "";
    if (is_positive(paper.comments))
        popular += (popular.empty() ? "" : ", ") + count_of(size_of(paper.comments), "comment");
    append_sentence(why, popular);
    if (!matched_.empty()) append_sentence(why, fmt::format("Matched: {}", matched_));
    if (!also_.empty()) append_sentence(why, fmt::format("Also in: {}", also_));
    lines.clear();
    append_lines(lines, store_.keep(clean_text(store_, who)), columns);
    append_lines(lines, store_.keep(clean_text(store_, why)), columns);
    if (!score_line_.empty())
        append_lines(lines, store_.keep(fmt::format("Score {}.", score_line_)), columns);
    add("meta_lines", store_.list(lines));

    add("abstract_lines",
        make_marked_lines(store_, abstract_short_, wrap_before_ellipsis(abstract_short_, columns), {}, {}));
    add("has_abstract", Value::truth(!abstract_short_.empty()));
    lines.clear();
    if (!address_.empty()) append_lines(lines, address_, columns);
    for (const Link& link : links_) {
        std::string line = fmt::format("{}: {}", link.head, link.address);
        if (link.stars > 0)
            line += fmt::format(" ({})", count_of(static_cast<std::size_t>(link.stars), "star"));
        append_lines(lines, store_.keep(line), columns);
    }
    add("link_lines", store_.list(lines));
    add("has_links", Value::truth(!lines.empty()));
}

void PaperData::add_title_lines(const Paper& paper, const DigestPaper* match, std::size_t number,
                                const std::string& votes) {
    const TerminalStyle& style = layout_.style;
    const std::string_view title = clean_text(store_, paper.title);
    const bool marks_hold = match != nullptr && title.data() == paper.title.data();
    const std::span<const TextSpan> marks =
        marks_hold ? std::span<const TextSpan>(match->title_marks) : std::span<const TextSpan>();
    const std::size_t votes_width = display_width(votes);
    const std::size_t columns = layout_.columns - 2 - (votes_width > 0 ? votes_width + 2 : 0);
    std::vector<Value> lines;
    for (const TextSpan& span : wrap_text(title, columns)) {
        std::string text, right;
        if (!url_.empty()) style.append_link_start(text, url_, number);
        text.append(style.bold());
        append_marked(text, title, span, marks, style);
        text.append(style.off());
        if (!url_.empty()) style.append_link_end(text);
        if (lines.empty() && votes_width > 0) {
            const std::size_t width = display_width(title.substr(span.begin, span.end - span.begin));
            right.append(columns + 2 - std::min(width, columns), ' ').append(votes);
        }
        lines.push_back(store_.map({{"lead", Value::markup("  ")},
                                    {"text", Value::markup(store_.keep(text))},
                                    {"right", Value::markup(store_.keep(right))}}));
    }
    add("title_lines", store_.list(lines));
}

void PaperData::add_terminal_lines(const Paper& paper, const DigestPaper* match, std::size_t number) {
    constexpr std::size_t kNarrow = 40;  // below, the votes stand with the other facts
    const std::size_t columns = layout_.columns - 2;
    std::string votes = is_positive(paper.upvotes) ? "▲ " + std::to_string(*paper.upvotes) : "";
    if (layout_.columns < kNarrow) {
        if (!votes.empty()) facts_.push_back(store_.keep(votes));
        votes.clear();
    }
    add("pad", Value::markup("  "));
    add_title_lines(paper, match, number, votes);
    add("meta_lines", make_flowing_facts(columns));
    add("why_lines", wrap_lines(store_, clean_text(store_, why_), columns));
    const std::string_view score =
        score_line_.empty() ? score_line_ : store_.keep(fmt::format("score {}", score_line_));
    add("score_lines", wrap_lines(store_, score, columns));
    const bool marks_hold =
        match != nullptr && clean_text(store_, paper.abstract).data() == paper.abstract.data();
    const std::span<const TextSpan> marks =
        marks_hold ? std::span<const TextSpan>(match->abstract_marks) : std::span<const TextSpan>();
    add("abstract_lines",
        make_marked_lines(store_, abstract_short_, wrap_before_ellipsis(abstract_short_, columns), marks,
                          layout_.style));
    add("link_lines", make_terminal_links(columns));
}

Value PaperData::make_flowing_facts(std::size_t columns) {
    std::vector<Piece> pieces;
    for (const std::string_view fact : facts_)
        pieces.push_back({std::string(fact), display_width(fact), true});
    return flow_pieces(store_, pieces, columns);
}

Value PaperData::make_terminal_links(std::size_t columns) {
    const TerminalStyle& style = layout_.style;
    std::vector<Piece> pieces;
    const auto add_piece = [&](std::string text, std::string_view url, int stars) {
        Piece piece;
        const std::string_view shown =
            style.shows_labels() ? cut_to_width(text, columns) : std::string_view(text);
        if (!url.empty()) style.append_link_start(piece.markup, url, 0);
        piece.markup.append(shown);
        if (!url.empty()) style.append_link_end(piece.markup);
        const std::string note = stars > 0 ? fmt::format(" ★ {}", stars) : "";
        piece.markup.append(note);
        piece.width = display_width(shown) + display_width(note);
        pieces.push_back(std::move(piece));
    };
    if (!url_.empty()) add_piece(std::string(style.shows_labels() ? without_scheme(url_) : url_), url_, 0);
    for (const Link& link : links_) {
        const bool is_label = style.shows_labels() && !link.url.empty();
        add_piece(is_label ? std::string(link.label) : fmt::format("{} {}", link.label, link.address),
                  link.url, link.stars);
    }
    return flow_pieces(store_, pieces, columns);
}

}  // namespace offprint
