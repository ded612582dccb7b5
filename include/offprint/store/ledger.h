// What was shown to whom: the papers of every digest that asked for new ones only, by the name of the digest.
// A paper is known again by the rules that merge records, whatever id it comes with.
//
//     Ledger ledger = Ledger::open_to_write(path);
//     if (!ledger.has_shown("default", paper)) show(paper);
//     ledger.commit("default", papers, today);
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

struct RememberedDigest {
    std::string name;
    std::size_t seen = 0;      ///< papers
    std::size_t held = 0;      ///< papers that wait for acknowledge()
    std::optional<Date> last;  ///< the day of the last commit
    std::size_t issues = 0;    ///< the number of its last issue
};

/// What one digest showed at one time.
struct ShownIssue {
    std::size_t number = 0;  ///< from 1 on; 0 for all that an offprint wrote that did not count them
    Date day;
    std::size_t papers = 0;  ///< that were shown
    std::size_t cut = 0;     ///< that a limit cut
};

/// Throws what Archive throws. A commit is on the disk when it returns.
class Ledger {
  public:
    /// Makes the file and its folder (0700) when they are missing.
    static Ledger open_to_write(const std::string& path);

    /// Changes nothing, and nothing may be changed by it. Throws Error(kInput) when there is none.
    static Ledger open_to_read(const std::string& path);

    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    bool has_shown(std::string_view digest, const Paper& paper) const;
    /// From now on they were shown. What was held before is forgotten. `cut`: how many of them, the last
    /// ones, a limit cut.
    void commit(std::string_view digest, std::span<const Paper* const> papers, Date day, std::size_t cut = 0);
    /// They were shown once acknowledge() is called; takes the place of what was held before.
    void hold(std::string_view digest, std::span<const Paper* const> papers, Date day, std::size_t cut = 0);
    /// How many papers were held and are shown now.
    std::size_t acknowledge(std::string_view digest);
    /// Names of digests that hold papers, in order.
    std::vector<std::string> held_digests() const;
    /// Those that were committed, in order.
    std::vector<ShownIssue> issues(std::string_view digest) const;
    /// What the issue showed, in that order: of each paper what tells it from others (id, title, address,
    /// DOI, first author, day).
    std::vector<Paper> papers_of(std::string_view digest, std::size_t issue) const;
    /// Forgets the last issue that was committed, so that its papers are new again; nothing when there is
    /// none.
    std::optional<ShownIssue> undo(std::string_view digest);
    /// What is remembered of every digest, by name.
    std::vector<RememberedDigest> digests() const;

  private:
    struct Tables;

    explicit Ledger(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
