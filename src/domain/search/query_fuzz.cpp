// Whatever is typed: a query stays within its limits, its words stand where they say, folding a
// folded word changes nothing, and an extract holds only the text it was made from.
#include <domain/search/english.hpp>
#include <domain/search/extract.hpp>
#include <domain/search/spelling.hpp>
#include <domain/search/words.hpp>

#include <base/expects.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

void check_words(const std::vector<search::Word>& words, std::string_view text) {
    std::size_t from = 0;
    for (const search::Word& word : words) {
        expects(!word.folded.empty() && word.folded.size() <= 64, "a word has a length");
        expects(is_utf8(word.folded), "a word is whole letters");
        expects(word.from < word.to && word.to <= text.size(), "a word stands in the text");
        if (word.place == search::Word::Place::within) continue;
        expects(word.from >= from, "words follow each other");
        from = word.to;
        (void)search::plain_english(word.folded);
        (void)search::sound_of(word.folded);
    }
}

void check_extract(const Text& text) {
    std::vector<search::Found> found;
    for (const search::Word& word : search::words_of(text.bytes()))
        if (word.folded.size() % 2 == 0)
            found.push_back({word.from, word.to, word.folded.size(), 1});
    std::ranges::stable_sort(found, {}, &search::Found::from);
    const std::vector<search::Sentence> sentences = search::sentences_of(text.bytes());
    std::size_t behind = 0;
    for (const search::Sentence& one : sentences) {
        expects(behind <= one.from && one.from < one.to, "sentences follow each other");
        expects(one.to <= text.bytes().size(), "a sentence stands in the text");
        behind = one.to;
    }
    std::string shown;
    for (const search::Segment& segment : search::extract(text.bytes(), sentences, found, 50)) {
        expects(is_utf8(segment.words.bytes()), "an extract is whole letters");
        shown += segment.words.bytes();
    }
    expects(shown.size() <= text.bytes().size() + 20, "an extract adds nothing but dots");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const search::Limits limits;
    const search::Query query = search::read_query(text, limits);
    expects(query.words.size() <= limits.query_words, "a query has few words");
    check_words(query.words, query.text.bytes());
    check_words(search::words_of(text), text);
    for (const search::Word& word : query.words)
        for (const search::Word& again : search::words_of(word.folded))
            expects(word.folded.find(again.folded) != std::string::npos, "folding is done once");
    check_extract(Text::mended(text));
    static const search::Speller speller({{"phone", 3}, {"taken", 2}, {"الهجره", 1}});
    if (!query.words.empty()) (void)speller.guesses(query.words.front().folded, 3);
    return 0;
}
