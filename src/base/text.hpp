// A person's words: valid UTF-8 without control characters. It enters Html only by escaping.
#pragma once

#include <base/result.hpp>

#include <compare>
#include <string>
#include <string_view>

bool is_utf8(std::string_view bytes);

class Text {
public:
    Text() = default;
    // Errors: text.not-utf8, text.control-character (all but newline and tab).
    static Result<Text> parse(std::string_view bytes);
    // For words that are sure to be well formed: broken bytes become U+FFFD, control characters go.
    static Text mended(std::string_view bytes);

    const std::string& bytes() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }
    friend auto operator<=>(const Text&, const Text&) = default;

private:
    explicit Text(std::string bytes) : bytes_(std::move(bytes)) {}
    std::string bytes_;
};

// Lower case for A–Z only; other letters stay. For ids, words of a query and comparisons of ASCII.
std::string ascii_lower(std::string_view text);
std::string_view trimmed(std::string_view text);
Text with_capital(const Text& words); // "my record" → "My record"; only A–Z have one
// How alike two words are: the number of letters to add, drop, change or swap. For "did you mean".
std::size_t edit_distance(std::string_view one, std::string_view other);
