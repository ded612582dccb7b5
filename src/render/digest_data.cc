// The digest and the search share one root: title, day, counts, sources, sections, sentences. They differ in
// what the heading says. Lines are made for the formats of fixed width only.
#include "digest_data.h"

#include <fmt/core.h>

#include <memory>

#include "anchors.h"
#include "headings.h"
#include "line_layout.h"
#include "offprint/base/url.h"
#include "paper_data.h"
#include "papers_json.h"
#include "phrases.h"
#include "site_data.h"

namespace offprint {
namespace {

constexpr std::string_view kDot = " · ";
constexpr std::string_view kEverything = "All papers";

/// `3`, or `1 of 3` when papers of the topic stand elsewhere or were cut.
std::string tally_of(const DigestSection& section) {
    if (section.count <= section.papers.size()) return std::to_string(section.papers.size());
    return fmt::format("{} of {}", section.papers.size(), section.count);
}

/// In a digest by day the day stands in every heading.
std::string name_of(const DigestSection& section, bool is_of_one_topic) {
    if (!section.day) return section.name;
    if (is_of_one_topic) return long_date(*section.day);
    const std::string day = compact_date(*section.day);
    return section.is_rest && section.name == kEverything ? day : fmt::format("{}: {}", day, section.name);
}

std::string describe_left_out_hint(const Digest& digest) {
    const bool has_rest = digest.counts.unmatched > 0;
    const bool has_hidden =
        digest.counts.hidden + digest.counts.cut + digest.counts.outside + digest.counts.seen > 0 &&
        digest.hidden.empty();
    if (!has_rest && !has_hidden) return {};
    const std::string_view options = !has_hidden ? "--rest shows them"
                                     : !has_rest ? "--show-hidden names them"
                                                 : "--rest and --show-hidden list them";
    return fmt::format("{}{}", kDot, options);
}

/// What the digest is for, in people's words: its week or month, else its day.
std::string period_or(const Digest& digest, std::string day) {
    return digest.period.empty() ? std::move(day) : digest.period;
}

class DigestData {
  public:
    DigestData(ValueStore& store, const PageLayout& layout)
        : store_(store), layout_(layout), papers_(store, layout) {}

    Value make_digest(const Digest& digest, const MailNews* news) {
        add_root(digest);
        add_sentences(describe_matches(digest), digest, true);
        if (layout_.format == OutputFormat::kText) {
            add_lines("heading_lines",
                      fmt::format("{}, {}", digest.title, period_or(digest, long_date(digest.date))));
        }
        if (layout_.is_mail) add_mail_sentences(digest);
        const bool is_part_of_mail = layout_.is_mail || layout_.format == OutputFormat::kText;
        if (is_part_of_mail && !layout_.unsubscribe_url.empty()) add_foot();
        if (is_part_of_mail && news != nullptr) add_updates(*news);
        if (layout_.is_html() && !layout_.is_mail && !layout_.site.home.empty()) add_place(layout_.site);
        if (layout_.is_terminal()) {
            add("heading_lines",
                make_page_heading(store_, layout_, digest.title, period_or(digest, compact_date(digest.date)),
                                  describe_right(digest)));
        }
        return store_.map(fields_);
    }

    Value make_search(const Digest& digest) {
        add_root(digest);
        add_sentences(describe_hits(digest), digest, false);
        const std::string& query = query_of_search(digest);
        add_text("query", query);
        if (layout_.format == OutputFormat::kText) add_lines("heading_lines", "Search: " + query);
        if (layout_.is_terminal())
            add("heading_lines",
                make_page_heading(store_, layout_, query, "", describe_right_of_search(digest)));
        return store_.map(fields_);
    }

  private:
    void add(std::string_view name, Value value) { fields_.push_back({name, value}); }
    /// In a mail no sentence takes more room than people read.
    void add_text(std::string_view name, std::string_view text) {
        constexpr std::size_t kMailColumns = 1000;
        add(name, Value::text(layout_.is_mail ? fit_text(store_, text, kMailColumns) : store_.keep(text)));
    }
    void add_lines(std::string_view name, std::string_view text) {
        add(name, wrap_copy(store_, text, layout_.columns));
    }

    /// Why a subscriber gets this, and how to leave.
    void add_foot() {
        add("unsubscribe_url", Value::text(layout_.unsubscribe_url));
        if (!layout_.subscription.empty()) add_text("subscription", layout_.subscription);
        const std::string what = layout_.subscription.empty() ? "" : ": " + layout_.subscription;
        if (!layout_.is_mail)
            add_lines("foot_lines", "You get this because you subscribed to it" + what +
                                        ". To leave, answer with the word \"unsubscribe\", or open:");
    }

