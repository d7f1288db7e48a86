#include <pages/sample_strings.hpp>
#include <pages/strings.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace pages;

namespace {

SourceFile file(const std::string& language, sample::Entries strings, sample::Entries head = {}) {
    sample::Entries all = sample::changed({{"schema", sample::scalar("strings/1")}}, head);
    all.emplace_back("strings", sample::map(std::move(strings)));
    return {std::make_shared<const std::string>("strings/" + language + "/words.yaml"),
            {},
            sample::map(std::move(all)),
            {}};
}

std::vector<std::string> rules_for(std::vector<SourceFile> files) {
    Findings findings;
    compile_strings(files, findings);
    std::vector<std::string> rules;
    for (const Finding& one : findings) rules.emplace_back(one.rule);
    return rules;
}

const auto words = sample::scalar;

Strings two_languages() {
    Findings findings;
    return compile_strings(
        {file("en", {{"search.results", sample::map({{"one", words("{count} result")},
                                                     {"other", words("{count} results")}})},
                     {"draft.words", words("read {english|the English page} first")},
                     {"search.title", words("Search & find")},
                     {"note.text-page", words("Page: {page}")},
                     {"number.group", words(",")},
                     {"day.full", words("{day} {month} {year}")},
                     {"day.month", words("{month} {year}")},
                     {"month.11", words("November")},
                     {"list.next", words("{before}, {next}")},
                     {"list.last", words("{before} and {last}")}}),
         file("ar",
              {{"month.11", words("نوفمبر")},
               {"day.full", words("{day} {month} {year}")},
               {"note.text-page", words("الصفحة: {page}")}},
              {{"status", words("draft")}})},
        findings);
}

} // namespace

TEST_CASE("a number chooses its plural form, and is written in groups") {
    const Strings strings = two_languages();
    const Voice voice = strings.in("en");
    CHECK(voice.say("search.results"_msg, {{"count", 1}}).bytes() == "1 result");
    CHECK(voice.say("search.results"_msg, {{"count", 0}}).bytes() == "0 results");
    CHECK(voice.say("search.results"_msg, {{"count", 1234567}}).bytes() == "1,234,567 results");
    CHECK(voice.count(-1234).bytes() == "-1,234");
}

TEST_CASE("a wrapped part is a link on a page and plain words elsewhere") {
    const Strings strings = two_languages();
    const Voice voice = strings.in("en");
    CHECK(voice.html("draft.words"_msg, {{"english", *Url::path("/x")}}).bytes() ==
          "read <a href=\"/x\">the English page</a> first");
    CHECK(voice.html("draft.words"_msg).bytes() == "read the English page first");
    CHECK(voice.say("draft.words"_msg).bytes() == "read the English page first");
}

TEST_CASE("sentences and arguments are escaped on a page") {
    const Strings strings = two_languages();
    const Voice voice = strings.in("en");
    CHECK(voice.html("search.title"_msg).bytes() == "Search &amp; find");
    CHECK(voice.html("note.text-page"_msg, {{"page", Text::mended("<b>")}}).bytes() ==
          "Page: &lt;b&gt;");
    CHECK(voice.html(Message{"note.text-page"_msg, {{"page", "<b>"}}}).bytes() ==
          "Page: &lt;b&gt;");
}

TEST_CASE("what a language lacks is said in English and marked so") {
    const Strings strings = two_languages();
    const Voice voice = strings.in("ar");
    CHECK(voice.html("search.title"_msg).bytes() ==
          "<span lang=\"en-GB\" dir=\"ltr\">Search &amp; find</span>");
    CHECK(voice.html("search.results"_msg, {{"count", 1}}).bytes() ==
          "<span lang=\"en-GB\" dir=\"ltr\">1 result</span>");
    CHECK(voice.standing() == Standing::draft);
    CHECK(strings.in("xx").is_english());
}

