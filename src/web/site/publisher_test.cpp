#include <web/site/publisher.hpp>

#include <doctest/doctest.h>

using web::site::Publisher;

namespace {

struct Desk { // a folder that the test edits by hand
    bool has_changed = false;
    bool is_good = true;
    std::string version = "1";
    std::int64_t milliseconds = 0; // passes by a second with each question

    Publisher::Workshop workshop() {
        return {
            .has_changed = [this] { return std::exchange(has_changed, false); },
            .make =
                [this](Date) {
                    pages::Compiled made;
                    auto toolkit = std::make_shared<toolkit::Toolkit>();
                    toolkit->edition.version = version;
                    if (is_good) made.toolkit = toolkit;
                    else
                        made.findings.push_back(Finding{{},
                                                        1,
                                                        Severity::error,
                                                        "test/rule",
                                                        {"test.wrong"_msg, {}},
                                                        std::nullopt});
                    return made;
                },
            .open_index = [](const toolkit::Toolkit&) { return std::unique_ptr<search::Index>(); },
            .milliseconds = [this] { return milliseconds += 1000; }};
    }
    void edit(std::string to, bool good) {
        version = std::move(to);
        is_good = good;
        has_changed = true;
    }
};

} // namespace

TEST_CASE("an edit appears on the next request") {
    Desk desk;
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(desk.workshop(), clock);
    CHECK(publisher.current()->toolkit().edition.version == "1");
    desk.edit("2", true);
    CHECK(publisher.current()->toolkit().edition.version == "2");
}

TEST_CASE("a broken edit keeps the last good version and shows its findings") {
    Desk desk;
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(desk.workshop(), clock);
    desk.edit("2", false);
    CHECK(publisher.current()->toolkit().edition.version == "1");
    CHECK(publisher.checked()->findings.size() == 1);
    desk.edit("3", true);
    CHECK(publisher.current()->toolkit().edition.version == "3");
    CHECK(publisher.checked()->findings.empty());
}

TEST_CASE("content that is wrong from the start is served as nothing, until it is mended") {
    Desk desk;
    desk.is_good = false;
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(desk.workshop(), clock);
    CHECK_FALSE(publisher.has_content());
    CHECK(publisher.current()->toolkit().guide.pages.empty());
    desk.edit("2", true);
    CHECK(publisher.current()->toolkit().edition.version == "2");
    CHECK(publisher.has_content());
}

TEST_CASE("requests that come at once share one look at the folder") {
    Desk desk;
    auto workshop = desk.workshop();
    int looks = 0;
    workshop.has_changed = [&] { return ++looks == 0; };
    workshop.milliseconds = [] { return 5'000; };
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(std::move(workshop), clock);
    for (int i = 0; i < 100; ++i) (void)publisher.current();
    CHECK(looks <= 2);
}
