#include <domain/search/judge.hpp>

#include <doctest/doctest.h>

namespace {

// Answers every query with the same paths.
class FixedIndex final : public search::Index {
public:
    explicit FixedIndex(std::vector<std::string> paths) : paths_(std::move(paths)) {}
    search::Answer find(std::string_view, std::string_view, const search::Limits&) const override {
        search::Answer answer;
        for (const std::string& path : paths_)
            answer.results.push_back({search::Kind::page, {}, path, "en", {}, 0});
        return answer;
    }
    std::vector<search::Suggestion> suggest(std::string_view, std::string_view,
                                            std::size_t) const override {
        return {};
    }

private:
    std::vector<std::string> paths_;
};

} // namespace

TEST_CASE(
    "an index is judged by what comes first, what among the first three, and what is missed") {
    const FixedIndex index({"/a", "/b", "/c"});
    const Text any = Text::mended("any");
    const search::Verdict verdict =
        search::judge({"en", {{any, {"/a"}}, {any, {"/x", "/c"}}, {any, {"/d"}}}, {}}, index);
    CHECK(verdict.asked == 3);
    CHECK(verdict.first == 1);
    CHECK(verdict.in_first_three == 2);
    REQUIRE(verdict.misses.size() == 1);
    CHECK(verdict.misses[0].wish.wants.front() == "/d");
    CHECK(verdict.misses[0].found.size() == 3);
    CHECK((verdict + verdict).asked == 6);
}

TEST_CASE("an index without an answer misses") {
    const search::Verdict verdict =
        search::judge({"en", {{Text::mended("any"), {"/a"}}}, {}}, FixedIndex({}));
    CHECK(verdict.first == 0);
    CHECK(verdict.misses.size() == 1);
}
