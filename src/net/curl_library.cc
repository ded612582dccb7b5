// dlopen and one symbol after the other; the first that is missing is named.
#include "curl_library.h"

#include <dlfcn.h>

#include <string>

#include "offprint/base/error.h"

namespace offprint {
namespace {

[[noreturn]] void fail(const std::string& problem) {
    throw Error(ErrorKind::kNetwork, "load libcurl: " + problem, "install the package libcurl4");
}

template <class Function>
void look_up(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (function == nullptr) fail(std::string("it has no ") + name);
}

CurlLibrary load() {
    void* library = nullptr;
    for (const char* name : {"libcurl.so.4", "libcurl-gnutls.so.4"}) {
        library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
        if (library != nullptr) break;
    }
    if (library == nullptr) fail("it is not there, or broken");
    CurlLibrary curl;
    look_up(library, "curl_global_init", curl.global_init);
    look_up(library, "curl_easy_init", curl.easy_init);
    look_up(library, "curl_easy_setopt", curl.easy_setopt);
    look_up(library, "curl_easy_perform", curl.easy_perform);
    look_up(library, "curl_easy_getinfo", curl.easy_getinfo);
    look_up(library, "curl_easy_strerror", curl.easy_strerror);
    look_up(library, "curl_easy_cleanup", curl.easy_cleanup);
    look_up(library, "curl_slist_append", curl.slist_append);
    look_up(library, "curl_slist_free_all", curl.slist_free_all);
    if (const CURLcode code = curl.global_init(CURL_GLOBAL_DEFAULT); code != CURLE_OK) {
        fail(curl.easy_strerror(code));
    }
    return curl;
}

}  // namespace

const CurlLibrary& CurlLibrary::get() {
    static const CurlLibrary library = load();
    return library;
}

}  // namespace offprint
