#include <base/text.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace {

// How many bytes the well-formed sequence at the head of `bytes` has; 0 when it is not well formed
// (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes) {
    const auto at = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto is_continuation = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
        return at(i) >= low && at(i) <= high;
    };
    const unsigned first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return is_continuation(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second =
            is_continuation(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        return second && is_continuation(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second =
            is_continuation(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
        return second && is_continuation(2) && is_continuation(3) ? 4 : 0;
    }
    return 0;
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// Most of what we read: nothing in it to mend or to refuse.
bool is_printable_ascii(std::string_view bytes) {
    return std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

bool is_utf8(std::string_view bytes) {
    if (is_printable_ascii(bytes)) return true;
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

Result<Text> Text::parse(std::string_view bytes) {
    if (!is_utf8(bytes)) return Error("text.not-utf8"_msg);
    if (std::ranges::any_of(bytes, is_control)) return Error("text.control-character"_msg);
    return Text(std::string(bytes));
}

Text Text::mended(std::string_view bytes) {
    if (is_printable_ascii(bytes)) return Text(std::string(bytes));
    std::string good;
    good.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(bytes);
        if (length == 0) good += "\uFFFD";
        else if (!is_control(bytes.front())) good += bytes.substr(0, length);
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return Text(std::move(good));
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

Text with_capital(const Text& words) {
    std::string bytes = words.bytes();
    if (!bytes.empty() && bytes[0] >= 'a' && bytes[0] <= 'z')
        bytes[0] = static_cast<char>(bytes[0] - 'a' + 'A');
    return Text::mended(bytes);
}

std::size_t edit_distance(std::string_view one, std::string_view other) {
    // Three rows of the usual table: the row before the last is needed for swapped neighbours.
    std::vector<std::size_t> before(other.size() + 1), last(other.size() + 1),
        row(other.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                               last[j - 1] + (one[i - 1] == other[j - 1] ? 0U : 1U)});
            const bool swapped =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[other.size()];
}
