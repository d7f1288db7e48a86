#include <web/hosts.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace web {
namespace {

std::uint16_t own_port(Scheme scheme) { return scheme == Scheme::https ? 443 : 80; }

// "guide.example" or "guide.example:8080", lower case.
bool is_a_host_name(std::string_view name) {
    const std::size_t colon = std::min(name.rfind(':'), name.size());
    const std::string_view port = name.substr(std::min(colon + 1, name.size()));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto fits = [&](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
    };
    const std::string_view host = name.substr(0, colon);
    const bool port_fits = colon == name.size() || (!port.empty() && port.size() <= 5 &&
                                                    std::ranges::all_of(port, is_digit));
    return !host.empty() && host.size() <= 253 && host.front() != '.' && host.back() != '.' &&
           std::ranges::all_of(host, fits) && port_fits;
}

} // namespace

Result<Hosts> Hosts::of(std::string_view listen_address, std::uint16_t port, Scheme scheme,
                        const std::vector<std::string>& names) {
    Hosts hosts;
    for (const char* name : {"localhost", "127.0.0.1", "[::1]"}) hosts.add(name, port, scheme);
    const bool is_v6 = listen_address.find(':') != std::string_view::npos;
    const bool is_any = listen_address == "0.0.0.0" || listen_address == "::"; // names nobody
    if (!is_any)
        hosts.add(is_v6 ? fmt::format("[{}]", listen_address) : std::string(listen_address), port,
                  scheme);
    for (const std::string& given : names) {
        const std::string name = ascii_lower(given);
        if (!is_a_host_name(name)) return Error("web.host-name"_msg, {{"name", given}});
        hosts.hosts_.insert(name);
        if (name.find(':') == std::string::npos) hosts.add(name, port, scheme);
    }
    return hosts;
}

void Hosts::add(const std::string& name, std::uint16_t port, Scheme scheme) {
    hosts_.insert(fmt::format("{}:{}", name, port));
    if (port == own_port(scheme)) hosts_.insert(name);
}

bool Hosts::knows(std::string_view host_header) const {
    return hosts_.contains(ascii_lower(host_header));
}

bool is_same_site(const Heading& heading) {
    const std::string& site = heading.fetch_site();
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    const std::string origin = ascii_lower(heading.origin());
    if (origin.empty() || origin == "null") return !site.empty();
    const std::string host = ascii_lower(heading.host());
    return origin == "http://" + host || origin == "https://" + host;
}

} // namespace web