    void add_root(const Digest& digest) {
        add("style", make_style_data(store_, layout_.style));
        add_text("title", digest.title);
        add_text("date", digest.date.to_string());
        add_text("date_long", period_or(digest, long_date(digest.date)));
        add_text("date_plain", period_or(digest, plain_date(digest.date)));
        add_text("date_compact", period_or(digest, compact_date(digest.date)));
        add_counts(digest.counts);
        add("topic_count", Value::number(digest.topic_count));
        add_sources(digest);
        add_sections(digest);
        add_left_out(digest);
    }

    void add_counts(const DigestCounts& counts) {
        add("counts", store_.map({{"listed", Value::number(counts.listed)},
                                  {"matched", Value::number(counts.matched)},
                                  {"shown", Value::number(counts.shown)},
                                  {"hidden", Value::number(counts.hidden)},
                                  {"cut", Value::number(counts.cut)},
                                  {"unmatched", Value::number(counts.unmatched)},
                                  {"outside", Value::number(counts.outside)},
                                  {"undated", Value::number(counts.undated)},
                                  {"seen", Value::number(counts.seen)},
                                  {"without_abstract", Value::number(counts.without_abstract)},
                                  {"duplicates", Value::number(counts.duplicates)}}));
    }

    void add_sources(const Digest& digest) {
        std::vector<Value> items;
        for (const SourceHealth& source : digest.sources) {
            items.push_back(store_.map({{"name", Value::text(source.name)},
                                        {"status", Value::text(source.status)},
                                        {"listed", source.listed ? Value::number(*source.listed) : Value()},
                                        {"note", Value::text(source.note)}}));
        }
        add("sources", store_.list(items));
    }

    void add_sections(const Digest& digest) {
        std::vector<Value> items;
        std::size_t number = 0;
        for (const DigestSection& section : digest.sections) {
            // A topic without papers needs no heading, and on a terminal nor does one whose papers all stand
            // elsewhere.
            if (section.papers.empty() && (section.count == 0 || layout_.is_terminal())) continue;
            if (number >= layout_.cut.papers) break;
            const std::size_t count = std::min(section.papers.size(), layout_.cut.papers - number);
            items.push_back(make_section(section, make_papers(section, count, number)));
            number += count;
        }
        add("sections", store_.list(items));
        add("has_contents", Value::truth(items.size() > 1 && !layout_.site.is_topic));
    }

    /// The first `count` of a section; `before` stand above it.
    Value make_papers(const DigestSection& section, std::size_t count, std::size_t before) {
        const auto begin = [&section, &layout = layout_, before](ValueStore& store) -> LateItems::Maker {
            return [&section, before, papers = std::make_shared<PaperData>(store, layout)](std::size_t i) {
                return papers->make(section.papers[i].paper, &section.papers[i], before + i + 1);
            };
        };
        return store_.list(LateItems{count, begin});
    }

    Value make_section(const DigestSection& section, const Value& papers) {
        constexpr std::size_t kMailColumns = 200;
        const std::string_view heading = store_.keep(name_of(section, layout_.site.is_topic));
        const std::string_view name = layout_.is_mail ? fit_text(store_, heading, kMailColumns) : heading;
        return store_.map(
            {{"name", Value::text(name)},
             {"topic", Value::text(section.name)},
             {"day", Value::text(section.day ? store_.keep(section.day->to_string()) : std::string_view())},
             {"day_long",
              Value::text(section.day ? store_.keep(long_date(*section.day)) : std::string_view())},
             {"anchor",
              layout_.is_html() ? Value::markup(store_.keep(anchors_.make(std::string(heading)))) : Value()},
             {"query", Value::text(section.query)},
             {"count", Value::number(section.count)},
             {"tally", Value::text(store_.keep(tally_of(section)))},
             {"is_rest", Value::truth(section.is_rest)},
             {"heading_lines", make_section_heading(store_, layout_, heading, tally_of(section))},
             {"papers", papers}});
    }

    void add_left_out(const Digest& digest) {
        std::vector<Value> mutes;
        for (const MuteCount& mute : digest.muted) {
            mutes.push_back(
                store_.map({{"name", Value::text(mute.name)}, {"count", Value::number(mute.count)}}));
        }
        add("muted", store_.list(mutes));
        std::vector<Value> hidden;
        for (const HiddenPaper& paper : digest.hidden) {
            if (!layout_.cut.keeps_hidden) break;
            hidden.push_back(make_hidden(paper, hidden.size() + 1));
        }
        add("hidden_papers", store_.list(hidden));
        add("has_hidden_papers", Value::truth(!hidden.empty()));
        add("hidden_count", Value::number(hidden.size()));
    }

