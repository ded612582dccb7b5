// Titles and abstracts are folded as they are, so that the places of words are places in the paper. The other
// texts may still hold TeX, which is decoded first.
#include "offprint/query/folded_paper.h"

#include "name_match.h"
#include "offprint/base/tex.h"

namespace offprint {
namespace {

/// The text of a part, and which of its words are asked for.
struct Filling {
    FoldedText& text;
    const WordStarts* asked;

    void add(std::string_view value) const { text.add(value, asked); }
    void add_decoded(std::string_view value) const {
        if (value.find_first_of("\\{$") == std::string_view::npos)
            add(value);
        else
            add(decode_tex(value));
    }
    void add_all(const std::vector<std::string>& values) const {
        for (const std::string& value : values) add_decoded(value);
    }
};

void fold_part(const Filling& text, const Paper& paper, TextPart part) {
    switch (part) {
        case TextPart::kTitle:
            return text.add(paper.title);
        case TextPart::kAbstract:
            return text.add(paper.abstract);
        case TextPart::kKeywords:
            return text.add_all(paper.keywords);
        case TextPart::kSummary:
            return text.add_decoded(paper.ai_summary);
        case TextPart::kAuthors:
            return text.add_all(paper.authors);
        case TextPart::kComment:
            return text.add_decoded(paper.comment);
        case TextPart::kJournal:
            return text.add_decoded(paper.journal);
        case TextPart::kReport:
            return text.add_decoded(paper.report);
        case TextPart::kOrganization:
            break;
    }
    if (paper.organization) {
        text.add_decoded(paper.organization->name);
        text.add_decoded(paper.organization->handle);
    }
    text.add_all(paper.affiliations);
}

}  // namespace

FoldedPaper::FoldedPaper(const WordStarts* asked) : asked_(asked) {}
FoldedPaper::FoldedPaper(const Paper& paper, const WordStarts* asked) : paper_(&paper), asked_(asked) {}
FoldedPaper::FoldedPaper(FoldedPaper&&) noexcept = default;
FoldedPaper& FoldedPaper::operator=(FoldedPaper&&) noexcept = default;
FoldedPaper::~FoldedPaper() = default;

void FoldedPaper::reset(const Paper& paper) {
    paper_ = &paper;
    for (const std::unique_ptr<FoldedText>& text : texts_)
        if (text) text->clear();
    is_folded_.reset();
    names_.reset();
}

const FoldedText& FoldedPaper::text(TextPart part) const {
    const auto number = static_cast<std::size_t>(part);
    std::unique_ptr<FoldedText>& text = texts_[number];
    if (!is_folded_[number]) {
        if (!text) text = std::make_unique<FoldedText>();
        fold_part({*text, asked_}, *paper_, part);
        is_folded_.set(number);
    }
    return *text;
}

std::span<const FoldedName> FoldedPaper::names() const {
    if (!names_) {
        names_ = std::make_unique<std::vector<FoldedName>>();
        for (const std::string& author : paper_->authors) names_->push_back(fold_name(author));
    }
    return *names_;
}

}  // namespace offprint
