// What BibTeX adds to TeX in the values of its fields.
//
//     bibtex_text("{{Deep} {L}earning~for {\\'E}cole}") == "Deep Learning for {\\'E}cole"
//     bibtex_names("Okafor, Ada and {Deep Sky and Co.} and others")
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// Without the braces that only keep capitals, and with blanks for ties; what is left is TeX, to be decoded
/// by decode_tex(). Formulas stay as they are.
std::string bibtex_text(std::string_view value);

/// The same of titles and abstracts, in which publishers leave HTML, or what programs make of it: `\&amp;`,
/// `{\textless}i{\textgreater}`.
std::string bibtex_prose(std::string_view value);

/// Without blanks around it and braces around the whole.
std::string_view bibtex_unbraced(std::string_view value);

/// An address: without `\url{…}` and what TeX needs in it (`\_`, `{\_}`, `\textasciitilde{}`).
std::string bibtex_address(std::string_view value);

/// The pieces between separators that stand in no braces, without blanks around them.
std::vector<std::string_view> split_bibtex(std::string_view value, std::string_view separators);

/// The pieces between words `and` that stand in no braces.
std::vector<std::string_view> split_bibtex_names(std::string_view value);

struct BibtexNames {
    std::vector<std::string> names;  ///< as they are said, `Ada von Okafor Jr.`; TeX still in them
    bool has_more = false;           ///< ends in `and others`
};

/// A list joined by `and`, of names in any of BibTeX's forms (`First von Last`, `von Last, First`, `von Last,
/// Jr, First`) or biblatex's (`family=…, given=…`); a name in braces is a corporate author's. Lists of names
/// between semicolons or commas are taken apart as far as they can be told from one name.
BibtexNames bibtex_names(std::string_view value);

}  // namespace offprint
