// The categories that arXiv has, as queries, listings and configurations name them
// (arxiv.org/category_taxonomy; those in which nothing is announced any more are left out).
//
//     find_arxiv_category("CS.lg")      // "cs.LG"
//     suggest_arxiv_category("cs.ML")   // "did you mean 'stat.ML'?"
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// A category or a whole archive (`cs`), in any case, as arXiv spells it; nothing when there is none.
std::optional<std::string> find_arxiv_category(std::string_view name);

/// All of them, archives with categories of their own (`cs`) among them, in the order of the alphabet.
std::vector<std::string> arxiv_categories();

/// Whether it is an archive that has categories of its own, as `cs` and unlike `hep-th`.
bool has_arxiv_subjects(std::string_view archive);

/// What arXiv writes for a name such as `Software Engineering`, in any case: `cs.SE`, or `cs.LG or stat.ML`
/// where several are called so; empty when none is.
std::string arxiv_categories_called(std::string_view name);

/// The category that `csSD`, `cs/sd` or `SD` is probably meant for; empty when the name is one, or like none.
std::string arxiv_category_like(std::string_view name);

/// What to say of a name that is none.
std::string suggest_arxiv_category(std::string_view name);

}  // namespace offprint
