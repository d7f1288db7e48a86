#include <base/result.hpp>

#include <doctest/doctest.h>

namespace {
Result<int> half_of(int number) {
    if (number % 2 == 0) return number / 2;
    return Error("test.odd"_msg, {{"number", number}});
}
} // namespace

TEST_CASE("an error says what, where from the outside in, and what to do next") {
    const Error told =
        half_of(3).error().in("number").in("form").hint("test.write-an-even-number"_msg);
    CHECK(told.what().id == "test.odd"_msg);
    CHECK(told.what().arguments == std::vector<Argument>{{"number", 3}});
    CHECK(told.where() == std::vector<std::string>{"form", "number"});
    CHECK(told.hint()->id == "test.write-an-even-number"_msg);
}

TEST_CASE("a result holds its value when the input is right") { CHECK(half_of(8).value() == 4); }
