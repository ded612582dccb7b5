// The index of words proposes, newest first; the matcher decides. A query that needs no word (`upvotes>100`)
// goes through the papers themselves.
#include "archive_tables.h"
#include "offprint/query/match.h"
#include "offprint/query/word_index.h"
#include "paper_record.h"

namespace offprint {
namespace {

constexpr std::string_view kColumns[] = {"title",   "abstract", "keywords",     "summary", "authors",
                                         "comment", "journal",  "organization", "report",  "category"};
static_assert(std::size(kColumns) == kIndexColumns);

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
        for (const char c : word) out.append(c == '"' ? 2 : 1, c);
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
    while (proposed.step()) {
        if (hits.papers.size() == options.limit || hits.examined == options.most_examined) {
            hits.is_complete = false;
            break;
        }
        ++hits.examined;
        tables_->paper_record.bind(1, proposed.integer(0));
        if (!tables_->paper_record.step()) continue;
        Paper paper = decode_paper(tables_->paper_record.bytes(0));
        tables_->paper_record.reset();
        if (matches(query, FoldedPaper(paper))) hits.papers.push_back(std::move(paper));
    }
    return hits;
}

}  // namespace offprint
