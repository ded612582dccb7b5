// Of each topic the newest papers are kept while all go by, and how many there are. A feed says that it was
// made on the day of its newest paper, so that it changes only when its papers do.
#include "site_topics.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/render/render.h"
#include "offprint/render/site_page.h"
#include "offprint/render/volume_chart.h"

namespace offprint {
namespace {

constexpr std::size_t kPapersOfPage = 200, kPapersOfFeed = 50;
constexpr PictureSize kWide{600, 0},
    kNarrow{328, 0};  // as wide as the column of a page, and as that of a phone

TimeStep step_for(Date first, Date last) {
    constexpr int kMostDays = 42, kMostDaysOfWeeks = 800;
    const int days = last.days - first.days + 1;
    return days <= kMostDays ? TimeStep::kDay : days <= kMostDaysOfWeeks ? TimeStep::kWeek : TimeStep::kMonth;
}

std::size_t papers_in(const Digest& digest) { return digest.counts.shown; }

Volume only_topic(const Volume& volume, std::size_t place) {
    Volume alone = volume;
    alone.topics = {volume.topics[place]};
    return alone;
}

}  // namespace

SiteTopics::SiteTopics(const RuleSet& rules, const SiteOptions& options, const TemplateSet& templates,
                       const SiteSink& write)
    : rules_(rules), options_(options), templates_(templates), write_(write), counter_(rules, {}) {
    for (const Topic& topic : rules.topics()) {
        places_.push_back(topics_.size());
        if (topic.mute) continue;
        names_.push_back(topic.name);
        topics_.push_back({topic, 0, {}});
        topics_.back().topic.limit.reset();  // it is for digests of many topics
    }
    files_ = make_file_names(names_);
}

void SiteTopics::add(Date day, const Paper& paper) {
    first_ = first_.value_or(day);
    last_ = day;
    const std::vector<std::size_t> matched = rules_.match(FoldedPaper(paper, &rules_.words_asked()));
    counter_.add(day, matched);
    const auto is_mute = [this](std::size_t rule) { return rules_.topics()[rule].mute; };
    if (std::any_of(matched.begin(), matched.end(), is_mute)) return;
    if (topics_.empty() || !matched.empty()) ++matched_;
    for (const std::size_t rule : matched) {
        Kept& kept = topics_[places_[rule]];
        ++kept.count;
        if (kept.newest.size() == 2 * kPapersOfPage)
            kept.newest.erase(kept.newest.begin(), kept.newest.begin() + kPapersOfPage);
        kept.newest.push_back(paper);
        kept.newest.back().listed = day;  // the day under which its page has it
    }
}

std::vector<SiteLink> SiteTopics::write_pages() {
    std::vector<SiteLink> links;
    if (topics_.empty()) return links;
    const Volume volume = counter_.finish(first_ ? step_for(*first_, *last_) : TimeStep::kDay);
    for (std::size_t place = 0; place < topics_.size(); ++place)
        links.push_back(write_page(topics_[place], volume, place));
    return links;
}

SiteLink SiteTopics::write_page(Kept& kept, const Volume& volume, std::size_t place) {
    const std::string path = "topic/" + files_[place];
    std::vector<Topic> alone{kept.topic};
    const RuleSet rules(std::move(alone));
    write_feed(kept, rules, path);

    DigestOptions options = options_.digest;
    options.title = kept.topic.name;
    options.rest = false;
    options.sort = SortKey::kListed;
    options.per_topic.reset();
    options.limit = kPapersOfPage;
    options.by_day = true;
    if (first_) {
        options.date = *last_;
        options.period = first_ == last_ ? plain_date(*last_) : plain_dates(*first_, *last_);
    }
    Digest digest = build_digest(kept.newest, rules, options);
    digest.counts.listed = volume.total;
    digest.counts.matched = kept.count;
    digest.counts.cut = kept.count - papers_in(digest);
    RenderOptions render{OutputFormat::kHtml};
    render.site.home = "../index.html";
    render.site.feed = files_[place] + ".atom";
    render.site.is_topic = true;
    if (kept.count > 0) {
        render.site.picture = write_picture(only_topic(volume, place), path);
        render.site.picture.url.erase(0, std::string_view("topic/").size());
        render.site.picture.narrow.erase(0, std::string_view("topic/").size());
    }
    write_(path + ".html", render_digest(digest, templates_, render));
    return {.name = kept.topic.name,
            .url = path + ".html",
            .note = std::to_string(kept.count),
            .feed = path + ".atom"};
}

void SiteTopics::write_feed(const Kept& kept, const RuleSet& rules, const std::string& path) {
    DigestOptions options;
    options.title = fmt::format("{}: {}", options_.digest.title, kept.topic.name);
    options.sort = SortKey::kListed;
    options.limit = kPapersOfFeed;
    Digest feed = build_digest(kept.newest, rules, options);
    feed.topic_count = 0;  // its subtitle counts the papers in it, for any other count would change each day
    feed.counts.listed = papers_in(feed);
    RenderOptions atom{OutputFormat::kAtom};
    for (const DigestSection& section : feed.sections)
        for (const DigestPaper& entry : section.papers)
            atom.now = std::max(atom.now, Instant{std::int64_t{entry.paper.listed->days} * 86400});
    if (!options_.url.empty()) atom.feed_url = options_.url + path + ".atom";
    write_(path + ".atom", render_digest(feed, templates_, atom));
}

SitePicture SiteTopics::write_picture(const Volume& volume, const std::string& path) {
    write_(path + ".svg", volume_as_svg(volume, kWide));
    write_(path + ".narrow.svg", volume_as_svg(volume, kNarrow));
    return {path + ".svg", path + ".narrow.svg",
            fmt::format("Papers per {}{}", time_step_name(volume.step),
                        volume.topics.size() > 1 ? " under each topic" : "")};
}

SitePicture SiteTopics::write_picture() {
    if (!first_) return {};
    return write_picture(counter_.finish(step_for(*first_, *last_)), "stats");
}

}  // namespace offprint
