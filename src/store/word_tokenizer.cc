// FTS5 finds its tokenizers by name on a connection; ours splits at blanks and gives a word's stem as a
// second token at the same place. Folding happened before, in the query room, so that search and filter can
// never disagree about what a word is.
#include "word_tokenizer.h"

#include <cstring>
#include <string_view>

#include "offprint/base/error.h"
#include "offprint/query/word_index.h"
#include "sqlite_library.h"

namespace offprint {
namespace {

const SqliteLibrary& sqlite() { return SqliteLibrary::get(); }

using TokenSink = int (*)(void*, int, const char*, int, int, int);

int create(void*, const char**, int, Fts5Tokenizer** tokenizer) {
    static char nothing;  // it has no state, but null would say that it failed
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int give(void* context, TokenSink sink, int flags, std::string_view token, std::string_view text) {
    const int begin = static_cast<int>(token.data() - text.data());
    return sink(context, flags, token.data(), static_cast<int>(token.size()), begin,
                begin + static_cast<int>(token.size()));
}

int tokenize(Fts5Tokenizer*, void* context, int, const char* bytes, int size, TokenSink sink) {
    const std::string_view text(bytes, static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view both = text.substr(at, end - at);
        const std::size_t mark = both.find(kStemMark);
        int code = both.empty() ? SQLITE_OK : give(context, sink, 0, both.substr(0, mark), text);
        if (code == SQLITE_OK && mark != both.npos)
            code = give(context, sink, FTS5_TOKEN_COLOCATED, both.substr(mark + 1), text);
        if (code != SQLITE_OK) return code;
        at = end + 1;
    }
    return SQLITE_OK;
}

fts5_api* find_fts5(Database& database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite().prepare_v3(database.handle(), "SELECT fts5(?1)", -1, 0, &statement, nullptr) == SQLITE_OK) {
        sqlite().bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite().step(statement);
    }
    sqlite().finalize(statement);
    return api;
}

}  // namespace

void register_word_tokenizer(Database& database) {
    fts5_tokenizer functions{create, destroy, tokenize};
    fts5_api* api = find_fts5(database);
    if (api == nullptr || api->xCreateTokenizer(api, "offprint", nullptr, &functions, nullptr) != SQLITE_OK)
        throw Error(ErrorKind::kOutput, "archive: this SQLite was built without FTS5");
}

}  // namespace offprint
