// The subjects are those of the services' pages of feeds; an unknown one would get a feed without papers.
#include "offprint/fetch/biorxiv.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kBiorxivSubjects[] = {
    "all",
    "animal_behavior_and_cognition",
    "biochemistry",
    "bioengineering",
    "bioinformatics",
    "biophysics",
    "cancer_biology",
    "cell_biology",
    "clinical_trials",
    "developmental_biology",
    "ecology",
    "epidemiology",
    "evolutionary_biology",
    "genetics",
    "genomics",
    "immunology",
    "microbiology",
    "molecular_biology",
    "neuroscience",
    "paleontology",
    "pathology",
    "pharmacology_and_toxicology",
    "physiology",
    "plant_biology",
    "scientific_communication_and_education",
    "synthetic_biology",
    "systems_biology",
    "zoology",
};

constexpr std::string_view kMedrxivSubjects[] = {
    "all",
    "addiction_medicine",
    "allergy_and_immunology",
    "anesthesia",
    "cardiovascular_medicine",
    "dentistry_and_oral_medicine",
    "dermatology",
    "emergency_medicine",
    "endocrinology",
    "epidemiology",
    "forensic_medicine",
    "gastroenterology",
    "genetic_and_genomic_medicine",
    "geriatric_medicine",
    "health_economics",
    "health_informatics",
    "health_policy",
    "health_systems_and_quality_improvement",
    "hematology",
    "hivaids",
    "infectious_diseases",
    "intensive_care_and_critical_care_medicine",
    "medical_education",
    "medical_ethics",
    "nephrology",
    "neurology",
    "nursing",
    "nutrition",
    "obstetrics_and_gynecology",
    "occupational_and_environmental_health",
    "oncology",
    "ophthalmology",
    "orthopedics",
    "otolaryngology",
    "pain_medicine",
    "palliative_medicine",
    "pathology",
    "pediatrics",
    "pharmacology_and_therapeutics",
    "primary_care_research",
    "psychiatry_and_clinical_psychology",
    "public_and_global_health",
    "radiology_and_imaging",
    "rehabilitation_medicine_and_physical_therapy",
    "respiratory_medicine",
    "rheumatology",
    "sexual_and_reproductive_health",
    "sports_medicine",
    "surgery",
    "toxicology",
    "transplantation",
    "urology",
};

std::span<const std::string_view> subjects_of(PreprintServer server) {
    if (server == PreprintServer::kBiorxiv) return kBiorxivSubjects;
    return kMedrxivSubjects;
}

[[noreturn]] void refuse(PreprintServer server, std::string_view written, std::string_view subject) {
    const std::string near = nearest_name(subject, subjects_of(server));
    std::string hint = near.empty() ? "known:" : "did you mean '" + near + "'?";
    if (near.empty())
        for (const std::string_view known : subjects_of(server)) hint.append(" ").append(known);
    throw Error(ErrorKind::kUsage,
                "'" + clean_line(written) + "' is no subject of " +
                    (server == PreprintServer::kBiorxiv ? "bioRxiv's" : "medRxiv's"),
                hint);
}

}  // namespace

std::vector<std::string> parse_preprint_subjects(PreprintServer server, std::string_view written) {
    std::vector<std::string> subjects;
    for (std::string_view rest = written; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of("+,"), rest.size());
        const std::string_view name = trim_blanks(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (name.empty()) continue;
        std::string subject = ascii_lower(name);
        std::replace_if(
            subject.begin(), subject.end(), [](char c) { return c == '-' || c == ' '; }, '_');
        const auto known = subjects_of(server);
        if (std::find(known.begin(), known.end(), subject) == known.end()) refuse(server, name, subject);
        if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
            subjects.push_back(std::move(subject));
    }
    if (subjects.empty()) subjects.emplace_back("all");
    return subjects;
}

std::string preprint_feed_url(PreprintServer server, const std::string& api,
                              const std::vector<std::string>& subjects) {
    const std::string name = server == PreprintServer::kBiorxiv ? "biorxiv" : "medrxiv";
    std::string url =
        (api.empty() ? "https://connect." + name + ".org" : api) + "/" + name + "_xml.php?subject=";
    for (const std::string& subject : subjects)
        url.append(&subject == &subjects.front() ? "" : "+").append(subject);
    return url;
}

}  // namespace offprint
