// The index of words proposes, newest first; the matcher decides. A query that needs no word (`upvotes>100`)
// goes through the papers themselves. How rare a word is tells the index too, of the newest papers.
#include "archive_tables.h"
#include "offprint/query/match.h"
#include "offprint/query/word_index.h"
#include "paper_record.h"

namespace offprint {
namespace {

constexpr std::string_view kColumns[] = {"title",   "abstract", "keywords",     "summary", "authors",
                                         "comment", "journal",  "organization", "report",  "category"};
static_assert(std::size(kColumns) == kIndexColumns);

/// By which papers are numbered.
std::optional<Date> day_of(const Paper& paper) { return paper.listed ? paper.listed : paper.published; }

void append_quoted(std::string& out, std::string_view word) {
    for (const char c : word) out.append(c == '"' ? 2 : 1, c);
}

/// In FTS5's language; words are quoted, so that nothing in them means anything there.
void append_need(std::string& out, const IndexNeed& need) {
    if (need.kind != IndexNeed::Kind::kPhrase) {
        out += '(';
        for (const IndexNeed& part : need.parts) {
            if (&part != &need.parts.front()) out += need.kind == IndexNeed::Kind::kAll ? " AND " : " OR ";
            append_need(out, part);
        }
        out += ')';
        return;
    }
    out += '{';
    for (std::size_t column = 0; column < kIndexColumns; ++column)
        if ((need.columns >> column & 1) != 0) out.append(kColumns[column]) += ' ';
    out += "}:\"";
    for (const std::string& word : need.words) {
        if (&word != &need.words.front()) out += ' ';
        append_quoted(out, word);
    }
    out += need.is_prefix ? "\"*" : "\"";
}

}  // namespace

ArchiveHits Archive::search(const Query& query, const ArchiveSearch& options) const {
    ArchiveHits hits;
    const std::optional<IndexNeed> need = find_index_need(query.root);
    std::string wanted;
    if (need) append_need(wanted, *need);
    Statement proposed = tables_->database.prepare(
        need ? "SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ORDER BY rowid DESC"
             : "SELECT number FROM paper ORDER BY number DESC");
    if (need) proposed.bind(1, std::string_view(wanted));
    constexpr std::size_t kMostOfDay = 200;  // 4 ms, where all that a search may take is 10
    while (proposed.step()) {
        const bool is_full = hits.papers.size() >= options.limit;
        if ((is_full && !options.whole_days) || hits.papers.size() >= options.limit + kMostOfDay ||
            hits.examined == options.most_examined) {
            hits.is_complete = false;
            break;
        }
        ++hits.examined;
        tables_->paper_record.bind(1, proposed.integer(0));
        if (!tables_->paper_record.step()) continue;
        Paper paper = decode_paper(tables_->paper_record.bytes(0));
        tables_->paper_record.reset();
        if (is_full && day_of(paper) != day_of(hits.papers.back())) {
            hits.is_complete = false;
            break;
        }
        const State state{.is_seen = options.has_shown && options.has_shown(paper)};
        if (matches(query, FoldedPaper(paper), state)) hits.papers.push_back(std::move(paper));
    }
    return hits;
}

std::optional<TermStatistics> Archive::statistics_of(std::span<const Topic> topics) const {
    constexpr std::int64_t kNewest = 10'000;
    constexpr std::size_t kMostWords = 100;
    const std::vector<TermWord> words = words_of(topics);
    if (words.size() > kMostWords) return std::nullopt;
    Database& database = tables_->database;
    // Rows of a few bytes, where those of papers would be read from thousands of pages.
    Statement oldest = database.prepare("SELECT id FROM paper_fts_docsize ORDER BY id DESC LIMIT 1 OFFSET ?");
    oldest.bind(1, kNewest - 1);
    const bool has_more = oldest.step();
    const std::int64_t first = has_more ? oldest.integer(0) : 0;
    oldest.reset();
    Statement counted =
        database.prepare("SELECT count(*) FROM paper_fts WHERE paper_fts MATCH ? AND rowid >= ?");
    std::vector<WordCount> counts;
    for (const TermWord& word : words) {
        std::string wanted = "{title abstract keywords}:\"";
        append_quoted(wanted, word.text);
        wanted += '"';
        counted.bind(1, std::string_view(wanted)).bind(2, first);
        counted.step();
        counts.push_back({word, static_cast<std::size_t>(counted.integer(0))});
        counted.reset();
    }
    const auto papers = has_more ? kNewest : database.integer("SELECT papers FROM total").value_or(0);
    return TermStatistics(static_cast<std::size_t>(papers), counts);
}

}  // namespace offprint
