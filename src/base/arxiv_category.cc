// A table of archives, each with what stands behind its dot.
#include "offprint/base/arxiv_category.h"

#include <algorithm>
#include <iterator>

#include "offprint/base/ascii.h"
#include "offprint/base/suggest.h"

namespace offprint {
namespace {

struct Archive {
    std::string_view name;
    std::string_view subjects;  ///< what stands behind its dot; empty for one that is a category itself
};

constexpr Archive kArchives[] = {
    {"astro-ph", "CO EP GA HE IM SR"},
    {"cond-mat", "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con"},
    {"cs",
     "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL "
     "RO SC SD SE SI SY"},
    {"econ", "EM GN TH"},
    {"eess", "AS IV SP SY"},
    {"gr-qc", ""},
    {"hep-ex", ""},
    {"hep-lat", ""},
    {"hep-ph", ""},
    {"hep-th", ""},
    {"math",
     "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST"},
    {"math-ph", ""},
    {"nlin", "AO CD CG PS SI"},
    {"nucl-ex", ""},
    {"nucl-th", ""},
    {"physics",
     "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph "
     "geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph"},
    {"q-bio", "BM CB GN MN NC OT PE QM SC TO"},
    {"q-fin", "CP EC GN MF PM PR RM ST TR"},
    {"quant-ph", ""},
    {"stat", "AP CO ME ML OT TH"},
};

const Archive* find_archive(std::string_view name) {
    const auto found = std::find_if(std::begin(kArchives), std::end(kArchives),
                                    [&](const Archive& archive) { return archive.name == name; });
    return found == std::end(kArchives) ? nullptr : found;
}

/// Calls `use` with each word.
template <class Use>
void for_each_word(std::string_view words, const Use& use) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        use(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

std::string did_you_mean(const std::string& name) { return "did you mean '" + name + "'?"; }

/// As arXiv spells it; empty when the archive has none of that name.
std::string_view find_subject(const Archive& archive, std::string_view name) {
    std::string_view found;
    for_each_word(archive.subjects, [&](std::string_view subject) {
        if (equals_ignoring_case(subject, name)) found = subject;
    });
    return found;
}

/// cs.ML: the subject is right and the archive is not.
std::string suggest_subject(const Archive& archive, std::string_view subject) {
    if (archive.subjects.empty()) return did_you_mean(std::string(archive.name));
    for (const Archive& other : kArchives)
        if (const std::string_view found = find_subject(other, subject); !found.empty())
            return did_you_mean(std::string(other.name) + "." + std::string(found));
    std::vector<std::string_view> known;
    for_each_word(archive.subjects, [&](std::string_view one) { known.push_back(one); });
    const std::string near = nearest_name(subject, known);
    if (!near.empty()) return did_you_mean(std::string(archive.name) + "." + near);
    return std::string(archive.name) + " has: " + std::string(archive.subjects);
}

}  // namespace

std::string suggest_arxiv_category(std::string_view name) {
    const std::size_t dot = name.find('.');
    const Archive* archive = find_archive(ascii_lower(name.substr(0, dot)));
    if (archive != nullptr) return suggest_subject(*archive, name.substr(dot + 1));
    std::vector<std::string_view> archives;
    std::string hint = "such as cs.CL, or a whole archive:";
    for (const Archive& one : kArchives) {
        archives.push_back(one.name);
        hint.append(" ").append(one.name);
    }
    const std::string near = nearest_name(name.substr(0, dot), archives);
    if (near.empty()) return hint;
    return did_you_mean(near + (dot == name.npos ? "" : std::string(name.substr(dot))));
}

std::optional<std::string> find_arxiv_category(std::string_view name) {
    const std::size_t dot = name.find('.');
    const Archive* archive = find_archive(ascii_lower(name.substr(0, dot)));
    if (archive == nullptr) return std::nullopt;
    if (dot == name.npos) return std::string(archive->name);
    const std::string_view subject = find_subject(*archive, name.substr(dot + 1));
    if (subject.empty()) return std::nullopt;
    return std::string(archive->name) + "." + std::string(subject);
}

std::string arxiv_category_like(std::string_view name) {
    if (find_arxiv_category(name)) return {};
    std::string letters;
    for (const char c : name) {
        if (is_ascii_letter(c)) letters += c;
        if (!is_ascii_letter(c) && std::string_view("-_/: ").find(c) == std::string_view::npos) return {};
    }
    const auto find = [&](bool with_archive) {
        std::string found;
        for (const Archive& archive : kArchives)
            for_each_word(archive.subjects, [&](std::string_view subject) {
                const std::string spelt =
                    (with_archive ? std::string(archive.name) : "") + std::string(subject);
                if (found.empty() && equals_ignoring_case(spelt, letters))
                    found = std::string(archive.name) + "." + std::string(subject);
            });
        return found;
    };
    std::string found = find(true);
    if (!found.empty() || letters.size() != 2) return found;
    for (const Archive& archive : kArchives)  // most who leave the archive out mean computer science
        if (archive.name == "cs" && !find_subject(archive, letters).empty())
            return "cs." + std::string(find_subject(archive, letters));
    return find(false);
}

std::vector<std::string> arxiv_categories() {
    std::vector<std::string> all;
    for (const Archive& archive : kArchives) {
        all.emplace_back(archive.name);
        for_each_word(archive.subjects, [&](std::string_view subject) {
            all.push_back(std::string(archive.name) + '.' + std::string(subject));
        });
    }
    return all;
}

bool has_arxiv_subjects(std::string_view archive) {
    const Archive* found = find_archive(archive);
    return found != nullptr && !found->subjects.empty();
}

}  // namespace offprint
