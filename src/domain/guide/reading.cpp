#include <domain/guide/reading.hpp>

#include <domain/guide/sentences.hpp>

#include <algorithm>

namespace guide {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

// Removes “…” and "…"; a quotation that is never closed runs to the end of its paragraph.
std::string without_quotes(std::string_view text) {
    std::string rest;
    while (!text.empty()) {
        const std::size_t curly = text.find("“"), straight = text.find('"');
        const std::size_t open = std::min(curly, straight);
        rest += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const std::string_view closing = curly < straight ? "”" : "\"";
        const std::size_t close = text.find(closing, open + 1);
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + closing.size());
    }
    return rest;
}

// Glossary words, citations and code are none of the writer's choosing.
std::string own_words(const std::vector<Inline>& words) {
    std::string all;
    for (const Inline& one : words) {
        if (one.kind == Inline::Kind::words) all += one.text;
        else if (one.kind != Inline::Kind::term) all += own_words(one.inside);
    }
    return all;
}

template <class Visit> void each_word(std::string_view sentence, const Visit& visit) {
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = std::min(sentence.find_first_of(" \n\t", at), sentence.size());
        const std::string_view word = sentence.substr(at, end - at);
        const bool counts = std::ranges::any_of(
            word, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
        if (counts) visit(word);
        at = end + 1;
    }
}

void add_words(std::string_view sentence, Reading& reading) {
    std::size_t words = 0;
    each_word(sentence, [&](std::string_view word) {
        ++words;
        reading.syllables += static_cast<std::size_t>(syllables(word));
    });
    reading.words += words;
    if (words > 0) ++reading.sentences;
}

void add_sentences(std::string_view text, Reading& reading) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = (text[i] == '.' || text[i] == '!' || text[i] == '?') &&
                          (i + 1 == text.size() || text[i + 1] == ' ');
        if (!ends) continue;
        add_words(text.substr(start, i + 1 - start), reading);
        start = i + 1;
    }
    add_words(text.substr(start), reading);
}

} // namespace

int syllables(std::string_view written) {
    std::string word;
    for (const char c : ascii_lower(written))
        if (is_letter(c)) word += c;
    int groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
    const auto before = [&](std::size_t from_end) {
        return word.size() >= from_end ? word[word.size() - from_end] : '\0';
    };
    const bool is_silent_e =
        word.ends_with('e') && word.size() > 2 && !is_vowel(before(2)) && before(2) != 'l';
    const bool is_voiced_le =
        word.ends_with("le") && word.size() > 2 && !is_vowel(before(3)); // "table" keeps both
    const bool is_silent_le = word.ends_with("le") && !is_voiced_le;
    const bool is_silent_ed = word.ends_with("ed") && word.size() > 3 && !is_vowel(before(3)) &&
                              !ends_with_any(word, {"ted", "ded"});
    const bool is_silent_es =
        word.ends_with("es") && word.size() > 3 && !is_vowel(before(3)) &&
        !ends_with_any(word, {"ses", "xes", "zes", "ces", "ges", "ches", "shes"}) &&
        !word.ends_with("les");
    if (is_silent_e || is_silent_le || is_silent_ed || is_silent_es) --groups;
    return std::max(groups, 1);
}

double Reading::grade() const {
    if (words == 0 || sentences == 0) return 0;
    const double w = static_cast<double>(words), s = static_cast<double>(sentences),
                 y = static_cast<double>(syllables);
    return 0.39 * w / s + 11.8 * y / w - 15.59;
}

std::size_t words_in(const Page& page) {
    std::size_t words = 0;
    each_prose(page, [&](const std::vector<Inline>& prose) {
        each_word(plain_words(prose), [&](std::string_view) { ++words; });
    });
    return words;
}

Reading reading_of(const Page& page) {
    Reading reading;
    each_prose(page, [&](const std::vector<Inline>& words) {
        add_sentences(without_quotes(own_words(words)), reading);
    });
    return reading;
}

} // namespace guide
