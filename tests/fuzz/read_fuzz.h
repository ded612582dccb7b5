// What every reader promises whatever the bytes: clean text within the limits, safe links, the same result
// twice.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/base/error.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/read/read_listing.h"

namespace offprint {

inline void require(bool holds) {
    if (!holds) std::abort();
}

inline void require_clean(const std::string& text, std::size_t characters) {
    require(text == clean_line(text));
    require(count_characters(text) <= characters);
}

inline void require_link(const std::string& link) { require(link.empty() || safe_url(link) == link); }

inline void check_paper(const Paper& paper) {
    require(!paper.id.value.empty() && !paper.title.empty());
    require_clean(paper.title, 500);
    require_clean(paper.title_raw, 500);
    require_clean(paper.abstract, 10'000);
    require_clean(paper.abstract_raw, 10'000);
    require_clean(paper.ai_summary, 10'000);
    require_clean(paper.submitter, 500);
    require(paper.authors.size() <= 200);
    for (const std::string& name : paper.authors) require_clean(name, 500);
    for (const std::string& word : paper.keywords) require_clean(word, 500);
    for (const std::string* link : {&paper.url, &paper.pdf, &paper.code, &paper.project}) require_link(*link);
    for (const auto& count : {paper.author_count, paper.upvotes, paper.comments, paper.stars})
        require(!count || *count >= 0);
}

inline Listing read_for_fuzz(Format format, std::string_view bytes) {
    Input input = Input::from_memory(std::string(bytes), "fuzz");
    ReadOptions options;
    options.format = format;
    options.today = *make_date(2026, 1, 20);
    return read_listing(input, options);
}

inline void check_reader(Format format, std::string_view bytes) {
    try {
        const Listing listing = read_for_fuzz(format, bytes);
        for (const Paper& paper : listing.papers) check_paper(paper);
        for (const Note& note : listing.notes) require_clean(note.text, 1000);
        const Listing again = read_for_fuzz(format, bytes);
        require(again.papers == listing.papers && again.notes == listing.notes && again.date == listing.date);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kInput);
        require_clean(error.what(), 1000);
    }
}

}  // namespace offprint
