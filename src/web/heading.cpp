#include <web/heading.hpp>

#include <base/text.hpp>

#include <algorithm>
#include <charconv>

namespace web {
namespace {

bool is_a_token(std::string_view name) {
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    const auto fits = [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               signs.find(c) != std::string_view::npos;
    };
    return !name.empty() && std::ranges::all_of(name, fits);
}

bool is(std::string_view name, std::string_view lower) {
    return std::ranges::equal(name, lower, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

void join(std::string& list, std::string_view value) {
    if (!list.empty()) list += ", ";
    list += value;
}

bool tells_of_a_proxy(std::string_view name) {
    return is(name, "forwarded") || is(name, "via") || is(name, "x-real-ip") ||
           is(name.substr(0, 12), "x-forwarded-");
}

} // namespace

void Heading::set_once(std::string& header, std::string_view value) {
    if (!header.empty()) has_twice_ = true;
    header = value;
}

void Heading::add(std::string_view name, std::string_view raw) {
    const std::string_view value = trimmed(raw);
    if (!is_a_token(name)) has_bad_name_ = true;
    if (is(name, "host")) {
        ++hosts_;
        host_ = value;
    } else if (is(name, "content-length")) {
        ++lengths_;
        length_ = value;
    } else if (is(name, "transfer-encoding")) {
        ++transfer_encodings_;
        transfer_encoding_ = ascii_lower(value);
    } else if (is(name, "origin")) set_once(origin_, value);
    else if (is(name, "sec-fetch-site")) set_once(fetch_site_, value);
    else if (is(name, "content-type")) set_once(content_type_, value);
    else if (is(name, "accept-encoding")) join(accept_encoding_, value);
    else if (is(name, "accept-language")) join(accept_language_, value);
    else if (is(name, "if-none-match")) join(if_none_match_, value);
    else if (is(name, "expect")) waits_for_continue_ = is(value, "100-continue");
    else if (tells_of_a_proxy(name)) is_forwarded_ = true;
}

bool Heading::is_sound(Version version) const {
    if (has_bad_name_ || has_twice_) return false;
    if (hosts_ > 1 || (hosts_ == 0 && version == Version::http_1_1)) return false;
    if (lengths_ + transfer_encodings_ > 1) return false;
    if (transfer_encoding_ && (*transfer_encoding_ != "chunked" || version == Version::http_1_0))
        return false;
    return lengths_ == 0 || length().has_value();
}

std::optional<std::uint64_t> Heading::length() const {
    if (transfer_encoding_) return std::nullopt;
    std::uint64_t length = 0;
    const char* const end = length_.data() + length_.size();
    const auto [rest, error] = std::from_chars(length_.data(), end, length);
    if (!length_.empty() && (error != std::errc{} || rest != end)) return std::nullopt;
    return length;
}

} // namespace web
