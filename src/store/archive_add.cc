// A paper is met again by its keys, strongest first, and only if the merge rules agree that it is the same
// work. What its source said before is laid under what it says now, so that a later record without an
// abstract takes none away; the work is the union of what its sources say.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "archive_tables.h"
#include "index_merges.h"
#include "key_levels.h"
#include "offprint/model/merge.h"
#include "paper_record.h"
#include "word_changes.h"

namespace offprint {

namespace {

std::string_view source_of(const Paper& paper) {
    return paper.sources.empty() ? std::string_view() : std::string_view(paper.sources.front());
}

/// What a source says now over what it said before; a listing of an earlier day, read later, is what it said
/// before.
Paper lay_over(const Paper& now, const Paper& before) {
    const bool is_older = now.listed && before.listed && *now.listed < *before.listed;
    return is_older ? merge_pair(before, now) : merge_pair(now, before);
}

/// A record that comes again, such as "Preface" of a reading list: nothing tells the two apart. What is made
/// of the same facts, its id, may have been made another way then.
bool says_the_same(const Paper& known, const Paper& paper) {
    if (known.title != paper.title || known.authors != paper.authors) return false;
    Paper same = paper;
    same.id = known.id;
    same.sources = known.sources;
    return known == same;
}

class Adder {
  public:
    Adder(Database& database, Statement& paper_record, Statement& papers_under, Statement& records,
          std::optional<Date> seen, std::optional<Instant> fetched = {})
        : database_(database),
          paper_record_(paper_record),
          papers_under_(papers_under),
          records_(records),
          insert_paper_(database.prepare("INSERT INTO paper(number, record) VALUES(?, ?)")),
          update_paper_(database.prepare("UPDATE paper SET record = ?2 WHERE number = ?1")),
          insert_key_(database.prepare(kInsertKey)),
          has_key_(database.prepare(kHasKey)),
          last_number_(database.prepare("SELECT max(number) FROM paper WHERE number BETWEEN ? AND ?")),
          find_record_(database.prepare("SELECT place, record FROM record WHERE paper = ? AND source = ?")),
          put_record_(database.prepare(
              "INSERT OR REPLACE INTO record(paper, place, source, record) VALUES(?, ?, ?, ?)")),
          count_records_(database.prepare("SELECT count(*) FROM record WHERE paper = ?")),
          put_count_(database.prepare(
              "INSERT OR REPLACE INTO count(paper, day, upvotes, comments, stars) VALUES(?, ?, ?, ?, ?)")),
          put_version_(
              database.prepare("INSERT OR IGNORE INTO version(paper, version, day) VALUES(?, ?, ?)")),
          put_arrival_(database.prepare("INSERT INTO arrival(number, paper) VALUES(?, ?)")),
          seen_(seen) {
        if (fetched) next_arrival_ = next_arrival(database, *fetched);
    }

    void add(const Paper& paper, AddedCounts& counts) {
        const std::vector<std::int64_t> keys = work_keys(paper);
        std::optional<std::int64_t> number = find(paper, keys);
        const bool is_new = !number;
        if (is_new) {
            number = insert(paper);
            ++counts.added;
            if (next_arrival_) put_arrival_.bind(1, (*next_arrival_)++).bind(2, *number).run();
        } else if (update(*number, paper)) {  // which may give it another number
            ++counts.updated;
        } else {
            ++counts.unchanged;
        }
        for (const std::int64_t key : keys)
            if (is_new || !has_key(key, *number)) insert_key_.bind(1, key).bind(2, *number).run();
        remember_counts(*number, paper);
    }

    /// What was added can be searched for then; before it ends, the transaction is to do that.
    void finish(std::size_t papers) {
        words_.write(database_);
        merge_after_batch(database_, papers);
        move_keys_on(database_);
    }

