// libcurl, loaded when it is first used: linked, its thirty libraries would add some 6 ms to every start of
// the program. Types and constants come from <curl/curl.h>; only the functions below are looked up.
#pragma once
#include <curl/curl.h>
#undef curl_easy_setopt  // the type-checking macros do not apply to function pointers
#undef curl_easy_getinfo

namespace offprint {

struct CurlLibrary {
    decltype(&curl_global_init) global_init = nullptr;
    decltype(&curl_easy_init) easy_init = nullptr;
    decltype(&curl_easy_setopt) easy_setopt = nullptr;
    decltype(&curl_easy_perform) easy_perform = nullptr;
    decltype(&curl_easy_getinfo) easy_getinfo = nullptr;
    decltype(&curl_easy_strerror) easy_strerror = nullptr;
    decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
    decltype(&curl_slist_append) slist_append = nullptr;
    decltype(&curl_slist_free_all) slist_free_all = nullptr;

    /// Loads the library on the first call; it is never unloaded, because the TLS libraries leave handlers
    /// behind that run at exit. Throws Error(kNetwork) that names what is missing.
    static const CurlLibrary& get();
};

}  // namespace offprint
