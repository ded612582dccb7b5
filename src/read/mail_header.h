// The header of a mail or of a part of it (RFC 5322 §2.2, RFC 2045), line by line: the few fields that a
// listing needs, unfolded.
//
//     MailHeader header;
//     while (header.take(line)) line = next();
//     header.type() == "text/plain"; header.parameter("charset") == "utf-8"
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "offprint/base/date.h"

namespace offprint {

/// `Name: value`; the name in printable ASCII without blanks (RFC 5322 §2.2; the obsolete syntax has blanks
/// before the colon). Empty when the line is no such field.
std::string_view header_field_name(std::string_view line);

/// Whether programs put a field of that name, in any case, into nearly every mail.
bool is_usual_header_field(std::string_view name);

class MailHeader {
  public:
    /// False for the line that is no part of the header any more: the empty one behind it, or one that is no
    /// field where a mail has lost that.
    bool take(std::string_view line);

    bool is_empty() const { return lines_ == 0; }
    /// Lower case, without parameters; empty when there is none.
    std::string type() const;
    std::optional<std::string> parameter(std::string_view name) const;
    /// Content-Transfer-Encoding in lower case; empty when there is none.
    std::string encoding() const;
    std::optional<std::size_t> content_length() const;
    /// In UTF-8, one clean line.
    std::string subject() const;
    /// The day of `Date:` in UTC.
    std::optional<Date> day() const;

  private:
    std::size_t lines_ = 0;
    std::string type_, encoding_, length_, subject_, date_;
    std::string* field_ = nullptr;  ///< that the next line may go on with
};

}  // namespace offprint
