// arXiv's announcement feeds: any bytes give an Error of input, or papers that keep the promises of the
// reader, the same ones twice.
#include "read_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    offprint::check_reader(offprint::Format::kArxivRss, {reinterpret_cast<const char*>(bytes), size});
    return 0;
}
