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
    /// From now on they were shown. What was held before is forgotten.
    void commit(std::string_view digest, std::span<const Paper* const> papers, Date day);
    /// They were shown once acknowledge() is called; takes the place of what was held before.
    void hold(std::string_view digest, std::span<const Paper* const> papers, Date day);
    /// How many papers were held and are shown now.
    std::size_t acknowledge(std::string_view digest);
    /// Names of digests that hold papers, in order.
    std::vector<std::string> held_digests() const;
    /// What is remembered of every digest, by name.
    std::vector<RememberedDigest> digests() const;

  private:
    struct Tables;

    explicit Ledger(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
