// Address by address, each with a connection that does not block: poll() keeps the limit.
#include "offprint/net/reachable.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

/// 0, or the error number.
int try_address(const addrinfo& address, std::chrono::milliseconds limit) {
    const int socket = ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) return errno;
    int error = 0;
    if (::connect(socket, address.ai_addr, address.ai_addrlen) != 0) {
        error = errno;
        if (error == EINPROGRESS) {
            pollfd wait{socket, POLLOUT, 0};
            socklen_t size = sizeof error;
            if (poll(&wait, 1, static_cast<int>(limit.count())) != 1)
                error = ETIMEDOUT;
            else if (getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
                error = errno;
        }
    }
    close(socket);
    return error;
}

}  // namespace

std::optional<std::string> find_connection_problem(const std::string& host, const std::string& port,
                                                   std::chrono::milliseconds limit) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0)
        return "there is no host '" + host + "'";
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> list(found, freeaddrinfo);
    int error = 0;
    for (const addrinfo* one = list.get(); one != nullptr; one = one->ai_next) {
        error = try_address(*one, limit);
        if (error == 0) return std::nullopt;
    }
    return system_reason(error);
}

}  // namespace offprint
