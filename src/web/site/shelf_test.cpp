#include <web/site/shelf.hpp>

#include <doctest/doctest.h>

using web::site::Shelf;

TEST_CASE("a page is made once, and the same one is given again") {
    Shelf shelf;
    int made = 0;
    const auto make = [&] {
        ++made;
        return std::string("page");
    };
    CHECK(shelf.find("/", make) == shelf.find("/", make));
    CHECK(made == 1);
}

TEST_CASE("what is on the shelf stays below its limit") {
    Shelf shelf(1000);
    for (int i = 0; i < 50; ++i) {
        (void)shelf.find(std::to_string(i), [] { return std::string(100, 'x'); });
        CHECK(shelf.bytes() <= 1000);
    }
}
