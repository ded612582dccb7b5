// The user's configuration, resolved: every query in it is parsed while it is loaded, and every mistake in it
// is reported at once.
//
//     Config config = load_config("config.toml", context);
//     config.topics[0].query
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/zone.h"
#include "offprint/digest/build.h"
#include "offprint/mail/address.h"
#include "offprint/mail/transport.h"
#include "offprint/query/topic.h"

namespace offprint {

enum class SourceKind { kHuggingFace, kArxiv, kBiorxiv, kMedrxiv, kFeed, kFile };

struct SourceConfig {
    std::string name;
    SourceKind kind = SourceKind::kHuggingFace;
    std::string api{};   ///< base address without a slash at its end; empty: the service's own
    std::string path{};  ///< of a file
    std::string url{};   ///< of a feed
    std::vector<std::string> categories{};  ///< of arXiv, bioRxiv and medRxiv, as these spell them
};

struct DigestConfig {
    std::string title = "Daily Papers";
    SortKey sort = SortKey::kScore;
    std::optional<std::size_t> limit, per_topic;
    bool rest = false;
    std::string template_name;  ///< empty: the built-in one
    bool raw = false;           ///< user templates may write unescaped values
};

/// What stands in MailConfig::unsubscribe_url and confirm_url for the token of a subscription.
inline constexpr std::string_view kTokenPlace = "{token}";

struct MailConfig {
    std::optional<Address> from, to;
    TransportSettings transport;
    std::string list_id;                      ///< of mails to subscribers; empty: made from the sender
    std::optional<Address> unsubscribe_mail;  ///< gets mails of those who leave; none: the sender
    std::string unsubscribe_url;              ///< an https address with `{token}` in it, or empty
    std::string confirm_url;                  ///< the same, where one confirms
    bool holds_doubt = false;  ///< a mail to a subscriber that may have arrived is not sent again
};

struct Config {
    Zone zone;
    std::vector<SourceConfig> sources;  ///< in the order of the file
    std::vector<Topic> topics;          ///< mutes among them
    DigestConfig digest;
    MailConfig mail;
};

/// What relative dates in queries count from, and the topics that queries may refer to besides those of the
/// file.
struct ConfigContext {
    Instant now;
    Zone zone;  ///< used when the file names none
    std::vector<NamedQuery> topics{};
};

/// These topics may be referred to as well; they go before others of the same name.
ConfigContext with_topics(ConfigContext context, std::span<const Topic> topics);

/// Throws one Error(kConfig) whose message holds every mistake, each with file, line, column, the line and a
/// caret; Error(kInput) when the file cannot be read. `name` is what messages call the file.
Config parse_config(std::string_view toml, const std::string& name, const ConfigContext& context);
Config load_config(const std::string& path, const ConfigContext& context);

/// What parse_config() would throw or warn of, one by one; it throws nothing.
struct ConfigFinding {
    std::size_t line = 0, column = 0;  ///< from 1; 0 of a warning, whose text begins with its place
    std::string problem, remark;       ///< what is wrong; what to do about it, or empty
    bool is_warning = false;
};
std::vector<ConfigFinding> check_config(std::string_view toml, const std::string& name,
                                        const ConfigContext& context);

/// A file that holds `[[topic]]` tables and nothing else.
Config load_topics(const std::string& path, const ConfigContext& context);

}  // namespace offprint
