#include <adapters/system/places.hpp>

#include <doctest/doctest.h>

using adapters::system::data_folder;

TEST_CASE("data is kept where XDG says, else in the home folder") {
    CHECK(data_folder("/state", "/home/ada").value() == "/state/waymark");
    CHECK(data_folder(nullptr, "/home/ada").value() == "/home/ada/.local/state/waymark");
    CHECK(data_folder("", "/home/ada").value() == "/home/ada/.local/state/waymark");
    CHECK(data_folder("relative", "/home/ada").value() == "/home/ada/.local/state/waymark");
}

TEST_CASE("without a home the operator is told to name a folder") {
    for (const char* home : {static_cast<const char*>(nullptr), "", "relative"}) {
        const auto none = data_folder(nullptr, home);
        CHECK(none.error().what().id == "place.no-home"_msg);
        CHECK(none.error().hint()->id == "place.name-a-data-folder"_msg);
    }
}
