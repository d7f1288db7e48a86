#include <domain/agenda/agenda.hpp>

#include <doctest/doctest.h>

#include <ostream>
#include <set>

TEST_CASE("the same parts have the same name, and other parts another") {
    CHECK(agenda::uid_of({"access", "2026-03-04"}) == agenda::uid_of({"access", "2026-03-04"}));
    CHECK(agenda::uid_of({"access", "2026-03-04"}) != agenda::uid_of({"access", "2026-03-05"}));
    CHECK(agenda::uid_of({"ab", "c"}) != agenda::uid_of({"a", "bc"}));
}

TEST_CASE("no two days of thirty years share a name") {
    std::set<std::string> names;
    Date day = "2018-01-01"_date;
    for (int count = 0; count < 10'958; ++count, day = day.plus_days(1))
        names.insert(agenda::uid_of({"access", day.iso()}));
    CHECK(names.size() == 10'958);
}

TEST_CASE("a name is a UUID that says nothing") {
    const std::string uid = agenda::uid_of({"access", "2026-03-04"});
    CHECK(uid.size() == 36);
    CHECK(uid[14] == '8');
    CHECK(uid.find("access") == std::string::npos);
}
