#include <domain/translation/tokens.hpp>

#include <base/letters.hpp>
#include <base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace translation {

namespace {

// The value of a digit in any script our readers write figures in, or -1.
int digit(char32_t code) {
    for (const char32_t zero : {U'0', U'٠', U'۰', U'०', U'০', U'௦'})
        if (code >= zero && code <= zero + 9) return static_cast<int>(code - zero);
    return -1;
}

void add_citations(std::string_view inside, std::vector<std::string>& citations) {
    while (!inside.empty()) {
        const std::size_t end = std::min(inside.find(','), inside.size());
        std::string_view one = trimmed(inside.substr(0, end));
        if (one.starts_with('@')) one.remove_prefix(1);
        citations.emplace_back(one);
        inside.remove_prefix(std::min(end + 1, inside.size()));
    }
}

void add_figures(std::string_view words, std::vector<std::string>& figures) {
    std::string figure;
    const auto finish = [&] {
        if (!figure.empty()) figures.push_back(std::move(figure));
        figure.clear();
    };
    while (!words.empty()) {
        const Letter letter = first_letter(words);
        if (const int value = digit(letter.code); value >= 0)
            figure += static_cast<char>('0' + value);
        else finish();
        words.remove_prefix(letter.bytes);
    }
    finish();
}

void sort_once(std::vector<std::string>& all) {
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

// Up to ten a language may count in words: "1 minute", "Part 3". It may not count otherwise.
bool are_same_figures(const std::vector<std::string>& english,
                      const std::vector<std::string>& translated) {
    const auto is_small = [](const std::string& figure) {
        return figure.size() == 1 || figure == "10";
    };
    return std::ranges::all_of(translated, [&](const auto& one) { return holds(english, one); }) &&
           std::ranges::all_of(
               english, [&](const auto& one) { return is_small(one) || holds(translated, one); });
}

std::string told(const std::vector<std::string>& all) {
    return all.empty() ? "-" : fmt::format("{}", fmt::join(all, ", "));
}

} // namespace

Tokens tokens_of(std::string_view words) {
    Tokens tokens;
    while (!words.empty()) {
        const std::size_t start =
            std::min({words.find("[@"), words.find("]("), words.find("[["), words.size()});
        add_figures(words.substr(0, start), tokens.figures);
        words.remove_prefix(start);
        if (words.empty()) break;
        const char closing = words.starts_with("](") ? ')' : ']';
        const std::size_t end = std::min(words.find(closing, 2), words.size());
        const std::string_view inside = words.substr(2, end - 2);
        if (words.starts_with("[@")) add_citations(inside, tokens.citations);
        else if (closing == ')') tokens.links.emplace_back(inside);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    sort_once(tokens.citations);
    sort_once(tokens.links);
    sort_once(tokens.figures);
    return tokens;
}

std::optional<Error> difference(std::string_view english, std::string_view translated) {
    const Tokens wanted = tokens_of(english), got = tokens_of(translated);
    const auto error = [](MessageId what, const std::vector<std::string>& in_english,
                          const std::vector<std::string>& here) {
        return Error(what, {{"english", told(in_english)}, {"here", told(here)}});
    };
    if (wanted.citations != got.citations)
        return error("translation.citations"_msg, wanted.citations, got.citations);
    if (!are_same_figures(wanted.figures, got.figures))
        return error("translation.figures"_msg, wanted.figures, got.figures);
    if (wanted.links != got.links) return error("translation.links"_msg, wanted.links, got.links);
    return std::nullopt;
}

} // namespace translation
