// Titles and abstracts are folded as they are, so that the places of words are places in the paper. The other
// texts may still hold TeX, which is decoded first.
#include "offprint/query/folded_paper.h"

#include "name_match.h"
#include "offprint/base/tex.h"

namespace offprint {
namespace {

void add_decoded(FoldedText& text, std::string_view value) {
    if (value.find_first_of("\\{$") == std::string_view::npos)
        text.add(value);
    else
        text.add(decode_tex(value));
}

void add_all(FoldedText& text, const std::vector<std::string>& values) {
    for (const std::string& value : values) add_decoded(text, value);
}

void fold_part(FoldedText& text, const Paper& paper, TextPart part) {
    switch (part) {
        case TextPart::kTitle:
            return text.add(paper.title);
        case TextPart::kAbstract:
            return text.add(paper.abstract);
        case TextPart::kKeywords:
            return add_all(text, paper.keywords);
        case TextPart::kSummary:
            return add_decoded(text, paper.ai_summary);
        case TextPart::kAuthors:
            return add_all(text, paper.authors);
        case TextPart::kComment:
            return add_decoded(text, paper.comment);
        case TextPart::kJournal:
            return add_decoded(text, paper.journal);
        case TextPart::kReport:
            return add_decoded(text, paper.report);
        case TextPart::kOrganization:
            break;
    }
    if (paper.organization) {
        add_decoded(text, paper.organization->name);
        add_decoded(text, paper.organization->handle);
    }
    add_all(text, paper.affiliations);
}

}  // namespace

FoldedPaper::FoldedPaper() = default;
FoldedPaper::FoldedPaper(const Paper& paper) : paper_(&paper) {}
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
        fold_part(*text, *paper_, part);
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
