// JSON text of any bytes: the cursor reads what the slow reader reads, whatever is asked for. The first byte
// says what is.
#include <cstdint>
#include <cstdlib>

#include "../support/json_oracle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t step = bytes[0] % 8;
    const offprint::AsksForValue asks = [step](std::size_t number) {
        return step == 0 || number % step != 1;
    };
    const std::string text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    if (offprint::read_by_cursor(text, asks) != offprint::read_slowly(text, asks)) std::abort();
    return 0;
}
