// Papers go by in the order of their days. Those of the day, the week and the month that are open are kept;
// when a paper of a later one comes, the page is written, for then it is known what stands behind it.
#include "offprint/app/site.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "offprint/base/url.h"
#include "offprint/digest/volume.h"
#include "offprint/render/render.h"
#include "offprint/render/site_page.h"
#include "site_topics.h"

namespace offprint {
namespace {

constexpr std::size_t kLatestDays = 7, kNamedAuthors = 50;

/// `2026-W02` of its Monday; the year is that of its Thursday (ISO 8601).
std::string name_of_week(Date monday) {
    const Date thursday{monday.days + 3};
    const int first = make_date(thursday.year(), 1, 1)->days;
    return fmt::format("{:04}-W{:02}", thursday.year(), (thursday.days - first) / 7 + 1);
}

std::string month_of(Date day) { return day.to_string().substr(0, 7); }

/// Its name in addresses.
std::string key_of(Date start, TimeStep step) {
    if (step == TimeStep::kDay) return start.to_string();
    return step == TimeStep::kWeek ? name_of_week(start) : month_of(start);
}

SiteLink link_to(Date start, TimeStep step) {
    const std::string key = key_of(start, step);
    SiteLink link;
    link.url = fmt::format("{}/{}.html", time_step_name(step), key);
    if (step == TimeStep::kDay) {
        link.name = long_date(start);
        link.label = std::to_string(start.day());
    } else if (step == TimeStep::kWeek) {
        link.name = "Week " + key;
        link.label = key.substr(5);
    } else {
        link.name = long_date(start, DatePrecision::kMonth);
    }
    return link;
}

std::string join_names(const std::vector<std::string>& names) {
    std::string joined;
    for (std::size_t i = 0; i < std::min(names.size(), kNamedAuthors); ++i)
        joined.append(joined.empty() ? "" : ", ").append(names[i]);
    return joined;
}

class SiteBuilder {
  public:
    SiteBuilder(const RuleSet& rules, const SiteOptions& options, const TemplateSet& templates,
                const SiteSink& write)
        : rules_(rules),
          options_(options),
          templates_(templates),
          write_(write),
          topics_(rules, options, templates, write) {
        index_.title = options.digest.title;
    }

    void add(Date day, Paper&& paper) {
        close_before(day);
        for (Period& period : periods_) {
            if (period.is_open) continue;
            period.is_open = true;
            period.start = start_of_step(day, period.step);
            period.begin = kept_.size();
            period.month = month_of(day);
        }
        if (index_.months.empty() || index_.months.back().key != month_of(day))
            index_.months.push_back({month_of(day), {}, {}, {}});
        topics_.add(day, paper);
        index_.first = index_.first.value_or(day);
        index_.last = day;
        ++index_.papers;
        kept_.push_back(std::move(paper));
    }

    void finish() {
        for (Period& period : periods_) close(period, std::nullopt);
        index_.matched = topics_.matched();
        index_.topics = topics_.write_pages();
        index_.picture = topics_.write_picture();
        std::reverse(index_.months.begin(), index_.months.end());
        std::reverse(index_.latest.begin(), index_.latest.end());
        write_("search.js", render_site_script(templates_));
        write_("index.html", render_site_index(index_, templates_));  // last, for it leads to all others
    }

  private:
    struct Period {
        TimeStep step;
        bool is_open = false;
        Date start = {};
        std::size_t begin = 0;   ///< of its papers among those that are kept
        std::string month = {};  ///< of its first paper
        std::optional<Date> before = {};
    };

    void close_before(Date day) {
        for (Period& period : periods_) {
            const Date next = start_of_step(day, period.step);
            if (period.is_open && next != period.start) close(period, next);
        }
        std::size_t begin = kept_.size();
        for (const Period& period : periods_)
            if (period.is_open) begin = std::min(begin, period.begin);
        if (begin == 0) return;
        kept_.erase(kept_.begin(), kept_.begin() + static_cast<std::ptrdiff_t>(begin));
        for (Period& period : periods_) period.begin -= std::min(begin, period.begin);
    }

