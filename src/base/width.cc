// Wrapping is greedy. The text is cut into pieces that may not be broken: words between blanks, further
// divided between wide clusters (Han, kana and Hangul may break anywhere, except before closing punctuation).
// A piece goes on the line when it fits, else it starts the next one; a piece that is longer than a whole
// line is cut between clusters, unless it is a URL.
#include "offprint/base/width.h"

#include <algorithm>
#include <array>

#include "grapheme.h"

namespace offprint {
namespace {

struct Piece {
    TextSpan span;
    std::size_t width = 0;
    bool is_url = false;
};

/// Punctuation that must not begin a line of Chinese or Japanese.
bool is_closing(std::string_view cluster) {
    static constexpr std::array<std::string_view, 16> kClosing = {
        "、", "。", "，", "．", "：", "；", "？", "！", "）", "」", "』", "】", "》", "〉", "ー", "…"};
    return std::find(kClosing.begin(), kClosing.end(), cluster) != kClosing.end();
}

bool starts_url(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); }

/// Printable ASCII characters that are clusters of their own.
struct PlainRun {
    std::size_t end = 0;
    bool may_hold_url = false;
};

PlainRun plain_run_at(std::string_view text, std::size_t at) {
    PlainRun run{at};
    for (; run.end < text.size() && text[run.end] > ' ' && text[run.end] < '\x7F'; ++run.end) {
        run.may_hold_url = run.may_hold_url || text[run.end] == ':';
    }
    // A mark may follow the last one before other text.
    if (run.end > at && run.end < text.size() && text[run.end] != ' ') --run.end;
    return run;
}

/// Whether a URL starts in the range.
bool holds_url(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && !starts_url(text.substr(begin))) ++begin;
    return begin < end;
}

/// The piece that starts at `begin`, which is not a blank.
Piece piece_at(std::string_view text, std::size_t begin) {
    Piece piece{{begin, begin}, 0, starts_url(text.substr(begin))};
    const bool keeps_wide = piece.is_url;
    bool wide_before = false;
    while (piece.span.end < text.size() && text[piece.span.end] != ' ') {
        const PlainRun run = wide_before ? PlainRun{piece.span.end} : plain_run_at(text, piece.span.end);
        if (run.end > piece.span.end) {
            piece.is_url = piece.is_url || (run.may_hold_url && holds_url(text, piece.span.end, run.end));
            piece.width += run.end - piece.span.end;
            piece.span.end = run.end;
            continue;
        }
        const std::size_t end = cluster_end(text, piece.span.end);
        const std::string_view cluster = text.substr(piece.span.end, end - piece.span.end);
        const std::size_t width = cluster_width(cluster);
        const bool wide = width > 1 && !is_closing(cluster);
        const bool after_start = piece.span.end > begin;
        if (after_start && !keeps_wide && (wide || (wide_before && !is_closing(cluster)))) break;
        if (after_start && starts_url(text.substr(piece.span.end))) piece.is_url = true;
        wide_before = wide || (wide_before && is_closing(cluster));
        piece.span.end = end;
        piece.width += width;
    }
    return piece;
}

class Wrapper {
  public:
    Wrapper(std::string_view text, std::size_t columns)
        : text_(text), columns_(std::max<std::size_t>(columns, 1)) {}

    std::vector<TextSpan> wrap() {
        for (std::size_t at = skip_blanks(0); at < text_.size();) {
            if (const std::size_t end = plain_line_end(at); end > at) {
                lines_.push_back({at, end});
                at = skip_blanks(end);
                continue;
            }
            const Piece piece = piece_at(text_, at);
            place(piece);
            at = skip_blanks(piece.span.end);
        }
        end_line();
        return std::move(lines_);
    }

  private:
    /// The end of a line of whole words that starts at `at`, or `at`. Needs no pieces: a full line of
    /// printable ASCII that holds a blank breaks at its last one, whatever comes after it.
    std::size_t plain_line_end(std::size_t at) const {
        if (line_.end > line_.begin || text_.size() - at <= columns_) return at;
        const std::string_view window = text_.substr(at, columns_ + 1);
        // One more character, because a mark after the last one would make it another.
        for (const char c : text_.substr(at, columns_ + 2)) {
            if (c < ' ' || c > '~') return at;
        }
        const std::size_t blank = window.rfind(' ');
        if (blank == std::string_view::npos) return at;
        return at + window.find_last_not_of(' ', blank) + 1;
    }

    std::size_t skip_blanks(std::size_t at) const {
        while (at < text_.size() && text_[at] == ' ') ++at;
        return at;
    }

    void place(const Piece& piece) {
        const std::size_t gap = line_.begin == line_.end ? 0 : piece.span.begin - line_.end;
        if (gap + width_ + piece.width > columns_ && line_.end > line_.begin) end_line();
        if (line_.begin == line_.end) line_ = {piece.span.begin, piece.span.begin};
        if (piece.width > columns_ && !piece.is_url) return place_long(piece.span);
        width_ += piece.width + (piece.span.begin - line_.end);
        line_.end = piece.span.end;
    }

    /// Fills lines with the clusters of a word that fits no line; the last of them stays open.
    void place_long(TextSpan word) {
        while (line_.end < word.end) {
            const std::size_t end = cluster_end(text_, line_.end);
            const std::size_t width = cluster_width(text_.substr(line_.end, end - line_.end));
            if (width_ + width > columns_ && line_.end > line_.begin) {
                const std::size_t next = line_.end;
                end_line();
                line_ = {next, next};
            }
            line_.end = end;
            width_ += width;
        }
    }

    void end_line() {
        if (line_.end > line_.begin) lines_.push_back(line_);
        line_ = {};
        width_ = 0;
    }

    std::string_view text_;
    std::size_t columns_;
    std::vector<TextSpan> lines_;
    TextSpan line_;          ///< the line that is being filled
    std::size_t width_ = 0;  ///< its columns
};

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = cluster_end(text, i);
        width += cluster_width(text.substr(i, end - i));
        i = end;
    }
    return width;
}

std::vector<TextSpan> wrap_text(std::string_view text, std::size_t columns) {
    return Wrapper(text, columns).wrap();
}

std::string_view cut_to_width(std::string_view text, std::size_t columns) {
    std::size_t end = 0;
    for (std::size_t width = 0; end < text.size();) {
        const std::size_t next = cluster_end(text, end);
        width += cluster_width(text.substr(end, next - end));
        if (width > columns) break;
        end = next;
    }
    return text.substr(0, end);
}

}  // namespace offprint
