// Bytes that are said to be a paper of the archive: a paper that comes back the same, or an error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "offprint/base/error.h"
#include "paper_record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace offprint;
    try {
        const Paper paper = decode_paper({reinterpret_cast<const char*>(data), size});
        if (decode_paper(encode_paper(paper)) != paper) std::abort();
    } catch (const Error&) {
    }
    return 0;
}
