// Ids, addresses, dates and command lines: what is recognised is canonical, so that reading it again gives
// the same.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "offprint/base/date.h"
#include "offprint/base/error.h"
#include "offprint/base/process.h"
#include "offprint/model/paper_id.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

void try_ids(std::string_view text) {
    if (const auto id = parse_arxiv_id(text))
        require(parse_arxiv_id(id->id) == ArxivId{id->id, std::nullopt});
    if (const auto doi = parse_doi(text)) require(parse_doi(*doi) == doi);
    const std::string url = canonical_url(text);
    require(canonical_url(url) == url);
    Paper paper;
    paper.title = paper.url = text;
    paper.id = make_paper_id(paper);
    require(make_paper_id(paper) == paper.id);
}

void try_dates(std::string_view text) {
    if (const auto date = parse_date(text)) require(date->to_string() == text);
    if (const auto monday = parse_week(text)) require(monday->weekday() == 1);
    if (const auto instant = parse_instant(text)) require(to_string(*instant).size() == 20);
    month_from_name(text);
    weekday_from_name(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try_ids(text);
    try_dates(text);
    try {
        split_command(text);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kUsage);
    }
    return 0;
}
