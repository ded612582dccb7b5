// Field by field, so that the result does not depend on which records are united first:
//
//     texts and links          the first that is known; a whole abstract before an excerpt
//     categories, keywords …   all of them, in the order in which they come
//     authors                  the longest list
//     upvotes, comments, stars the latest listed, of those the largest
//     published                the best known, of those the earliest
//     updated                  the latest
#include "paper_union.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

using Records = std::span<const Paper* const>;

/// What a service cut before its end.
bool is_excerpt(std::string_view abstract) { return abstract.ends_with("\xE2\x80\xA6"); }

void take_first_texts(Paper& united, const Paper& next) {
    for (std::string Paper::*field :
         {&Paper::url, &Paper::pdf, &Paper::code, &Paper::project, &Paper::doi, &Paper::pmid, &Paper::pmcid,
          &Paper::primary, &Paper::ai_summary, &Paper::submitter, &Paper::comment, &Paper::journal,
          &Paper::report, &Paper::license}) {
        if ((united.*field).empty()) united.*field = next.*field;
    }
    // A text and its raw form come from the same record.
    if (united.title.empty()) {
        united.title = next.title;
        united.title_raw = next.title_raw;
    }
    const bool is_better =
        is_excerpt(united.abstract) && !next.abstract.empty() && !is_excerpt(next.abstract);
    if (united.abstract.empty() || is_better) {
        united.abstract = next.abstract;
        united.abstract_raw = next.abstract_raw;
    }
    if (!united.organization) united.organization = next.organization;
}

std::vector<std::string> all_of(Records records, std::vector<std::string> Paper::*field) {
    std::vector<std::string> items;
    std::unordered_set<std::string_view> seen;
    for (const Paper* record : records) {
        for (const std::string& item : record->*field) {
            if (seen.insert(item).second) items.push_back(item);
        }
    }
    return items;
}

/// Counts grow, so the latest listing knows best; a record without a day counts as older than any with one.
std::optional<int> latest_count(Records records, std::optional<int> Paper::*field) {
    const Paper* best = nullptr;
    for (const Paper* record : records) {
        if (!(record->*field)) continue;
        const bool better = !best || record->listed > best->listed ||
                            (record->listed == best->listed && record->*field > best->*field);
        if (better) best = record;
    }
    return best ? best->*field : std::nullopt;
}

template <typename Value>
void keep_smaller(std::optional<Value>& kept, const std::optional<Value>& next) {
    if (next && (!kept || *next < *kept)) kept = next;
}

template <typename Value>
void keep_larger(std::optional<Value>& kept, const std::optional<Value>& next) {
    if (next && (!kept || *kept < *next)) kept = next;
}

void keep_publication(Paper& united, const Paper& next) {
    if (!next.published) return;
    const auto key = [](const Paper& paper) {
        return std::pair(paper.published_precision, *paper.published);
    };
    if (united.published && key(united) <= key(next)) return;
    united.published = next.published;
    united.published_precision = next.published_precision;
}

/// Names of which no given name is written out: `A. Okafor`, `Okafor, A`.
std::size_t count_initials(const std::vector<std::string>& names) {
    const auto is_short = [](std::string_view name) {
        std::size_t words = 0, letters = 0;
        for (std::size_t at = 0; at < name.size();) {
            const std::size_t end = std::min(name.find_first_of(" .,", at), name.size());
            if (end > at) {
                ++words;
                if (end - at == 1) ++letters;
            }
            at = end + 1;
        }
        return letters > 0 && words - letters <= 1;
    };
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), is_short));
}

/// Of the ids that the records would have alone.
PaperId strongest_id(Records records) {
    const auto weakness = [](const PaperId& id) {
        constexpr auto kKinds =
            std::to_array<std::string_view>({"arxiv:", "doi:", "pmid:", "url:", "title:"});
        return std::ranges::find_if(kKinds,
                                    [&](std::string_view kind) { return id.value.starts_with(kind); }) -
               kKinds.begin();
    };
    PaperId strongest = make_paper_id(*records.front());
    for (const Paper* record : records.subspan(1)) {
        PaperId id = make_paper_id(*record);
        if (weakness(id) < weakness(strongest)) strongest = std::move(id);
    }
    return strongest;
}

void put_primary_first(Paper& united) {
    const auto primary = std::ranges::find(united.categories, united.primary);
    if (primary != united.categories.end()) std::rotate(united.categories.begin(), primary, primary + 1);
}

}  // namespace

Paper unite_records(Records records) {
    Paper united = *records.front();
    for (const Paper* next : records.subspan(1)) {
        take_first_texts(united, *next);
        const bool is_fuller = next->authors.size() == united.authors.size() &&
                               count_initials(next->authors) < count_initials(united.authors);
        if (is_fuller || next->authors.size() > united.authors.size()) united.authors = next->authors;
        keep_larger(united.author_count, next->author_count);
        keep_publication(united, *next);
        keep_larger(united.updated, next->updated);
        keep_larger(united.listed, next->listed);
        keep_smaller(united.announce, next->announce);  // declared from the strongest to the weakest
        keep_larger(united.version, next->version);
    }
    for (auto field : {&Paper::categories, &Paper::keywords, &Paper::affiliations, &Paper::sources}) {
        united.*field = all_of(records, field);
    }
    for (auto field : {&Paper::upvotes, &Paper::comments, &Paper::stars})
        united.*field = latest_count(records, field);
    put_primary_first(united);
    united.id = strongest_id(records);
    return united;
}

Paper merge_pair(Paper kept, const Paper& other) {
    const Paper* records[] = {&kept, &other};
    return unite_records(records);
}

}  // namespace offprint
