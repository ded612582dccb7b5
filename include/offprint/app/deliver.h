// Issues leave: one after the other is claimed, handed over, and what became of it is written down.
//
//     DeliveryCounts counts = deliver(issues, *transport, {.now = now});
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/mail/transport.h"
#include "offprint/store/issues.h"

namespace offprint {

struct DeliverySettings {
    Instant now;
    bool resends = true;                     ///< what may have arrived, once more
    std::span<const std::string> only = {};  ///< addresses in lower case; none: all
    std::function<bool()> is_stopped = {};   ///< asked before each mail
    /// Told of each mail: the issue as it was before, what became of it, and why.
    std::function<void(const Issue&, IssueState, const Outcome&)> tell = {};
};

struct DeliveryCounts {
    std::size_t sent = 0, retry = 0, failed = 0, doubt = 0;
    std::size_t dropped = 0;  ///< whose reader had left
    std::size_t left = 0;     ///< still queued when the run stopped
    std::optional<Outcome>
        stop{};  ///< why no more mails were tried: the setup, the server, or refusals in a row
    bool is_interrupted = false;  ///< because it was told to stop
};

/// The mails that are to be sent now, of issues that were written down before, in the order of freezing:
/// those that were never tried first. A few hundred are in memory, and the numbers of those that were given.
class WaitingMails {
  public:
    WaitingMails(const Issues& issues, const DeliverySettings& settings)
        : issues_(issues), settings_(settings) {}

    /// Nothing at the end.
    std::optional<Issue> next();
    /// How many there are behind the last one that it gave.
    std::size_t count_rest() const;

  private:
    const Issues& issues_;
    const DeliverySettings& settings_;
    std::vector<Issue> page_{};
    std::size_t place_ = 0;                        ///< in the page
    bool is_new_ = false;                          ///< what is in the page
    std::int64_t last_ = 0;                        ///< number that was read
    Issues::Tried tried_ = Issues::Tried::kNever;  ///< new ones come first: those that wait may wait in vain
    std::vector<std::int64_t> given_{};            ///< numbers of new ones, ascending: not to be tried twice
    bool is_over_ = false;                         ///< nothing is behind the page
};

/// A mail that is refused for now is tried five times more, over two days at most; then it failed. One that
/// is refused before its recipient was named ends the run, and so does the fifth in a row that is refused for
/// another reason than its address, or the 25th for whatever reason; the rest stays queued. Throws only what
/// Issues throws. No other run may send meanwhile.
DeliveryCounts deliver(Issues& issues, Transport& transport, const DeliverySettings& settings);

}  // namespace offprint
