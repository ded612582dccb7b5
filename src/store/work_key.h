// The hashes under which a work is met again. They only propose: same_work() decides.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

/// Strongest first: of its arXiv id, DOI, PubMed's numbers, address, title; and of the id that it has where
/// that is made of the title and more.
std::vector<std::int64_t> work_keys(const Paper& paper);

/// The hash of one of them, as `arxiv:…`, `doi:…`, `pmid:…`, `pmcid:…`, `url:…`, `title:…`.
std::int64_t hash_of_key(std::string_view key);

}  // namespace offprint
