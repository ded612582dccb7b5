// The objects of a document of any length, in constant memory: one after the other, a line each or spread
// over many, in lists or not.
//
// A broken record costs only itself: reading goes on where the next one begins, which is told from how the
// first one did (at the start of a line and so far to the right, or with that first key).
//
//     JsonText text(input);
//     JsonRecords records(text, intake, [&](JsonValue item) { reader.gather(item); }, [&] { reader.deliver();
//     }); records.read_to_end();
#pragma once
#include <string>

#include "json_items.h"

namespace offprint {

/// Bytes of one record; a longer one is passed over with a note.
inline constexpr std::size_t kLongestRecord = std::size_t{8} << 20;

class JsonRecords {
  public:
    /// `use` is called for each record as in json_items.h, and `done` when all of it could be read; what
    /// `use` kept of the text is still there then.
    JsonRecords(JsonText& text, Intake& intake, JsonUse use, std::function<void()> done)
        : text_(text), intake_(intake), use_(std::move(use)), done_(std::move(done)) {}

    /// Reads all records from here to the end of the document, whatever lists they are in.
    void read_to_end();
    /// Reads those of the list where the text stands, at its '['. False when the document ends in it.
    bool read_list();
    /// Reads the one where the text stands.
    void read_record();
    /// Reads any other value where the text stands. False, and nothing has moved, when it is damaged.
    bool try_value(const JsonUse& use);
    /// After damage outside of a record: goes to where the next one seems to begin, or to the end.
    void skip_to_next_record();

    std::size_t count() const { return count_; }  ///< of the records met, broken ones too

  private:
    enum class Outcome { kRead, kDamaged, kTooLong, kCutOff };
    Outcome read_value(const JsonUse& use, const std::function<void()>& done);
    void learn_start();
    void note_odd_strings(const JsonCursor& cursor);
    void skip_byte() { text_.move_to(text_.at() + 1); }

    JsonText& text_;
    Intake& intake_;
    JsonUse use_;
    std::function<void()> done_;
    std::size_t count_ = 0;
    std::string start_;  ///< what the records begin with
    bool said_controls_ = false, said_invalid_utf8_ = false;
};

}  // namespace offprint
