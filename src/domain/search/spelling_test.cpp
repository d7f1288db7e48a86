#include <domain/search/spelling.hpp>

#include <doctest/doctest.h>

namespace {

const search::Speller& speller() {
    static const search::Speller speller({{"phone", 20},
                                          {"taken", 10},
                                          {"taking", 4},
                                          {"photo", 9},
                                          {"wrong", 12},
                                          {"asylum", 80},
                                          {"immigration", 90},
                                          {"home", 200},
                                          {"office", 190},
                                          {"complaint", 30},
                                          {"sent", 15},
                                          {"tag", 12},
                                          {"hospital", 25},
                                          {"one", 60},
                                          {"الهجره", 3}});
    return speller;
}

std::string first_guess(std::string_view word) {
    const auto guesses = speller().guesses(word, 3);
    return guesses.empty() ? "" : guesses.front().words;
}

} // namespace

TEST_CASE("a misspelt word brings the word that sounds or looks like it") {
    CHECK(first_guess("fone") == "phone");
    CHECK(first_guess("foto") == "photo");
    CHECK(first_guess("rong") == "wrong");
    CHECK(first_guess("asylem") == "asylum");
    CHECK(first_guess("imigration") == "immigration");
    CHECK(first_guess("compaint") == "complaint");
    CHECK(first_guess("hopsital") == "hospital");
    CHECK(first_guess("الهحره") == "الهجره");
}

TEST_CASE("a forgotten space is found, and two around a small word") {
    CHECK(first_guess("homeoffice") == "home office");
    CHECK(first_guess("myphone") == "my phone");
    CHECK(first_guess("phoneiswrong") == "phone is wrong");
    CHECK(first_guess("phonexxoffice").empty());
}

TEST_CASE("a short word, or one unlike all others, brings nothing") {
    CHECK(speller().guesses("tax", 3).empty());
    CHECK(speller().guesses("umbrella", 3).empty());
    CHECK(speller().guesses("", 3).empty());
    CHECK(speller().guesses(std::string(64, 'x'), 3).empty());
}

TEST_CASE("an unfinished word is finished by the commonest one") {
    CHECK(speller().finished("tak") == "taken");
    CHECK(speller().finished("zzz").empty());
}

TEST_CASE("another form of a word is found by what is left without its ending") {
    const search::Speller forms({{"tracking", 5}, {"tracked", 2}, {"expired", 3}});
    CHECK(forms.kin("tracker") == "tracking");
    CHECK(forms.kin("expiry") == "expired");
    CHECK(forms.kin("umbrella").empty());
}
