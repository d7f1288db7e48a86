#include <domain/agenda/agenda.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace agenda {

namespace {

// FNV-1a, over each part and a mark behind it, so that ("ab", "c") is not ("a", "bc").
std::uint64_t mixed(std::initializer_list<std::string_view> parts, std::uint64_t start) {
    std::uint64_t state = start;
    const auto add = [&](unsigned char byte) { state = (state ^ byte) * 0x100000001b3U; };
    for (const std::string_view part : parts) {
        for (const char byte : part) add(static_cast<unsigned char>(byte));
        add(0xff); // in no UTF-8
    }
    // The last bytes reach only the low bits: spread them.
    state = (state ^ (state >> 31)) * 0x9e3779b97f4a7c15U;
    return state ^ (state >> 29);
}

} // namespace

std::string uid_of(std::initializer_list<std::string_view> parts) {
    const std::uint64_t high = mixed(parts, 0xcbf29ce484222325U),
                        low = mixed(parts, 0x84222325cbf29ce4U);
    // RFC 9562 section 5.8: version 8, for what the application makes itself.
    return fmt::format("{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
                       high & 0xfff, 0x8000 | ((low >> 48) & 0x3fff), low & 0xffff'ffff'ffffU);
}

} // namespace agenda
