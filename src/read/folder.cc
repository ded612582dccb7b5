// What a browser or a mail program saved into a folder, one listing a file. A file that is still being
// written, or that is something else, must not keep the others from being read.
#include "offprint/read/folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNotes = 1000;

struct FolderContent {
    std::vector<std::string> files;
    std::size_t folders = 0;
};

FolderContent list_files(const std::string& path) {
    FolderContent content;
    std::vector<std::string>& names = content.files;
    std::error_code problem;
    fs::directory_iterator at(path, problem);
    for (; !problem && at != fs::directory_iterator(); at.increment(problem)) {
        std::error_code gone;
        std::string name = at->path().filename().string();
        if (name.starts_with('.')) continue;
        if (at->is_directory(gone)) ++content.folders;
        if (at->is_regular_file(gone)) names.push_back(std::move(name));
    }
    if (problem)
        throw Error(ErrorKind::kInput, fmt::format("read {}: {}", path, system_reason(problem.value())));
    std::sort(names.begin(), names.end());
    return content;
}

/// `not a papers listing` of `read saved/a.pdf: not a papers listing`.
std::string reason_of(const Error& error, const std::string& source, const std::string& file) {
    const std::string what = error.what();
    for (const std::string& name : {file, source})
        if (const std::string lead = fmt::format("read {}: ", name); what.starts_with(lead))
            return clean_line(what.substr(lead.size()));
    return clean_line(what);
}

class FolderReader {
  public:
    FolderReader(const std::string& path, const ReadOptions& options, const PaperSink& sink)
        : path_(path), options_(options), sink_(sink) {
        options_.source = options.source.empty() ? path : options.source;
        listing_.source = options_.source;
    }

    Listing read() {
        const auto [names, folders] = list_files(path_);
        if (names.empty() && folders > 0)
            throw Error(ErrorKind::kInput,
                        fmt::format("read {}: there are no files in it, but {} folder{}", path_, folders,
                                    folders == 1 ? "" : "s"),
                        "name the folder that has the files; a maildir has new/ or cur/");
        if (names.empty()) add_note("the folder is empty");
        for (const std::string& name : names)
            if (options_.max_papers > 0) read_file(name);
        if (listings_ == 0 && !names.empty())
            throw Error(ErrorKind::kInput,
                        fmt::format("read {}: no papers listing in {}; {}", path_,
                                    names.size() == 1 ? "its one file"
                                                      : fmt::format("any of its {} files", names.size()),
                                    first_problem_),
                        "`offprint formats` lists what is read");
        return std::move(listing_);
    }

  private:
    void read_file(const std::string& name) {
        std::size_t taken = 0;
        const std::string file = fmt::format("{}/{}", path_, name);
        try {
            Input input = Input::open_file(file);
            ReadOptions options = options_;
            options.source = source_of(name);
            Listing found = read_listing(input, options, [&](Paper&& paper) {
                ++taken;
                sink_(std::move(paper));
            });
            add(std::move(found), name);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::kInput) throw;  // whoever takes the papers has no room for them
            const std::string reason = reason_of(error, source_of(name), file);
            add_note(fmt::format("{}: {}", clean_line(name), reason));
            if (first_problem_.empty()) first_problem_ = listing_.notes.back().text;
        }
        options_.max_papers -= std::min(options_.max_papers, taken);
    }

    std::string source_of(const std::string& name) const {
        return options_.source + (options_.source.ends_with('/') ? "" : "/") + name;
    }

    void add(Listing&& found, const std::string& name) {
        for (const Note& note : found.notes)
            add_note(note.line > 0 ? fmt::format("{}:{}: {}", clean_line(name), note.line, note.text)
                                   : fmt::format("{}: {}", clean_line(name), note.text));
        if (found.is_cut) add_note(clean_line(name) + ": breaks off, what is there was read");
        if (++listings_ == 1) {
            listing_.format = found.format;
            listing_.title = std::move(found.title);
            listing_.date = found.date;
            listing_.period = std::move(found.period);
            return;
        }
        if (listing_.date != found.date) listing_.date.reset();
        if (listing_.period != found.period) listing_.period.clear();
    }

    void add_note(std::string text) {
        if (listing_.notes.size() < kMostNotes) listing_.notes.push_back({0, std::move(text)});
    }

    const std::string& path_;
    ReadOptions options_;
    const PaperSink& sink_;
    Listing listing_;
    std::size_t listings_ = 0;
    std::string first_problem_;  ///< with the name of its file
};

}  // namespace

bool is_folder(const std::string& path) {
    std::error_code problem;
    return fs::is_directory(path, problem);
}

Listing read_folder(const std::string& path, const ReadOptions& options, const PaperSink& sink) {
    return FolderReader(path, options, sink).read();
}

}  // namespace offprint
