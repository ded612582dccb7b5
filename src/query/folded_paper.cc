// Titles and abstracts are folded as they are, so that the places of words are places in the paper. The other
// texts may still hold TeX, which is decoded first.
#include "offprint/query/folded_paper.h"

#include "name_match.h"
#include "offprint/base/fold.h"
#include "offprint/base/tex.h"
#include "word_hash.h"

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

void FoldedText::add(std::string_view value) {
    if (value.empty()) return;
    if (!tokens_.empty()) tokens_.emplace_back();
    tokens_.reserve(tokens_.size() + value.size() / 6 + 1);
    letters_.reserve(letters_.size() + value.size());
    auto narrow = [](std::size_t size) { return static_cast<std::uint32_t>(size); };
    std::string buffer;
    for (WordReader reader(value); reader.next();) {
        std::string_view word = reader.word();
        std::string_view word_stem = offprint::stem(word, buffer);
        FoldedToken token;
        token.hash = hash_word(word_stem);
        token.begin = narrow(reader.span().begin);
        token.end = narrow(reader.span().end);
        token.at = token.stem_at = narrow(letters_.size());
        token.length = narrow(word.size());
        token.stem_length = narrow(word_stem.size());
        letters_ += word;
        if (word_stem.data() != word.data()) {
            token.stem_at = narrow(letters_.size());
            letters_ += word_stem;
        }
        tokens_.push_back(token);
    }
}

FoldedPaper::FoldedPaper(const Paper& paper) : paper_(&paper) {}
FoldedPaper::FoldedPaper(FoldedPaper&&) noexcept = default;
FoldedPaper& FoldedPaper::operator=(FoldedPaper&&) noexcept = default;
FoldedPaper::~FoldedPaper() = default;

const FoldedText& FoldedPaper::text(TextPart part) const {
    std::unique_ptr<FoldedText>& text = texts_[static_cast<std::size_t>(part)];
    if (!text) {
        text = std::make_unique<FoldedText>();
        fold_part(*text, *paper_, part);
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
