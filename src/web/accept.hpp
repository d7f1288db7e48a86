// What a browser says it can take: codings, languages, and what it has already.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class Coding { identity, gzip, brotli };
inline constexpr std::size_t coding_count = 3;

// "", "gzip" or "br", as Content-Encoding names it.
std::string_view name_of(Coding);

// The Accept-Encoding header, with its weights.
class Codings {
public:
    Codings() = default; // no header: only the bytes as they are
    // A header that cannot be read is taken as none.
    static Codings parse(std::string_view header);

    // The one the browser likes best; when it likes several alike, the smallest.
    Coding best() const;

private:
    // Thousandths; RFC 9110, 12.4.2. Identity is always served when nothing else is wanted.
    std::array<int, coding_count> weight_{1, 0, 0};
};

// Does If-None-Match name this tag? Compared weakly, as RFC 9110, 13.1.2 asks.
bool names_tag(std::string_view if_none_match, std::string_view tag);

// Accept-Language as tags in lower case, the most wanted first: {"ar", "en-gb", "en"}. At most 16.
std::vector<std::string> languages_in(std::string_view header);

} // namespace web
