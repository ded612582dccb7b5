// The rules of the house that a machine can read off the files: who may include whom, how long things may be,
// who may print.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "checks/source_tree.h"

namespace offprint_test {
namespace {

using Names = std::set<std::string>;

struct Room {
    Names rooms;      ///< rooms it may include
    Names libraries;  ///< beginnings of third-party headers its .cc files may include
};

// The room table: a room may use only what its row names; nothing points upwards.
const std::map<std::string, Room>& rooms() {
    static const std::map<std::string, Room> table = {
        {"base", {{}, {"utf8proc.h", "sodium.h", "sodium/", "zlib.h", "iconv.h"}}},
        {"net", {{"base"}, {"curl/"}}},
        {"model", {{"base"}, {}}},
        {"fetch", {{"base", "net"}, {}}},
        {"read", {{"base", "model"}, {"gumbo.h"}}},
        {"query", {{"base", "model"}, {"re2/"}}},
        {"digest", {{"base", "model", "query"}, {}}},
        {"render", {{"base", "model", "digest"}, {}}},
        {"mail", {{"base", "net"}, {}}},
        {"store", {{"base", "model", "query"}, {"sqlite3.h"}}},
        {"config",
         {{"base", "net", "model", "fetch", "read", "query", "digest", "render", "mail", "store"},
          {"toml++/"}}},
        {"app",
         {{"base", "net", "model", "fetch", "read", "query", "digest", "render", "mail", "store", "config"},
          {}}},
        {"cli",
         {{"base", "net", "model", "fetch", "read", "query", "digest", "render", "mail", "store", "config",
           "app"},
          {"CLI/"}}},
    };
    return table;
}

bool begins_with_one_of(const std::string& name, const Names& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& b) { return name.starts_with(b); });
}

/// The C++ library has names without a dot; these are the system's.
bool is_system_header(const std::string& name) {
    static const Names kSystem = {"arpa/",   "netinet/",   "sys/",     "dlfcn.h", "malloc.h",
                                  "fcntl.h", "langinfo.h", "netdb.h",  "poll.h",  "pthread.h",
                                  "pwd.h",   "sched.h",    "signal.h", "spawn.h", "termios.h",
                                  "time.h",  "unistd.h",   "wordexp.h"};
    return name.find('.') == std::string::npos || begins_with_one_of(name, kSystem);
}

struct Include {
    std::string place;  ///< file:line
    std::string name;
    bool quoted = false;
};

std::vector<Include> includes_of(const SourceFile& file) {
    std::vector<Include> found;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string& line = file.lines[i];
        const std::size_t open = line.find_first_of("<\"");
        if (!line.starts_with("#include") || open == std::string::npos) continue;
        const bool quoted = line[open] == '"';
        const std::size_t close = line.find(quoted ? '"' : '>', open + 1);
        found.push_back(
            {file.path + ":" + std::to_string(i + 1), line.substr(open + 1, close - open - 1), quoted});
    }
    return found;
}

std::string file_name(const SourceFile& file) { return file.path.substr(file.path.rfind('/') + 1); }

TEST(House, RoomsIncludeOnlyWhatTheirRowNames) {
    for (const SourceFile& file : files_under({"include", "src"})) {
        ASSERT_TRUE(rooms().contains(file.room)) << file.path << ": no such room";
        const Room& room = rooms().at(file.room);
        for (const Include& include : includes_of(file)) {
            if (!include.quoted || !include.name.starts_with("offprint/")) continue;
            const std::string target = include.name.substr(9, include.name.find('/', 9) - 9);
            EXPECT_TRUE(target == file.room || room.rooms.contains(target))
                << include.place << ": room " << file.room << " may not include " << include.name;
        }
    }
}

TEST(House, PrivateHeadersStayInTheirRoom) {
    namespace fs = std::filesystem;
    for (const SourceFile& file : files_under({"include", "src"})) {
        for (const Include& include : includes_of(file)) {
            if (!include.quoted || include.name.starts_with("offprint/")) continue;
            const fs::path beside =
                fs::path(OFFPRINT_SOURCE_DIR) / fs::path(file.path).parent_path() / include.name;
            EXPECT_TRUE(file.path.starts_with("src/") && include.name.find("..") == std::string::npos &&
                        fs::exists(beside))
                << include.place << ": " << include.name << " is neither a door nor a file of the same room";
        }
    }
}

