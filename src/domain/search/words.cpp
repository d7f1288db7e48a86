#include <domain/search/words.hpp>

#include <domain/search/letters.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace search {
namespace {

constexpr std::size_t longest_word = 64;

bool is_in_word(Role role) { return role == Role::letter || role == Role::mark; }

// Bytes of an "'s" that ends a word here; 0 when there is none.
std::size_t possessive_length(std::string_view rest) {
    const Letter apostrophe = first_letter(rest);
    rest.remove_prefix(apostrophe.bytes);
    if (rest.empty() || (rest.front() != 's' && rest.front() != 'S')) return 0;
    rest.remove_prefix(1);
    const bool is_last = rest.empty() || !is_in_word(role_of(first_letter(rest).code));
    return is_last ? apostrophe.bytes + 1 : 0;
}

void append_within_limit(std::string& folded, char32_t code) {
    if (folded.size() + 4 <= longest_word) append_folded(folded, code);
}

// Takes one run of letters from `text` at `at`, which stands on its first letter, and leaves `at`
// behind it.
Word take_piece(std::string_view text, std::size_t& at) {
    Word piece{"", at, at};
    while (at < text.size()) {
        const Letter letter = first_letter(text.substr(at));
        const Role role = role_of(letter.code);
        if (role == Role::ideograph && !piece.folded.empty()) return piece;
        if (role == Role::apostrophe) {
            const std::size_t after = at + letter.bytes;
            const bool goes_on = after < text.size() &&
                                 role_of(first_letter(text.substr(after)).code) == Role::letter;
            if (const std::size_t length = possessive_length(text.substr(at))) {
                at += length;
                return piece;
            }
            if (!goes_on) return piece;
        } else if (role == Role::letter || role == Role::ideograph) {
            append_within_limit(piece.folded, letter.code);
        } else if (role != Role::mark) {
            return piece;
        }
        at += letter.bytes;
        piece.to = at;
        if (role == Role::ideograph) return piece;
    }
    return piece;
}

std::vector<Word> pieces_of(std::string_view text) {
    std::vector<Word> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = first_letter(text.substr(at));
        const Role role = role_of(letter.code);
        if (role == Role::letter || role == Role::ideograph) pieces.push_back(take_piece(text, at));
        else at += letter.bytes;
    }
    return pieces;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "section" → "s": how a word before a number is written short; empty when it is no such word.
std::string_view short_reference(std::string_view folded) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> known{
        {{"s", "s"},
         {"ss", "s"},
         {"sec", "s"},
         {"sect", "s"},
         {"section", "s"},
         {"sections", "s"},
         {"art", "art"},
         {"arts", "art"},
         {"article", "art"},
         {"articles", "art"},
         {"sch", "sch"},
         {"sched", "sch"},
         {"schedule", "sch"},
         {"para", "para"},
         {"paras", "para"},
         {"paragraph", "para"},
         {"paragraphs", "para"}}};
    const auto found = std::ranges::find(known, folded, [](const auto& one) { return one.first; });
    return found == known.end() ? std::string_view() : found->second;
}

// Where the number begins in "s164a" or "art15"; 0 when the word is no reference.
std::size_t number_in_reference(std::string_view folded) {
    const std::size_t digits = folded.find_first_of("0123456789");
    if (digits == std::string_view::npos || digits == 0 || folded.size() > digits + 6) return 0;
    return short_reference(folded.substr(0, digits)).empty() ? 0 : digits;
}

// The pieces of one text, read from left to right into words.
class Joiner {
public:
    Joiner(std::string_view text, std::vector<Word> pieces)
        : text_(text), pieces_(std::move(pieces)) {}

