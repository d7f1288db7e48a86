// An address that may stand in an href: https, http, mailto, tel, or a path of our own.
#pragma once

#include <base/result.hpp>

#include <compare>
#include <string>
#include <string_view>

class Url {
public:
    // An address of another site. Errors: url.scheme, url.malformed.
    static Result<Url> parse(std::string_view text);
    // A path on this site: "/act/complain#when". Errors: url.malformed.
    static Result<Url> path(std::string_view text);

    const std::string& text() const { return text_; }
    // The host of a web address, lower case; empty for others.
    std::string host() const;
    friend auto operator<=>(const Url&, const Url&) = default;

private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

// %XX for everything but letters, digits and -._~ so that words fit into an address.
std::string percent_encoded(std::string_view words);
// The other way. Fails on a broken %XX; a NUL is never let through. Errors: url.percent.
Result<std::string> percent_decoded(std::string_view text);
