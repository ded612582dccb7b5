// Listings that come as mail: one that was saved, an mbox, a maildir. Every part of a mail is detected and
// read as a file would be.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "intake.h"
#include "mailbox.h"
#include "mime_reader.h"
#include "offprint/base/error.h"

namespace offprint {

/// Puts the listings of many mails together into one.
class MailReader {
  public:
    /// `wanted` is the format that is read, every one when absent.
    MailReader(std::optional<Format> wanted, Intake& intake, Listing& listing)
        : wanted_(wanted), intake_(intake), listing_(listing) {}

    /// Reads the mail or the mbox, line by line. Notes begin with the name of a file, unless that is empty,
    /// or with the number of a mail in an mbox.
    void read(Input& input, const std::string& name);

    /// False when no more papers are wanted.
    bool wants_more() const { return !is_full_; }
    std::size_t mails() const { return mails_; }
    /// False when no mail had a listing. Throws Error(kInput) when there was one mail and its listing is an
    /// answer that tells of an error.
    bool finish();

  private:
    void read_one(Mailbox& box);
    void read_part(MimePart&& part);
    void add_listing(Listing&& found);
    void add_note(std::size_t line, const std::string& text);

    std::optional<Format> wanted_;
    Intake& intake_;
    Listing& listing_;
    std::string name_;  ///< of the file in hand, where there are several, else empty
    bool is_mbox_ = false;
    std::size_t mails_ = 0, listings_ = 0, papers_ = 0;
    std::size_t last_alternative_ = 0;  ///< that a listing was found in, of the mail in hand
    std::optional<Error> problem_;      ///< of a part that is a listing that must not be read
    std::size_t notes_ = 0;
    bool is_full_ = false;
};

/// A mail or an mbox; see MailReader. False when there is no listing in it.
bool read_mail(Input& input, std::optional<Format> wanted, Intake& intake, Listing& listing);

/// `a mail with the subject "Lunch" and no listing in it`.
std::string describe_mail(std::string_view head);

}  // namespace offprint
