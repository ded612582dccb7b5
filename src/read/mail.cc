// A part that is no listing is passed over, and so is one that says the same as one that was. What the
// listings of all mails have in common is the title, day and format of the whole. Notes are kept to a
// thousand, so that a mailbox of any size takes constant memory.
#include "mail.h"

#include <fmt/format.h>

#include <utility>

#include "offprint/base/gzip.h"
#include "offprint/base/utf8.h"
#include "read_document.h"

namespace offprint {
namespace {

constexpr std::size_t kMostNotes = 1000;
constexpr std::size_t kMostUnpacked = 64 * 1024 * 1024;  // bytes of a packed attachment
constexpr std::size_t kQuoted = 60;                      // characters of a subject in a note

std::optional<std::string> unpack_attachment(std::string_view packed, const std::string& source) {
    try {
        return unpack_gzip(packed, kMostUnpacked);
    } catch (const Error& error) {
        throw Error(error.kind, fmt::format("read {}: an attachment: {}", source, error.what()), error.hint);
    }
}

std::string quote_subject(const std::string& subject) {
    const std::string cut = short_line(subject, kQuoted);
    return fmt::format("\"{}{}\"", cut, cut.size() < subject.size() ? "…" : "");
}

/// The message without `read SOURCE: ` before it.
std::string reason_of(const Error& error, const std::string& source) {
    const std::string text = error.what(), start = fmt::format("read {}: ", source);
    return text.starts_with(start) ? text.substr(start.size()) : text;
}

template <class Value>
void keep_common(Value& common, const Value& found) {
    if (common != found) common = Value();
}

}  // namespace

void MailReader::read(Input& input, const std::string& name) {
    name_ = name;
    Mailbox box(input);
    while (!is_full_ && box.next_mail()) read_one(box);
    if (box.has_cut()) add_note(0, "lines of more than a megabyte are cut");
}

void MailReader::read_one(Mailbox& box) {
    is_mbox_ = box.is_mbox();
    ++mails_;
    last_alternative_ = 0;
    const std::size_t line_before = box.line_number(), listings_before = listings_;
    std::optional<Error> problem_before = std::exchange(problem_, std::nullopt);
    MimeReader mime([this](MimePart&& part) { read_part(std::move(part)); });
    while (!is_full_) {
        const std::optional<std::string_view> line = box.next_line();
        if (!line) break;
        mime.take(*line, box.line_number());
    }
    mime.finish();
    if (mime.was_too_long()) add_note(line_before, "a part of the mail is cut at 16 MB");
    if (mime.was_too_deep()) add_note(line_before, "parts nested more than 64 deep are left out");
    if (listings_ > listings_before || is_full_) return;
    const std::string& subject = mime.envelope().subject;
    add_note(line_before, problem_          ? reason_of(*problem_, listing_.source)
                          : subject.empty() ? "no listing"
                                            : "no listing, but " + quote_subject(subject));
    if (!problem_) problem_ = std::move(problem_before);
}

void MailReader::read_part(MimePart&& part) {
    if (is_full_ || (part.alternative > 0 && part.alternative == last_alternative_)) return;
    Intake intake = intake_.for_part(papers_);
    intake.envelope = part.envelope;
    Listing found;
    found.source = listing_.source;
    try {
        if (part.bytes.starts_with("\x1F\x8B")) {
            std::optional<std::string> unpacked = unpack_attachment(part.bytes, listing_.source);
            if (!unpacked) return add_note(part.line, "an attachment unpacks to more than 64 MB; left out");
            part.bytes = std::move(*unpacked);
            part.has_own_lines = false;
        }
        Input input = Input::from_memory(std::move(part.bytes), listing_.source);
        const bool is_listing = read_document(input, wanted_, intake, found);
        is_full_ = intake.was_full();
        if (!is_listing) return;
    } catch (const Error& error) {  // the other mails are read all the same
        problem_ = error;
        return;
    }
    papers_ += intake.delivered();
    last_alternative_ = part.alternative;
    if (found.title.empty()) found.title = intake.short_text(part.envelope.subject);
    if (!found.date && found.period.empty()) found.date = part.envelope.day;
    add_listing(std::move(found));
    for (const Note& note : intake.notes.take()) {
        const std::size_t offset = part.has_own_lines && note.line > 0 ? note.line - 1 : 0;
        add_note(part.line + offset, note.text);
    }
}

void MailReader::add_listing(Listing&& found) {
    if (++listings_ == 1) {
        listing_.format = found.format;
        listing_.title = std::move(found.title);
        listing_.date = found.date;
        listing_.period = std::move(found.period);
        return;
    }
    if (listing_.format != found.format) listing_.format = Format::kMail;
    keep_common(listing_.title, found.title);
    keep_common(listing_.date, found.date);
    keep_common(listing_.period, found.period);
}

void MailReader::add_note(std::size_t line, const std::string& text) {
    if (++notes_ > kMostNotes) return;
    if (name_.empty())
        return intake_.notes.add(line, is_mbox_ ? fmt::format("mail {}: {}", mails_, text) : text);
    intake_.notes.add(
        0, line > 0 ? fmt::format("{}:{}: {}", name_, line, text) : fmt::format("{}: {}", name_, text));
}

bool MailReader::finish() {
    if (listings_ == 0 && mails_ == 1 && problem_) throw Error(*problem_);
    if (notes_ > kMostNotes)
        intake_.notes.add(0, fmt::format("and {} more notes about mails", notes_ - kMostNotes));
    intake_.count_parts(papers_);
    if (is_full_) intake_.is_full();
    return listings_ > 0;
}

bool read_mail(Input& input, std::optional<Format> wanted, Intake& intake, Listing& listing) {
    MailReader reader(wanted, intake, listing);
    reader.read(input, "");
    return reader.finish();
}

std::string describe_mail(std::string_view head) {
    if (looks_like_mbox(head)) return "an mbox without a listing in its mails";
    MimeReader mime([](MimePart&&) {});
    Input input = Input::from_memory(std::string(head), "");
    Mailbox box(input);
    if (box.next_mail())
        while (const std::optional<std::string_view> line = box.next_line())
            mime.take(*line, box.line_number());
    mime.finish();
    if (mime.envelope().subject.empty()) return "a mail without a listing in it";
    return fmt::format("the mail {} without a listing in it", quote_subject(mime.envelope().subject));
}

}  // namespace offprint
