// Who gets digests by mail, of what and when. They are kept in the file of the ledger.
//
//     Subscriptions subscriptions = Subscriptions::open_to_write(path);
//     subscriptions.save({&subscription, 1});
//     subscriptions.find("me@example.org")
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/schedule.h"

namespace offprint {

enum class SubscriptionState { kActive = 1, kUnsubscribed = 2 };

struct Subscription {
    std::string address;  ///< `local@domain`; upper and lower case are the same
    std::string name;     ///< of its owner, or empty
    std::vector<std::string>
        topics;  ///< one line each, as `digest --topic` has them; none: the configured ones
    Schedule schedule;
    std::optional<std::size_t> limit;  ///< of papers in one digest
    SubscriptionState state = SubscriptionState::kActive;
    std::optional<Date> paused_until;  ///< the day on which digests are sent again
    Instant since;                     ///< of the subscription, or of the last one after a break

    bool operator==(const Subscription&) const = default;
};

/// Throws what Archive throws. What was saved is on the disk when a function returns.
class Subscriptions {
  public:
    /// Makes the file and its folder (0700) when they are missing.
    static Subscriptions open_to_write(const std::string& path);
    /// Throws Error(kInput) when there is none.
    static Subscriptions open_to_read(const std::string& path);

    Subscriptions(Subscriptions&&) noexcept;
    Subscriptions& operator=(Subscriptions&&) noexcept;
    ~Subscriptions();

    /// By address.
    std::vector<Subscription> all() const;
    std::optional<Subscription> find(std::string_view address) const;
    /// All or, if it throws, none. One that is there is replaced.
    void save(std::span<const Subscription> subscriptions);
    /// Leaves no trace in the file. False when there is none.
    bool erase(std::string_view address);

  private:
    struct Tables;

    explicit Subscriptions(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
