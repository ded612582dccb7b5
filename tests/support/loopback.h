// Where the servers of tests listen: a port that the system chooses, which only this machine reaches.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <stdexcept>

namespace offprint {

struct LoopbackListener {
    int descriptor = -1;
    int port = 0;
};

/// Throws std::runtime_error when there is no such port.
inline LoopbackListener listen_on_loopback() {
    LoopbackListener listener{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0};
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (listener.descriptor < 0 || bind(listener.descriptor, generic, size) != 0 ||
        listen(listener.descriptor, 16) != 0 || getsockname(listener.descriptor, generic, &size) != 0)
        throw std::runtime_error("no loopback server");
    listener.port = ntohs(address.sin_port);
    return listener;
}

}  // namespace offprint
