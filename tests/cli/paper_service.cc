// What a service is asked for is known by its path; the answers are files of tests/cli/service.
#include "cli/paper_service.h"

#include "cli/sandbox.h"

namespace offprint_test {

namespace {

namespace fs = std::filesystem;

std::string whole(const fs::path& below) { return read_whole(fs::path(OFFPRINT_SOURCE_DIR) / below); }

offprint::HttpAnswer json(std::string body) {
    const std::string etag = '"' + std::to_string(body.size()) + '"';
    return {200, std::move(body), "Content-Type: application/json\r\n", {}, etag};
}

offprint::HttpAnswer xml(const char* file) {
    return {200, whole(fs::path("tests/cli/service") / file), "Content-Type: application/xml\r\n", {}};
}

offprint::HttpAnswer answer(const std::string& target) {
    if (target.starts_with("/api/daily_papers")) {
        static const std::string day = whole("examples/daily.json");
        const std::size_t page = target.find("p=");
        const bool later = page != std::string::npos && target.substr(page, 3) != "p=0";
        return json(later ? "[]" : day);
    }
    if (target.starts_with("/api/papers/search?")) return json(whole("examples/daily.json"));
    if (target.starts_with("/atom/")) return xml("announcements.atom");
    if (target.starts_with("/api/query?")) return xml("found.atom");
    if (target.starts_with("/biorxiv_xml.php?") || target.starts_with("/medrxiv_xml.php?") ||
        target == "/feed.rdf")
        return xml("preprints.rdf");
    return {404, "{\"error\":\"not found\"}", {}, {}};
}

/// `api` goes right behind a heading of the page, else the source is added.
void add_stand_in(std::string& toml, const std::string& name, const std::string& kind,
                  const std::string& api) {
    const std::string heading = "[source." + name + "]\n";
    const std::size_t at = toml.find(heading);
    if (at != std::string::npos) {
        toml.insert(at + heading.size(), api);
    } else {
        toml += "\n" + heading + kind + api;
    }
}

}  // namespace

PaperService::PaperService() : server_(answer) {}

std::string PaperService::configuration(std::string toml) const {
    const std::string api = "api = \"" + url() + "\"\n";
    add_stand_in(toml, "hf", "kind = \"huggingface\"\n", api);
    add_stand_in(toml, "arxiv", "kind = \"arxiv\"\ncategories = [\"cs.SD\"]\n", api);
    add_stand_in(toml, "biorxiv", "kind = \"biorxiv\"\n", api);
    add_stand_in(toml, "medrxiv", "kind = \"medrxiv\"\n", api);
    return toml;
}

}  // namespace offprint_test
