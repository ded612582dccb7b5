// FTS5 gathers words in memory and writes a segment of its index when the number of a paper is lower than the
// one before. Of papers in any order that would be a segment each, which all have to be merged; in the order
// of their numbers it is one segment a batch.
#include "word_changes.h"

#include "offprint/query/word_index.h"

namespace offprint {
namespace {

constexpr std::string_view kInsertWords =
    "INSERT INTO paper_fts(rowid, title, abstract, keywords, summary, authors, comment, journal, "
    "organization, report, category) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view kDeleteWords =
    "INSERT INTO paper_fts(paper_fts, rowid, title, abstract, keywords, summary, authors, comment, journal, "
    "organization, report, category) VALUES('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

void write_words(Statement& statement, std::int64_t number, const Paper& paper) {
    const std::array<std::string, kIndexColumns> texts = index_texts(FoldedPaper(paper));
    statement.bind(1, number);
    for (std::size_t i = 0; i < texts.size(); ++i)
        statement.bind(static_cast<int>(i) + 2, std::string_view(texts[i]));
    statement.run();
}

}  // namespace

void WordChanges::insert(std::int64_t number, const Paper& paper) { changes_[number].now = &paper; }

void WordChanges::insert(std::int64_t number, Paper&& paper) {
    Change& change = changes_[number];
    change.merged = std::make_unique<Paper>(std::move(paper));
    change.now = change.merged.get();
}

void WordChanges::replace(std::int64_t number, Paper&& before, Paper&& now) {
    Change& change = changes_[number];
    if (change.now == nullptr) change.before = std::make_unique<Paper>(std::move(before));
    change.merged = std::make_unique<Paper>(std::move(now));
    change.now = change.merged.get();
}

void WordChanges::remove(std::int64_t number, Paper&& paper) {
    Change& change = changes_[number];
    if (change.now == nullptr && !change.before) change.before = std::make_unique<Paper>(std::move(paper));
    change.now = nullptr;
    change.merged.reset();
    if (!change.before) changes_.erase(number);  // it came in this batch
}

void WordChanges::write(Database& database) {
    const KeptStatement insert_words = database.kept(kInsertWords);
    const KeptStatement delete_words = database.kept(kDeleteWords);
    for (const auto& [number, change] : changes_) {
        if (change.before) write_words(*delete_words, number, *change.before);
        if (change.now != nullptr) write_words(*insert_words, number, *change.now);
    }
    changes_.clear();
}

}  // namespace offprint
