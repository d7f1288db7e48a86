#include <web/target.hpp>

#include <doctest/doctest.h>

using web::read_target;

TEST_CASE("an address is a path and a query, decoded") {
    const auto target = read_target("/understand/e%2Dvisa/?q=home+office&lang=ar").value();
    CHECK(target.path == "/understand/e-visa/");
    CHECK(target.query.text("q").bytes() == "home office");
    CHECK(target.query.text("lang").bytes() == "ar");
    CHECK(read_target("/").value().path == "/");
    CHECK(read_target("/a?").value().query.fields().empty());
    CHECK(read_target("/%D9%85").value().path == "/م");
    CHECK(read_target("/a+b").value().path == "/a+b");
    CHECK(read_target("/...").value().path == "/...");
}

TEST_CASE("an address that could be read in two ways is refused") {
    for (const char* wrong : {"",         "*",
                              "a",        "http://127.0.0.1/",
                              "//",       "//evil.example/",
                              "/a//b",    "/..",
                              "/../etc",  "/a/../b",
                              "/a/..",    "/.",
                              "/a/./b",   "/%2e%2e/",
                              "/.%2E/x",  "/a%2fb",
                              "/a%2Fb",   "/a\\b",
                              "/a%5Cb",   "/a%00",
                              "/%00",     "/a%0a",
                              "/a%1B",    "/a%7f",
                              "/%",       "/%4",
                              "/%g0",     "/%FF",
                              "/%C0%AF",  "/%ED%A0%80",
                              "/a b",     "/a\tb",
                              "/a#b",     "/a?b=%",
                              "/a?b=%00", "/a?b=%FF",
                              "/a?b\x01", "/\xFF"}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_target(wrong).has_value());
    }
    CHECK_FALSE(read_target(std::string_view("/a\0b", 4)).has_value());
}
