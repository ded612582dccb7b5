// Who gets digests by mail, of what and when. They are kept in the file of the ledger.
//
//     Subscriptions subscriptions = Subscriptions::open_to_write(path);
//     subscriptions.save({&subscription, 1});
//     subscriptions.find("me@example.org")
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/schedule.h"

namespace offprint {

/// Their numbers stand in files.
enum class SubscriptionState {
    kActive = 1,
    kUnsubscribed = 2,
    kUnconfirmed = 3,  ///< whoever reads that address has not said yet that they want it: nothing is sent
};

struct Subscription {
    std::string address;  ///< `local@domain`; upper and lower case are the same
    std::string name;     ///< of its owner, or empty
    std::vector<std::string>
        topics;  ///< one line each, as `digest --topic` has them; none: the configured ones
    Schedule schedule;
    std::optional<std::size_t> limit;  ///< of papers in one digest
    SubscriptionState state = SubscriptionState::kActive;
    std::optional<Date> paused_until;  ///< the day on which digests are sent again
    Instant since;  ///< of the subscription, of the last one after a break, or when it was confirmed
    bool is_text_only = false;       ///< mails without an HTML part
    std::int64_t forgiven = 0;       ///< mails up to this number do not count when failures are counted
    std::string pause_reason{};      ///< why the program paused it; empty when a person did
    std::optional<Instant> asked{};  ///< when a mail last asked to confirm it

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
    /// The next ones behind that address, which need not be there; of an empty one, the first.
    std::vector<Subscription> after(std::string_view address, std::size_t most) const;
    std::optional<Subscription> find(std::string_view address) const;
    /// The number of the last mail to anybody; 0 before there is one.
    std::int64_t last_mail() const;
    /// All or, if it throws, none. One that is there is replaced.
    void save(std::span<const Subscription> subscriptions);
    /// What is `before` becomes `after`, of one address; nothing stands for none. False, and nothing is done,
    /// when it is not `before`, because another run changed it meanwhile.
    bool exchange(const std::optional<Subscription>& before, const std::optional<Subscription>& after);
    /// Leaves no trace in the file. False when there is none.
    bool erase(std::string_view address);

  private:
    struct Tables;

    explicit Subscriptions(std::unique_ptr<Tables> tables);

    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
