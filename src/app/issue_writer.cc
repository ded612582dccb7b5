// One pass over the arrivals for some thousands of subscriptions, with one RuleSet of all their topics, a
// query that several of them share once. Of a paper only its number is kept, and which topics it is for. An
// issue is then built as any digest is, of the few papers that its topics proposed, with the words counted
// over all arrivals.
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

namespace offprint {
namespace {

constexpr std::size_t kMostPapers = 500;

/// One that is due, with its topics, mutes among them.
struct ReadyIssue {
    const DueIssue* due;
    std::vector<Topic> topics;
};

/// The first arrival that may be new to it.
std::int64_t first_of(const DueIssue& due) {
    return std::max(first_arrival_of(due.subscription.since), due.history.examined + 1);
}

/// That may be new to any of them.
std::int64_t first_of(std::span<const DueIssue> due) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    for (const DueIssue& issue : due) first = std::min(first, first_of(issue));
    return first;
}

bool wants_all(const ReadyIssue& ready, const Config& config) {
    return config.digest.rest || std::all_of(ready.topics.begin(), ready.topics.end(),
                                             [](const Topic& topic) { return topic.mute; });
}

/// What the pass over the arrivals found.
class Proposals {
  public:
    /// `from`: that of all issues, so that words are counted over the same papers for each.
    Proposals(std::span<const ReadyIssue> ready, std::int64_t from, const Archive& archive) {
        if (ready.empty()) return;
        std::vector<Topic> topics;
        for (const ReadyIssue& issue : ready) file(issue, topics);
        hits_.resize(topics.size());
        go_through(archive, from, RuleSet(std::move(topics)));
    }

    /// Of the issue of that number, in order.
    std::vector<std::int64_t> of(std::size_t number, const DueIssue& issue, bool all) const {
        const std::int64_t from = first_of(issue);
        const auto is_early = [from](std::int64_t arrival) { return arrival < from; };
        std::vector<std::int64_t> found;
        if (all) {
            found.assign(std::find_if_not(arrivals_.begin(), arrivals_.end(), is_early), arrivals_.end());
        } else {
            for (const std::size_t topic : topics_of_[number])
                found.insert(found.end(), hits_[topic].begin(), hits_[topic].end());
            std::erase_if(found, is_early);
        }
        const std::vector<std::int64_t>& released = issue.history.released;
        found.insert(found.end(), released.begin(), released.end());
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    std::size_t count_from(std::int64_t first) const {
        return static_cast<std::size_t>(arrivals_.end() -
                                        std::lower_bound(arrivals_.begin(), arrivals_.end(), first));
    }
    std::int64_t last() const { return arrivals_.empty() ? 0 : arrivals_.back(); }
    const TermStatistics& statistics() const { return statistics_; }

  private:
    /// A query that names another topic may mean something else to each subscription.
    void file(const ReadyIssue& issue, std::vector<Topic>& topics) {
        std::vector<std::size_t>& places = topics_of_.emplace_back();
        for (const Topic& topic : issue.topics) {
            const bool is_shared = topic.written.find('@') == topic.written.npos;
            if (const auto found = places_.find(topic.written); is_shared && found != places_.end()) {
                places.push_back(found->second);
                continue;
            }
            places.push_back(topics.size());
            if (is_shared) places_.emplace(topic.written, topics.size());
            topics.push_back(topic);
        }
    }

    void go_through(const Archive& archive, std::int64_t from, const RuleSet& rules) {
        statistics_ = TermStatistics(rules.topics());
        FoldedPaper folded(&rules.words_asked());
        archive.visit_arrivals(from, [&](std::int64_t number, Paper&& paper) {
            folded.reset(paper);
            statistics_.add(folded);
            for (const std::size_t topic : rules.match(folded)) hits_[topic].push_back(number);
            arrivals_.push_back(number);
            return true;
        });
    }

    std::unordered_map<std::string, std::size_t> places_;
    std::vector<std::vector<std::size_t>> topics_of_;  ///< by issue
    std::vector<std::vector<std::int64_t>> hits_;      ///< by topic, ascending
    std::vector<std::int64_t> arrivals_;               ///< all, ascending
    TermStatistics statistics_;
};

/// The papers of one issue.
struct Candidates {
    std::vector<Paper> papers;
    std::unordered_map<std::string, std::int64_t> arrivals;  ///< by id
    std::size_t had = 0;                                     ///< proposed, and in an earlier issue
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
        candidates.arrivals.emplace(paper->id.value, number);
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
    const std::size_t most = options.by_day ? kCatchUpLimit : kMostPapers;
    options.limit = std::min(due.subscription.limit.value_or(config.limit.value_or(most)), kMostPapers);
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
            issue.papers.push_back({&shown.paper, candidates.arrivals.at(shown.paper.id.value), false});
    for (const Paper& cut : digest.cut)
        issue.papers.push_back({&cut, candidates.arrivals.at(cut.id.value), true});
}

class IssueWriter {
  public:
    IssueWriter(const Archive& archive, const Issues& issues, const IssueSettings& settings,
                const std::function<void(const NewIssue&)>& write)
        : archive_(archive), issues_(issues), settings_(settings), write_(write), updates_(archive) {}

