// Each member by itself first, then what they say together: a login needs a server, and a user a password.
#include "mail_table.h"

#include <algorithm>

#include "config_path.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

class MailTable {
  public:
    MailTable(std::string_view config_file, Mistakes& mistakes) : file_(config_file), mistakes_(mistakes) {}

    void read(const TomlMember& member) {
        const TomlNode& value = member.value;
        TransportSettings& transport = mail_.transport;
        if (member.key == "from") mail_.from = read_address(value);
        if (member.key == "to") mail_.to = read_address(value);
        if (member.key == "transport") read_transport(member);
        if (member.key == "command") read_command(member);
        if (member.key == "insecure") transport.insecure = value.boolean, note_server_only(member);
        if (member.key == "user") read_user(member);
        if (member.key == "password_command") {
            transport.password_command = words_of(value);
            note_server_only(member);
        }
        if (member.key == "password_file") {
            transport.password_file = resolve_path(value.text, file_);
            note_server_only(member);
        }
        if (member.key == "time_limit") read_time_limit(value);
        if (member.key == "list_id") read_list_id(value);
        if (member.key == "unsubscribe_mail") mail_.unsubscribe_mail = read_address(value);
        if (member.key == "unsubscribe_url") mail_.unsubscribe_url = read_page(member, "leave");
        if (member.key == "confirm_url") mail_.confirm_url = read_page(member, "confirm");
        if (member.key == "doubt") read_doubt(value);
    }

    MailConfig finish() {
        const TransportSettings& transport = mail_.transport;
        if (transport.kind != TransportKind::kSmtp) {
            for (const TomlMember* member : server_only_)
                mistakes_.add(member->span, "'" + member->key + "' goes with a mail server only",
                              "such as transport = \"smtp://mail.example.org\"");
            return std::move(mail_);
        }
        const bool has_command = !transport.password_command.empty();
        const bool has_file = !transport.password_file.empty();
        for (const TomlMember* member : server_only_) {
            if (member->key == "user" && !has_command && !has_file)
                mistakes_.add(member->span, "there is a user and no password",
                              "add password_command or password_file");
            if (member->key == "password_file" && has_command)
                mistakes_.add(member->span, "there are password_command and password_file",
                              "keep one of them");
            if (member->key.starts_with("password") && transport.user.empty())
                mistakes_.add(member->span, "there is a password and no user", "add user");
        }
        return std::move(mail_);
    }

  private:
    std::optional<Address> read_address(const TomlNode& value) {
        try {
            return parse_address(value.text);
        } catch (const Error& error) {
            mistakes_.add(value.span, error.what(), error.hint);
            return std::nullopt;
        }
    }

    void read_transport(const TomlMember& member) {
        try {
            const TransportSettings parsed = parse_transport(member.value.text);
            mail_.transport.kind = parsed.kind;
            const bool is_path = parsed.kind != TransportKind::kSmtp;
            mail_.transport.place = is_path ? resolve_path(parsed.place, file_) : parsed.place;
        } catch (const Error& error) {
            mistakes_.add(member.value.span, error.what(), error.hint);
        }
        note_way(member);
    }

    void read_command(const TomlMember& member) {
        mail_.transport.kind = TransportKind::kCommand;
        mail_.transport.command = words_of(member.value);
        if (mail_.transport.command.front().empty())
            mistakes_.add(member.value.span, "the first word of 'command' is the program");
        note_way(member);
    }

    void read_user(const TomlMember& member) {
        const std::string& user = member.value.text;
        if (user.empty() || clean_line(user) != user)
            mistakes_.add(member.value.span, "'user' must be one line without control characters");
        mail_.transport.user = user;
        note_server_only(member);
    }

    void read_time_limit(const TomlNode& value) {
        constexpr std::int64_t kMostSeconds = 3600;
        if (value.integer > kMostSeconds)
            mistakes_.add(value.span, "'time_limit' must be at most 3600 seconds");
        else
            mail_.transport.time_limit = std::chrono::seconds(value.integer);
    }

    /// RFC 2919 §2: like a host name.
    void read_list_id(const TomlNode& value) {
        constexpr std::size_t kLongest = 255;
        const std::string& id = value.text;
        const bool is_made_of_words =
            !id.empty() && id.front() != '.' && id.back() != '.' && id.find("..") == id.npos &&
            id.find('.') != id.npos && id.size() <= kLongest && std::all_of(id.begin(), id.end(), [](char c) {
                return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
            });
        if (!is_made_of_words)
            mistakes_.add(value.span, "'list_id' must be words with dots between them",
                          "such as papers.example.org");
        mail_.list_id = id;
    }

    /// An address with a place for the token.
    std::string read_page(const TomlMember& member, std::string_view folder) {
        constexpr std::size_t kLongest = 400;  // it stands in a header
        const std::string_view place = kTokenPlace;
        const std::string& text = member.value.text;
        std::string example = text;
        const std::size_t at = example.find(place);
        if (at != example.npos) example.replace(at, place.size(), "0");
        const auto safe = safe_url(example);
        if (at == text.npos || !safe || !safe->starts_with("https://") || example.size() > kLongest)
            mistakes_.add(member.value.span,
                          "'" + member.key + "' must be an https address with {token} in it",
                          "such as https://papers.example.org/" + std::string(folder) + "/{token}");
        return text;
    }

    void read_doubt(const TomlNode& value) {
        mail_.holds_doubt = value.text == "hold";
        if (value.text != "hold" && value.text != "resend")
            mistakes_.add(value.span, "'doubt' must be resend or hold");
    }

    static std::vector<std::string> words_of(const TomlNode& value) {
        std::vector<std::string> words;
        for (const TomlNode& item : value.items) words.push_back(item.text);
        return words;
    }

    /// `transport` and `command` both say by what.
    void note_way(const TomlMember& member) {
        if (way_ != nullptr)
            mistakes_.add(member.span, "'" + member.key + "' and '" + way_->key + "' contradict each other",
                          "keep one of them");
        way_ = &member;
    }

    void note_server_only(const TomlMember& member) { server_only_.push_back(&member); }

    std::string file_;
    Mistakes& mistakes_;
    MailConfig mail_;
    const TomlMember* way_ = nullptr;
    std::vector<const TomlMember*> server_only_;
};

}  // namespace

MailConfig read_mail_table(const std::vector<const TomlMember*>& members, std::string_view config_file,
                           Mistakes& mistakes) {
    MailTable table(config_file, mistakes);
    for (const TomlMember* member : members) table.read(*member);
    return table.finish();
}

}  // namespace offprint
