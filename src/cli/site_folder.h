// The folder of a site: only files that changed are written, and none of anybody else.
//
//     SiteFolder folder("papers");
//     folder.write("day/2026-01-09.html", bytes);
//     folder.tell() == "papers: 1 file, 1 written\n"
#pragma once
#include <cstddef>
#include <filesystem>
#include <set>
#include <string>

namespace offprint {

class SiteFolder {
  public:
    /// Makes nothing yet. Throws Error(kUsage) for a folder that has another site.
    explicit SiteFolder(const std::string& path);

    /// Throws Error(kOutput).
    void write(const std::string& name, const std::string& bytes);
    /// How many files there are, were written, and are of earlier runs only: those stay.
    std::string tell() const;

  private:
    void write_if_changed(const std::string& name, const std::string& bytes);
    std::size_t count_left() const;

    std::filesystem::path path_;
    std::set<std::string> names_;
    std::size_t written_ = 0;
};

}  // namespace offprint
