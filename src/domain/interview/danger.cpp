#include <domain/interview/danger.hpp>

#include <algorithm>

namespace interview {

namespace {

// Lower case, one space between words, none of the marks that phones put into words.
std::string plain(std::string_view typed) {
    std::string words = " ";
    for (const char letter : ascii_lower(typed)) {
        const bool is_kept = std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
                             static_cast<unsigned char>(letter) >= 0x80;
        if (is_kept) words += letter;
        else if (letter != '\'' && words.back() != ' ') words += ' ';
    }
    // A typographic apostrophe, as phones write it.
    for (std::size_t at; (at = words.find("\xE2\x80\x99")) != std::string::npos;)
        words.erase(at, 3);
    return words + ' ';
}

} // namespace

std::vector<Danger> danger_in(const std::vector<DangerCalls>& all, std::string_view typed) {
    const std::string words = plain(typed);
    std::vector<Danger> found;
    for (const DangerCalls& one : all) {
        const auto is_typed = [&](const Text& phrase) {
            std::string wanted = plain(phrase.bytes());
            wanted.pop_back(); // "suicid" is the beginning of a word
            while (!wanted.empty() && wanted.back() == ' ') wanted.pop_back();
            return words.find(wanted) != std::string::npos;
        };
        if (std::ranges::any_of(one.words, is_typed)) found.push_back(one.danger);
    }
    return found;
}

} // namespace interview
