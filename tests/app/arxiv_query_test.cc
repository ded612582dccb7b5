// What arXiv's search is asked for: never less than what matches. A small
// reading of the service's language, written from its manual, is held against
// the matcher over random queries and papers.
#include "offprint/app/arxiv_query.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "offprint/base/fold.h"
#include "offprint/query/match.h"
#include "query/random_query.h"

namespace offprint {
namespace {

/// `(all:a AND ti:"b c" ANDNOT cat:cs.CV)`, evaluated from left to right within
/// each pair of parentheses.
class Service {
  public:
    Service(std::string_view query, const Paper& paper) : rest_(query), paper_(paper) {}

    bool answers() {
        const bool found = read_sum();
        EXPECT_TRUE(rest_.empty()) << rest_;
        return found;
    }

  private:
    bool take(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }
    bool read_sum() {
        bool found = read_one();
        for (;;) {
            if (take(" AND ")) {
                found = read_one() && found;
            } else if (take(" OR ")) {
                found = read_one() || found;
            } else if (take(" ANDNOT ")) {
                found = !read_one() && found;
            } else {
                return found;
            }
        }
    }
    bool read_one() {
        if (take("(")) {
            const bool found = read_sum();
            EXPECT_TRUE(take(")")) << rest_;
            return found;
        }
        const std::string prefix(rest_.substr(0, rest_.find(':')));
        rest_.remove_prefix(std::min(prefix.size() + 1, rest_.size()));
        if (prefix == "submittedDate") return read_days();
        std::string value;
        if (take("\"")) {
            value = rest_.substr(0, rest_.find('"'));
            rest_.remove_prefix(std::min(value.size() + 1, rest_.size()));
        } else {
            value = rest_.substr(0, rest_.find_first_of(" )"));
            rest_.remove_prefix(value.size());
        }
        EXPECT_FALSE(value.empty());
        return has(prefix, value);
    }
    bool read_days() {
        const std::string range(rest_.substr(0, rest_.find(']') + 1));
        rest_.remove_prefix(range.size());
        EXPECT_EQ(range.size(), 30u) << range;
        if (!paper_.published) return false;
        std::string day = paper_.published->to_string();
        std::erase(day, '-');
        return range.substr(1, 8) <= day && day <= range.substr(17, 8);
    }
    bool has(const std::string& prefix, const std::string& value) const {
        if (prefix == "cat") {
            const auto is_it = [&](const std::string& category) {
                return category == value ||
                       (value.ends_with(".*") && category.starts_with(value.substr(0, value.size() - 1)));
            };
            return std::any_of(paper_.categories.begin(), paper_.categories.end(), is_it);
        }
        if (prefix == "au") return has_author(value);
        if (prefix == "ti") return holds(paper_.title, value);
        if (prefix == "abs") return holds(paper_.abstract, value);
        EXPECT_EQ(prefix, "all");
        return holds(paper_.title, value) || holds(paper_.abstract, value);
    }
    static std::vector<std::string> stems(std::string_view text) {
        std::vector<std::string> all;
        for (FoldedWord& word : fold_words(text)) {
            std::erase_if(word.text, [](char c) { return c == '+'; });
            all.push_back(stem(word.text));
        }
        return all;
    }
    static bool holds(const std::string& text, const std::string& value) {
        const std::vector<std::string> words = stems(text), wanted = stems(value);
        return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
    }
    /// As the service does at its best: `Y.` may be Yann, and `Xiao-Ming` is
    /// Xiaoming.
    bool has_author(std::string value) const {
        std::erase(value, ' ');
        return std::any_of(paper_.authors.begin(), paper_.authors.end(), [&](const std::string& author) {
            std::string joined;
            bool is_initial = false;
            for (const FoldedWord& word : fold_words(author)) {
                joined += word.text;
                is_initial |= word.text.size() == 1 && value.starts_with(word.text);
            }
            return is_initial || joined.find(value) != joined.npos;
        });
    }

