// The mails of a document, line by line: one that was saved alone, or an mbox of any kind (RFC 4155, and
// mboxrd, mboxcl, mboxcl2 of the qmail manual).
//
//     Mailbox box(input);
//     while (box.next_mail())
//         while (std::optional<std::string_view> line = box.next_line()) use(*line, box.line_number());
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "line_source.h"

namespace offprint {

/// Whether the bytes begin as a mail does: an mbox line and fields of a header, or two fields that nearly
/// every mail has.
bool looks_like_mail(std::string_view head);

/// Whether a mail begins with the line `From …` of an mbox.
bool looks_like_mbox(std::string_view head);

class Mailbox {
  public:
    explicit Mailbox(Input& input) : lines_(input) {}

    /// False when there is none any more. What was left of the one before is passed over.
    bool next_mail();
    /// A line of the mail, unquoted (mboxrd); nothing at its end. Valid until the next call.
    std::optional<std::string_view> next_line();

    bool is_mbox() const { return is_mbox_; }
    std::size_t line_number() const { return lines_.number(); }
    bool has_cut() const { return lines_.has_cut(); }

  private:
    void open();
    void follow_header(std::string_view line);

    LineSource lines_;
    bool is_open_ = false, is_mbox_ = false, at_end_ = false;
    std::string kept_;           ///< a line that the input does not hold any more
    bool is_kept_next_ = false;  ///< it is the next one
    bool is_separated_ = false;  ///< the line that begins the next mail is taken
    bool in_header_ = false;
    std::size_t length_ = 0;    ///< of the body, as the header gives it
    std::size_t body_end_ = 0;  ///< no separator stands before this byte
};

}  // namespace offprint