    void close(Period& period, std::optional<Date> later) {
        if (!period.is_open) return;
        period.is_open = false;
        const Digest digest = build(period);
        RenderOptions render{OutputFormat::kHtml};
        render.site.home = "../index.html";
        if (period.before) render.site.earlier = neighbour(*period.before, period.step);
        if (later) render.site.later = neighbour(*later, period.step);
        period.before = period.start;
        SiteLink link = link_to(period.start, period.step);
        link.note = fmt::format("{} of {}", digest.counts.shown, digest.counts.listed);
        write_(link.url, render_digest(digest, templates_, render));
        keep_link(period, std::move(link));
        if (period.step == TimeStep::kDay) add_found(digest, period.start);
        if (period.step == TimeStep::kMonth) write_found(period.month);
    }

    Digest build(const Period& period) const {
        DigestOptions options = options_.digest;
        options.date = period.start;
        if (period.step != TimeStep::kDay) {
            options.period = link_to(period.start, period.step).name;
            options.limit = options.limit.value_or(kSitePeriodLimit);
        }
        return build_digest(std::span<const Paper>(kept_).subspan(period.begin), rules_, options);
    }

    /// Pages of one kind lie beside each other.
    static SiteLink neighbour(Date start, TimeStep step) {
        SiteLink link = link_to(start, step);
        if (step == TimeStep::kDay) link.name = plain_date(start);  // the line has little room
        link.url.erase(0, link.url.find('/') + 1);
        return link;
    }

    void keep_link(const Period& period, SiteLink link) {
        const auto month = std::find_if(index_.months.rbegin(), index_.months.rend(),
                                        [&](const SiteMonth& one) { return one.key == period.month; });
        if (period.step == TimeStep::kMonth) {
            month->page = std::move(link);
        } else if (period.step == TimeStep::kWeek) {
            month->weeks.push_back(std::move(link));
        } else {
            if (index_.latest.size() == kLatestDays) index_.latest.erase(index_.latest.begin());
            index_.latest.push_back(link);
            month->days.push_back(std::move(link));
        }
    }

    /// What stands on the page of a day, before what stands on earlier ones.
    void add_found(const Digest& digest, Date day) {
        std::vector<SitePaper> found;
        for (const DigestSection& section : digest.sections)
            for (const DigestPaper& entry : section.papers) {
                SitePaper paper{entry.paper.title, join_names(entry.paper.authors),        day.day(),
                                found.size() + 1,  safe_url(entry.paper.url).value_or(""), {}};
                for (const std::string& topic : entry.topics) {
                    const auto place = std::find(topics_.names().begin(), topics_.names().end(), topic);
                    if (place != topics_.names().end())
                        paper.topics.push_back(static_cast<std::size_t>(place - topics_.names().begin()));
                }
                found.push_back(std::move(paper));
            }
        found_.insert(found_.begin(), std::make_move_iterator(found.begin()),
                      std::make_move_iterator(found.end()));
    }

    void write_found(const std::string& month) {
        write_("search/" + month + ".js", write_site_papers(month, topics_.names(), found_));
        found_.clear();
    }

    const RuleSet& rules_;
    const SiteOptions& options_;
    const TemplateSet& templates_;
    const SiteSink& write_;
    SiteTopics topics_;
    SiteIndex index_;               ///< until the end with the oldest first
    std::vector<Paper> kept_;       ///< of the periods that are open
    std::vector<SitePaper> found_;  ///< of the month that is open
    Period periods_[3] = {{TimeStep::kDay}, {TimeStep::kWeek}, {TimeStep::kMonth}};
};

}  // namespace

void SitePapers::add(const Paper& paper) {
    const std::optional<Date> day = paper.listed ? paper.listed : paper.published;
    if (!day) {
        ++undated_;
        return;
    }
    days_.emplace_back(*day, static_cast<std::uint32_t>(days_.size()));
    shelf_.put(paper);
}

void SitePapers::visit(const std::function<void(Date day, Paper&& paper)>& use) const {
    std::vector<std::pair<Date, std::uint32_t>> days = days_;
    std::sort(days.begin(), days.end());
    for (const auto& [day, number] : days) use(day, shelf_.take_out(number));
}

void build_site(const SitePapers& papers, const RuleSet& rules, const SiteOptions& options,
                const TemplateSet& templates, const SiteSink& write) {
    SiteBuilder site(rules, options, templates, write);
    papers.visit([&](Date day, Paper&& paper) { site.add(day, std::move(paper)); });
    site.finish();
}

}  // namespace offprint
