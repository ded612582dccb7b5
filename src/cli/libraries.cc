// Each is loaded, asked for its version and left loaded: the program ends soon.
#include "libraries.h"

#include <dlfcn.h>
#include <fmt/core.h>

#include "offprint/base/utf8.h"
#include "offprint/read/format.h"
#include "offprint/render/render.h"

namespace offprint {
namespace {

std::string version_of(std::initializer_list<const char*> files, const char* function) {
    for (const char* file : files) {
        void* const library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
        void* const symbol = library == nullptr ? nullptr : dlsym(library, function);
        if (symbol == nullptr) continue;
        const char* const version = reinterpret_cast<const char* (*)()>(symbol)();
        return version == nullptr ? "unknown" : clean_line(version);
    }
    return "";
}

}  // namespace

std::vector<LoadedLibrary> find_libraries() {
    return {{"libcurl", version_of({"libcurl.so.4", "libcurl-gnutls.so.4"}, "curl_version"),
             "fetching and mail servers", "libcurl4"},
            {"SQLite", version_of({"libsqlite3.so.0"}, "sqlite3_libversion"), "the archive and --new",
             "libsqlite3-0"}};
}

std::string describe_libraries() {
    std::string text;
    for (const LoadedLibrary& library : find_libraries())
        text += library.name + ": " + (library.version.empty() ? "not found" : library.version) + '\n';
    return text + fmt::format("compiler: {}\nformats: {} of listings, {} of output\n", __VERSION__,
                              format_table().size(), output_formats().size() + 1);
}

}  // namespace offprint
