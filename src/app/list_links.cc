// The mail that leaves is `unsubscribe TOKEN` in its subject: whoever reads it there can hand it on as it is.
#include "offprint/app/list_links.h"

#include <fmt/format.h>

#include "offprint/base/ascii.h"
#include "offprint/base/url.h"

namespace offprint {
namespace {

/// `papers.example.org` of `papers@example.org`, as far as it is made of what such a name may hold.
std::string default_list_id(const Address& from) {
    std::string id;
    for (const char c : from.spec().substr(0, from.spec().size() - from.domain().size() - 1))
        id += is_ascii_letter(c) || is_ascii_digit(c) || c == '.' ? c : '-';
    return id + '.' + std::string(from.domain());
}

/// RFC 6068 §2: what means something in such an address stands as its code.
void append_coded(std::string& url, std::string_view text, std::string_view plain) {
    for (const char c : text) {
        if (is_ascii_letter(c) || is_ascii_digit(c) || plain.find(c) != plain.npos)
            url += c;
        else
            url += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
}

}  // namespace

std::string list_id_of(const MailConfig& config, const Address& from) {
    return config.list_id.empty() ? default_list_id(from) : config.list_id;
}

std::string mailto_url(const Address& to, std::string_view subject) {
    std::string url = "mailto:";
    append_coded(url, to.spec(), "-._~@");
    append_coded(url += "?subject=", subject, "-._~");
    return url;
}

std::string page_url(std::string configured, std::string_view token) {
    const std::size_t at = configured.find(kTokenPlace);
    if (at == configured.npos) return {};
    return safe_url(configured.replace(at, kTokenPlace.size(), token)).value_or("");
}

ListLinks make_list_links(const MailConfig& config, const Address& from, std::string_view token,
                          std::string_view previous_id) {
    const std::string by_mail =
        mailto_url(config.unsubscribe_mail.value_or(from), "unsubscribe " + std::string(token));
    const std::string page = page_url(config.unsubscribe_url, token);
    const std::string id = list_id_of(config, from);
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
