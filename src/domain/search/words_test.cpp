#include <domain/search/english.hpp>
#include <domain/search/words.hpp>

#include <doctest/doctest.h>

namespace {

std::string own(std::string_view text) {
    std::string all;
    for (const search::Word& word : search::words_of(text))
        if (word.place == search::Word::Place::own) all += (all.empty() ? "" : " ") + word.folded;
    return all;
}

bool has_within(std::string_view text, std::string_view folded) {
    for (const search::Word& word : search::words_of(text))
        if (word.place == search::Word::Place::within && word.folded == folded) return true;
    return false;
}

} // namespace

TEST_CASE("words are equal whatever their case, accents and apostrophes") {
    CHECK(own("The HOSPITAL’s café, don't Việt Łódź Straße") ==
          "the hospital cafe dont viet lodz strasse");
}

TEST_CASE("a letter and a hyphen belong to the word") {
    CHECK(own("my e-visa") == "my evisa");
    CHECK(own("my e visa") == "my evisa");
    CHECK(own("my eVisa") == "my evisa");
    CHECK(own("mixed-up records") == "mixed up records");
    CHECK(has_within("mixed-up records", "mixedup"));
}

TEST_CASE("a section is one word, however it is written") {
    for (const char* written :
         {"s164A", "s.164A", "s 164A", "s. 164a", "section 164A", "Section 164a"}) {
        CAPTURE(written);
        CHECK(own(written) == "s164a");
        CHECK(has_within(written, "164a"));
    }
    CHECK(own("Article 15 and Art. 15") == "art15 and art15");
    CHECK(own("Schedule 2, paragraph 4") == "sch2 para4");
    CHECK(own("this section is about 15 pages") == "this section is about 15 pages");
}

TEST_CASE("Arabic words are equal without vowel signs, stretches and forms of one letter") {
    CHECK(own("التَّأْشِيرَة") == own("التاشيره"));
    CHECK(own("الإلكترونيّة") == own("الالكترونيه"));
    CHECK(own("كـــتاب") == own("کتاب"));
    CHECK(own("شكوى") == own("شكوي"));
    CHECK(own("١٥") == "15");
}

TEST_CASE("a word knows the bytes it stands in") {
    const std::string_view text = "Ask for (s. 164A) the Äpfel";
    const auto words = search::words_of(text);
    REQUIRE(words.size() == 6);
    CHECK(text.substr(words[2].from, words[2].to - words[2].from) == "s. 164A");
    CHECK(words[2].folded == "s164a");
    CHECK(text.substr(words[5].from, words[5].to - words[5].from) == "Äpfel");
}

TEST_CASE("a query is cut to its limits, never through a letter") {
    std::string long_query;
    for (int i = 0; i < 10'000; ++i) long_query += "مرحبا ";
    const search::Limits limits;
    const search::Query query = search::read_query(long_query, limits);
    CHECK(query.text.bytes().size() <= limits.query_bytes);
    CHECK(query.words.size() == limits.query_words);
    CHECK(query.text.bytes().find("\uFFFD") == std::string::npos);
    CHECK(search::read_query(std::string(5'000, 'a'), limits).words.front().folded.size() <= 64);
}

TEST_CASE("broken bytes and signs alone are no words") {
    CHECK(search::read_query("\xFF\xC3( \xE2\x82 ***  \xF0\x9F\x98\x80", {}).words.empty());
    CHECK(search::read_query("", {}).words.empty());
    CHECK(own("a\xFF"
              "b") == "a b");
}

TEST_CASE("what stands in quotation marks is kept by itself") {
    const search::Query query = search::read_query("\"subject access\" and “my file” \"open", {});
    REQUIRE(query.exact.size() == 2);
    CHECK(query.exact[0].bytes() == "subject access");
    CHECK(query.exact[1].bytes() == "my file");
    CHECK(query.words.size() == 6);
}

TEST_CASE("forms a stemmer does not know are brought together before it") {
    CHECK(search::plain_english("took") == search::plain_english("taken"));
    CHECK(search::plain_english("organization") == "organisation");
    CHECK(search::plain_english("size") == "size");
}

TEST_CASE("words that sound alike are equal to the ear") {
    CHECK(search::sound_of("phone") == search::sound_of("fone"));
    CHECK(search::sound_of("wrong") == search::sound_of("rong"));
    CHECK(search::sound_of("photo") == search::sound_of("foto"));
    CHECK(search::sound_of("visa") == search::sound_of("viza"));
    CHECK(search::sound_of("phone") != search::sound_of("fine"));
}

TEST_CASE("words of daily life are known, so that nobody corrects them") {
    CHECK(search::is_everyday("scared"));
    CHECK(search::is_everyday("zero"));
    CHECK_FALSE(search::is_everyday("evisa"));
    CHECK_FALSE(search::is_everyday(""));
}