TEST_CASE("among right-to-left words a name or a day as it was typed stands apart") {
    const Strings strings = two_languages();
    const std::string apart = "الصفحة: <bdi>31 February</bdi>";
    CHECK(strings.in("ar")
              .html("note.text-page"_msg, {{"page", Text::mended("31 February")}})
              .bytes() == apart);
    const Message message{"note.text-page"_msg, {{"page", "31 February"}}};
    CHECK(strings.in("ar").html(message).bytes() == apart);
    CHECK(strings.in("en").html(message).bytes() == "Page: 31 February");
    CHECK(strings.in("ar").say(message).bytes() == "الصفحة: 31 February");
}

TEST_CASE("a sentence that exists nowhere says its id") {
    const Strings strings = two_languages();
    CHECK(strings.in("ar").html("error.start"_msg).bytes() == "error.start");
}

TEST_CASE("days are told in the way of each language") {
    const Strings strings = two_languages();
    CHECK(strings.in("en").day("2026-11-21"_date).bytes() == "21 November 2026");
    CHECK(strings.in("ar").time("2026-11-21"_date).bytes() ==
          "<time datetime=\"2026-11-21\">21 نوفمبر 2026</time>");
    const Voice voice = strings.in("en");
    CHECK(voice.time(PartialDate::parse("2026-11").value()).bytes() ==
          "<time datetime=\"2026-11\">November 2026</time>");
    CHECK(voice.day(PartialDate::parse("2026").value()).bytes() == "2026");
}

TEST_CASE("a list is joined with commas and a word") {
    const Strings strings = two_languages();
    const auto list = [&](std::vector<Text> all) { return strings.in("en").list(all).bytes(); };
    const Text a = Text::mended("a"), b = Text::mended("b"), c = Text::mended("c");
    CHECK(list({}).empty());
    CHECK(list({a}) == "a");
    CHECK(list({a, b}) == "a and b");
    CHECK(list({a, b, c}) == "a, b and c");
}

TEST_CASE("what is wrong with a catalogue is found") {
    using Rules = std::vector<std::string>;
    CHECK(rules_for({file("en", {{"a", words("open {brace")}})}) == Rules{"strings/brace"});
    CHECK(rules_for({file("en", {{"a", words("a } brace")}})}) == Rules{"strings/brace"});
    CHECK(rules_for({file("en", {{"a", words("x")}}), file("en", {{"a", words("y")}})}) ==
          Rules{"strings/twice"});
    CHECK(rules_for({file("xx", {})}) == Rules{"strings/unknown-language"});
    CHECK(rules_for({file("en", {{"a", sample::map({{"one", words("x")}})}})}) ==
          Rules{"strings/plural-form"});
    CHECK(rules_for({file("en", {{"a", sample::map({{"one", words("x")},
                                                    {"two", words("x")},
                                                    {"other", words("x")}})}})}) ==
          Rules{"strings/plural-form"});
    CHECK(rules_for({file("en", {}), file("ar", {{"a", words("x")}})}) ==
          Rules{"strings/unknown-sentence"});
}

TEST_CASE("a translation gives the same arguments, and what it lacks is a debt") {
    using Rules = std::vector<std::string>;
    const SourceFile english = file("en", {{"a", words("{name} is here")}});
    CHECK(rules_for({english, file("ar", {{"a", words("{nmae}")}})}) ==
          Rules{"strings/unknown-argument", "strings/lost-argument"});
    CHECK(rules_for({english, file("ar", {})}) == Rules{"strings/missing"});
    const SourceFile for_editors = file("en", {{"a", words("x")}}, {{"for", words("editors")}});
    CHECK(rules_for({for_editors, file("ar", {})}).empty());
}

TEST_CASE("our own sentences compile, and Arabic has every one that visitors read") {
    Findings findings;
    compile_strings(sample::strings_files(), findings);
    for (const Finding& one : findings) {
        CAPTURE(one.rule);
        CAPTURE(sample::strings().in("en").say(one.what).bytes());
        CHECK(one.severity == Severity::warning); // a plural form may leave its number out
    }
}
