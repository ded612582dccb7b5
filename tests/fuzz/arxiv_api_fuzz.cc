// Answers of arXiv's query API: any bytes give an Error of input, or papers that keep the promises of the
// reader, the same ones twice, and the same in passing as from the whole document.
#include "read_fuzz.h"

namespace offprint {
namespace {

/// None when reading fails.
std::optional<Listing> read_answer(const std::string& bytes) {
    try {
        return read_for_fuzz(Format::kArxivApi, bytes);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// A blank before the document asks for all of it at once (xml_passage.h). Of what is damaged the loose
/// reader may see the entries before the damage differently, too.
void check_in_passing(const std::string& bytes) {
    const std::optional<Listing> passed = read_answer(bytes), whole = read_answer(' ' + bytes);
    if (!whole || !whole->notes.empty()) return;
    require(passed && passed->papers == whole->papers && passed->notes.empty() &&
            passed->title == whole->title && passed->found == whole->found);
}

}  // namespace
}  // namespace offprint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    offprint::check_reader(offprint::Format::kArxivApi, text);
    if (text.starts_with("<feed") || text.starts_with("<?xml")) offprint::check_in_passing(text);
    return 0;
}
