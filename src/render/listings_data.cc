// Listings as they were read: one block each, with its papers in order and what was wrong with it.
#include <fmt/core.h>

#include <memory>

#include "digest_data.h"
#include "headings.h"
#include "paper_data.h"
#include "phrases.h"

namespace offprint {
namespace {

class ListingData {
  public:
    ListingData(ValueStore& store, const PageLayout& layout) : store_(store), layout_(layout) {}

    Value make(const Listing& listing, bool is_next) {
        const std::string count = count_of(listing.papers.size(), "paper");
        fields_.clear();
        add("is_next", Value::truth(is_next));
        add_text("source", listing.source);
        add_text("format", kFormatNames[static_cast<std::size_t>(listing.format)]);
        add_text("title", listing.title.empty() ? listing.source : listing.title);
        add("date", listing.date ? Value::text(store_.keep(listing.date->to_string())) : Value());
        add_text("origin", describe_origin(listing));
        add_text("count", count);
        add("papers", make_papers(listing));
        add("notes", make_notes(listing));
        add("has_notes", Value::truth(!listing.notes.empty()));
        add_text("note_count", count_of(listing.notes.size(), "note"));
        add("heading_lines", make_heading(listing, count));
        return store_.map(fields_);
    }

  private:
    void add(std::string_view name, Value value) { fields_.push_back({name, value}); }
    void add_text(std::string_view name, std::string_view text) { add(name, Value::text(store_.keep(text))); }

    /// The day and, when the title does not say it, the source.
    static std::string describe_origin(const Listing& listing) {
        std::vector<std::string> parts;
        if (listing.date) parts.push_back(plain_date(*listing.date));
        if (!listing.title.empty()) parts.push_back(listing.source);
        return join_texts(parts, " · ");
    }

    Value make_papers(const Listing& listing) {
        const auto begin = [&all = listing.papers, &layout = layout_,
                            before = papers_before_](ValueStore& store) -> LateItems::Maker {
            return [&all, before, papers = std::make_shared<PaperData>(store, layout)](std::size_t i) {
                return papers->make(all[i], nullptr, before + i + 1);
            };
        };
        // A page leads to its papers by number, so no two of them may have the same.
        if (layout_.is_html()) papers_before_ += listing.papers.size();
        return store_.list(LateItems{listing.papers.size(), begin});
    }

    Value make_notes(const Listing& listing) {
        std::vector<Value> notes;
        for (const Note& note : listing.notes) {
            const std::string place = note.line > 0 ? fmt::format("line {}: ", note.line) : "";
            notes.push_back(store_.map({
                {"line", note.line > 0 ? Value::number(note.line) : Value()},
                {"text", Value::text(note.text)},
                {"note_lines",
                 layout_.has_lines() ? wrap_copy(store_, place + note.text, layout_.columns - 2) : Value()},
            }));
        }
        return store_.list(notes);
    }

    Value make_heading(const Listing& listing, const std::string& count) {
        const std::string& name = listing.title.empty() ? listing.source : listing.title;
        if (layout_.is_terminal())
            return make_page_heading(store_, layout_, name, describe_origin(listing), count);
        if (!layout_.has_lines()) return {};
        const std::string day = listing.date ? ", " + plain_date(*listing.date) : "";
        const std::string source = listing.title.empty() ? "" : listing.source + ", ";
        return wrap_copy(store_, fmt::format("{}{} ({}{})", name, day, source, count), layout_.columns);
    }

    ValueStore& store_;
    const PageLayout& layout_;
    std::size_t papers_before_ = 0;
    std::vector<ValueField> fields_;
};

/// `8 papers`, `16 papers in 2 listings`.
std::string describe_listings(std::span<const Listing> listings) {
    std::size_t papers = 0;
    for (const Listing& listing : listings) papers += listing.papers.size();
    std::string text = count_of(papers, "paper");
    if (listings.size() != 1) text.append(" in ").append(count_of(listings.size(), "listing"));
    return text;
}

}  // namespace

Value make_listings_data(ValueStore& store, std::span<const Listing> listings, const PageLayout& layout) {
    ListingData data(store, layout);
    std::vector<Value> items;
    for (const Listing& listing : listings) items.push_back(data.make(listing, !items.empty()));
    return store.map({{"style", make_style_data(store, layout.style)},
                      {"summary", Value::text(store.keep(describe_listings(listings)))},
                      {"listings", store.list(items)}});
}

}  // namespace offprint