TEST(House, LibrariesStayInTheRoomThatWrapsThem) {
    for (const SourceFile& file : files_under({"include", "src"})) {
        for (const Include& include : includes_of(file)) {
            if (include.quoted || is_system_header(include.name)) continue;
            EXPECT_FALSE(file.path.starts_with("include/"))
                << include.place << ": a door shows <" << include.name << ">";
            EXPECT_TRUE(include.name.starts_with("fmt/") ||
                        begins_with_one_of(include.name, rooms().at(file.room).libraries))
                << include.place << ": room " << file.room << " may not include <" << include.name << ">";
        }
    }
}

TEST(House, SlowHeadersAreNotUsed) {
    static const Names kSlow = {"regex", "iostream", "fmt/ranges.h", "fmt/chrono.h"};
    for (const SourceFile& file : files_under({"include", "src"})) {
        for (const Include& include : includes_of(file))
            EXPECT_FALSE(kSlow.contains(include.name)) << include.place;
    }
}

std::size_t line_ceiling(const SourceFile& file) {
    const std::string name = file_name(file);
    if (file.is_header() && !file.path.starts_with("tests/")) return 150;
    if (name == "main.cc") return 60;
    if (name.starts_with("cmd_")) return 120;
    if (file.room == "read" && name.starts_with("hf_")) return 250;  // one listing format
    return 500;
}

TEST(House, FilesStayUnderTheirCeilings) {
    for (const SourceFile& file : files_under({"include", "src", "tests", "bench"})) {
        EXPECT_LE(file.lines.size(), line_ceiling(file)) << file.path;
    }
}

TEST(House, FunctionsStayUnderSixtyLines) {
    std::size_t count = 0;
    for (const SourceFile& file : files_under({"include", "src"})) {
        for (const FunctionSize& function : measure_functions(file.text)) {
            ++count;
            EXPECT_LE(function.lines, 60U) << file.path << ":" << function.line << ": " << function.signature;
        }
    }
    EXPECT_GT(count, 20U) << "the check no longer finds functions";
}

/// Names, and names behind a namespace (`std::cout`), in the order of the code.
std::vector<std::string> names_in(const std::string& code) {
    std::vector<std::string> names;
    const auto belongs = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':';
    };
    for (auto at = code.begin(); at != code.end();) {
        const auto begin = std::find_if(at, code.end(), belongs);
        at = std::find_if_not(begin, code.end(), belongs);
        if (begin != at) names.emplace_back(begin, at);
    }
    return names;
}

TEST(House, OnlyTheCommandLinePrints) {
    static const Names kPrinting = {"std::cout", "std::cerr",   "std::clog",     "fmt::print",
                                    "printf",    "std::printf", "fprintf",       "std::fprintf",
                                    "puts",      "std::puts",   "fputs",         "std::fputs",
                                    "fwrite",    "std::fwrite", "putchar",       "perror",
                                    "stdout",    "stderr",      "STDOUT_FILENO", "STDERR_FILENO"};
    for (const SourceFile& file : files_under({"include", "src"})) {
        if (file.room == "cli") continue;
        for (const std::string& name : names_in(code_only(file.text))) {
            // base/file.cc names standard output in the message about a failed write.
            if (file.path == "src/base/file.cc" && name == "STDOUT_FILENO") continue;
            EXPECT_FALSE(kPrinting.contains(name)) << file.path << " uses " << name;
        }
    }
}

TEST(House, FilesAreNamedByTheNounTheyDefine) {
    static constexpr std::string_view kCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    static const Names kVague = {"util",    "utils",   "common",   "helper",
                                 "helpers", "manager", "managers", "misc"};
    for (const SourceFile& file : files_under({"include", "src", "tests", "bench"})) {
        const std::string name = file_name(file), stem = name.substr(0, name.rfind('.'));
        EXPECT_EQ(stem.find_first_not_of(kCharacters), std::string::npos) << file.path;
        std::string words = stem;
        std::replace(words.begin(), words.end(), '_', ' ');
        for (const std::string& word : names_in(words)) EXPECT_FALSE(kVague.contains(word)) << file.path;
    }
}

TEST(House, FilesOpenWithWhatTheyAre) {
    for (const SourceFile& file : files_under({"include", "src"})) {
        EXPECT_TRUE(!file.lines.empty() && file.lines[0].starts_with("// ")) << file.path;
        if (file.is_header()) {
            EXPECT_NE(std::find(file.lines.begin(), file.lines.end(), "#pragma once"), file.lines.end())
                << file.path;
        }
    }
}

}  // namespace
}  // namespace offprint_test