  private:
    /// The work that it belongs to; its record is in known_ then.
    std::optional<std::int64_t> find(const Paper& paper, const std::vector<std::int64_t>& keys) {
        for (const std::int64_t key : keys) {
            std::vector<std::int64_t> numbers;
            papers_under_.bind(1, key);
            while (papers_under_.step()) numbers.push_back(papers_under_.integer(0));
            for (const std::int64_t number : numbers) {
                paper_record_.bind(1, number);
                if (!paper_record_.step()) continue;
                known_bytes_ = paper_record_.bytes(0);
                paper_record_.reset();
                known_ = decode_paper(known_bytes_);
                if (same_work(known_, paper) || says_the_same(known_, paper)) return number;
            }
        }
        return std::nullopt;
    }

    bool has_key(std::int64_t key, std::int64_t number) {
        has_key_.bind(1, key).bind(2, number).step();
        const bool has = has_key_.integer(0) != 0;
        has_key_.reset();
        return has;
    }

    std::int64_t insert(const Paper& paper) {
        const std::int64_t number = next_number(order_day(paper, seen_.value_or(kUnknownDay)));
        const std::string record = encode_paper(paper);
        insert_paper_.bind(1, number).bind_bytes(2, record).run();
        words_.insert(number, paper);
        return number;
    }

    std::int64_t next_number(Date day) {
        const std::int64_t first = first_number_of(day);
        std::int64_t& next = next_of_day_[first];
        if (next == 0) {
            const std::int64_t end = first_number_of({day_of_number(first).days + 1});
            last_number_.bind(1, first).bind(2, end - 1);
            last_number_.step();
            next = std::max(first, last_number_.integer(0) + 1);
            last_number_.reset();
        }
        return next++;
    }

    /// A paper of which no day was known gets the place of its day.
    void move(std::int64_t& number, Paper&& merged, std::string_view record) {
        const std::int64_t old = std::exchange(number, next_number(order_day(merged, kUnknownDay)));
        insert_paper_.bind(1, number).bind_bytes(2, record).run();
        for (const char* sql :
             {"DELETE FROM paper WHERE number = ?2 AND ?1 > 0",
              "UPDATE record SET paper = ?1 WHERE paper = ?2", "UPDATE count SET paper = ?1 WHERE paper = ?2",
              "UPDATE version SET paper = ?1 WHERE paper = ?2",
              "UPDATE arrival SET paper = ?1 WHERE paper = ?2"})
            database_.kept(sql)->bind(1, number).bind(2, old).run();
        records_.bind(1, number);
        while (records_.step()) move_keys(decode_paper(records_.bytes(0)), old, number);
        move_keys(known_, old, number);
        move_keys(merged, old, number);
        words_.remove(old, std::move(known_));
        words_.insert(number, std::move(merged));
    }

    void move_keys(const Paper& paper, std::int64_t old, std::int64_t number) {
        for (const std::int64_t key : work_keys(paper)) {
            for (const char* sql : {"DELETE FROM work_key WHERE hash = ? AND paper = ?",
                                    "DELETE FROM recent_key WHERE hash = ? AND paper = ?",
                                    "DELETE FROM new_key WHERE hash = ? AND paper = ?"})
                database_.kept(sql)->bind(1, key).bind(2, old).run();
            if (!has_key(key, number)) insert_key_.bind(1, key).bind(2, number).run();
        }
    }

    /// False when nothing is new.
    bool update(std::int64_t& number, const Paper& paper) {
        Paper merged = add_record(number, paper);
        const std::string record = encode_paper(merged);
        if (record == known_bytes_) return false;
        const bool has_day_now = order_day(merged, kUnknownDay) != kUnknownDay;
        if (day_of_number(number) == kUnknownDay && has_day_now) {
            move(number, std::move(merged), record);
            return true;
        }
        update_paper_.bind(1, number).bind_bytes(2, record).run();
        words_.replace(number, std::move(known_), std::move(merged));
        return true;
    }

