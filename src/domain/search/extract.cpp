#include <domain/search/extract.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace search {
namespace {

struct Range {
    std::size_t from = 0, to = 0; // bytes
};

std::size_t count_letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// A stop that ends a sentence: blank behind it, and neither a short form nor a single letter before
// it ("Art. 15", "s. 164A", "R. v Home Secretary").
bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\n' || c == '?' || c == '!') return true;
    if (c == '\xD8' || c == '\xDB' || c == '\xE3') { // the first byte of one of these
        const std::string_view rest = text.substr(at);
        return rest.starts_with("؟") || rest.starts_with("۔") || rest.starts_with("。");
    }
    if (c != '.' || at + 1 >= text.size() || text[at + 1] != ' ') return false;
    const std::size_t blank = text.find_last_of(" \n(", at - (at > 0 ? 1 : 0));
    const std::size_t from = blank == std::string_view::npos ? 0 : blank + 1;
    if (at - from > 4) return true; // longer than any short form
    const std::string last = ascii_lower(text.substr(from, at - from));
    static constexpr std::array<std::string_view, 10> short_forms{"art", "sch", "para", "reg", "no",
                                                                  "ss",  "eg",  "ie",   "mr",  "v"};
    return last.size() > 1 && std::ranges::find(short_forms, last) == short_forms.end();
}

// The first bytes of what may end a sentence: most bytes of a text need no second look.
constexpr std::array<bool, 256> may_end = [] {
    std::array<bool, 256> may{};
    for (const char c : std::string_view(".?!\n\xD8\xDB\xE3"))
        may[static_cast<unsigned char>(c)] = true;
    return may;
}();

class Sentences {
public:
    explicit Sentences(std::string_view text) : text_(text) {}

    void add(std::size_t from, std::size_t to) {
        const std::string_view words = trimmed(text_.substr(from, to - from));
        if (words.empty()) return;
        const auto start = static_cast<std::size_t>(words.data() - text_.data());
        const std::string_view gap = text_.substr(at_, start - at_);
        const std::size_t before = letters_ + count_letters(gap);
        at_ = start + words.size();
        letters_ = before + count_letters(words);
        sentences_.push_back({number(start), number(at_), number(before), number(letters_),
                              gap.find('\n') != std::string_view::npos});
    }
    std::vector<Sentence> finished() { return std::move(sentences_); }

private:
    static std::uint32_t number(std::size_t size) { return static_cast<std::uint32_t>(size); }

    std::string_view text_;
    std::size_t at_ = 0, letters_ = 0; // where the last sentence ended, and letters up to there
    std::vector<Sentence> sentences_;
};

// What the words found in a range are worth: each different word once, a repeated one hardly more.
double worth(std::span<const Found> found, Range range) {
    double once = 0, repeated = 0;
    const auto first = std::ranges::lower_bound(found, range.from, {}, &Found::from);
    for (auto one = first; one != found.end() && one->to <= range.to; ++one) {
        const bool is_new =
            std::none_of(first, one, [&](const Found& before) { return before.word == one->word; });
        if (is_new) once += one->weight;
        repeated += one->weight;
    }
    return once + 0.02 * repeated;
}

// The sentences from number `i` on that fit into so many letters; at least that one. A new line is
// crossed only while there is little.
Range filled(std::span<const Sentence> sentences, std::size_t i, std::size_t letters) {
    Range range{sentences[i].from, sentences[i].to};
    const std::size_t before = sentences[i].letters_before;
    std::size_t length = sentences[i].letters_through - before;
    for (++i; i < sentences.size() && length < letters; ++i) {
        if (sentences[i].begins_line && length > letters / 3) break;
        length = sentences[i].letters_through - before;
        if (length > letters) break;
        range.to = sentences[i].to;
    }
    return range;
}

// The range of about `letters` letters, from a sentence's beginning, that is worth most.
Range best_range(std::span<const Sentence> sentences, std::span<const Found> found,
                 std::size_t letters) {
    if (sentences.empty()) return {};
    Range best = filled(sentences, 0, letters);
    double best_worth = worth(found, best);
    const Found* next = found.data(); // the first word found that does not stand before a sentence
    const Found* const end = next + found.size();
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        while (next != end && next->from < sentences[i].from) ++next;
        if (next == end) break;
        if (next->from >= sentences[i].to) continue; // a later beginning is as good
        const Range range = filled(sentences, i, letters);
        const double here = worth(found, range);
        if (here <= best_worth + 1e-9) continue;
        best = range;
        best_worth = here;
    }
    return best;
}

// The byte `letters` letters behind `from`, moved back to the end of a word.
std::size_t end_behind(std::string_view text, std::size_t from, std::size_t letters,
                       std::size_t most) {
    std::size_t at = from;
    for (std::size_t counted = 0; at < most; ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && counted++ == letters) break;
    }
    if (at >= most) return most;
    const std::size_t blank = text.find_last_of(" \n", at);
    return blank == std::string_view::npos || blank <= from ? at : blank;
}

// Cuts a sentence that is too long to the part around its words found.
Range cut(std::string_view text, Range range, std::span<const Found> found, std::size_t letters) {
    if (count_letters(text.substr(range.from, range.to - range.from)) <= letters + letters / 4)
        return range;
    Range best{range.from, end_behind(text, range.from, letters, range.to)};
    double best_worth = worth(found, best);
    for (const Found& one : found) {
        if (one.from < range.from || one.to > range.to) continue;
        std::size_t from = one.from > 40 ? one.from - 40 : 0;
        from = std::max(from, range.from);
        if (from > range.from) { // forward to the beginning of a word
            const std::size_t blank = text.find(' ', from);
            from = blank < one.from ? blank + 1 : one.from;
        }
        const Range here{from, end_behind(text, from, letters, range.to)};
        const double here_worth = worth(found, here);
        if (here_worth <= best_worth + 1e-9) continue;
        best = here;
        best_worth = here_worth;
    }
    return best;
}

class Writer {
public:
    void add(std::string_view words, Emphasis emphasis) {
        if (words.empty()) return;
        std::string plain;
        for (const char c : words) {
            if (c == '\n') plain += " · ";
            else plain += c;
        }
        if (!extract_.empty() && extract_.back().emphasis == emphasis)
            plain = extract_.back().words.bytes() + plain, extract_.pop_back();
        extract_.push_back({Text::mended(plain), emphasis});
    }
    Extract finished() { return std::move(extract_); }

private:
    Extract extract_;
};

} // namespace

std::vector<Sentence> sentences_of(std::string_view text) {
    Sentences sentences(text);
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!may_end[static_cast<unsigned char>(text[at])] || !ends_sentence(text, at)) continue;
        std::size_t to = at + 1;
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
        sentences.add(from, to);
        from = to;
        at = to - 1;
    }
    sentences.add(from, text.size());
    return sentences.finished();
}

Extract extract(std::string_view text, std::span<const Sentence> sentences,
                std::span<const Found> found, std::size_t letters) {
    const Range sentence = best_range(sentences, found, letters);
    const Range range = cut(text, sentence, found, letters);

    Writer writer;
    if (range.from > sentence.from) writer.add("… ", Emphasis::none);
    std::size_t at = range.from;
    for (const Found& one : found) {
        if (one.from < at || one.to > range.to) continue;
        writer.add(text.substr(at, one.from - at), Emphasis::none);
        writer.add(text.substr(one.from, one.to - one.from), Emphasis::found);
        at = one.to;
    }
    writer.add(text.substr(at, range.to - at), Emphasis::none);
    if (range.to < sentence.to) writer.add(" …", Emphasis::none);
    return writer.finished();
}

} // namespace search
