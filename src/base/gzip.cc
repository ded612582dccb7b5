// zlib reads headers and checks sums; here is the loop around it: block by block, member after member.
#include "offprint/base/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "offprint/base/error.h"

namespace offprint {
namespace {

constexpr std::size_t kBlock = 64 * 1024;
constexpr int kGzipOrZlib = 15 + 32;  // zlib.h: largest window, header of either kind

[[noreturn]] void fail(const char* problem) {
    throw Error(ErrorKind::kInput, std::string("unpack: ") + problem);
}

/// As much as zlib can count.
std::size_t count_for_zlib(std::size_t size) {
    return std::min<std::size_t>(size, std::numeric_limits<uInt>::max());
}

}  // namespace

struct GzipReader::Stream {
    z_stream zlib{};
    std::string_view block;  ///< what zlib was not given yet
    bool has_begun = false, is_at_member_end = true;

    Stream() {
        if (inflateInit2(&zlib, kGzipOrZlib) != Z_OK) fail("out of memory");
    }
    ~Stream() { inflateEnd(&zlib); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    void feed() {
        const std::string_view part = block.substr(0, count_for_zlib(block.size()));
        block.remove_prefix(part.size());
        // zlib does not write to it
        zlib.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(part.data()));
        zlib.avail_in = static_cast<uInt>(part.size());
        has_begun = true;
    }

    /// Unpacks what is at hand.
    void step() {
        if (is_at_member_end && inflateReset(&zlib) != Z_OK) fail("out of memory");
        const int result = inflate(&zlib, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) fail("the data is damaged");
        is_at_member_end = result == Z_STREAM_END;
    }
};

GzipReader::GzipReader(std::function<std::string_view()> next)
    : next_(std::move(next)), stream_(std::make_unique<Stream>()) {}
GzipReader::~GzipReader() = default;

std::size_t GzipReader::read(char* place, std::size_t count) {
    z_stream& zlib = stream_->zlib;
    const uInt room = static_cast<uInt>(count_for_zlib(count));
    zlib.next_out = reinterpret_cast<Bytef*>(place);
    zlib.avail_out = room;
    while (room > 0 && zlib.avail_out == room) {
        if (zlib.avail_in == 0) {
            if (stream_->block.empty()) stream_->block = next_();
            if (stream_->block.empty()) {
                if (!stream_->has_begun) fail("no data");
                // What zlib holds back for want of room comes without more data.
                if (!stream_->is_at_member_end) stream_->step();
                if (zlib.avail_out < room) break;
                if (!stream_->is_at_member_end) fail("the data ends early");
                return 0;
            }
            stream_->feed();
        }
        stream_->step();
    }
    return room - zlib.avail_out;
}

std::optional<std::string> unpack_gzip(std::string_view packed, std::size_t most) {
    GzipReader reader([&] { return std::exchange(packed, {}); });
    std::string out;
    while (true) {
        const std::size_t at = out.size();
        out.resize(at + kBlock);
        const std::size_t got = reader.read(out.data() + at, kBlock);
        out.resize(at + got);
        if (out.size() > most) return std::nullopt;
        if (got == 0) return out;
    }
}

}  // namespace offprint
