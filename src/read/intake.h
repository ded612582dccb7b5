// What all readers share while they read one document: where papers go, how many are still wanted, the notes,
// and the cleaning that every field from outside goes through.
//
//     intake.start_entry(entry, line);
//     intake.set_title(paper, bytes);              // cleaned, TeX decoded, cut at 500 characters with a note
//     intake.set_link(paper.code, "code", bytes);  // only if it is safe as a link
//     intake.deliver(std::move(paper));
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "envelope.h"
#include "note_book.h"
#include "offprint/read/read_listing.h"

namespace offprint {

inline constexpr std::size_t kMaxTitle = 500;        ///< characters
inline constexpr std::size_t kMaxAbstract = 10'000;  ///< characters
inline constexpr std::size_t kMaxShort = 500;        ///< characters of names, keywords and the like
inline constexpr std::size_t kMaxAuthors = 200;      ///< named; more are counted
inline constexpr std::size_t kMaxKeywords = 100;
inline constexpr std::size_t kMaxCategories = 100;

class Intake {
  public:
    Intake(const ReadOptions& read_options, std::string source, const PaperSink& sink)
        : options(read_options), source_(std::move(source)), sink_(sink) {}

    const ReadOptions& options;
    NoteBook notes;
    Envelope envelope;  ///< of the mail that the document came in; empty when it came in none

    /// For one document of a listing that has several, of which those before gave `papers`. Being full is the
    /// listing's to tell.
    Intake for_part(std::size_t papers) const;
    /// For a passage of this document that is one of its own; take_part() counts its papers.
    Intake for_passage() const;
    /// In how many documents this one is a passage.
    int depth() const { return depth_; }
    void take_part(const Intake& part);
    /// For a listing whose parts gave so many papers.
    void count_parts(std::size_t papers) { before_ = papers; }

    /// For a document that is read once more from its beginning: papers that were handed on are not again,
    /// and what was noted is forgotten.
    void start_over();

    std::size_t delivered() const { return delivered_; }
    /// Whether another paper was wanted when it was full.
    bool was_full() const { return was_full_; }
    /// True when no more papers are wanted; the first time it is asked for another one it notes that.
    bool is_full();

    /// The notes that follow are about this entry (from 1) at this line.
    void start_entry(std::size_t entry, std::size_t line) { entry_ = entry, line_ = line; }
    void note(std::string_view text) { notes.add_entry(entry_, line_, text); }

    void set_title(Paper& paper, std::string_view bytes);
    void set_abstract(Paper& paper, std::string_view bytes);
    /// The same for a text that nobody else wants.
    void take_title(Paper& paper, std::string&& text);
    void take_abstract(Paper& paper, std::string&& text);
    /// The same for what clean_line() gave, or a part of it.
    void set_clean_abstract(Paper& paper, std::string_view text);
    /// Leaves it as it is served, for finish_abstract(), where that is wanted and it is not too long: what is
    /// cut needs a note. False when set_abstract() is to be called, and find_abstract_links() at the end.
    bool leave_abstract(Paper& paper, std::string_view bytes) const;
    /// One clean line of at most kMaxShort characters.
    std::string short_text(std::string_view bytes);
    /// The same with its TeX decoded.
    std::string person_text(std::string_view bytes);
    /// Prose with its TeX decoded: one clean line of at most kMaxAbstract characters.
    std::string long_text(std::string_view bytes);
    /// The same with its TeX left alone.
    std::string plain_text(std::string_view bytes);
    void set_summary(Paper& paper, std::string_view bytes);
    void add_author(Paper& paper, std::string_view bytes);
    /// The same for a name that nobody else wants, with its TeX decoded.
    void take_author(Paper& paper, std::string&& name);
    /// The same for names that clean_line() gave, or parts of it.
    void add_clean_authors(Paper& paper, std::vector<std::string>&& names);
    void add_keyword(Paper& paper, std::string_view bytes);
    /// Each once.
    void add_category(Paper& paper, std::string_view bytes);
    void add_affiliation(Paper& paper, std::string_view bytes);
    /// The same for places that clean_line() gave, or parts of it, each there once.
    void add_clean_affiliations(Paper& paper, std::vector<std::string>&& places);
    /// Leaves `link` empty, with a note naming the field, when the bytes are no address that may become a
    /// link.
    void set_link(std::string& link, std::string_view field, std::string_view bytes);

    /// Gives the paper its id and, unless it names its own, its source, and hands it on.
    void deliver(Paper&& paper);

  private:
    std::string source_;
    const PaperSink& sink_;
    std::size_t before_ = 0, delivered_ = 0;
    std::size_t known_ = 0;  ///< papers that were handed on before the document was started over
    int depth_ = 0;
    bool is_part_ = false, was_full_ = false;
    std::size_t entry_ = 0, line_ = 0;
};

}  // namespace offprint
