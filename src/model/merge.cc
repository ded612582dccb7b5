// Records are joined in five steps, strongest evidence first: by arXiv id, by DOI, by PubMed's number, by
// address, by title. In each step they are taken in the order of the listings, and each meets the works that
// were seen before under the same key. It joins the first of them that nothing contradicts. A work speaks
// with one voice: what is known of any of its records counts for all of them. So if A and B share an id, B
// and C a title, and A contradicts C, then C stays apart, whichever of them came first in the step.
//
// Every record is looked up once a key, and a key remembers at most kMostRivals works that contradict each
// other, so the time is linear in the number of records. When every record has an arXiv id, the first step is
// all there is to do.
#include "offprint/model/merge.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "offprint/model/paper_id.h"
#include "paper_union.h"
#include "same_work.h"

namespace offprint {
namespace {

/// More works than this under one DOI, address or title say that the key means nothing.
constexpr std::size_t kMostRivals = 16;

/// Which record belongs to which work; a work goes by the number of its first record.
class Works {
  public:
    explicit Works(std::size_t records) : first_(records) {
        std::iota(first_.begin(), first_.end(), std::size_t{0});
    }

    std::size_t work_of(std::size_t record) {
        while (first_[record] != record) record = first_[record] = first_[first_[record]];
        return record;
    }

    void join(std::size_t earlier, std::size_t later) { first_[later] = earlier; }

  private:
    std::vector<std::size_t> first_;
};

class Merger {
  public:
    explicit Merger(const std::vector<Paper>& papers) : papers_(papers), works_(papers.size()) {}

    /// For each record the number of its work's first record.
    std::vector<std::size_t> run() {
        if (!join_by_arxiv_id()) {
            learn();
            join_by([&](std::size_t i) { return std::span<const std::string>(records_[i].ids.dois); },
                    &Merger::may_share_id);
            join_by([&](std::size_t i) { return std::span<const std::string>(records_[i].ids.pubmed); },
                    &Merger::may_share_id);
            join_by([&](std::size_t i) { return std::span<const std::string>(records_[i].ids.urls); },
                    &Merger::may_share_id);
            join_by([&](std::size_t i) { return std::span<const std::string>(&records_[i].title.key, 1); },
                    &Merger::may_share_title);
        }
        std::vector<std::size_t> firsts(papers_.size());
        for (std::size_t i = 0; i < firsts.size(); ++i) firsts[i] = works_.work_of(i);
        return firsts;
    }

  private:
    struct Facts {
        WorkIds ids;
        WorkTitle title;
    };

    /// True when every record has such an id.
    bool join_by_arxiv_id() {
        bool all_have_one = true;
        std::unordered_map<std::string, std::size_t> first_with;
        first_with.reserve(papers_.size());
        for (std::size_t i = 0; i < papers_.size(); ++i) {
            std::optional<ArxivId> id = arxiv_id_of(papers_[i]);
            if (id) {
                const auto [place, is_new] = first_with.try_emplace(std::move(id->id), i);
                if (!is_new) works_.join(place->second, i);
            }
            all_have_one = all_have_one && id;
        }
        return all_have_one;
    }

    void learn() {
        for (const Paper& paper : papers_) records_.push_back({ids_of(paper), title_of(paper)});
        known_ = records_;
        for (std::size_t i = 0; i < records_.size(); ++i) {
            const std::size_t work = works_.work_of(i);
            if (work != i) absorb(work, i);
        }
    }

    void absorb(std::size_t work, std::size_t other) {
        add(known_[work].ids, known_[other].ids);
        add(known_[work].title, known_[other].title);
    }

    bool may_share_id(std::size_t a, std::size_t b) const {
        return !contradict(known_[a].ids, known_[b].ids);
    }

    bool may_share_title(std::size_t a, std::size_t b) const {
        return may_share_id(a, b) && !contradict(known_[a].title, known_[b].title) &&
               !says_too_little(known_[a].title, known_[b].title);
    }

    template <typename KeysOf>
    void join_by(KeysOf keys_of, bool (Merger::*may_join)(std::size_t, std::size_t) const) {
        std::unordered_map<std::string_view, std::vector<std::size_t>> seen;
        for (std::size_t i = 0; i < papers_.size(); ++i) {
            for (const std::string& key : keys_of(i)) {
                if (!key.empty()) meet(seen[key], i, may_join);
            }
        }
    }

    /// Joins a record's work with the first of those under the same key that allows it.
    void meet(std::vector<std::size_t>& rivals, std::size_t record,
              bool (Merger::*may_join)(std::size_t, std::size_t) const) {
        const std::size_t own = works_.work_of(record);
        for (const std::size_t rival : rivals) {
            const std::size_t work = works_.work_of(rival);
            if (work == own) return;
            if (!(this->*may_join)(work, own)) continue;
            const auto [earlier, later] = std::minmax(work, own);
            works_.join(earlier, later);
            absorb(earlier, later);
            return;
        }
        if (rivals.size() < kMostRivals) rivals.push_back(record);
    }

    const std::vector<Paper>& papers_;
    Works works_;
    std::vector<Facts> records_;  ///< what each record says
    std::vector<Facts> known_;    ///< what each work's records say together, under its first record
};

}  // namespace

// One paper a work, in place of its first record; the other records are dropped.
Merged merge_records(std::vector<Paper> papers) {
    const std::vector<std::size_t> firsts = Merger(papers).run();
    std::unordered_map<std::size_t, std::vector<const Paper*>> records;
    Merged merged;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (papers[i].id.value.empty()) papers[i].id = make_paper_id(papers[i]);
        if (firsts[i] == i) continue;
        std::vector<const Paper*>& work = records[firsts[i]];
        if (work.empty()) work.push_back(&papers[firsts[i]]);
        work.push_back(&papers[i]);
        ++merged.duplicates;
    }
    for (const auto& [first, work] : records) papers[first] = unite_records(work);
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (firsts[i] != i) continue;
        const std::size_t kept = merged.firsts.size();
        if (kept != i) papers[kept] = std::move(papers[i]);
        merged.firsts.push_back(i);
    }
    papers.resize(merged.firsts.size());
    merged.papers = std::move(papers);
    return merged;
}

void name_source(Paper& record, const std::string& source) {
    const auto is_in = [&](const std::string& named) {  // or a file of it, where it is a folder
        return named.starts_with(source) &&
               (named.size() == source.size() || source.ends_with('/') || named[source.size()] == '/');
    };
    if (!source.empty() && std::ranges::none_of(record.sources, is_in)) record.sources.push_back(source);
}

Merged merge_papers(std::span<const Listing> listings) {
    return merge_papers(std::vector<Listing>(listings.begin(), listings.end()));
}

Merged merge_papers(std::vector<Listing>&& listings) {
    std::vector<Paper> papers;
    for (Listing& listing : listings) {
        for (Paper& paper : listing.papers) name_source(paper, listing.source);
        if (papers.empty()) {
            papers = std::move(listing.papers);
        } else {
            std::ranges::move(listing.papers, std::back_inserter(papers));
        }
    }
    return merge_records(std::move(papers));
}

}  // namespace offprint
