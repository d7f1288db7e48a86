// How the server is to run. Everything has a default that is safe on a laptop.
#pragma once

#include <web/route.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace web {

struct ListenAddress {
    std::string address = "127.0.0.1"; // numeric; IPv6 without brackets
    std::uint16_t port = 8470;         // 0: any free one, see Server::port()

    // "127.0.0.1:8470", "[::1]:8470", "0.0.0.0:80". Errors: web.listen-address.
    static Result<ListenAddress> parse(std::string_view);
};

// Both are PEM files.
struct Tls {
    std::filesystem::path certificate; // the chain, our own certificate first
    std::filesystem::path key;
};

struct Limits {
    std::size_t target = 4 * 1024;           // bytes of an address → 414
    std::size_t headers = 8 * 1024;          // bytes from the first line to the empty one → 431
    std::size_t unwanted_body = 1024 * 1024; // of a refused POST, read so that the answer arrives
    unsigned connections = 4000;           // together; lowered when the machine allows fewer files
    unsigned connections_per_address = 64; // loopback and trusted proxies exempt; IPv6: per /64
    std::chrono::milliseconds idle{10'000};
    std::chrono::milliseconds request{
        30'000};                    // from the last answer to the end of the next request
    std::size_t slowest = 4 * 1024; // bytes a second that a long body or answer must move at
    std::chrono::milliseconds stopping{5'000}; // what stop() gives to requests under way
};

// Headers that stand on every answer, ours and errors. Strict-Transport-Security is added with TLS.
struct HeaderPolicy {
    std::string content_security_policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
        "worker-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    // With no-referrer a browser sends `Origin: null` with its own forms. That is fine wherever it
    // also sends Sec-Fetch-Site: over https and on localhost. An instance on plain http in an
    // office network needs same-origin here, or its forms are refused.
    std::string referrer_policy = "no-referrer";
    std::string permissions_policy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
        "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        "payment=(), picture-in-picture=(), publickey-credentials-get=(), "
        "screen-wake-lock=(), usb=(), xr-spatial-tracking=()";
};

// At least one. The other half is for those who ask (a proxy, a browser on the same laptop), the
// database and the reading of files: more threads than that are slower, not faster.
unsigned half_the_processors();

struct Options {
    ListenAddress listen;
    std::vector<std::string> hosts;           // --host
    std::vector<std::string> trusted_proxies; // --trusted-proxy, numeric addresses
    std::optional<Tls> tls;
    std::optional<int> inherited_socket; // from systemd, see service.hpp; then `listen` is unused
    // Handlers run on these: one that takes long delays its neighbours.
    unsigned threads = half_the_processors();
    Limits limits;
    HeaderPolicy headers;
};

} // namespace web
