// Papers that are kept until all are there, and matched meanwhile by a second thread: a paper that is being
// read does not depend on those that were. What is merged at the end is matched again.
//
//     KeptPapers kept(rules, options);
//     kept.add(std::move(paper));
//     Digest digest = kept.compose(options);
#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <span>
#include <unordered_set>
#include <vector>

#include "offprint/base/side_thread.h"
#include "offprint/digest/build.h"
#include "offprint/query/absent_fields.h"

namespace offprint {

class KeptPapers {
  public:
    /// `rules` and `absent`, which is told of each paper, must outlive it. Of `options` what decides about
    /// papers may not change any more. For fewer papers than `short_listing` there is no second thread.
    KeptPapers(const RuleSet& rules, const DigestOptions& options, AbsentFields& absent,
               std::size_t short_listing);
    KeptPapers(const KeptPapers&) = delete;
    KeptPapers& operator=(const KeptPapers&) = delete;
    ~KeptPapers();

    /// Its abstract may be as it was served.
    void add(Paper&& paper);
    /// All are matched, and nothing goes on any more.
    void settle();
    /// Forgets all but the first so many.
    void keep_first(std::size_t count);
    /// All, in their order; none are left.
    std::vector<Paper> take();
    /// Of all, merged; none are left. With the options that there are then, and `duplicates` set.
    Digest compose(DigestOptions& options);

  private:
    bool is_new(const Paper& paper);
    std::span<Paper> close_batch();
    void hand_over();
    void match_beside(std::span<Paper> batch);
    void match(std::span<Paper> batch);

    const RuleSet& rules_;
    AbsentFields& absent_;
    DigestBuilder builder_;                      ///< the thread's while it has work
    std::uint32_t matched_ = 0;                  ///< how many papers; likewise
    std::size_t most_in_batch_;                  ///< until it goes to the thread
    bool is_behind_ = false;                     ///< the thread, so that it need not be given all the work
    std::vector<Paper> batch_;                   ///< papers that nobody has looked at
    std::vector<std::vector<Paper>> batches_;    ///< the others
    std::vector<Paper*> papers_;                 ///< in them, in their order
    bool all_differ_ = true;                     ///< so far no two may be the same work
    std::unordered_set<std::size_t> arxiv_ids_;  ///< their hashes, while all differ

    SideThread* side_ = nullptr;         ///< while it has work of ours
    std::atomic<bool> is_over_ = false;  ///< nobody wants to know any more
    std::exception_ptr failure_;         ///< of the thread
};

}  // namespace offprint
