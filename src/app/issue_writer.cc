// One pass over the arrivals for all who are due, with the rules of all their topics. Of a paper only its
// number is kept, and which topics it is for. An issue is then built as any digest is, of the few papers that
// its topics proposed, with the words counted over all arrivals.
#include "offprint/app/issue_writer.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>

#include "offprint/app/choose_topics.h"
#include "offprint/app/issue_mail.h"
#include "offprint/app/list_links.h"
#include "offprint/app/paper_updates.h"
#include "offprint/query/rule_set.h"
#include "proposals.h"

namespace offprint {
namespace {

/// One that is due, with its topics, mutes among them.
struct ReadyIssue {
    const DueIssue* due;
    std::vector<Topic> topics;
};

/// The first arrival that may be new to them.
std::int64_t first_of(const DueIssue& due) {
    return std::max(first_arrival_of(due.subscription.since), due.history.examined + 1);
}

/// The first that may be new to any of them.
std::int64_t first_of(std::span<const DueIssue> due) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    for (const DueIssue& issue : due) first = std::min(first, first_of(issue));
    return first;
}

bool wants_all(const ReadyIssue& ready, const Config& config) {
    return config.digest.rest || std::all_of(ready.topics.begin(), ready.topics.end(),
                                             [](const Topic& topic) { return topic.mute; });
}

std::size_t count_from(std::int64_t first, std::span<const std::int64_t> arrivals) {
    return static_cast<std::size_t>(arrivals.end() -
                                    std::lower_bound(arrivals.begin(), arrivals.end(), first));
}

/// The arrivals that may be in an issue, in order: what its topics propose or all, and what an issue that
/// failed gave back.
std::vector<std::int64_t> numbers_of(const DueIssue& due, std::vector<std::int64_t> proposed) {
    const auto is_early = [from = first_of(due)](std::int64_t arrival) { return arrival < from; };
    std::erase_if(proposed, is_early);
    const std::vector<std::int64_t>& released = due.history.released;
    proposed.insert(proposed.end(), released.begin(), released.end());
    std::sort(proposed.begin(), proposed.end());
    proposed.erase(std::unique(proposed.begin(), proposed.end()), proposed.end());
    return proposed;
}

/// The papers of one issue.
struct Candidates {
    std::vector<Paper> papers;
    std::unordered_map<std::string, std::int64_t> arrivals;  ///< by mark_of()
    std::size_t had = 0;                                     ///< proposed, and in an earlier issue

    std::int64_t arrival_of(const Paper& paper) const { return arrivals.at(mark_of(paper)); }

