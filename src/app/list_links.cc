// The mail that leaves is `unsubscribe TOKEN` in its subject: whoever reads it there can hand it on as it is.
#include "offprint/app/list_links.h"

#include <fmt/format.h>

#include "offprint/base/ascii.h"
#include "offprint/base/url.h"

namespace offprint {
namespace {

/// RFC 6068 §2: what means something in such an address stands as its code.
std::string mailto(const Address& address, std::string_view token) {
    constexpr std::string_view kPlain = "-._~@";
    std::string url = "mailto:";
    for (const char c : address.spec()) {
        if (is_ascii_letter(c) || is_ascii_digit(c) || kPlain.find(c) != kPlain.npos)
            url += c;
        else
            url += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url + "?subject=unsubscribe%20" + std::string(token);
}

/// Empty when none is configured.
std::string page_url(std::string url, std::string_view token) {
    const std::size_t at = url.find(kTokenPlace);
    if (at == url.npos) return {};
    return safe_url(url.replace(at, kTokenPlace.size(), token)).value_or("");
}

/// `papers.example.org` of `papers@example.org`, as far as it is made of what such a name may hold.
std::string default_list_id(const Address& from) {
    std::string id;
    for (const char c : from.spec().substr(0, from.spec().size() - from.domain().size() - 1))
        id += is_ascii_letter(c) || is_ascii_digit(c) || c == '.' ? c : '-';
    return id + '.' + std::string(from.domain());
}

}  // namespace

ListLinks make_list_links(const MailConfig& config, const Address& from, std::string_view token,
                          std::string_view previous_id) {
    const std::string by_mail = mailto(config.unsubscribe_mail.value_or(from), token);
    const std::string page = page_url(config.unsubscribe_url, token);
    const std::string id = config.list_id.empty() ? default_list_id(from) : config.list_id;
    ListLinks links;
    links.unsubscribe_url = page.empty() ? by_mail : page;
    const auto add = [&](std::string name, std::string value) {
        links.headers.push_back({std::move(name), std::move(value), false});
    };
    if (!previous_id.empty()) add("References", fmt::format("<{}>", previous_id));
    add("List-Id", fmt::format("<{}>", id));
    add("List-Unsubscribe",
        page.empty() ? fmt::format("<{}>", by_mail) : fmt::format("<{}>, <{}>", page, by_mail));
    if (!page.empty()) add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    add("Auto-Submitted", "auto-generated");
    add("Precedence", "bulk");
    return links;
}

}  // namespace offprint
