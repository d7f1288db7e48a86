// The listening socket. Ours rather than libmicrohttpd's, so that "the port is taken" can be told
// from every other failure, and so that nobody is accepted before the gate has looked.
#pragma once

#include <web/options.hpp>

#include <array>
#include <cstdint>
#include <string>

#include <sys/socket.h>

namespace web {

// An IP address, IPv4 as ::ffff:a.b.c.d.
using Address = std::array<std::uint8_t, 16>;

// Errors: web.not-an-address.
Result<Address> address_in(const std::string& numeric);
Address address_of(const sockaddr*);
bool is_loopback(const Address&);

class Listener {
public:
    // Opens the address, or takes the inherited socket over.
    // Errors: web.port-taken, web.port-forbidden, web.address-not-here, web.not-an-address,
    // web.cannot-listen.
    static Result<Listener> open(const Options&);
    Listener(Listener&& other) noexcept;
    Listener& operator=(Listener&&) = delete;
    ~Listener() { close(); }

    int socket() const { return socket_; }
    std::uint16_t port() const { return port_; }
    const Address& address() const { return address_; }
    // Whoever asks from now on is told that nobody listens.
    void close();

private:
    Listener(int socket, std::uint16_t port, const Address& address)
        : socket_(socket), port_(port), address_(address) {}

    int socket_;
    std::uint16_t port_;
    Address address_;
};

} // namespace web
