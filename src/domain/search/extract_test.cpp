#include <domain/search/extract.hpp>
#include <domain/search/words.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

namespace {

std::string marked(const search::Extract& extract) {
    std::string all;
    for (const search::Segment& segment : extract)
        all += segment.emphasis == search::Emphasis::found ? "[" + segment.words.bytes() + "]"
                                                           : segment.words.bytes();
    return all;
}

using Wanted = std::map<std::string, std::size_t, std::less<>>; // folded words, each worth the same

std::string cut(std::string_view text, const Wanted& wanted, std::size_t letters) {
    std::vector<search::Found> found;
    for (const search::Word& word : search::words_of(text))
        if (const auto one = wanted.find(word.folded); one != wanted.end())
            found.push_back({word.from, word.to, one->second, 1});
    std::ranges::stable_sort(found, {}, &search::Found::from);
    return marked(search::extract(text, search::sentences_of(text), found, letters));
}

} // namespace

TEST_CASE("an extract is the sentence that has most of the words, and they are marked") {
    const char* text =
        "Officers may look. Your phone can be copied. Ask for your phone, and for the copy.";
    CHECK(cut(text, Wanted({{"phone", 0}, {"copied", 1}}), 40) == "Your [phone] can be [copied].");
}

TEST_CASE("sentences that follow fill the extract up") {
    CHECK(cut("One. Two is here. Three.", Wanted({{"two", 0}}), 100) ==
          "One. [Two] is here. Three.");
    CHECK(cut("One. Two is here. Three.", Wanted({{"two", 0}}), 14) == "[Two] is here.");
}

TEST_CASE("a text without the words shows its beginning") {
    CHECK(cut("One. Two.", Wanted({}), 5) == "One.");
    CHECK(cut("", Wanted({}), 100).empty());
}

TEST_CASE("a short form does not end a sentence, and a new line does") {
    CHECK(cut("See Art. 15 now. More.", Wanted({{"art15", 0}}), 18) == "See [Art. 15] now.");
    CHECK(cut("A heading\nThe text.", Wanted({{"text", 0}}), 10) == "The [text].");
}

TEST_CASE("a sentence that is too long is cut at whole words around what was found") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "before ";
    text += "the needle ";
    for (int i = 0; i < 60; ++i) text += "after ";
    const std::string extract = cut(text, Wanted({{"needle", 0}}), 80);
    CHECK(extract.starts_with("… before "));
    CHECK(extract.find("the [needle] after") != std::string::npos);
    CHECK(extract.ends_with("after …"));
    CHECK(extract.size() < 120);
}

TEST_CASE("letters are counted, not bytes") {
    const char* text = "هل تخبر الشرطة الهجرة؟ نعم.";
    CHECK(cut(text, Wanted({{"الشرطه", 0}}), 22) == "هل تخبر [الشرطة] الهجرة؟");
}

TEST_CASE("an extract begins where something was found, and crosses a line only when it is short") {
    const char* text =
        "A first line that stands alone.\nHeading\nYour phone.\nMore of the text stands here.";
    CHECK(cut(text, Wanted({{"phone", 0}}), 45) == "Your [phone]. · More of the text stands here.");
    CHECK(cut(text, Wanted({{"phone", 0}}), 20) == "Your [phone].");
}

TEST_CASE(
    "sentences say where they begin and end, in bytes and in letters, and which begin a line") {
    const std::string_view text = "  Ein Café. Zwei!\n\nمرحبا؟ drei";
    const auto sentences = search::sentences_of(text);
    REQUIRE(sentences.size() == 4);
    const auto words = [&](std::size_t i) {
        return text.substr(sentences[i].from, sentences[i].to - sentences[i].from);
    };
    CHECK(words(0) == "Ein Café.");
    CHECK(words(1) == "Zwei!");
    CHECK(words(2) == "مرحبا؟");
    CHECK(words(3) == "drei");
    CHECK(sentences[0].letters_before == 2);
    CHECK(sentences[0].letters_through == 11); // é is one letter and two bytes
    CHECK(sentences[2].letters_through - sentences[2].letters_before == 6);
    CHECK_FALSE(sentences[1].begins_line);
    CHECK(sentences[2].begins_line);
    CHECK_FALSE(sentences[3].begins_line);
    CHECK(search::sentences_of(" \n ").empty());
}