    /// Two works of one title may have one id.
    static std::string mark_of(const Paper& paper) {
        return paper.id.value + '\n' + (paper.authors.empty() ? "" : paper.authors.front()) + '\n' +
               (paper.published ? paper.published->to_string() : "");
    }
};

Candidates read_candidates(std::span<const std::int64_t> numbers, const DueIssue& due, const Archive& archive,
                           const Issues& issues) {
    Candidates candidates;
    for (const std::int64_t number : numbers) {
        std::optional<Paper> paper = archive.arrival(number);
        if (!paper) continue;
        if (issues.has_had(due.subscription.address, *paper)) {
            ++candidates.had;
            continue;
        }
        candidates.arrivals.emplace(Candidates::mark_of(*paper), number);
        candidates.papers.push_back(*std::move(paper));
    }
    return candidates;
}

/// The days since the issue before, when these are more than one. What is made late has papers of later days.
std::string period_of(const DueIssue& due, Instant now) {
    const Date last = due.zone.date_at(std::max(due.due, now));
    const Date before = due.zone.date_at(due.history.last_due.value_or(due.subscription.since));
    const Date first{before.days + 1};
    return first < last ? plain_dates(first, last) : "";
}

/// Of one who gets a digest a day: no digest was made at the due time before, since nothing ran or they
/// paused.
bool has_missed_one(const DueIssue& due) {
    const Schedule& schedule = due.subscription.schedule;
    const bool is_daily =
        schedule.period == SchedulePeriod::kDaily || schedule.period == SchedulePeriod::kWeekdays;
    const Instant before = due.history.last_due.value_or(due.subscription.since);
    return is_daily && last_due(schedule, due.zone, {due.due.seconds - 1}) > before;
}

bool are_of_several_days(std::span<const Paper> papers) {
    const std::optional<Date> first = papers.empty() ? std::nullopt : papers.front().listed;
    return std::any_of(papers.begin(), papers.end(),
                       [&](const Paper& paper) { return paper.listed != first; });
}

DigestOptions digest_options(const DueIssue& due, std::span<const Paper> papers,
                             const IssueSettings& settings, const TermStatistics& statistics) {
    const DigestConfig& config = settings.config.digest;
    DigestOptions options;
    options.title = config.title;
    options.date = due.zone.date_at(due.due);
    options.period = period_of(due, settings.now);
    options.sort = config.sort;
    options.by_day = has_missed_one(due) && are_of_several_days(papers);
    const std::size_t most = options.by_day ? kCatchUpLimit : kMostPapersOfIssue;
    options.limit =
        std::min(due.subscription.limit.value_or(config.limit.value_or(most)), kMostPapersOfIssue);
    options.per_topic = config.per_topic;
    options.rest = config.rest;
    options.keep_cut = true;
    options.sources = settings.sources;
    options.shared_statistics = &statistics;
    return options;
}

/// `weekdays at 07:30 in Europe/Berlin; Sound, Video and 2 more topics`
std::string describe_subscription(const ReadyIssue& ready) {
    constexpr std::size_t kNamed = 6;
    std::string text = to_text(ready.due->subscription.schedule);
    std::size_t count = 0;
    for (const Topic& topic : ready.topics) {
        if (topic.mute || ++count > kNamed) continue;
        text += (count == 1 ? "; " : ", ") + topic.name;
    }
    if (count > kNamed) text += " and " + std::to_string(count - kNamed) + " more topics";
    return text;
}

Message compose(const Digest& digest, const MailNews& news, const ReadyIssue& ready,
                const IssueSettings& settings) {
    const DueIssue& due = *ready.due;
    const MailConfig& config = settings.config.mail;
    const Subscription& to = due.subscription;
    ListLinks links = make_list_links(config, *config.from, settings.token_of(to), due.history.message_id);
    MailOptions options{*config.from,
                        make_address(to.name, to.address),
                        "",
                        {settings.now, due.zone.offset_at(settings.now)}};
    options.more = std::move(links.headers);
    options.is_text_only = to.is_text_only;
    options.subscription = describe_subscription(ready);
    options.unsubscribe_url = std::move(links.unsubscribe_url);
    return compose_issue_mail(digest, news, settings.templates, options);
}

void add_papers(NewIssue& issue, const Digest& digest, const Candidates& candidates) {
    for (const DigestSection& section : digest.sections)
        for (const DigestPaper& shown : section.papers)
            issue.papers.push_back({&shown.paper, candidates.arrival_of(shown.paper), false});
    for (const Paper& cut : digest.cut) issue.papers.push_back({&cut, candidates.arrival_of(cut), true});
}

class IssueWriter {
  public:
    IssueWriter(const Archive& archive, const Issues& issues, const IssueSettings& settings,
                const std::function<void(const NewIssue&)>& write)
        : archive_(archive),
          issues_(issues),
          settings_(settings),
          write_(write),
          context_(with_topics({settings.now, settings.config.zone}, settings.config.topics)),
          updates_(archive),
          proposals_(settings.hits_in_memory) {}

    /// Some of those that are due, all of which are announced before find().
    void announce(std::span<const DueIssue> due) {
        announce(due, proposals_);
        from_ = std::min(from_, first_of(due));
    }
    /// Goes through the arrivals.
    void find() { proposals_.find(archive_, from_); }

    /// Some of those that were announced, in their order, and whoever came to be due meanwhile.
    void write(std::span<const DueIssue> due) {
        std::vector<DueIssue> late;
        for (const DueIssue& one : due)
            if (!write(one, proposals_)) late.push_back(one);
        if (late.empty()) return;
        Proposals proposals(settings_.hits_in_memory);
        announce(late, proposals);
        proposals.find(archive_, std::min(from_, first_of(late)));
        for (const DueIssue& one : late) write(one, proposals);
    }

    std::vector<DueFailure> take_failures() { return std::move(failures_); }

  private:
    std::vector<Topic> choose(const DueIssue& due) const {
        return choose_topics({due.subscription.topics, {}, ""}, settings_.config, context_);
    }

    /// Whose topics cannot be had fails when the issue is to be written.
    void announce(std::span<const DueIssue> due, Proposals& proposals) const {
        for (const DueIssue& one : due) {
            try {
                proposals.add(one.subscription.address, choose(one));
            } catch (const Error&) {
            }
        }
    }

