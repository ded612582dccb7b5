// What every reader of a format has to live through: its document cut at every byte, and texts that ask for
// more work than they are long.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "offprint/base/utf8.h"
#include "support/cpu_time.h"
#include "support/listing_text.h"

namespace offprint {

/// Reads every beginning of the text as that format: a listing of clean papers, or an error of input.
inline void read_at_every_length(std::string_view text, Format format) {
    ReadOptions forced;
    forced.format = format;
    for (std::size_t length = 0; length <= text.size(); ++length) {
        const std::string cut(text.substr(0, length));
        if (read_error(cut, forced) != "no error") continue;
        for (const Paper& paper : read_text(cut, forced).papers) {
            EXPECT_FALSE(paper.title.empty()) << cut;
            EXPECT_EQ(paper.title, clean_line(paper.title)) << cut;
        }
    }
}

inline std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

/// Seconds of the processor that reading takes, whatever comes of it.
inline double seconds_to_read(const std::string& text, Format format) {
    ReadOptions forced;
    forced.format = format;
    const double start = cpu_seconds();
    read_error(text, forced);
    return cpu_seconds() - start;
}

}  // namespace offprint
