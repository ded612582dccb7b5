// The open file and the statements that are used again and again.
#pragma once
#include <string>
#include <unordered_map>

#include "database.h"
#include "offprint/store/archive.h"

namespace offprint {

struct Archive::Tables {
    Tables(const std::string& file, OpenMode mode);

    std::string path;
    Database database;
    Statement paper_record, papers_under, records;
};

/// The hashes under which a work is met again, strongest first: arXiv id, DOI, address, title.
std::vector<std::int64_t> work_keys(const Paper& paper);
/// The hash of one of them, as `arxiv:…`, `doi:…`, `url:…`, `title:…`.
std::int64_t hash_of_key(std::string_view key);

/// A paper's number begins with its day.
std::int64_t first_number_of(Date day);
Date day_of_number(std::int64_t number);
/// The day by which it is put in order: listed, else published, else the one given.
Date order_day(const Paper& paper, Date otherwise);

}  // namespace offprint
