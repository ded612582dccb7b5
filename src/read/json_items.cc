// Two ways through a list:
//
//   whole    Item, comma, item … up to the bracket that ends it, the window moving along.
//   salvage  From the first item that could not be read: all that follows is kept in the window. An item that
//            is damaged is noted. Brackets and quotes give its extent, and reading goes on behind it or,
//            better, at the next place that looks like the start of an item: a '{' with "paper" as its first
//            key.
#include "json_items.h"

#include <algorithm>
#include <utility>

namespace offprint {
namespace {

/// Broken entries of one document, each of which costs an exception; what has more is no listing that was
/// damaged.
constexpr std::size_t kMostDamaged = 1000;

/// Commas and blanks, and what damage leaves over.
bool is_between_items(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == '}' || c == ':';
}

class ListReader {
  public:
    ListReader(JsonText& text, Intake& intake, const JsonUse& use)
        : text_(text), intake_(intake), use_(use) {}

    bool read_list() {
        step();
        if (text_.next_byte() != ']') {
            do {
                if (intake_.is_full()) return false;
                if (!try_item()) return salvage();
            } while (take_comma());
            if (text_.next_byte() != ']') return salvage();
        }
        step();
        return true;
    }

    bool read_object() {
        if (intake_.is_full()) return false;
        if (try_item()) return true;
        text_.grow_to_end();
        const JsonExtent extent = scan_json_value(text_.view(), text_.at());
        note_damage(extent);
        text_.move_to(extent.end);
        return extent.whole;
    }

  private:
    void step() { text_.move_to(text_.at() + 1); }

    bool take_comma() {
        if (text_.next_byte() != ',') return false;
        step();
        text_.next_byte();
        return true;
    }

    /// Hands the item on that starts here; false when it is damaged.
    bool try_item() {
        text_.look_ahead();
        while (true) {
            try {
                JsonCursor cursor = text_.cursor();
                const JsonValue item = cursor.value();
                intake_.start_entry(number_ + 1, text_.line());
                use_(item);
                item.skip_if_unread();
                // A number or word at the end of the window may go on behind it.
                const bool may_be_cut =
                    cursor.at() == text_.view().size() && item.type() >= JsonType::kNumber;
                if (may_be_cut && text_.grow()) continue;
                ++number_;
                note_odd_strings(cursor);
                text_.move_to(cursor);
                return true;
            } catch (const JsonDamage&) {
                if (!text_.grow()) return false;
            }
        }
    }

    bool salvage() {
        text_.grow_to_end();
        const std::string_view view = text_.view();
        while (true) {
            while (!text_.is_at_end() && is_between_items(view[text_.at()])) step();
            if (text_.is_at_end()) break;
            if (view[text_.at()] == ']') {
                step();
                return true;
            }
            if (intake_.is_full()) return false;
            if (try_item()) continue;
            if (++damaged_ > kMostDamaged) {
                intake_.notes.add(text_.line(),
                                  "too many broken entries; the rest of the document is left out");
                return false;
            }
            const JsonExtent extent = scan_json_value(view, text_.at());
            note_damage(extent);
            text_.move_to(resume_after(text_.at(), extent));
        }
        intake_.notes.mark_cut();
        if (!is_cut_off_)
            intake_.notes.add(text_.line(), "the document breaks off after entry " + std::to_string(number_));
        return false;
    }

    void note_damage(const JsonExtent& extent) {
        intake_.start_entry(++number_, text_.line());
        if (extent.too_deep) {
            intake_.note("nested deeper than 64 levels; skipped");
        } else if (!extent.whole && extent.end == text_.view().size()) {
            is_cut_off_ = true;
            intake_.notes.mark_cut();
            intake_.note("cut off by the end of the document; skipped");
        } else {
            intake_.note("broken JSON; skipped");
        }
    }

    void note_odd_strings(const JsonCursor& cursor) {
        if (cursor.met_controls() && !std::exchange(said_controls_, true))
            intake_.notes.add(0, "control characters inside strings are read as blanks");
        if (cursor.met_invalid_utf8() && !std::exchange(said_invalid_utf8_, true))
            intake_.notes.add(0, "bytes that are not UTF-8 are shown as \xEF\xBF\xBD");
    }

    /// Where the next item may start: inside the extent of the damaged one if its brackets swallowed others,
    /// else behind it.
    std::size_t resume_after(std::size_t at, const JsonExtent& extent) {
        const std::size_t behind = std::max(extent.end, at + 1);
        if (extent.too_deep) return behind;
        const std::size_t next = next_paper(at);
        if (extent.whole) return std::min(next, behind);
        return std::min({next, text_.view().find('{', behind), text_.view().size()});
    }

    /// The next '{' after `at` whose first key is "paper". The answer is kept, so that many questions cost
    /// one search.
    std::size_t next_paper(std::size_t at) {
        const std::string_view view = text_.view();
        while (next_paper_ <= at) {
            const std::size_t key = view.find("\"paper\"", searched_to_);
            if (key == view.npos) return next_paper_ = key;
            searched_to_ = key + 1;
            std::size_t brace = key;
            while (brace > 0 && static_cast<unsigned char>(view[brace - 1]) <= ' ') brace--;
            if (brace > 0 && view[brace - 1] == '{') next_paper_ = brace - 1;
        }
        return next_paper_;
    }

    JsonText& text_;
    Intake& intake_;
    const JsonUse& use_;
    std::size_t number_ = 0;  ///< of the items that were handed on or given up
    std::size_t damaged_ = 0;
    bool is_cut_off_ = false;  ///< the end of the text was noted already
    bool said_controls_ = false, said_invalid_utf8_ = false;
    std::size_t next_paper_ = 0, searched_to_ = 0;
};

}  // namespace

bool read_json_items(JsonText& text, Intake& intake, const JsonUse& use) {
    return ListReader(text, intake, use).read_list();
}

bool read_json_object(JsonText& text, Intake& intake, const JsonUse& use) {
    return ListReader(text, intake, use).read_object();
}

}  // namespace offprint
