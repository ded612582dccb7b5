// Papers go to the thread some at a time, since waking it costs as much as matching one or two. They stay where
// they were read to, for each is large. Where an earlier digest has to be asked about each paper there is no
// thread: whoever answers may be of the first.
#include "kept_papers.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"
#include "offprint/read/read_listing.h"

namespace offprint {
namespace {

constexpr std::size_t kBatch = 16;
constexpr std::size_t kUsualPapers = 1024;  // of a day, or fewer
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

}  // namespace

KeptPapers::KeptPapers(const RuleSet& rules, const DigestOptions& options, AbsentFields& absent,
                       std::size_t short_listing)
    : rules_(rules),
      absent_(absent),
      builder_(DigestBuilder::of_kept_papers(rules, options)),
      most_in_batch_(options.has_shown ? kNoLimit : short_listing) {
    batch_.reserve(std::clamp(most_in_batch_, kBatch, kUsualPapers));  // papers are large to move
}

KeptPapers::~KeptPapers() {
    is_over_ = true;
    if (side_ != nullptr) side_->wait();
}

void KeptPapers::add(Paper&& paper) {
    if (paper.id.value.empty()) paper.id = make_paper_id(paper);
    if (is_behind_) finish_abstract(paper);
    if (all_differ_) all_differ_ = is_new(paper);
    batch_.push_back(std::move(paper));
    if (batch_.size() >= most_in_batch_) hand_over();
}

/// What has an arXiv id of its own is never merged with anything but another record of that id.
bool KeptPapers::is_new(const Paper& paper) {
    const std::optional<ArxivId> id = arxiv_id_of(paper);
    return id && arxiv_ids_.insert(std::hash<std::string>()(id->id)).second;
}

/// The papers stay where they are from now on.
std::span<Paper> KeptPapers::close_batch() {
    std::vector<Paper>& batch = batches_.emplace_back(std::exchange(batch_, {}));
    for (Paper& paper : batch) papers_.push_back(&paper);
    return batch;
}

void KeptPapers::hand_over() {
    if (side_ == nullptr) side_ = SideThread::of_process();
    most_in_batch_ = side_ == nullptr ? kNoLimit : kBatch;
    if (side_ == nullptr) return;
    is_behind_ = side_->is_behind();
    side_->post([this, batch = close_batch()] { match_beside(batch); });
    batch_.reserve(kBatch);
}

void KeptPapers::match_beside(std::span<Paper> batch) try {
    if (!is_over_ && !failure_) match(batch);
} catch (...) {
    failure_ = std::current_exception();
}

void KeptPapers::match(std::span<Paper> batch) {
    for (Paper& paper : batch) {
        finish_abstract(paper);
        absent_.add(paper);
        builder_.add(paper, matched_++);
    }
}

/// No other thread begins.
void KeptPapers::settle() {
    if (side_ != nullptr) {
        std::exchange(side_, nullptr)->wait();
        if (failure_) std::rethrow_exception(failure_);
    }
    most_in_batch_ = kNoLimit;
    if (!batch_.empty()) match(close_batch());
}

void KeptPapers::keep_first(std::size_t count) {
    settle();
    for (; papers_.size() > count; papers_.pop_back()) {
        builder_.remove(*papers_.back(), --matched_);
        absent_.remove(*papers_.back());
    }
    all_differ_ = all_differ_ && count == 0;  // or the ids of those that are gone would have to go too
    if (count == 0) arxiv_ids_.clear();
}

std::vector<Paper> KeptPapers::take() {
    settle();
    std::vector<Paper> all;
    all.reserve(papers_.size());
    for (Paper* const paper : std::exchange(papers_, {})) all.push_back(std::move(*paper));
    return all;
}

Digest KeptPapers::compose(DigestOptions& options) {
    settle();
    if (all_differ_) {
        options.duplicates = 0;
        builder_.options() = options;
        return builder_.build(
            [&](std::uint32_t position, Paper& place) { place = std::move(*papers_[position]); });
    }
    Merged works = merge_records(take());
    options.duplicates = works.duplicates;
    if (works.duplicates > 0) return build_digest(std::move(works.papers), rules_, options);
    builder_.options() = options;
    return builder_.build(
        [&](std::uint32_t position, Paper& place) { place = std::move(works.papers[position]); });
}

}  // namespace offprint
