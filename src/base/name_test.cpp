#include <base/name.hpp>

#include <doctest/doctest.h>

TEST_CASE("a name has lower-case letters, digits, hyphens and underscores, and is not empty") {
    using ThingName = Name<struct ThingTag>;
    for (const char* good : {"a", "tl-gdpr-month", "f_gp_direct", "72-hours"})
        CHECK(ThingName::parse(good).has_value());
    for (const char* wrong : {"", "-a", "A", "a b", "a/b", "a.b", "é", "../x"})
        CHECK_FALSE(ThingName::parse(wrong).has_value());
    CHECK_FALSE(ThingName::parse(std::string(81, 'a')).has_value());
}
