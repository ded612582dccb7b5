// Two ways through a list:
//
//   whole    It is walked once and its items are handed on, until damage is met.
//   salvage  From the first item that was not handed on: brackets and quotes give each item's extent, and the
//            item is parsed by itself. One that does not close, or does not parse, is noted, and reading goes
//            on behind it or, better, at the next place that looks like the start of an item: a '{' with
//            "paper" as its first key.
#include "json_items.h"

#include <algorithm>
#include <optional>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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
        : text_(text), view_(text.view()), intake_(intake), use_(use) {}

    /// One past the list's last bracket, or the end of the text when it does not close.
    std::size_t read_list(std::size_t begin) {
        if (const std::optional<std::size_t> end = read_whole(begin)) return *end;
        return salvage(begin + 1);
    }

    std::size_t read_object(std::size_t begin) {
        if (intake_.is_full()) return view_.size();
        text_.blank_out_controls(intake_.notes);
        const JsonExtent extent = scan_json_value(view_, begin);
        if (!try_item(begin, 1, extent)) note_damage(begin, 1, extent);
        return extent.whole ? extent.end : view_.size();
    }

  private:
    /// Where the list ends; nothing when damage was met. The items before it are done.
    std::optional<std::size_t> read_whole(std::size_t begin) {
        try {
            JsonCursor cursor(view_, begin);
            bool is_full = false;
            for_each_json_element(cursor.value(), [&](JsonValue item) {
                if (is_full || (is_full = intake_.is_full())) return;
                hand_on(item, done_ + 1);
                done_++;
            });
            return cursor.at();
        } catch (const JsonDamage&) {
            return std::nullopt;
        }
    }

    std::size_t salvage(std::size_t at) {
        text_.blank_out_controls(intake_.notes);
        std::size_t number = 0;
        while (true) {
            while (at < view_.size() && is_between_items(view_[at])) at++;
            if (at >= view_.size()) break;
            if (view_[at] == ']') return at + 1;
            const JsonExtent extent = scan_json_value(view_, at);
            number++;
            if (number > done_) {
                if (intake_.is_full()) return view_.size();
                done_ = number;
                if (!try_item(at, number, extent)) {
                    if (++damaged_ > kMostDamaged) return give_up(at);
                    note_damage(at, number, extent);
                    at = resume_after(at, extent);
                    continue;
                }
            }
            at = extent.end;
        }
        if (!is_cut_off_)
            intake_.notes.add(view_.size() + 1,
                              "the document breaks off after entry " + std::to_string(number));
        return view_.size();
    }

    std::size_t give_up(std::size_t at) {
        intake_.notes.add(at + 1, "too many broken entries; the rest of the document is left out");
        return view_.size();
    }

    /// Parses one item by itself; false when it is damaged.
    bool try_item(std::size_t begin, std::size_t number, const JsonExtent& extent) {
        if (!extent.whole || extent.too_deep) return false;
        try {
            JsonCursor cursor(view_, begin);
            hand_on(cursor.value(), number);
            return true;
        } catch (const JsonDamage&) {
            return false;
        }
    }

    void hand_on(JsonValue item, std::size_t number) {
        intake_.start_entry(number, item.begin() + 1);
        use_(item);
    }

    void note_damage(std::size_t begin, std::size_t number, const JsonExtent& extent) {
        intake_.start_entry(number, begin + 1);
        if (extent.too_deep) {
            intake_.note("nested deeper than 64 levels; skipped");
        } else if (!extent.whole && extent.end == view_.size()) {
            is_cut_off_ = true;
            intake_.note("cut off by the end of the document; skipped");
        } else {
            intake_.note("broken JSON; skipped");
        }
    }

    /// Where the next item may start: inside the extent of the damaged one if its brackets swallowed others,
    /// else behind it.
    std::size_t resume_after(std::size_t at, const JsonExtent& extent) {
        const std::size_t behind = std::max(extent.end, at + 1);
        if (extent.too_deep) return behind;
        const std::size_t next = next_paper(at);
        if (extent.whole) return std::min(next, behind);
        return std::min({next, view_.find('{', behind), view_.size()});
    }

    /// The next '{' after `at` whose first key is "paper". The answer is kept, so that many questions cost
    /// one search.
    std::size_t next_paper(std::size_t at) {
        while (next_paper_ <= at) {
            const std::size_t key = view_.find("\"paper\"", searched_to_);
            if (key == view_.npos) return next_paper_ = key;
            searched_to_ = key + 1;
            std::size_t brace = key;
            while (brace > 0 && static_cast<unsigned char>(view_[brace - 1]) <= ' ') brace--;
            if (brace > 0 && view_[brace - 1] == '{') next_paper_ = brace - 1;
        }
        return next_paper_;
    }

    JsonText& text_;
    std::string_view view_;
    Intake& intake_;
    const JsonUse& use_;
    std::size_t done_ = 0;  ///< items that were handed on or given up
    std::size_t damaged_ = 0;
    bool is_cut_off_ = false;  ///< the end of the text was noted already
    std::size_t next_paper_ = 0, searched_to_ = 0;
};

}  // namespace

JsonText::JsonText(std::string bytes, NoteBook& notes) : bytes_(std::move(bytes)) {
    if (bytes_.starts_with(kByteOrderMark)) bytes_.erase(0, kByteOrderMark.size());
    if (!is_valid_utf8(bytes_)) {
        bytes_ = to_valid_utf8(bytes_);
        notes.add(0, "bytes that are not UTF-8 are shown as \xEF\xBF\xBD");
    }
}

std::size_t JsonText::line_at(std::size_t offset) const {
    const auto here = bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes_.size()));
    const auto line_feeds = static_cast<std::size_t>(std::count(bytes_.begin(), here, '\n'));
    const auto blanked = std::lower_bound(blanked_lines_.begin(), blanked_lines_.end(), offset);
    return 1 + line_feeds + static_cast<std::size_t>(blanked - blanked_lines_.begin());
}

void JsonText::blank_out_controls(NoteBook& notes) {
    bool in_string = false, found = false;
    for (std::size_t at = 0; at < bytes_.size(); at++) {
        char& c = bytes_[at];
        if (c == '\\' && in_string) {
            at++;
        } else if (c == '"') {
            in_string = !in_string;
        } else if (in_string && static_cast<unsigned char>(c) < 0x20) {
            if (c == '\n') blanked_lines_.push_back(at);
            c = ' ';
            found = true;
        }
    }
    if (found) notes.add(0, "control characters inside strings are read as blanks");
}

std::size_t read_json_items(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use) {
    return ListReader(text, intake, use).read_list(begin);
}

std::size_t read_json_object(JsonText& text, std::size_t begin, Intake& intake, const JsonUse& use) {
    return ListReader(text, intake, use).read_object(begin);
}

}  // namespace offprint
