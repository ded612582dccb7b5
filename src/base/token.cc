// The key is written under another name and linked to its own, so that of two programs that make it at once
// one wins, and nobody ever sees a part of it.
#include "offprint/base/token.h"

#include <fcntl.h>
#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/utils.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "descriptor.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

constexpr std::size_t kTokenBytes = 20;

[[noreturn]] void fail_to_make(const std::string& path, int error_number) {
    throw Error(ErrorKind::kOutput, "write " + path + ": " + system_reason(error_number));
}

void make_key(const std::string& path) {
    TokenKey key;
    if (::getrandom(key.bytes.data(), key.bytes.size(), 0) != static_cast<ssize_t>(key.bytes.size()))
        fail_to_make(path, errno);
    const std::string other = path + "." + std::to_string(::getpid());
    Descriptor file(::open(other.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.is_open()) fail_to_make(path, errno);
    int error_number =
        write_whole(file.number(), {reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()});
    if (error_number == 0 && ::fsync(file.number()) != 0) error_number = errno;
    if (error_number == 0 && ::link(other.c_str(), path.c_str()) != 0 && errno != EEXIST)
        error_number = errno;
    ::unlink(other.c_str());
    if (error_number != 0) fail_to_make(path, error_number);
}

}  // namespace

TokenKey open_token_key(const std::string& path) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open() && errno == ENOENT) {
        make_key(path);
        file = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    }
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0)
        throw Error(ErrorKind::kConfig, "read " + path + ": " + system_reason(errno));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw Error(ErrorKind::kConfig, "read " + path + ": others may read it", "chmod 600 " + path);
    TokenKey key;
    const bool is_key = S_ISREG(status.st_mode) && status.st_size == static_cast<off_t>(key.bytes.size()) &&
                        ::read(file.number(), key.bytes.data(), key.bytes.size()) == status.st_size;
    if (!is_key)
        throw Error(ErrorKind::kConfig, "read " + path + ": it is not a key",
                    "without the one that was there, tokens that were sent out are not known any more");
    return key;
}

std::string make_token(const TokenKey& key, std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text += std::to_string(part.size());
        text.append(":").append(part);
    }
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
    crypto_auth_hmacsha256(code.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                           key.bytes.data());
    std::array<char, 2 * kTokenBytes + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), code.data(), kTokenBytes);
    return {digits.data(), 2 * kTokenBytes};
}

bool is_same_token(std::string_view token, std::string_view other) {
    return token.size() == other.size() && sodium_memcmp(token.data(), other.data(), token.size()) == 0;
}

}  // namespace offprint