    /// Some that are due; `from` is the first arrival that is new to any.
    void write(std::span<const DueIssue> due, std::int64_t from) {
        const std::vector<ReadyIssue> ready = choose(due);
        const Proposals proposals(ready, from, archive_);
        for (std::size_t i = 0; i < ready.size(); ++i)
            write(ready[i], proposals.of(i, *ready[i].due, wants_all(ready[i], settings_.config)), proposals);
    }

    std::vector<DueFailure> take_failures() { return std::move(failures_); }

  private:
    std::vector<ReadyIssue> choose(std::span<const DueIssue> due) {
        const ConfigContext context =
            with_topics({settings_.now, settings_.config.zone}, settings_.config.topics);
        std::vector<ReadyIssue> ready;
        for (const DueIssue& one : due) {
            try {
                ready.push_back(
                    {&one, choose_topics({one.subscription.topics, {}, ""}, settings_.config, context)});
            } catch (const Error& error) {  // nobody wrote `--topic` now
                std::string what = error.what();
                if (what.starts_with("--topic: ")) what.erase(0, 9);
                const std::string hint =
                    "`offprint subscriptions edit " + one.subscription.address +
                    " --topic …` says what they get; `offprint topics` lists what there is";
                failures_.push_back({one.subscription.address, Error(error.kind, what, hint)});
            }
        }
        return ready;
    }

    void write(const ReadyIssue& ready, std::span<const std::int64_t> numbers, const Proposals& proposals) {
        const DueIssue& one = *ready.due;
        Candidates candidates = read_candidates(numbers, one, archive_, issues_);
        const std::size_t proposed = candidates.papers.size() + candidates.had;
        const std::size_t looked_at = proposals.count_from(first_of(one)) + one.history.released.size();
        NewIssue issue{one.subscription.address, one.due, settings_.now, 0, {}, {}, {}, {}, {}};
        issue.examined = std::max(first_of(one) - 1, proposals.last());
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
    PaperUpdates updates_;
    std::vector<DueFailure> failures_;
};

}  // namespace

WrittenIssues write_issues(DueQueue& due, const Archive& archive, const Issues& issues,
                           const IssueSettings& settings, const std::function<void(const NewIssue&)>& write) {
    WrittenIssues written;
    // Gone through twice: what the first issue is made of depends on all that are due.
    std::int64_t from = std::numeric_limits<std::int64_t>::max();
    for (DueIssues some = due.next(settings.at_once); !some.is_empty(); some = due.next(settings.at_once)) {
        written.due += some.issues.size() + some.failures.size();
        from = std::min(from, first_of(some.issues));
        std::move(some.failures.begin(), some.failures.end(), std::back_inserter(written.failures));
    }
    due.rewind();
    IssueWriter writer(archive, issues, settings, write);
    for (DueIssues some = due.next(settings.at_once); !some.is_empty(); some = due.next(settings.at_once))
        writer.write(some.issues, from);
    std::vector<DueFailure> failures = writer.take_failures();
    std::move(failures.begin(), failures.end(), std::back_inserter(written.failures));
    return written;
}

}  // namespace offprint
