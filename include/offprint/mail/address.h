// One mail address with the name of its owner. What is one is decided strictly, so that no address can carry
// a command to a mail program or a server.
//
//     Address from = parse_address("Papers <papers@example.org>");
//     from.spec() == "papers@example.org"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Always valid: only parse_address() and make_address() make one.
class Address {
  public:
    const std::string& name() const { return name_; }  ///< of its owner: one clean line, or empty
    const std::string& spec() const { return spec_; }  ///< `local@domain` in ASCII
    std::string_view domain() const { return std::string_view(spec_).substr(spec_.rfind('@') + 1); }

    bool operator==(const Address&) const = default;

  private:
    friend Address make_address(std::string_view name, std::string_view spec);
    Address(std::string name, std::string spec) : name_(std::move(name)), spec_(std::move(spec)) {}

    std::string name_, spec_;
};

/// `local@domain` (RFC 5322 §3.4.1): a dot-atom of at most 64 characters and a host name of at most 255, in
/// ASCII. Not what programs have taken for something else: a local part that begins with `-` (an option) or
/// `/` (a file), or holds `|` (a program), `` ` `` or `=?` (encoded text). Control characters are removed
/// from the name. Throws Error(kUsage) `'…' is no mail address: …`.
Address make_address(std::string_view name, std::string_view spec);

/// `local@domain`, `Name <local@domain>` or `"Name" <local@domain>`; one address, no group, no comment.
/// Throws as make_address() does.
Address parse_address(std::string_view text);

}  // namespace offprint