    std::string_view rest_;
    const Paper& paper_;
};

std::string said(const std::string& written) {
    const NamedQuery named[] = {{"Sound", "audio OR speech"}};
    return to_arxiv_query(parse_query(written, {*parse_instant("2026-01-09T08:00:00Z"), Zone(), named}));
}

TEST(ArxivQuery, SaysWhatTheServiceUnderstands) {
    const struct {
        const char *written, *expected;
    } kCases[] = {
        {"koopman", "all:koopman"},
        {"ti:koopman", "ti:koopman"},
        {"abs:Koopmans", "abs:koopmans"},
        {"\"dynamic mode decomposition\"", "all:\"dynamic mode decomposition\""},
        {"ti:multi-agent", "ti:\"multi agent\""},
        {"koopman audio", "(all:koopman AND all:audio)"},
        {"ti:(koopman OR edmd)", "(ti:koopman OR ti:edmd)"},
        {"(koopman OR edmd) cat:cs.lg", "((all:koopman OR all:edmd) AND cat:cs.LG)"},
        {"au:\"Schölkopf, B\"", "au:scholkopf"},
        {"au:\"Kaiming He\"", "(au:kaiming AND au:he)"},
        {"cat:cs", "(cat:cs OR cat:cs.*)"},
        {"cat:cs.*", "(cat:cs OR cat:cs.*)"},
        {"cat:hep-th", "cat:hep-th"},
        {"koopman -cat:cs.CV", "(all:koopman ANDNOT cat:cs.CV)"},
        {"published:2026-01-05..2026-01-09 koopman",
         "(submittedDate:[202601050000 TO 202601092359] AND all:koopman)"},
        {"before:2026-01-09 x1", "(submittedDate:[199101010000 TO 202601092359] AND all:x1)"},
        {"audio NEAR/3 koopman", "(all:audio AND all:koopman)"},
        {"(audio OR speech) NEAR/3 koopman", "((all:audio OR all:speech) AND all:koopman)"},
        {"(audio OR spee*) NEAR/3 koopman", "all:koopman"},
        {"au:\"Xiao-Ming Wang\"", "au:wang"},
        {"au:\"O'Brien\"", "au:\"o brien\""},
        {"comment:workshop journal:nature", "(co:workshop AND jr:nature)"},
        {"@Sound", "(all:audio OR all:speech)"},
    };
    for (const auto& c : kCases) EXPECT_EQ(said(c.written), c.expected) << c.written;
}

TEST(ArxivQuery, LeavesOutWhatTheServiceCannotJudge) {
    const struct {
        const char *written, *expected;
    } kCases[] = {
        {"koopman -survey", "all:koopman"},         {"koopman upvotes>3 has:code is:new", "all:koopman"},
        {"koopman -primary:cs.CV", "all:koopman"},  {"koopman -(cat:cs.CV upvotes>3)", "all:koopman"},
        {"ti:\"neural operat*\"", "ti:neural"},     {"koopman /gpt-?[0-9]/", "all:koopman"},
        {"C++ koopman", "(all:c AND all:koopman)"}, {"koopman cat:no.XX", "all:koopman"},
    };
    for (const auto& c : kCases) EXPECT_EQ(said(c.written), c.expected) << c.written;
}

TEST(ArxivQuery, IsEmptyWhereAnyPaperMayMatch) {
    for (const char* written : {"*", "-survey", "upvotes>3", "koopman OR upvotes>3", "ti:oper*", "listed:7d",
                                "koopman OR -survey", "au:Q"})
        EXPECT_EQ(said(written), "") << written;
}

TEST(ArxivQuery, ShutsNoMatchOut) {
    RandomSource random(7);
    std::vector<Paper> papers;
    for (int i = 0; i < 100; ++i) {
        Paper paper = random_paper(random);
        paper.listed.reset();  // what the service's papers do not have
        paper.keywords.clear();
        paper.organization.reset();
        papers.push_back(std::move(paper));
    }
    std::size_t asked = 0, matched = 0, answered = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = random_query_text(random, 2);
        const Query query = parse_query(text, {*parse_instant("2026-01-09T08:00:00Z"), Zone()});
        const std::string translated = to_arxiv_query(query);
        if (translated.empty()) continue;
        ++asked;
        for (const Paper& paper : papers) {
            const bool is_answered = Service(translated, paper).answers();
            answered += is_answered;
            if (!matches(query, FoldedPaper(paper))) continue;
            ++matched;
            ASSERT_TRUE(is_answered) << text << "\n"
                                     << translated << "\n"
                                     << paper.title << " | " << paper.abstract;
        }
    }
    EXPECT_GT(asked, 500u);
    EXPECT_GT(matched, 2000u);
    EXPECT_LT(answered, asked * papers.size() / 2) << "the service narrows nothing down";
}

}  // namespace
}  // namespace offprint
