// The first 64 bits of a fingerprint that never changes, because they stand in files.
#include "work_key.h"

#include <string>

#include "offprint/base/hash.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"

namespace offprint {

std::int64_t hash_of_key(std::string_view key) {
    const std::string digits = fingerprint(key);
    std::uint64_t hash = 0;
    for (const char digit : digits.substr(0, 16))
        hash = hash << 4 | static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    return static_cast<std::int64_t>(hash);
}

std::vector<std::int64_t> work_keys(const Paper& paper) {
    std::vector<std::int64_t> keys;
    if (const auto arxiv = arxiv_id_of(paper)) keys.push_back(hash_of_key("arxiv:" + arxiv->id));
    if (const auto doi = doi_of(paper)) keys.push_back(hash_of_key("doi:" + *doi));
    if (const auto pmid = pmid_of(paper)) {
        keys.push_back(hash_of_key("pmid:" + *pmid));
        keys.push_back(hash_of_key("url:" + canonical_url(pubmed_address(*pmid))));  // its id of before
    }
    if (!paper.pmcid.empty()) keys.push_back(hash_of_key("pmcid:" + paper.pmcid));
    if (const auto url = work_url_of(paper)) keys.push_back(hash_of_key("url:" + *url));
    if (paper.title.empty()) return keys;
    keys.push_back(hash_of_key(title_id(paper.title).value));
    if (paper.id.value.starts_with("title:"))  // it may have more in it than the title
        if (const std::int64_t key = hash_of_key(paper.id.value); key != keys.back()) keys.push_back(key);
    return keys;
}

}  // namespace offprint
