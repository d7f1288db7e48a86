#include <base/url.hpp>

#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace {

bool has_only_address_bytes(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '<' ||
               c == '>' || c == '\\' || c == '`';
    });
}

Error malformed(std::string_view text) {
    return Error("url.malformed"_msg, {{"words", std::string(text.substr(0, 120))}});
}

// The part between "//" and the next "/", "?" or "#".
std::string_view authority_of(std::string_view text) {
    const std::size_t start = text.find("//");
    if (start == std::string_view::npos) return {};
    const std::string_view rest = text.substr(start + 2);
    return rest.substr(0, rest.find_first_of("/?#"));
}

bool is_a_host(std::string_view host) {
    const auto good = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == ':';
    };
    return !host.empty() && host.size() <= 255 && host.front() != '.' && host.front() != '-' &&
           std::ranges::all_of(host, good);
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

Result<Url> Url::parse(std::string_view text) {
    if (text.size() > 2000 || !is_utf8(text) || !has_only_address_bytes(text))
        return malformed(text);
    const std::string scheme = ascii_lower(text.substr(0, text.find(':')));
    if (scheme == "mailto" || scheme == "tel") {
        if (text.size() <= scheme.size() + 1) return malformed(text);
        return Url(std::string(text));
    }
    if (scheme != "https" && scheme != "http")
        return Error("url.scheme"_msg, {{"words", std::string(text.substr(0, 120))}});
    const bool has_slashes = text.substr(scheme.size()).starts_with("://");
    if (!has_slashes || !is_a_host(authority_of(text)))
        return malformed(text); // also refuses user:password@
    return Url(std::string(text));
}

Result<Url> Url::path(std::string_view text) {
    const bool is_ours = text.starts_with('/') && !text.starts_with("//");
    if (!is_ours || text.size() > 2000 || !is_utf8(text) || !has_only_address_bytes(text))
        return malformed(text);
    return Url(std::string(text));
}

std::string Url::host() const { return ascii_lower(authority_of(text_)); }

std::string percent_encoded(std::string_view words) {
    std::string safe;
    for (const char c : words) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain) safe += c;
        else safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return safe;
}

Result<std::string> percent_decoded(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    while (!text.empty()) {
        const std::size_t escape = std::min(text.find('%'), text.size());
        bytes += text.substr(0, escape);
        text.remove_prefix(escape);
        if (text.empty()) break;
        const int high = text.size() > 1 ? hex_value(text[1]) : -1;
        const int low = text.size() > 2 ? hex_value(text[2]) : -1;
        if (high < 0 || low < 0 || high * 16 + low == 0) return Error("url.percent"_msg);
        bytes += static_cast<char>(high * 16 + low);
        text.remove_prefix(3);
    }
    return bytes;
}
