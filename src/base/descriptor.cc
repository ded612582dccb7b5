// read(2) and write(2) in loops: interrupted calls are repeated, descriptors that someone made non-blocking
// are waited for.
#include "descriptor.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "quiet_pipe.h"

namespace offprint {
namespace {

/// True when the call that set errno should be made again.
bool may_go_on(int descriptor, short event) {
    if (errno == EINTR) return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return false;
    pollfd wait{descriptor, event, 0};
    ::poll(&wait, 1, -1);
    return true;
}

}  // namespace

Descriptor::~Descriptor() { close(); }

int Descriptor::close() {
    if (!is_open()) return 0;
    return ::close(std::exchange(number_, -1)) == 0 ? 0 : errno;
}

long read_some(int descriptor, char* place, std::size_t count) {
    while (true) {
        const ssize_t got = ::read(descriptor, place, count);
        if (got >= 0 || !may_go_on(descriptor, POLLIN)) return got;
    }
}

int write_whole(int descriptor, std::string_view bytes) {
    const QuietPipe quiet;
    while (!bytes.empty()) {
        const ssize_t taken = ::write(descriptor, bytes.data(), bytes.size());
        if (taken >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(taken));
        } else if (!may_go_on(descriptor, POLLOUT)) {
            return errno;
        }
    }
    return 0;
}

}  // namespace offprint
