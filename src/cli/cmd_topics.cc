// Topics: which there are, what is wrong with them, what a query matches and why.
#include <unistd.h>

#include "offprint/app/choose_topics.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/cli/report.h"
#include "offprint/model/merge.h"
#include "resolve.h"
#include "topic_query.h"
#include "topics_check.h"
#include "topics_explain.h"
#include "topics_list.h"
#include "topics_test.h"
#include "topics_which.h"

namespace offprint {
namespace {

class TopicsCommand {
  public:
    TopicsCommand(const TopicsArguments& arguments, const Session& session)
        : arguments_(arguments), session_(session), json_(wants_json(arguments.format)) {
        topics_ = choose_topics({{}, {}, arguments.topics_file}, session.config, session.context());
        if (arguments.action == "list") report_warnings(session, topics_);  // check finds them itself
    }

    int list() {
        if (!arguments_.words.empty()) throw Error(ErrorKind::kUsage, "topics list: takes no name");
        print_topics(topics_, json_, session_);
        return kExitDone;
    }
    int check() {
        require_topics();
        if (!arguments_.words.empty() && !read(arguments_.words)) return status_;
        const std::vector<Finding> findings = lint_topics(topics_, papers_);
        print(json_ ? findings_as_json(findings, topics_, papers_.size())
                    : findings_as_text(findings, topics_, papers_.size()));
        return status_ == kExitDone && !findings.empty() ? int{kExitFindings} : status_;
    }

    int test() {
        const Topic topic = resolve_topic(query(), "topics test", topics_, session_);
        std::optional<Topic> old;
        if (!arguments_.against.empty())
            old = resolve_topic(arguments_.against, "--against", topics_, session_);
        TrialQueries queries{topic, old ? &*old : nullptr};
        queries.most = *resolve_count(arguments_.limit, "--limit", queries.most);
        if (!read({arguments_.words.begin() + 1, arguments_.words.end()})) return status_;
        const Trial trial = try_topic(topic, queries.old, papers_);
        report_reasons(topic, trial.total.matched, papers_, session_);
        print(json_ ? trial_as_json(trial, queries, papers_)
                    : trial_as_text(trial, queries, papers_, screen_columns()));
        return status_;
    }

    int explain() {
        const Topic topic = resolve_topic(query(), "topics explain", topics_, session_);
        const std::vector<std::string>& words = arguments_.words;
        if (words.size() > 1 && !read_and_pick(sort_words(std::span(words).subspan(1), session_.config)))
            return status_;
        print(json_ ? explanation_as_json(topic, papers_) : explanation_as_text(topic, papers_));
        return status_;
    }

    int which() {
        require_topics();
        if (!read_and_pick(sort_words(arguments_.words, session_.config))) return status_;
        const RuleSet rules(topics_);
        print(json_ ? which_as_json(rules, papers_) : which_as_text(rules, papers_));
        return status_;
    }

  private:
    void require_topics() const {
        if (topics_.empty())
            throw Error(ErrorKind::kUsage, "topics " + arguments_.action + ": there are no topics",
                        "write [[topic]] into the configuration, or name a file with --topics");
    }
    std::string query() const { return arguments_.words.empty() ? "" : arguments_.words.front(); }
    static void print(const std::string& text) { write_to_descriptor(STDOUT_FILENO, text); }

    /// False when no listing could be read.
    bool read(std::vector<std::string> listings) {
        Collected collected = collect_input({std::move(listings), arguments_.input_format}, session_);
        status_ = exit_status_of(collected);
        if (collected.listings.empty()) return false;
        papers_ = merge_papers(std::move(collected.listings)).papers;
        return true;
    }

    bool read_and_pick(const AskedPapers& asked) {
        if (asked.listings.empty()) papers_ = find_in_archive(asked.ids, session_);
        if (papers_.empty() && !read(asked.listings)) return false;
        if (!asked.ids.empty()) papers_ = pick_papers(std::move(papers_), asked.ids, arguments_.action);
        return true;
    }

    const TopicsArguments& arguments_;
    const Session& session_;
    bool json_;
    std::vector<Topic> topics_;
    std::vector<Paper> papers_;
    int status_ = kExitDone;
};

}  // namespace

int run_command(const TopicsArguments& arguments, const Session& session) {
    check_topics_action(arguments);
    TopicsCommand command(arguments, session);
    if (arguments.action == "check") return command.check();
    if (arguments.action == "test") return command.test();
    if (arguments.action == "explain") return command.explain();
    return arguments.action == "which" ? command.which() : command.list();
}

}  // namespace offprint
