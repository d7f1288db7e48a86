#include <web/site/publisher.hpp>

#include <doctest/doctest.h>

#include <future>
#include <latch>
#include <stdexcept>
#include <vector>

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

TEST_CASE("nobody waits for what is made ahead") {
    Desk desk;
    auto workshop = desk.workshop();
    std::promise<std::string> made;
    std::latch asked(1);
    workshop.prepare = [&](const web::site::Edition& edition, const std::stop_token&) {
        asked.wait();
        made.set_value(edition.toolkit().edition.version);
    };
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(std::move(workshop), clock);
    CHECK(publisher.current()->toolkit().edition.version == "1");
    asked.count_down();
    CHECK(made.get_future().get() == "1");
}

TEST_CASE("an edit stops what was being made ahead for the edition before") {
    Desk desk;
    auto workshop = desk.workshop();
    std::vector<std::string> stopped;
    workshop.prepare = [&](const web::site::Edition& edition, const std::stop_token& stop) {
        std::promise<void> told;
        const std::stop_callback tell(stop, [&] { told.set_value(); });
        told.get_future().wait();
        stopped.push_back(edition.toolkit().edition.version);
    };
    const FixedClock clock("2026-11-23"_date);
    {
        Publisher publisher(std::move(workshop), clock);
        desk.edit("2", true);
        CHECK(publisher.current()->toolkit().edition.version == "2");
        CHECK(stopped == std::vector<std::string>{"1"});
    }
    CHECK(stopped == std::vector<std::string>{"1", "2"}); // and so does the end of the program
}

TEST_CASE("a failure while pages are made ahead is no failure of the server") {
    Desk desk;
    auto workshop = desk.workshop();
    workshop.prepare = [](const web::site::Edition&, const std::stop_token&) {
        throw std::runtime_error("the disk is gone");
    };
    const FixedClock clock("2026-11-23"_date);
    Publisher publisher(std::move(workshop), clock);
    CHECK(publisher.current()->toolkit().edition.version == "1");
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
