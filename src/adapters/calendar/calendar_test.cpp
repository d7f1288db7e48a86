#include <adapters/calendar/calendar.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <ostream>
#include <string_view>
#include <vector>

using namespace std::chrono;

namespace {

constexpr Moment stamped = sys_days(2026y / 12 / 1) + 9h;

agenda::Entry entry_of(std::string says) {
    return {Text::mended("Date to check"),
            "2026-03-02"_date,
            std::nullopt,
            Text::mended(says),
            agenda::usual_alarms,
            "0-1-2"};
}

std::string file_of(const agenda::Entry& entry) {
    return adapters::calendar::Ical().file_of({entry}, stamped);
}

std::vector<std::string> lines_of(std::string_view bytes) {
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find("\r\n");
        REQUIRE(end != std::string_view::npos); // RFC 5545 section 3.1: every line ends in CRLF
        lines.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(end + 2);
    }
    return lines;
}

// What a calendar reads: folds undone.
std::string unfolded(std::string_view bytes) {
    std::string whole;
    for (const std::string& line : lines_of(bytes)) {
        if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
            whole += line.substr(1);
            continue;
        }
        if (!whole.empty()) whole += '\n';
        whole += line;
    }
    return whole + "\n";
}

// The words of the description, escapes undone (section 3.3.11).
std::string description_in(std::string_view bytes) {
    const std::string whole = unfolded(bytes);
    const std::size_t from = whole.find("\nDESCRIPTION:") + 13;
    std::string words;
    for (std::size_t at = from; whole[at] != '\n'; ++at) {
        if (whole[at] != '\\') words += whole[at];
        else words += whole[++at] == 'n' ? '\n' : whole[at];
    }
    return words;
}

} // namespace

TEST_CASE("a calendar file is what RFC 5545 says, to the letter") {
    agenda::Entry entry = entry_of("Received 2 February; due, at the latest:\nsee \\ why");
    CHECK(unfolded(file_of(entry)) == "BEGIN:VCALENDAR\n"
                                      "VERSION:2.0\n"
                                      "PRODID:-//Waymark//Waymark//EN\n"
                                      "BEGIN:VEVENT\n"
                                      "UID:0-1-2\n"
                                      "DTSTAMP:20261201T090000Z\n"
                                      "DTSTART;VALUE=DATE:20260302\n"
                                      "SUMMARY:Date to check\n"
                                      "DESCRIPTION:Received 2 February\\; due\\, at the latest:"
                                      "\\nsee \\\\ why\n"
                                      "CLASS:PRIVATE\n"
                                      "TRANSP:TRANSPARENT\n"
                                      "BEGIN:VALARM\n"
                                      "ACTION:DISPLAY\n"
                                      "DESCRIPTION:Date to check\n"
                                      "TRIGGER:-P7D\n"
                                      "END:VALARM\n"
                                      "BEGIN:VALARM\n"
                                      "ACTION:DISPLAY\n"
                                      "DESCRIPTION:Date to check\n"
                                      "TRIGGER:-P2D\n"
                                      "END:VALARM\n"
                                      "END:VEVENT\n"
                                      "END:VCALENDAR\n");
}

TEST_CASE("a time in London stands as UTC, in summer an hour before the wall") {
    agenda::Entry entry = entry_of("by five");
    entry.minute = 17 * 60;
    CHECK(file_of(entry).find("\r\nDTSTART:20260302T170000Z\r\n") != std::string::npos);
    entry.day = "2026-07-02"_date;
    CHECK(file_of(entry).find("\r\nDTSTART:20260702T160000Z\r\n") != std::string::npos);
}

TEST_CASE("no line is longer than 75 bytes, and no letter is cut in two") {
    for (const char* letters : {"a long line of plain words, over and over ", "مرحبا بالعالم ",
                                "ትግርኛ ", "日本語", "e\u0301\u0301 ", "😀"}) {
        CAPTURE(letters);
        std::string says;
        while (says.size() < 400) says += letters;
        const std::string file = file_of(entry_of(says));
        for (const std::string& line : lines_of(file)) {
            CHECK(line.size() <= 75);
            CHECK(is_utf8(line));
        }
        CHECK(description_in(file) == says);
    }
}

TEST_CASE("a calendar reads the words that were given, whatever they are") {
    rc::check([] {
        const auto words = *rc::gen::container<std::string>(
            rc::gen::element('a', ';', ',', ':', '\\', '"', '\n', ' ', 'n', 'N', '=', '%'));
        const Text says = Text::mended(words);
        RC_ASSERT(description_in(file_of(entry_of(says.bytes()))) == says.bytes());
    });
}

TEST_CASE("an empty agenda is still a calendar, and the same entries give the same bytes") {
    CHECK(adapters::calendar::Ical().file_of({}, stamped).starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(file_of(entry_of("a")) == file_of(entry_of("a")));
}
