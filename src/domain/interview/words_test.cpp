#include <domain/interview/sample_interview.hpp>
#include <domain/interview/words.hpp>

#include <doctest/doctest.h>

using namespace interview;

namespace {

std::string best(std::string_view typed) {
    static const Interview it = [] {
        Interview tea = sample::tea_interview();
        tea.situations[1].also = {Text::mended("the porcelain handkerchief")};
        return tea;
    }();
    const auto found = matches(it, typed);
    return found.empty() ? "" : found.front().situation->name.text();
}

std::size_t dangers(std::string_view typed) {
    return danger_in(sample::tea_interview().dangers, typed).size();
}

} // namespace

TEST_CASE("a sentence in one's own words finds the situation it speaks of") {
    CHECK(best("My grandmother says that the tea got spilt again") == "tea");
    CHECK(best("Two CUPS were missing yesterday") == "cup");
}

TEST_CASE("a slip of the keyboard is forgiven in a long word") {
    CHECK(best("the porcelian handkerchef") == "cup");
}

TEST_CASE("words that stand in every sentence find nothing") {
    CHECK(best("what is it that they have done to us") == "");
    CHECK(best("") == "");
}

TEST_CASE("typed danger is seen in any spelling of its phrase, at the beginning of a word") {
    CHECK(dangers("He says he will KILL  myself") == 1);
    CHECK(dangers("she is suicidal") == 1);
    CHECK(dangers("They don\xE2\x80\x99t answer my letter") == 0);
}