    /// The union of what all sources say when this is what one of them says now.
    Paper add_record(std::int64_t number, const Paper& paper) {
        count_records_.bind(1, number);
        count_records_.step();
        std::int64_t records = count_records_.integer(0);
        count_records_.reset();
        if (records == 0) {
            if (source_of(known_) == source_of(paper)) return lay_over(paper, known_);
            put_record(number, 0, known_, known_bytes_);  // until now it was the only one
            records = 1;
        }
        std::int64_t place = records;
        Paper latest = paper;
        find_record_.bind(1, number).bind(2, source_of(paper));
        if (find_record_.step()) {
            place = find_record_.integer(0);
            latest = lay_over(paper, decode_paper(find_record_.bytes(1)));
            find_record_.reset();
        }
        put_record(number, place, latest, encode_paper(latest));
        return unite(number);
    }

    Paper unite(std::int64_t number) {
        std::optional<Paper> all;
        records_.bind(1, number);
        while (records_.step()) {
            Paper record = decode_paper(records_.bytes(0));
            all = all ? merge_pair(std::move(*all), record) : std::move(record);
        }
        return std::move(*all);
    }

    void put_record(std::int64_t number, std::int64_t place, const Paper& paper, std::string_view bytes) {
        put_record_.bind(1, number).bind(2, place).bind(3, source_of(paper)).bind_bytes(4, bytes).run();
    }

    void remember_counts(std::int64_t number, const Paper& paper) {
        const std::optional<Date> day = seen_ ? seen_ : paper.listed ? paper.listed : paper.published;
        if (day && (paper.upvotes || paper.comments || paper.stars))
            put_count_.bind(1, number)
                .bind(2, std::int64_t{day->days})
                .bind(3, paper.upvotes)
                .bind(4, paper.comments)
                .bind(5, paper.stars)
                .run();
        const std::optional<Date> changed = paper.updated ? paper.updated : day;
        if (paper.version && changed)
            put_version_.bind(1, number).bind(2, *paper.version).bind(3, std::int64_t{changed->days}).run();
    }

    Database& database_;
    Statement &paper_record_, &papers_under_, &records_;
    Statement insert_paper_, update_paper_, insert_key_, has_key_, last_number_, find_record_, put_record_,
        count_records_, put_count_, put_version_, put_arrival_;
    std::optional<Date> seen_;
    std::optional<std::int64_t> next_arrival_;  ///< of a paper that is new; none of an import
    std::unordered_map<std::int64_t, std::int64_t> next_of_day_;
    WordChanges words_;
    Paper known_;
    std::string known_bytes_;
};

}  // namespace

namespace {

void count_works(Database& database, std::size_t added) {
    if (added == 0) return;
    Statement statement = database.prepare("UPDATE total SET papers = papers + ?");
    statement.bind(1, static_cast<std::int64_t>(added)).run();
}

}  // namespace

AddedCounts Archive::add(std::span<const Paper> papers, std::optional<Date> seen,
                         std::optional<Instant> fetched) {
    Transaction transaction(tables_->database);
    Adder adder(tables_->database, tables_->paper_record, tables_->papers_under, tables_->records, seen,
                fetched);
    AddedCounts counts;
    for (const Paper& paper : papers) adder.add(paper, counts);
    adder.finish(papers.size());
    count_works(tables_->database, counts.added);
    transaction.commit();
    return counts;
}

AddedCounts Archive::import(std::span<const Paper> papers, std::string_view file, std::size_t papers_read) {
    Transaction transaction(tables_->database);
    Adder adder(tables_->database, tables_->paper_record, tables_->papers_under, tables_->records,
                std::nullopt);
    AddedCounts counts;
    for (const Paper& paper : papers) adder.add(paper, counts);
    adder.finish(papers.size());
    count_works(tables_->database, counts.added);
    tables_->database.prepare("INSERT OR REPLACE INTO import(file, papers) VALUES(?, ?)")
        .bind(1, file)
        .bind(2, static_cast<std::int64_t>(papers_read))
        .run();
    transaction.commit();
    return counts;
}

void Archive::settle(std::size_t added) {
    constexpr std::size_t kLeastShare = 8;  // of one that brought less, the next hundreds of days do it
    if (added > 0 && added >= facts().papers / kLeastShare) merge_all(tables_->database);
}

}  // namespace offprint
