// Run while building: writes the manual pages and the completions that are installed.
//
//     write_pages DOCS_FOLDER OUT_FOLDER DATE      OUT/man/man1/offprint.1 …, OUT/completions/bash …
#include <exception>
#include <filesystem>

#include "completion.h"
#include "man_page.h"
#include "offprint/base/file.h"

using namespace offprint;

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string docs = argv[1], out = argv[2];
    try {
        const ManSources sources{read_file(docs + "/offprint.md"), read_file(docs + "/config.md"),
                                 read_file(docs + "/query.md"), read_file(docs + "/templates.md"), argv[3]};
        for (const ManPage& page : make_man_pages(sources)) {
            const std::string section = std::to_string(page.section);
            std::filesystem::create_directories(out + "/man/man" + section);
            write_file_atomically(out + "/man/man" + section + '/' + page.name + '.' + section, page.text);
        }
        std::filesystem::create_directories(out + "/completions");
        for (const char* shell : {"bash", "zsh", "fish"})
            write_file_atomically(out + "/completions/" + shell, completion_script(shell));
    } catch (const std::exception& error) {
        write_to_descriptor(2, std::string("write_pages: ") + error.what() + '\n');
        return 1;
    }
    return 0;
}