    std::vector<Word> words() {
        for (std::size_t i = 0; i < pieces_.size();) i += step(i);
        return std::move(words_);
    }

private:
    // Reads the word at piece `i`; how many pieces it has.
    std::size_t step(std::size_t i) {
        const std::string& folded = pieces_[i].folded;
        const std::string_view reference = short_reference(folded);
        if (!reference.empty() && i + 1 < pieces_.size() &&
            is_digit(pieces_[i + 1].folded.front()) && pieces_[i + 1].folded.size() <= 6 &&
            is_short_gap(i))
            return join(i, std::string(reference) + pieces_[i + 1].folded);
        const bool is_hyphened = gap_after(i) == "-" || gap_after(i) == "\u2011";
        if (folded.size() == 1 && !is_digit(folded[0]) && (is_hyphened || is_e_word(i)))
            return join(i, folded + pieces_[i + 1].folded);
        if (is_hyphened) return compound(i);
        own(i);
        if (const std::size_t digits = number_in_reference(folded))
            within(folded.substr(digits), pieces_[i].from, pieces_[i].to);
        return 1;
    }

    // Two pieces that are one word: "s.164A", "e-visa".
    std::size_t join(std::size_t i, std::string folded) {
        const Word &one = pieces_[i], &other = pieces_[i + 1];
        words_.push_back({folded.substr(0, longest_word), one.from, other.to});
        if (one.folded.size() > 1) within(one.folded, one.from, one.to);
        within(other.folded, other.from, other.to);
        return 2;
    }

    // Up to three pieces that are words of their own and may be typed as one: "mixed-up".
    std::size_t compound(std::size_t i) {
        std::string all = pieces_[i].folded;
        std::size_t last = i;
        own(i);
        while (last < i + 2 && gap_after(last) == "-") {
            ++last;
            all += pieces_[last].folded;
            own(last);
        }
        if (last > i && all.size() <= longest_word)
            within(std::move(all), pieces_[i].from, pieces_[last].to);
        return last - i + 1;
    }

    void own(std::size_t i) { words_.push_back(pieces_[i]); }
    void within(std::string folded, std::size_t from, std::size_t to) {
        words_.push_back({std::move(folded), from, to, Word::Place::within});
    }

    std::string_view gap_after(std::size_t i) const {
        if (i + 1 >= pieces_.size()) return {};
        return text_.substr(pieces_[i].to, pieces_[i + 1].from - pieces_[i].to);
    }
    bool is_short_gap(std::size_t i) const {
        const std::string_view gap = gap_after(i);
        return gap.size() <= 3 && gap.find_first_not_of(". -\u00A0") == std::string_view::npos;
    }
    // "e visa", "e mail"; not the end of "A & E charges"
    bool is_e_word(std::size_t i) const {
        static constexpr std::array<std::string_view, 8> electronic{
            "visa", "visas", "mail", "mails", "email", "gate", "gates", "passport"};
        return pieces_[i].folded == "e" && gap_after(i) == " " &&
               std::ranges::find(electronic, pieces_[i + 1].folded) != electronic.end();
    }

    std::string_view text_;
    std::vector<Word> pieces_, words_;
};

// What stands between quotation marks, a straight or a curly pair.
std::vector<Text> quoted(std::string_view text) {
    std::vector<Text> all;
    std::size_t opened = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = first_letter(text.substr(at));
        if (role_of(letter.code) == Role::quote) {
            const bool is_open = opened != std::string_view::npos;
            if (is_open) all.push_back(Text::mended(trimmed(text.substr(opened, at - opened))));
            opened = is_open ? std::string_view::npos : at + letter.bytes;
        }
        at += letter.bytes;
    }
    std::erase_if(all, [](const Text& words) { return words.empty(); });
    return all;
}

} // namespace

std::vector<Word> words_of(std::string_view text) { return Joiner(text, pieces_of(text)).words(); }

Query read_query(std::string_view words, const Limits& limits) {
    std::size_t end = std::min(words.size(), limits.query_bytes);
    while (end < words.size() && end > 0 &&
           (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80)
        --end; // not through the middle of a letter
    Query query{Text::mended(trimmed(words.substr(0, end))), {}, {}};
    query.words = words_of(query.text.bytes());
    std::erase_if(query.words, [](const Word& word) { return word.place == Word::Place::within; });
    if (query.words.size() > limits.query_words) query.words.resize(limits.query_words);
    query.exact = quoted(query.text.bytes());
    return query;
}

bool is_arabic(std::string_view folded) {
    if (folded.empty()) return false;
    const char32_t code = first_letter(folded).code;
    return code >= 0x0600 && code <= 0x06FF;
}

} // namespace search
