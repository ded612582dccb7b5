// The archive: every paper that was ever fetched or imported, one a work, in a file that answers searches at
// once. What each source said is kept, and so are versions and the counts of each day.
//
//     Archive archive = Archive::open_to_write(path);
//     archive.add(listing.papers, today);
//     archive.search(parse_query("koopman", context), {.limit = 20}).papers
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/model/paper.h"
#include "offprint/query/query.h"
#include "offprint/query/score.h"
#include "offprint/store/source_run.h"

namespace offprint {

struct AddedCounts {
    std::size_t added = 0;    ///< works that were not there
    std::size_t updated = 0;  ///< of which something was new
    std::size_t unchanged = 0;

    AddedCounts& operator+=(const AddedCounts& other);
    bool operator==(const AddedCounts&) const = default;
};

struct ArchiveFacts {
    std::size_t papers = 0;
    std::optional<Date> first, last;  ///< days on which the oldest and the newest were listed, else published
    bool has_undated = false;         ///< there are papers of which no day is known
    std::size_t bytes = 0;            ///< of the file
};

/// What of the archive may stay: papers within all limits that are given.
struct PruneLimits {
    std::optional<Date> first;  ///< none that was listed, else published, before that day; those without
                                ///< a day may stay
    std::optional<std::size_t> papers;  ///< so many of the newest; those without a day are as of 1970
    std::optional<std::size_t> bytes;   ///< of the file, about
};

struct PruneCounts {
    std::size_t removed = 0, left = 0;  ///< papers
    std::size_t bytes_before = 0, bytes = 0;
    std::optional<Date> first;  ///< the day of the oldest that is left
    bool has_undated = false;   ///< of what is left some have no day
};

struct ArchiveSearch {
    std::size_t limit = 20;
    /// Goes on to the end of the day of the last one, two hundred papers at most: those of a day are not in
    /// the order in which they are shown.
    bool whole_days = false;
    /// Papers that match are gone through from the newest; this many are looked at before it is enough.
    std::size_t most_examined = 20'000;
    std::function<bool(const Paper&)> has_shown = {};  ///< what `is:seen` asks; empty: nothing was shown
};

struct ArchiveHits {
    std::vector<Paper> papers;  ///< newest first
    std::size_t examined = 0;   ///< papers that the matcher looked at
    bool is_complete = true;    ///< false when there may be more matching papers
};

/// The least number of an arrival of that time or later. Numbers rise with time, also from an archive to the
/// one that takes its place; imports are no arrivals.
std::int64_t first_arrival_of(Instant time);

/// All functions throw Error: kTemporary while another process writes, kOutput with the path and what to do
/// for a damaged, foreign or newer file, a full disk or missing permissions. Nothing is overwritten then.
class Archive {
  public:
    /// Makes the file and its folder (0700) when they are missing.
    static Archive open_to_write(const std::string& path);
    /// Throws Error(kInput) when there is none.
    static Archive open_to_read(const std::string& path);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// Adds all or, if it throws, none. `seen`: the day on which the counts of the papers were seen; nothing
    /// for the day of their listing. `fetched`: when; papers that were not there are arrivals then.
    AddedCounts add(std::span<const Paper> papers, std::optional<Date> seen,
                    std::optional<Instant> fetched = {});

    /// Whether the work is there, under any of its ids.
    bool knows(const Paper& paper) const;
    /// By any written form of an arXiv id, DOI or address.
    std::optional<Paper> find(std::string_view id) const;
    /// What each source said of that paper, in the order in which they came.
    std::vector<Paper> records_of(std::string_view id) const;

    ArchiveHits search(const Query& query, const ArchiveSearch& options) const;
    /// In how many of the newest 10,000 papers the words of the topics stand: to count a common word in all
    /// of a large archive takes a second. Nothing for topics of more than 100 words.
    std::optional<TermStatistics> statistics_of(std::span<const Topic> topics) const;
    /// Every paper, oldest first, until the function says false.
    void visit(const std::function<bool(Paper&&)>& use) const;

    /// What fetches brought that was not there before, from that number on and in order, until the function
    /// says false.
    void visit_arrivals(std::int64_t from,
                        const std::function<bool(std::int64_t number, Paper&&)>& use) const;
    /// Nothing when there is none of that number any more.
    std::optional<Paper> arrival(std::int64_t number) const;

    /// The papers nearest to that one by the words of title and abstract that are rare, the nearest first and
    /// without itself. Looks at a bounded number of papers, the newest that have its rarest words.
    std::vector<Paper> similar_to(const Paper& paper, std::size_t limit) const;

    /// Takes the oldest papers out, with all that is kept of them, and gives their room back to the disk. A
    /// run that is stopped has taken out some. `is_trial`: only counts.
    PruneCounts prune(const PruneLimits& limits, bool is_trial);

    ArchiveFacts facts() const;
    /// What is wrong with the file, in words; nothing when it is sound. Reads all of it.
    std::vector<std::string> find_damage() const;

    /// Remembers that a source answered, or that it failed; the latter gives how often in a row.
    void note_fetch(const std::string& source, Instant now, const SourceAnswer& answer);
    std::size_t note_failure(const std::string& source, Instant now, std::string_view reason);
    /// By name.
    std::vector<SourceRun> source_runs() const;

    /// How many papers of an import were added; 0 for one that was never begun.
    std::size_t imported(std::string_view file) const;
    /// The same as add(), and remembers how far the file was read.
    AddedCounts import(std::span<const Paper> papers, std::string_view file, std::size_t papers_read);
    /// At the end of an import that brought so many papers: if they are a good part of the archive, makes it
    /// fast to search and to add to. A run that is stopped has done a part of that, and nothing is missing.
    void settle(std::size_t added);

  private:
    struct Tables;

    explicit Archive(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