    /// What a mail client shows beside the subject, and how much stands in the text part only.
    void add_mail_sentences(const Digest& digest) {
        constexpr std::size_t kPreheaderColumns = 160;
        std::string preheader = describe_matches(digest);
        std::string_view lead = ": ";
        std::size_t papers = 0;
        for (const DigestSection& section : digest.sections) {
            papers += section.papers.size();
            for (const DigestPaper& entry : section.papers) {
                if (preheader.size() > kPreheaderColumns) break;
                preheader.append(lead).append(clean_text(store_, entry.paper.title));
                lead = "; ";
            }
        }
        add("preheader", Value::text(fit_text(store_, preheader, kPreheaderColumns)));
        const std::size_t more = papers - std::min(papers, layout_.cut.papers);
        add("more_count", Value::number(more));
        if (more == 0) return;
        add_text("more", fmt::format("And {}: the plain text of this mail has {}",
                                     count_of(more, "more paper"), more == 1 ? "it" : "all of them"));
    }

    void add_updates(const MailNews& news) {
        constexpr std::size_t kTitleColumns = 300;
        std::vector<Value> items;
        for (const PaperUpdate& update : news.updates) {
            const std::string_view title = fit_text(store_, update.title, kTitleColumns);
            const std::optional<std::string> url = safe_url(update.url);
            std::vector<ValueField> fields{{"title", Value::text(title)},
                                           {"url", url ? Value::url(store_.keep(*url)) : Value()},
                                           {"what", Value::text(update.what)}};
            if (layout_.has_lines())
                fields.push_back({"update_lines", wrap_copy(store_, fmt::format("{}: {}", title, update.what),
                                                            layout_.columns)});
            items.push_back(store_.map(fields));
        }
        add("updates", store_.list(items));
        add("has_updates", Value::truth(!items.empty()));
        if (news.more > 0) add_text("more_updates", fmt::format("{} more in the next mail", news.more));
    }

    void add_place(const SitePlace& place) {
        add("home", Value::url(place.home));
        add("earlier", make_site_link(store_, place.earlier));
        add("later", make_site_link(store_, place.later));
        add("feed", Value::url(place.feed));
        add("picture", make_site_picture(store_, place.picture));
    }

    Value make_hidden(const HiddenPaper& hidden, std::size_t number) {
        const Value paper = papers_.make(hidden.paper, nullptr, number);
        std::vector<ValueField> fields(paper.fields().begin(), paper.fields().end());
        fields.push_back({"reason", Value::text(hidden.reason)});
        if (layout_.has_lines()) {
            fields.push_back(
                {"hidden_lines", wrap_copy(store_, fmt::format("{}: {}", hidden.paper.title, hidden.reason),
                                           layout_.columns - 2)});
        }
        return store_.map(fields);
    }

    void add_sentences(const std::string& summary, const Digest& digest, bool is_digest) {
        const std::string sources = describe_sources(digest);
        const std::string troubles = describe_troubles(digest);
        const std::string left_out = describe_left_out(digest, is_digest);
        add_text("summary", summary);
        add("is_empty", Value::truth(digest.counts.shown == 0));
        add_text("sources_line", sources);
        add_text("troubles", troubles);
        add_text("left_out", left_out);
        if (!layout_.has_lines()) return;
        std::string line = summary + ".";
        if (layout_.format == OutputFormat::kText && !sources.empty()) line += " " + sources + ".";
        add_lines("summary_lines", line);
        add_lines("trouble_lines", troubles);
        const std::string hint = is_digest && layout_.is_terminal() ? describe_left_out_hint(digest) : "";
        const std::string_view head = layout_.is_terminal() ? "hidden: " : "Hidden: ";
        const std::string_view stop = layout_.is_terminal() ? "" : ".";
        add_lines("left_out_lines",
                  left_out.empty() ? "" : fmt::format("{}{}{}{}", head, left_out, hint, stop));
        add("has_left_out", Value::truth(!left_out.empty()));
    }

    std::string describe_right(const Digest& digest) const {
        std::string right = describe_shown(digest.counts);
        if (!digest.sources.empty()) right.append(kDot).append(count_of(digest.sources.size(), "source"));
        return right;
    }

    static std::string describe_right_of_search(const Digest& digest) {
        std::string right = describe_hits(digest);
        if (digest.counts.cut > 0) right.append(kDot).append(fmt::format("{} shown", digest.counts.shown));
        if (digest.sources.size() > 1) right.append(kDot).append(count_of(digest.sources.size(), "source"));
        return right;
    }

    ValueStore& store_;
    const PageLayout& layout_;
    PaperData papers_;
    Anchors anchors_;
    std::vector<ValueField> fields_;
};

}  // namespace

Value make_digest_data(ValueStore& store, const Digest& digest, const PageLayout& layout,
                       const MailNews* news) {
    return DigestData(store, layout).make_digest(digest, news);
}

Value make_search_data(ValueStore& store, const Digest& digest, const PageLayout& layout) {
    return DigestData(store, layout).make_search(digest);
}

}  // namespace offprint
