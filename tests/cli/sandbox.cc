// A command runs as `timeout 60 sh -c COMMAND` with its two outputs going to files, so that no pipe can fill
// up.
#include "cli/sandbox.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace offprint_test {
namespace fs = std::filesystem;

namespace {

struct FileActions {
    posix_spawn_file_actions_t actions;
    FileActions() { posix_spawn_file_actions_init(&actions); }
    ~FileActions() { posix_spawn_file_actions_destroy(&actions); }
};

void write_bytes(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

Sandbox::Sandbox() {
    std::string name = (fs::temp_directory_path() / "offprint-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    root_ = name;
    folder_ = root_ / "work";
    for (const char* made : {"work", "home", "bin", "config", "state", "cache", "data", "tmp"}) {
        fs::create_directory(root_ / made);
    }
    fs::create_symlink(OFFPRINT_PROGRAM, root_ / "bin" / "offprint");
    fs::create_symlink(fs::path(OFFPRINT_SOURCE_DIR) / "examples", folder_ / "examples");
    variables_ = {
        {"HOME", root_ / "home"},
        {"TMPDIR", root_ / "tmp"},
        {"XDG_CONFIG_HOME", root_ / "config"},
        {"XDG_STATE_HOME", root_ / "state"},
        {"XDG_CACHE_HOME", root_ / "cache"},
        {"XDG_DATA_HOME", root_ / "data"},
        {"PATH", (root_ / "bin").string() + ":/usr/local/bin:/usr/bin:/bin"},
        {"TZ", "UTC"},
        {"LC_ALL", "C"},
        {"TERM", "dumb"},
        // Nothing listens there: a test that reaches for the network fails at once and on every machine.
        {"http_proxy", "http://127.0.0.1:9"},
        {"https_proxy", "http://127.0.0.1:9"},
        {"no_proxy", "127.0.0.1,localhost"}};
}

Sandbox::~Sandbox() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

void Sandbox::write(const std::string& path, std::string_view bytes) const {
    write_bytes(folder_ / path, bytes);
}

void Sandbox::write_program(const std::string& name, const std::string& script) const {
    const fs::path path = root_ / "bin" / name;
    fs::remove(path);  // never through the link to the program itself
    write_bytes(path, script);
    fs::permissions(path, fs::perms::owner_all);
}

Outcome Sandbox::run(const std::string& command) const {
    const fs::path out = root_ / "out", err = root_ / "err";
    FileActions files;
    posix_spawn_file_actions_addopen(&files.actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files.actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files.actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addchdir_np(&files.actions, folder_.c_str());

    std::vector<std::string> words = {"timeout", "60", "sh", "-c", command}, settings;
    for (const auto& [name, value] : variables_) settings.push_back(name + "=" + value);
    std::vector<char*> arguments, environment;
    for (std::string& word : words) arguments.push_back(word.data());
    for (std::string& setting : settings) environment.push_back(setting.data());
    arguments.push_back(nullptr);
    environment.push_back(nullptr);

    pid_t child = 0;
    if (posix_spawnp(&child, "timeout", &files.actions, nullptr, arguments.data(), environment.data()) != 0) {
        throw std::runtime_error("cannot run timeout (coreutils)");
    }
    int state = 0;
    waitpid(child, &state, 0);
    const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
    return {read_whole(out), read_whole(err), status};
}

}  // namespace offprint_test
