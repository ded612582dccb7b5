#include "cli/paper_service.h"

#include "cli/sandbox.h"

namespace offprint_test {

namespace {

offprint::HttpAnswer answer(const std::string& target) {
    static const std::string day =
        read_whole(std::filesystem::path(OFFPRINT_SOURCE_DIR) / "examples" / "daily.json");
    if (!target.starts_with("/api/daily_papers")) return {404, "{\"error\":\"not found\"}", {}, {}};
    const std::size_t page = target.find("p=");
    const bool later = page != std::string::npos && target.substr(page, 3) != "p=0";
    return {200, later ? "[]" : day, "Content-Type: application/json\r\n", {}};
}

}  // namespace

PaperService::PaperService() : server_(answer) {}

std::string PaperService::configuration(const std::string& toml) const {
    const std::string api = "api = \"" + url() + "\"\n", heading = "[source.hf]\n";
    const std::size_t at = toml.find(heading);
    if (at == std::string::npos) return toml + "\n" + heading + "kind = \"huggingface\"\n" + api;
    return toml.substr(0, at + heading.size()) + api + toml.substr(at + heading.size());
}

}  // namespace offprint_test
