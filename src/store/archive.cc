// Opening, finding by id, facts. Adding is in archive_add.cc, searching in archive_search.cc.
#include "offprint/store/archive.h"

#include <fmt/format.h>

#include "archive_tables.h"
#include "key_levels.h"
#include "offprint/base/error.h"
#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"
#include "paper_record.h"

namespace offprint {
namespace {

/// Room for so many papers a day, as a power of two: a day on which a snapshot is imported has millions.
constexpr unsigned kDayBits = 24;
constexpr std::int32_t kDaysBefore1970 = 719'162;  // numbers are positive for every year from 1 on

}  // namespace

AddedCounts& AddedCounts::operator+=(const AddedCounts& other) {
    added += other.added;
    updated += other.updated;
    unchanged += other.unchanged;
    return *this;
}

std::int64_t first_number_of(Date day) { return (std::int64_t{day.days} + kDaysBefore1970) << kDayBits; }
Date day_of_number(std::int64_t number) {
    return {static_cast<std::int32_t>((number >> kDayBits) - kDaysBefore1970)};
}

Date order_day(const Paper& paper, Date otherwise) {
    return paper.listed ? *paper.listed : paper.published.value_or(otherwise);
}

Archive::Tables::Tables(const std::string& file, OpenMode mode)
    : path(file),
      database(open_with_schema(file, mode, archive_schema())),
      paper_record(database.prepare("SELECT record FROM paper WHERE number = ?")),
      papers_under(database.prepare(kPapersUnder)),
      records(database.prepare("SELECT record FROM record WHERE paper = ? ORDER BY place")) {}

Archive::Archive(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Archive Archive::open_to_write(const std::string& path) {
    make_state_folder(path);
    return Archive(std::make_unique<Tables>(path, OpenMode::kWrite));
}

Archive Archive::open_to_read(const std::string& path) {
    return Archive(std::make_unique<Tables>(path, OpenMode::kRead));
}

namespace {

std::vector<std::string> keys_of_text(std::string_view id) {
    std::vector<std::string> keys;
    if (const auto arxiv = parse_arxiv_id(id)) keys.push_back("arxiv:" + arxiv->id);
    if (const auto doi = parse_doi(id)) keys.push_back("doi:" + *doi);
    if (const auto pmid = parse_pmid_field(id)) keys.push_back("pmid:" + *pmid);
    if (const auto pmcid = parse_pmcid(id)) keys.push_back("pmcid:" + *pmcid);
    keys.emplace_back(id);  // as offprint prints ids
    keys.push_back("url:" + canonical_url(id));
    return keys;
}

}  // namespace

// Several works may stand under a title; the one that has it as its id is the one that was meant.
std::optional<std::pair<std::int64_t, Paper>> Archive::Tables::find(std::string_view id) {
    std::optional<std::pair<std::int64_t, Paper>> first;
    for (const std::string& key : keys_of_text(id)) {
        std::vector<std::int64_t> numbers;
        papers_under.bind(1, hash_of_key(key));
        while (papers_under.step()) numbers.push_back(papers_under.integer(0));
        for (const std::int64_t number : numbers) {
            paper_record.bind(1, number);
            if (!paper_record.step()) continue;
            Paper paper = decode_paper(paper_record.bytes(0));
            paper_record.reset();
            const bool is_meant = paper.id.value == key;
            if (is_meant || !first) first.emplace(number, std::move(paper));
            if (is_meant) return first;
        }
        if (first) return first;
    }
    return std::nullopt;
}

std::optional<Paper> Archive::find(std::string_view id) const {
    std::optional<std::pair<std::int64_t, Paper>> found = tables_->find(id);
    if (!found) return std::nullopt;
    return std::move(found->second);
}

bool Archive::knows(const Paper& paper) const {
    for (const std::int64_t key : work_keys(paper)) {
        bool is_same = false;
        std::vector<std::int64_t> numbers;
        tables_->papers_under.bind(1, key);
        while (tables_->papers_under.step()) numbers.push_back(tables_->papers_under.integer(0));
        for (const std::int64_t number : numbers) {
            tables_->paper_record.bind(1, number);
            if (!tables_->paper_record.step()) continue;
            is_same |= same_work(decode_paper(tables_->paper_record.bytes(0)), paper);
            tables_->paper_record.reset();
        }
        if (is_same) return true;
    }
    return false;
}

std::vector<Paper> Archive::records_of(std::string_view id) const {
    std::vector<Paper> records;
    std::optional<std::pair<std::int64_t, Paper>> found = tables_->find(id);
    if (!found) return records;
    tables_->records.bind(1, found->first);
    while (tables_->records.step()) records.push_back(decode_paper(tables_->records.bytes(0)));
    if (records.empty()) records.push_back(std::move(found->second));
    return records;
}

void Archive::visit(const std::function<bool(Paper&&)>& use) const {
    Statement all = tables_->database.prepare("SELECT record FROM paper ORDER BY number");
    while (all.step())
        if (!use(decode_paper(all.bytes(0)))) return;
}

ArchiveFacts Archive::facts() const {
    Database& database = tables_->database;
    ArchiveFacts facts;
    facts.papers = static_cast<std::size_t>(database.integer("SELECT papers FROM total").value_or(0));
    if (facts.papers > 0) {
        const auto find = [&](std::string_view where, Date day, std::string_view order) {
            return database.integer(
                fmt::format("SELECT number FROM paper WHERE number {} {} ORDER BY number {} LIMIT 1", where,
                            first_number_of(day), order));
        };
        const Date next{kUnknownDay.days + 1};
        const auto before = find("<", kUnknownDay, "ASC"), behind = find(">=", next, "ASC");
        if (before || behind) {
            facts.first = day_of_number(before ? *before : *behind);
            facts.last = day_of_number(behind ? *find(">=", next, "DESC") : *find("<", kUnknownDay, "DESC"));
        }
        const auto undated = find(">=", kUnknownDay, "ASC");
        facts.has_undated = undated && *undated < first_number_of(next);
    }
    facts.bytes = static_cast<std::size_t>(database.integer("PRAGMA page_count").value_or(0) *
                                           database.integer("PRAGMA page_size").value_or(0));
    return facts;
}

std::vector<std::string> Archive::find_damage() const {
    std::vector<std::string> damage;
    const auto try_all = [&](std::string_view sql, const auto& look) {
        try {
            Statement rows = tables_->database.prepare(sql);
            while (rows.step()) look(rows);
        } catch (const Error& error) {  // a page that cannot be read ends the look
            damage.emplace_back(error.what());
        }
    };
    try_all("PRAGMA integrity_check", [&](Statement& row) {
        if (row.text(0) != "ok") damage.emplace_back(row.text(0));
    });
    if (!damage.empty()) return damage;
    try_all("SELECT number, record FROM paper", [&](Statement& row) { decode_paper(row.bytes(1)); });
    return damage;
}

std::size_t Archive::imported(std::string_view file) const {
    Statement find = tables_->database.prepare("SELECT papers FROM import WHERE file = ?");
    find.bind(1, file);
    return find.step() ? static_cast<std::size_t>(find.integer(0)) : 0;
}

}  // namespace offprint