    /// False, and nothing done, when other topics were announced.
    bool write(const DueIssue& due, Proposals& proposals) {
        ReadyIssue ready{&due, {}};
        try {
            ready.topics = choose(due);
        } catch (const Error& error) {  // nobody wrote `--topic` now
            std::string what = error.what();
            if (what.starts_with("--topic: ")) what.erase(0, 9);
            const std::string hint = "`offprint subscriptions edit " + due.subscription.address +
                                     " --topic …` says what they get; `offprint topics` lists what there is";
            failures_.push_back({due.subscription.address, Error(error.kind, what, hint)});
            return true;
        }
        std::optional<std::vector<std::int64_t>> found = proposals.of(due.subscription.address, ready.topics);
        if (!found) return false;
        if (wants_all(ready, settings_.config))
            found.emplace(proposals.arrivals().begin(), proposals.arrivals().end());
        write(ready, numbers_of(due, *std::move(found)), proposals);
        return true;
    }

    void write(const ReadyIssue& ready, std::span<const std::int64_t> numbers, const Proposals& proposals) {
        const DueIssue& one = *ready.due;
        const std::span<const std::int64_t> arrivals = proposals.arrivals();
        Candidates candidates = read_candidates(numbers, one, archive_, issues_);
        const std::size_t proposed = candidates.papers.size() + candidates.had;
        const std::size_t looked_at = count_from(first_of(one), arrivals) + one.history.released.size();
        NewIssue issue{one.subscription.address, one.due, settings_.now, 0, {}, {}, {}, {}, {}};
        issue.examined = std::max(first_of(one) - 1, arrivals.empty() ? 0 : arrivals.back());
        Digest digest;
        try {
            DigestOptions options = digest_options(one, candidates.papers, settings_, proposals.statistics());
            digest = build_digest(std::move(candidates.papers), RuleSet(ready.topics), options);
            // What no topic proposed was never read.
            digest.counts.listed += looked_at - std::min(looked_at, proposed);
            digest.counts.unmatched += looked_at - std::min(looked_at, proposed);
            if (digest.counts.shown == 0 && settings_.leaves_empty) return;
            add_mail(issue, digest, ready);
        } catch (const Error& error) {
            failures_.push_back({one.subscription.address, error});
            return;
        }
        add_papers(issue, digest, candidates);
        write_(issue);
    }

    /// What is told of earlier papers goes with papers; a withdrawal goes by itself, too.
    void add_mail(NewIssue& issue, const Digest& digest, const ReadyIssue& ready) {
        NewsOfPapers news = updates_.find(issues_.sent_papers(issue.address, first_followed(settings_.now)));
        if (digest.counts.shown == 0 && !news.has_withdrawn) return;
        const Message message = compose(digest, news.mail, ready, settings_);
        issue.updates = news.mail.updates.size();
        issue.told = std::move(news.told);
        issue.message_id = message.id;
        issue.sender = message.from.spec();
        issue.subject = message.subject;
        issue.bytes = to_rfc5322(message, LineEnds::kLf);
    }

    const Archive& archive_;
    const Issues& issues_;
    const IssueSettings& settings_;
    const std::function<void(const NewIssue&)>& write_;
    ConfigContext context_;
    PaperUpdates updates_;
    Proposals proposals_;
    std::int64_t from_ = std::numeric_limits<std::int64_t>::max();  ///< the first arrival that is new to any
    std::vector<DueFailure> failures_;
};

}  // namespace

WrittenIssues write_issues(DueQueue& due, const Archive& archive, const Issues& issues,
                           const IssueSettings& settings, const std::function<void(const NewIssue&)>& write) {
    WrittenIssues written;
    IssueWriter writer(archive, issues, settings, write);
    // Gone through twice: what the first issue is made of depends on all that are due.
    for (DueIssues some = due.next(settings.at_once); !some.is_empty(); some = due.next(settings.at_once)) {
        written.due += some.issues.size() + some.failures.size();
        writer.announce(some.issues);
        std::move(some.failures.begin(), some.failures.end(), std::back_inserter(written.failures));
    }
    writer.find();
    due.rewind();
    for (DueIssues some = due.next(settings.at_once); !some.is_empty(); some = due.next(settings.at_once))
        writer.write(some.issues);
    std::vector<DueFailure> failures = writer.take_failures();
    std::move(failures.begin(), failures.end(), std::back_inserter(written.failures));
    return written;
}

}  // namespace offprint
