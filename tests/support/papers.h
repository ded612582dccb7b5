// Invented papers for tests, put together field by field.
//
//     PaperBuilder("Spectra That Listen").arxiv("2510.01234").upvotes(41).build()
#pragma once
#include <string>

#include "offprint/model/paper.h"
#include "offprint/model/paper_id.h"

namespace offprint {

class PaperBuilder {
  public:
    explicit PaperBuilder(std::string title) { paper_.title = std::move(title); }
    PaperBuilder& arxiv(const std::string& id) {
        paper_.id.value = "arxiv:" + id;
        paper_.url = "https://arxiv.org/abs/" + id;
        return *this;
    }
    PaperBuilder& abstract(std::string text) {
        paper_.abstract = std::move(text);
        return *this;
    }
    PaperBuilder& author(std::string name) {
        paper_.authors.push_back(std::move(name));
        return *this;
    }
    PaperBuilder& upvotes(int count) {
        paper_.upvotes = count;
        return *this;
    }
    PaperBuilder& published(std::string_view day) {
        paper_.published = parse_date(day);
        return *this;
    }
    PaperBuilder& listed(std::string_view day) {
        paper_.listed = parse_date(day);
        return *this;
    }
    Paper build() const {
        Paper paper = paper_;
        if (paper.id.value.empty()) paper.id = make_paper_id(paper);
        return paper;
    }

  private:
    Paper paper_;
};

}  // namespace offprint
