// A fresh folder in which shell commands run as a user without a network would run them: its own HOME and XDG
// folders, `offprint` and the usual tools on PATH, UTC, the C locale. Gone when the object goes.
//
//     Sandbox sandbox;
//     Outcome outcome = sandbox.run("offprint --version");
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace offprint_test {

struct Outcome {
    std::string out;
    std::string err;
    int status = 0;  ///< as a shell reports it: 128 + n for signal n, 124 when it ran for over a minute
};

class Sandbox {
  public:
    /// `examples` in the folder is the project's own.
    Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;
    ~Sandbox();

    /// Runs one command with `sh -c`; files stay for the next, variables do not.
    Outcome run(const std::string& command) const;

    /// `path` is relative to the folder; folders in between are made.
    void write(const std::string& path, std::string_view bytes) const;

    /// An executable script on PATH, for programs that must not really run (sendmail).
    void write_program(const std::string& name, const std::string& script) const;

    void set_variable(const std::string& name, const std::string& value) { variables_[name] = value; }

    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path root_;
    std::filesystem::path folder_;
    std::map<std::string, std::string> variables_;
};

std::string read_whole(const std::filesystem::path& path);

}  // namespace offprint_test
