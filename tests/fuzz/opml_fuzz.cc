// Lists of feeds: any bytes give an Error of input, or feeds with clean titles and an address each, no
// address twice, the same ones when they are read again.
#include <set>

#include "offprint/read/opml.h"
#include "read_fuzz.h"

namespace {

std::vector<offprint::OpmlFeed> read(std::string_view bytes, std::vector<offprint::Note>& notes) {
    return offprint::read_opml(std::string(bytes), "fuzz", notes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try {
        std::vector<offprint::Note> notes, notes_again;
        const std::vector<offprint::OpmlFeed> feeds = read(text, notes), again = read(text, notes_again);
        offprint::require(feeds.size() == again.size() && notes == notes_again);
        std::set<std::string_view> urls;
        for (std::size_t i = 0; i < feeds.size(); ++i) {
            offprint::require(feeds[i].title == offprint::clean_line(feeds[i].title));
            offprint::require(!feeds[i].url.empty() && urls.insert(feeds[i].url).second);
            offprint::require(feeds[i].url == again[i].url && feeds[i].title == again[i].title);
        }
    } catch (const offprint::Error& error) {
        offprint::require(error.kind == offprint::ErrorKind::kInput);
        offprint::require_clean(error.what(), 1000);
    }
    return 0;
}
