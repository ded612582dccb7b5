// Defects are looked up linearly: their texts are constants of the readers, so there are few of them.
#include "note_book.h"

#include <algorithm>
#include <utility>

namespace offprint {

void NoteBook::add_entry(std::size_t entry, std::size_t line, std::string_view text) {
    auto found = std::find_if(defects_.begin(), defects_.end(),
                              [&](const Defect& d) { return d.count > 0 && d.text == text; });
    if (found == defects_.end()) {
        defects_.push_back(Defect{line, std::string(text), {}, 0, 0});
        found = defects_.end() - 1;
    }
    if (found->last == entry && found->count > 0) return;
    if (found->count < kNamed) found->entries[found->count] = entry;
    found->count++;
    found->last = entry;
}

void NoteBook::add(std::size_t line, std::string text) {
    defects_.push_back(Defect{line, std::move(text), {}, 0, 0});
}

void NoteBook::forget_lines() {
    for (Defect& defect : defects_) defect.line = 0;
}

Note NoteBook::to_note(const Defect& defect) {
    if (defect.count == 0) return {defect.line, defect.text};
    const std::size_t named = std::min(defect.count, kNamed);
    const std::size_t more = defect.count - named;
    std::string text = defect.count == 1 ? "entry " : "entries ";
    for (std::size_t i = 0; i < named; i++) {
        if (i > 0) text += i + 1 == named && more == 0 ? " and " : ", ";
        text += std::to_string(defect.entries[i]);
    }
    if (more > 0) text += " and " + std::to_string(more) + " more";
    return {defect.line, text + ": " + defect.text};
}

std::vector<Note> NoteBook::take() {
    std::vector<Note> notes;
    notes.reserve(defects_.size());
    for (const Defect& defect : std::exchange(defects_, {})) notes.push_back(to_note(defect));
    return notes;
}

}  // namespace offprint
