// zlib reads headers and checks sums; here is the loop around it: block by block into the text, member after
// member, counting what comes out.
#include "offprint/base/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "offprint/base/error.h"

namespace offprint {
namespace {

constexpr std::size_t kBlock = 64 * 1024;
constexpr int kGzipOrZlib = 15 + 32;  // zlib.h: largest window, header of either kind

struct InflateEnd {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

[[noreturn]] void fail(const char* problem) {
    throw Error(ErrorKind::kInput, std::string("unpack: ") + problem);
}

}  // namespace

std::optional<std::string> unpack_gzip(std::string_view packed, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, kGzipOrZlib) != Z_OK) fail("out of memory");
    const std::unique_ptr<z_stream, InflateEnd> guard(&stream);
    std::string out;
    int result = Z_STREAM_END;
    const auto* next = reinterpret_cast<const Bytef*>(packed.data());
    std::size_t left = packed.size();
    if (left == 0) fail("no data");
    while (left > 0) {
        if (result == Z_STREAM_END && inflateReset(&stream) != Z_OK) fail("out of memory");
        const std::size_t block = std::min<std::size_t>(left, std::numeric_limits<uInt>::max());
        stream.next_in = const_cast<Bytef*>(next);  // zlib does not write to it
        stream.avail_in = static_cast<uInt>(block);
        do {
            const std::size_t at = out.size();
            out.resize(at + kBlock);
            stream.next_out = reinterpret_cast<Bytef*>(out.data() + at);
            stream.avail_out = kBlock;
            result = inflate(&stream, Z_NO_FLUSH);
            out.resize(at + kBlock - stream.avail_out);
            if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
                fail("the data is damaged");
            if (out.size() > most) return std::nullopt;
        } while (result == Z_OK && stream.avail_out == 0);
        const std::size_t taken = block - stream.avail_in;
        next += taken;
        left -= taken;
        if (taken == 0 && result != Z_STREAM_END) break;
    }
    if (result != Z_STREAM_END) fail("the data ends early");
    return out;
}

}  // namespace offprint
