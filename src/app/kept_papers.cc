// Papers go to the thread some dozens at a time, since waking it costs as much as matching one or two. Where
// an earlier digest has to be asked about each paper there is no thread: whoever answers may be of the first.
#include "kept_papers.h"

#include <limits>
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
    batch_.reserve(kUsualPapers);  // papers are large to move
}

KeptPapers::~KeptPapers() {
    is_over_ = true;
    if (side_ != nullptr) side_->wait();
}

void KeptPapers::add(Paper&& paper) {
    if (paper.id.value.empty()) paper.id = make_paper_id(paper);
    if (is_behind_) finish_abstract(paper);
    batch_.push_back(std::move(paper));
    if (batch_.size() >= most_in_batch_) hand_over();
}

void KeptPapers::hand_over() {
    if (side_ == nullptr) side_ = SideThread::of_process();
    most_in_batch_ = side_ == nullptr ? kNoLimit : kBatch;
    if (side_ == nullptr) return;
    is_behind_ = side_->is_behind();
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::exchange(batch_, {}));
    }
    side_->post([this] { match_waiting(); });
    batch_.reserve(kBatch);
}

/// In the second thread: once for each batch that was posted, or for several at once.
void KeptPapers::match_waiting() try {
    std::vector<std::vector<Paper>> batches;
    {
        const std::lock_guard lock(mutex_);
        batches.swap(waiting_);
    }
    if (is_over_ || failure_) return;
    for (std::vector<Paper>& batch : batches) match_batch(batch);
} catch (...) {
    failure_ = std::current_exception();
}

void KeptPapers::match_batch(std::vector<Paper>& batch) {
    std::size_t first = papers_.size();
    if (first == 0)
        papers_.swap(batch);
    else
        for (Paper& paper : batch) papers_.push_back(std::move(paper));
    batch.clear();
    for (; first < papers_.size(); ++first) {
        finish_abstract(papers_[first]);
        absent_.add(papers_[first]);
        builder_.add(papers_[first], static_cast<std::uint32_t>(first));
    }
}

/// No other thread begins.
void KeptPapers::settle() {
    if (side_ != nullptr) {
        std::exchange(side_, nullptr)->wait();
        if (failure_) std::rethrow_exception(failure_);
    }
    most_in_batch_ = kNoLimit;
    match_batch(batch_);
}

void KeptPapers::keep_first(std::size_t count) {
    settle();
    for (std::size_t i = count; i < papers_.size(); ++i) {
        builder_.remove(papers_[i], static_cast<std::uint32_t>(i));
        absent_.remove(papers_[i]);
    }
    papers_.resize(count);
}

std::vector<Paper> KeptPapers::take() {
    settle();
    return std::exchange(papers_, {});
}

Digest KeptPapers::compose(DigestOptions& options) {
    settle();
    Merged works = merge_records(std::exchange(papers_, {}));
    options.duplicates = works.duplicates;
    if (works.duplicates > 0) return build_digest(std::move(works.papers), rules_, options);
    builder_.options() = options;
    return builder_.build([&](std::uint32_t position) { return std::move(works.papers[position]); });
}

}  // namespace offprint
