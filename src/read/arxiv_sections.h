// The sections of an arXiv listing page: which day and which kind of announcement their headings say, and
// whether they have the entries that they say they have.
//
//     sections.take_heading("New submissions (showing 42 of 42 entries)");
//     sections.count_entry();
//     sections.end();
#pragma once
#include <optional>
#include <string_view>

#include "intake.h"

namespace offprint {

class ArxivSections {
  public:
    ArxivSections(Intake& intake, Listing& listing) : intake_(intake), listing_(listing) {}

    /// Ends the section before it. Sets the listing's day, unless the page has several.
    void take_heading(std::string_view text);
    /// `Total of 120 entries`
    void take_total(std::string_view text);
    void count_entry() { ++entries_, ++in_section_; }
    /// Ends the last section; counts that do not agree are notes.
    void end();

    std::size_t entries() const { return static_cast<std::size_t>(entries_); }
    std::optional<Announce> announce() const { return announce_; }
    std::optional<Date> day() const { return day_; }

  private:
    /// What is said of the number of entries.
    struct Counts {
        std::optional<int> shown, declared;
    };
    static Counts counts_in(std::string_view lower);
    void end_section();

    Intake& intake_;
    Listing& listing_;
    std::optional<Date> day_;
    std::optional<Announce> announce_;
    Counts counts_;
    int entries_ = 0, in_section_ = 0;
    std::optional<int> total_;
    bool has_note_ = false;
};

}  // namespace offprint
