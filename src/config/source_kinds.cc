// One table: the loader, its suggestions and its mistakes read it.
#include "source_kinds.h"

#include "offprint/fetch/arxiv.h"
#include "offprint/fetch/biorxiv.h"

namespace offprint {
namespace {

constexpr SourceKindInfo kKinds[] = {
    {SourceKind::kHuggingFace, "huggingface", " api ", "", "", "https://huggingface.co"},
    {SourceKind::kArxiv, "arxiv", " api categories ", "categories", "categories = [\"cs.CL\", \"cs.LG\"]",
     "https://export.arxiv.org"},
    {SourceKind::kBiorxiv, "biorxiv", " api categories ", "", "", "https://connect.biorxiv.org"},
    {SourceKind::kMedrxiv, "medrxiv", " api categories ", "", "", "https://connect.medrxiv.org"},
    {SourceKind::kFeed, "feed", " url ", "url", "url = \"https://lab.example.org/feed.xml\"", ""},
    {SourceKind::kFile, "file", " path ", "path", "path = \"~/papers/today.txt\"", ""},
};

}  // namespace

bool SourceKindInfo::has_key(std::string_view key) const {
    return keys.find(" " + std::string(key) + " ") != keys.npos;
}

std::string SourceKindInfo::with_article() const {
    return (name.starts_with('a') ? "an " : "a ") + std::string(name);
}

std::span<const SourceKindInfo> source_kinds() { return kKinds; }

std::vector<std::string> parse_categories(SourceKind kind, std::string_view written) {
    if (kind == SourceKind::kBiorxiv) return parse_preprint_subjects(PreprintServer::kBiorxiv, written);
    if (kind == SourceKind::kMedrxiv) return parse_preprint_subjects(PreprintServer::kMedrxiv, written);
    return parse_arxiv_categories(written);
}

}  // namespace offprint
