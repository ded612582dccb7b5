// One paper as data of a template: the fields of its JSON, and what is made from them for people (docs:
// "Templates").
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "line_layout.h"
#include "offprint/digest/digest.h"
#include "offprint/render/value.h"
#include "page_layout.h"

namespace offprint {

/// Makes the maps of papers, one after the other. The papers, this, the store and the layout must outlive
/// what is made; the store may be emptied between two.
class PaperData {
  public:
    PaperData(ValueStore& store, const PageLayout& layout) : store_(store), layout_(layout) {}

    /// `match` says why the paper is there, or is null in a listing. `number` counts from 1.
    Value make(const Paper& paper, const DigestPaper* match, std::size_t number);

  private:
    /// An address of the paper beside its own.
    struct Link {
        std::string_view label, head;  ///< as in "[code]" and in "Code: …"
        std::string_view address;      ///< harmless text
        std::string_view url;          ///< from safe_url(), or empty
        int stars = 0;
    };

    struct DayTexts {
        Date date;
        std::string_view iso, long_form, short_form;
    };

    bool asks_for(PaperName name) const { return layout_.asked.have(name); }
    void add(PaperName name, Value value) {
        if (asks_for(name)) fields_.push_back({name.text(), value});
    }
    void add_text(PaperName name, std::string_view text);
    void add_list(PaperName name, const std::vector<std::string>& texts);
    void add_record(const Paper& paper);
    const DayTexts& texts_of(Date date);
    void add_dates(const Paper& paper);
    void add_rough_day(const Paper& paper);
    void add_match(const DigestPaper* match);
    void add_html(const Paper& paper, const DigestPaper* match, std::size_t number);
    void add_facts(const Paper& paper);
    std::string_view keep_fact(std::string_view fact);
    void add_links(const Paper& paper);
    void add_link(PaperName label, std::string_view head, std::string_view address, int stars);
    void add_details(const Paper& paper);
    void add_text_lines(const Paper& paper, std::size_t number);
    void add_terminal_lines(const Paper& paper, const DigestPaper* match, std::size_t number);
    void add_title_lines(const Paper& paper, const DigestPaper* match, std::size_t number,
                         const std::string& votes);
    Value make_short_fact(std::string_view fact);
    Value make_facts();
    Value make_links();
    Value make_flowing_facts(std::size_t columns);
    Value make_terminal_links(std::size_t columns);
    std::string_view keep_safe_url(std::string_view address);

    ValueStore& store_;
    const PageLayout& layout_;
    std::vector<ValueField> fields_;
    std::vector<Value> items_;             ///< of the list that is made
    std::vector<std::string_view> facts_;  ///< who, when, how popular; harmless
    std::size_t name_count_ = 0;           ///< how many of the facts are names, which come first
    std::vector<DayTexts> days_;
    ValueStore days_store_{1024};  ///< of theirs, which are used again when the store was emptied
    std::vector<Link> links_;
    std::string_view url_, address_;  ///< where to read the paper: from safe_url(), and as text
    std::string_view authors_short_, published_short_, matched_, also_, why_, score_line_;
    std::string_view abstract_short_;
    bool abstract_is_cut_ = false;
};

}  // namespace offprint
