// Standard error is a terminal more often than not, and names of files and sources come from outside: nothing
// but text may pass.
#include "offprint/cli/report.h"

#include <unistd.h>

#include <new>
#include <string>

#include "offprint/base/file.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMostNotes = 10;

/// Line breaks and blanks are ours (carets need them); everything else that could act on a terminal goes.
std::string make_harmless(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        if (text[i] == '\n' || (point.valid && !is_unsafe(point.value))) {
            out.append(text.substr(i, point.length));
        } else {
            out += '?';
        }
        i += point.length;
    }
    return out;
}

}  // namespace

void report(std::string_view message) {
    write_to_descriptor(STDERR_FILENO, "offprint: " + make_harmless(message) + '\n');
}

void report_error(const Error& error) {
    std::string text = error.what();
    if (!error.hint.empty()) text.append("\n  ").append(error.hint);
    report(text);
}

void report_failure(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) == nullptr) return report(error.what());
    report("out of memory\n  allow more (`ulimit -v` says how much that is), or read less at a time");
}

void report_notes(std::span<const Listing> listings, bool all) {
    for (const Listing& listing : listings) {
        std::size_t told = 0;
        for (const Note& note : listing.notes) {
            if (!all && told == kMostNotes) {
                report(listing.source + ": and " + std::to_string(listing.notes.size() - told) +
                       " more notes (-v tells all)");
                break;
            }
            const std::string line = note.line == 0 ? "" : ":" + std::to_string(note.line);
            report(listing.source + line + ": " + note.text);
            told++;
        }
    }
}

}  // namespace offprint
