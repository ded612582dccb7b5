// The parts of one mail (RFC 2045, 2046), line by line: a part is handed on when its last line was taken,
// decoded, and forgotten.
//
//     MimeReader mail([&](MimePart&& part) { … });
//     while (…) mail.take(line, number);
//     mail.finish();
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "envelope.h"
#include "mail_header.h"

namespace offprint {

/// Of one part in the encoding in which it is sent; the rest is left out.
inline constexpr std::size_t kMaxPartBytes = std::size_t{16} << 20;
/// How deep multiparts may stand in each other; what is deeper is left out.
inline constexpr std::size_t kMaxNesting = 64;

struct MimePart {
    std::string bytes;          ///< UTF-8 where the type is one of text
    std::size_t line = 0;       ///< of the first line, or of the first of the header when there is none
    bool has_own_lines = true;  ///< lines of the bytes are lines of the mail
    /// Parts with the same number, but 0, say the same in different ways (multipart/alternative).
    std::size_t alternative = 0;
    Envelope envelope;  ///< of the mail that it stands in, which another may hold
};

class MimeReader {
  public:
    explicit MimeReader(std::function<void(MimePart&&)> use) : use_(std::move(use)) {}

    void take(std::string_view line, std::size_t number);
    void finish();

    /// Of the mail, empty until its header was taken.
    const Envelope& envelope() const { return first_envelope_; }
    bool was_too_deep() const { return was_too_deep_; }
    /// Whether a part was longer than kMaxPartBytes.
    bool was_too_long() const { return was_too_long_; }

  private:
    enum class Place { kHeader, kText, kPassed };
    struct Level {
        std::string boundary;
        bool holds_mails = false;  ///< multipart/digest
        std::size_t alternative = 0;
        Envelope envelope;
    };
    bool take_boundary(std::string_view line, std::size_t number);
    void begin_part(std::size_t number);
    void end_header(std::size_t next_line);
    bool holds_mail(std::string_view type) const;
    void open_multipart(const std::string& type);
    void add_text(std::string_view line);
    void end_part();

    std::function<void(MimePart&&)> use_;
    std::vector<Level> levels_;
    Place place_ = Place::kHeader;
    MailHeader header_;
    bool is_mail_ = true;  ///< the header in hand is that of a mail
    MimePart part_;
    std::string encoding_;
    Envelope first_envelope_, envelope_;
    std::size_t alternatives_ = 0;
    bool was_too_deep_ = false, was_too_long_ = false;
};

}  // namespace offprint
