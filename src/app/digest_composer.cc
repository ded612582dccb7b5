// What makes a digest of papers in passing the same as one of all papers at once:
//
//     what merging would join          is in one group of the WorkIndex; only groups are merged
//     a record that is merged          is taken back from the counts, and the merged paper goes in its place
//     the words' statistics            are sums over papers, so they can be taken back too
//     the order of the papers          depends on their positions, not on when they were added
#include "offprint/app/digest_composer.h"

#include <algorithm>

#include "kept_papers.h"
#include "offprint/base/error.h"
#include "offprint/model/merge.h"

namespace offprint {
namespace {

constexpr std::size_t kMostEarly = 512;  // papers, before the rules are known

}  // namespace

DigestComposer::DigestComposer(DigestRules rules, KeptAtMost kept_at_most) : kept_at_most_(kept_at_most) {
    set_rules(std::move(rules), kept_at_most_.short_listing);
}

DigestComposer::DigestComposer(std::function<DigestRules()> prepare, KeptAtMost kept_at_most)
    : kept_at_most_(kept_at_most) {
    SideThread* const side = SideThread::of_process();
    if (side == nullptr) {
        set_rules(prepare(), kept_at_most_.short_listing);
        return;
    }
    preparation_ = std::make_unique<Preparation>(
        *side, [this, prepare = std::move(prepare)] { set_rules(prepare(), 0); });
}

DigestComposer::~DigestComposer() = default;

DigestComposer::Preparation::Preparation(SideThread& thread, const std::function<void()>& prepare)
    : work(thread, [this, prepare] {
          try {
              prepare();
          } catch (...) {
              failure = std::current_exception();
          }
          is_over = true;
      }) {}

void DigestComposer::set_rules(DigestRules&& rules, std::size_t short_listing) {
    options_ = std::move(rules.options);
    rules_ = RuleSet(std::move(rules.topics));
    for (const Topic& topic : rules_.topics()) absent_.ask(topic.query);
    kept_ = std::make_unique<KeptPapers>(rules_, options_, absent_, short_listing);
}

void DigestComposer::know_rules() {
    if (!preparation_) return;
    preparation_->work.wait();
    if (preparation_->failure) std::rethrow_exception(preparation_->failure);
    const std::unique_ptr<Preparation> prepared = std::move(preparation_);
    for (Paper& paper : prepared->papers) take(std::move(paper));
}

PaperTaker DigestComposer::taker() {
    return {[this](Paper&& paper) { add(std::move(paper)); },
            [this](const std::string& name) { begin_listing(name); }, [this] { drop_listing(); }, true,
            [this] { know_rules(); }};
}

void DigestComposer::begin_listing(const std::string& name) {
    listing_ = name;
    listing_begin_ = count_;
}

void DigestComposer::add(Paper&& paper) try {
    if (failure_) std::rethrow_exception(failure_);  // whoever reads a folder goes on after a file that fails
    name_source(paper, listing_);
    ++count_;
    if (preparation_ && !preparation_->is_over && preparation_->papers.size() < kMostEarly) {
        finish_abstract(paper);
        preparation_->papers.push_back(std::move(paper));
        return;
    }
    know_rules();
    take(std::move(paper));
} catch (const Error&) {
    failure_ = std::current_exception();
    throw;
}

void DigestComposer::take(Paper&& paper) {
    if (long_run_) {
        finish_abstract(paper);
        absent_.add(paper);
        return long_run_->add(paper);
    }
    kept_text_ += paper.title.size() + paper.abstract.size() + paper.abstract_raw.size();
    kept_->add(std::move(paper));
    if (count_ > kept_at_most_.papers || kept_text_ > kept_at_most_.text) put_away();
}

void DigestComposer::put_away() {
    long_run_ = std::make_unique<LongRun>(LongRun{DigestBuilder(rules_, options_), {}, {}, {}, 0});
    for (const Paper& paper : kept_->take()) long_run_->add(paper);
    kept_.reset();
}

void DigestComposer::drop_listing() {
    if (failure_) std::rethrow_exception(failure_);
    know_rules();
    if (long_run_) {
        for (std::size_t i = listing_begin_; i < count_; ++i) {
            const Paper paper = long_run_->shelf.take_out(i);
            long_run_->builder.remove(paper, static_cast<std::uint32_t>(i));
            absent_.remove(paper);
        }
        long_run_->index.forget_from(listing_begin_);
    } else {
        kept_->keep_first(listing_begin_);
        count_ = listing_begin_;
    }
}

void DigestComposer::LongRun::add(const Paper& paper) {
    const auto position = static_cast<std::uint32_t>(index.size());
    shelf.put(paper);
    index.add(paper);
    builder.add(paper, position);
}

void DigestComposer::LongRun::merge_group(std::span<const std::uint32_t> records) {
    std::vector<Paper> papers;
    for (const std::uint32_t record : records) papers.push_back(shelf.take_out(record));
    Merged works = merge_records(papers);
    if (works.duplicates == 0) return;
    duplicates += works.duplicates;
    for (std::size_t i = 0; i < papers.size(); ++i) builder.remove(papers[i], records[i]);
    for (std::size_t i = 0; i < works.papers.size(); ++i) {
        const std::uint32_t position = records[works.firsts[i]];
        merged[position] = shelf.size();
        shelf.put(works.papers[i]);
        builder.add(works.papers[i], position);
    }
}

Paper DigestComposer::LongRun::take(std::uint32_t position) const {
    const auto found = merged.find(position);
    return shelf.take_out(found == merged.end() ? position : found->second);
}

std::string DigestComposer::describe_absent_fields() const {
    if (kept_) kept_->settle();
    return absent_.describe();
}

Digest DigestComposer::compose() {
    if (failure_) std::rethrow_exception(failure_);
    know_rules();
    if (!long_run_) return kept_->compose(options_);
    LongRun& run = *long_run_;
    run.index.for_each_group([&](std::span<const std::uint32_t> records) { run.merge_group(records); });
    options_.duplicates = run.duplicates;
    run.builder.options() = options_;
    return run.builder.build([&](std::uint32_t position, Paper& place) { place = run.take(position); });
}

}  // namespace offprint
