// Listings of any length and topics become a digest while the listings are read: merge first, then match. A
// short listing is kept until its end, and matched in the hope that nothing in it has to be merged. Of a long
// one each paper is matched when it comes and put away on disk; those that turn out to be the same work are
// fetched again, merged and matched anew.
//
//     DigestComposer composer(topics, options);
//     collect_options.papers = composer.taker();
//     Collected collected = collect(requests, fetcher, collect_options);
//     Digest digest = composer.compose();
#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "offprint/app/collect.h"
#include "offprint/base/side_thread.h"
#include "offprint/digest/build.h"
#include "offprint/model/paper_shelf.h"
#include "offprint/model/work_index.h"
#include "offprint/query/absent_fields.h"

namespace offprint {

/// How much of a listing is kept in memory before its papers are put away.
struct KeptAtMost {
    std::size_t papers = 4096;
    std::size_t text = std::size_t{16} << 20;  ///< bytes of titles and abstracts
    std::size_t short_listing = 128;           ///< papers; more are matched by a second thread
};

/// What decides about papers.
struct DigestRules {
    std::vector<Topic> topics;
    DigestOptions options;
};

class KeptPapers;

/// Stays where it is: others point to it.
class DigestComposer {
  public:
    explicit DigestComposer(DigestRules rules, KeptAtMost kept_at_most = {});
    /// `prepare` is called by a second thread, if there is one, while papers are added already. What it needs
    /// must be there until know_rules() has returned or thrown.
    explicit DigestComposer(std::function<DigestRules()> prepare, KeptAtMost kept_at_most = {});
    DigestComposer(const DigestComposer&) = delete;
    DigestComposer& operator=(const DigestComposer&) = delete;
    ~DigestComposer();

    /// For collect(): what is taken goes into the digest.
    PaperTaker taker();
    /// Waits for `prepare`, and throws what it threw.
    void know_rules();
    /// Of a listing that has this name.
    void begin_listing(const std::string& name);
    /// Throws Error(kOutput) when there is no room to put the paper away.
    void add(Paper&& paper);
    /// Forgets the papers of the listing that began last. Throws the error of add() again when that is why.
    void drop_listing();

    /// The fields that the topics ask about and that no paper has a value for: "upvotes" over a copied page.
    /// They tell why nothing matches.
    std::string describe_absent_fields() const;
    /// What the digest's head tells may be set until compose(), once the rules are known.
    DigestOptions& options() { return options_; }
    /// Once, at the end.
    Digest compose();

  private:
    /// What there is of a long listing.
    struct LongRun {
        DigestBuilder builder;
        WorkIndex index;
        PaperShelf shelf;
        std::unordered_map<std::uint32_t, std::size_t> merged;  ///< position → number on the shelf
        std::size_t duplicates = 0;

        void add(const Paper& paper);
        void merge_group(std::span<const std::uint32_t> records);
        Paper take(std::uint32_t position) const;
    };

    /// While `prepare` is at work.
    struct Preparation {
        std::vector<Paper> papers;  ///< that came meanwhile
        std::exception_ptr failure;
        std::atomic<bool> is_over = false;
        SideWork work;

        Preparation(SideThread& thread, const std::function<void()>& prepare);
    };

    void set_rules(DigestRules&& rules, std::size_t short_listing);
    void take(Paper&& paper);
    void put_away();

    DigestOptions options_;
    KeptAtMost kept_at_most_;
    RuleSet rules_;
    AbsentFields absent_;  ///< kept_'s while there is one
    std::unique_ptr<KeptPapers> kept_;
    std::size_t kept_text_ = 0;
    std::unique_ptr<LongRun> long_run_;  ///< none while all papers are kept
    std::size_t count_ = 0;
    std::string listing_;
    std::size_t listing_begin_ = 0;  ///< the number of its first paper
    std::exception_ptr failure_;
    std::unique_ptr<Preparation> preparation_;  ///< the last, for it goes first and is waited for
};

}  // namespace offprint
