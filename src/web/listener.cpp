#include <web/listener.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <unistd.h>

namespace web {
namespace {

constexpr int backlog = 1024;

struct Wire { // a sockaddr of either family
    sockaddr_storage bytes{};
    socklen_t size = 0;
    sockaddr* get() { return reinterpret_cast<sockaddr*>(&bytes); }
};

Result<Wire> wire_address(const ListenAddress& listen) {
    Wire wire;
    auto* const v4 = reinterpret_cast<sockaddr_in*>(&wire.bytes);
    auto* const v6 = reinterpret_cast<sockaddr_in6*>(&wire.bytes);
    if (inet_pton(AF_INET, listen.address.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(listen.port);
        wire.size = sizeof *v4;
    } else if (inet_pton(AF_INET6, listen.address.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(listen.port);
        wire.size = sizeof *v6;
    } else return Error("web.not-an-address"_msg, {{"address", listen.address}});
    return wire;
}

Error cannot_listen(int error, const ListenAddress& listen) {
    const std::vector<Argument> where = {{"address", listen.address}, {"port", int{listen.port}}};
    switch (error) {
    case EADDRINUSE: return Error("web.port-taken"_msg, where).hint("web.choose-another-port"_msg);
    case EACCES:
    case EPERM: return Error("web.port-forbidden"_msg, where).hint("web.choose-another-port"_msg);
    case EADDRNOTAVAIL: return Error("web.address-not-here"_msg, where);
    default: return Error("web.cannot-listen"_msg, where);
    }
}

// Gives the socket, or -1 with errno set.
int listening_socket(Wire wire) {
    const int opened = socket(wire.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (opened < 0) return -1;
    // Restarting must not wait for connections in TIME_WAIT; the port still has one owner only.
    const int on = 1;
    setsockopt(opened, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(opened, wire.get(), wire.size) == 0 && listen(opened, backlog) == 0) return opened;
    const int error = errno;
    close(opened);
    errno = error;
    return -1;
}

} // namespace

Result<ListenAddress> ListenAddress::parse(std::string_view text) {
    const Error wrong("web.listen-address"_msg, {{"words", text.substr(0, 80)}});
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return wrong;
    std::string_view address = text.substr(0, colon);
    const bool is_bracketed = address.starts_with('[') && address.ends_with(']');
    if (is_bracketed) address = address.substr(1, address.size() - 2);
    const bool is_v6 = address.find(':') != std::string_view::npos;
    if (is_v6 != is_bracketed) return wrong;
    ListenAddress listen{std::string(address), 0};
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + colon + 1, end, listen.port);
    if (error != std::errc{} || rest != end) return wrong;
    if (listen.address == "localhost") listen.address = "127.0.0.1";
    if (!address_in(listen.address)) return wrong;
    return listen;
}

Result<Address> address_in(const std::string& numeric) {
    auto wire = wire_address({numeric, 0});
    if (!wire) return wire.error();
    return address_of(wire->get());
}

Address address_of(const sockaddr* wire) {
    Address address{};
    if (wire && wire->sa_family == AF_INET) {
        const auto* const v4 = reinterpret_cast<const sockaddr_in*>(wire);
        address[10] = address[11] = 0xFF;
        std::memcpy(address.data() + 12, &v4->sin_addr, 4);
    } else if (wire && wire->sa_family == AF_INET6) {
        const auto* const v6 = reinterpret_cast<const sockaddr_in6*>(wire);
        std::memcpy(address.data(), &v6->sin6_addr, 16);
    }
    return address;
}

bool is_loopback(const Address& address) {
    constexpr Address v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    constexpr std::array<std::uint8_t, 13> v4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127};
    return address == v6 || std::equal(v4.begin(), v4.end(), address.begin());
}

Result<Listener> Listener::open(const Options& options) {
    int socket = -1;
    if (options.inherited_socket) {
        socket = *options.inherited_socket;
        fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    } else {
        const auto wire = wire_address(options.listen);
        if (!wire) return wire.error();
        socket = listening_socket(*wire);
        if (socket < 0) return cannot_listen(errno, options.listen);
    }
    Wire bound;
    bound.size = sizeof bound.bytes;
    const bool is_known = getsockname(socket, bound.get(), &bound.size) == 0;
    const int family = bound.bytes.ss_family;
    if (!is_known || (family != AF_INET && family != AF_INET6)) {
        const int error = is_known ? EAFNOSUPPORT : errno;
        ::close(socket);
        return cannot_listen(error, options.listen);
    }
    // The port stands at the same place for both families.
    const std::uint16_t port = ntohs(reinterpret_cast<sockaddr_in*>(&bound.bytes)->sin_port);
    return Listener(socket, port, address_of(bound.get()));
}

Listener::Listener(Listener&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), port_(other.port_), address_(other.address_) {}

void Listener::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

} // namespace web
