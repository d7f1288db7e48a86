#include <adapters/search/index.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace {

using ::search::Answer;
using ::search::Document;
using ::search::Index;
using ::search::Kind;

Text words(std::string_view bytes) { return Text::mended(bytes); }

std::vector<Text> list(std::vector<const char*> all) {
    std::vector<Text> texts;
    for (const char* one : all) texts.push_back(words(one));
    return texts;
}

Document page(const char* path, const char* title, std::vector<const char*> asked_as,
              const char* summary, const char* body) {
    return {Kind::page, path, words(title), words(summary), words(body), list(std::move(asked_as)),
            "en",       1};
}

Document term(const char* path, const char* name, std::vector<const char*> other,
              const char* means) {
    return {Kind::term, path, words(name), words(means), {}, list(std::move(other)), "en", 1};
}

Document claim(const char* path, const char* title, const char* says) {
    return {Kind::claim, path, words(title), words(says), {}, {}, "en", 1};
}

std::vector<Document> sample() {
    std::vector<Document> all{
        page("/understand/phone", "They took my phone", {"phone taken", "phone seized"},
             "Officers may take a phone and copy what is on it.",
             "What happens\nOfficers at the port may keep your phone. Ask what they copied. The "
             "law is "
             "in Part 1 of the Act."),
        page("/understand/evisa", "When an eVisa is wrong",
             {"evisa wrong photo", "share code fails"}, "Save proof, then correct the eVisa.",
             "If records are joined by mistake, the eVisa may show a photo of another person."),
        page("/understand/nhs", "Hospital bills and the Home Office",
             {"nhs debt", "hospital charge"}, "A hospital may report a large debt.",
             "The hospital tells the Home Office about a debt that is not paid. People who claim "
             "asylum "
             "do not pay."),
        page("/understand/tags", "Living with a GPS tag", {"ankle tag", "electronic monitoring"},
             "A tag records where you are, all day.", "The Home Office can look at the trail."),
        page("/act/file", "Ask for your Home Office file",
             {"subject access request", "get my file"},
             "A subject access request brings a copy of your file.",
             "Write to the unit that answers. It must answer within one month."),
        page("/act/complain", "Complain about how data is used", {"data complaint"},
             "First to the organisation, then to the regulator.",
             "Section 164A gives a right to complain. See also Article 77."),
        term("/glossary/arc", "ARC", {"Application Registration Card", "asylum card"},
             "A card that proves an asylum claim."),
        term("/glossary/tag", "TAG", {"Tracking Automated Government register"},
             "A list of algorithms the state uses."),
        term("/glossary/sar", "SAR", {"Subject Access Request"}, "Asking for a copy of your data."),
        claim("/claims/case-hm", "R (HM, MA and KH) v Home Secretary",
              "A blanket policy of seizing phones was unlawful."),
        claim("/claims/tl-month", "One month to answer a request",
              "An organisation must answer a subject access request within one month.")};
    Document arabic = page("/ar/act/complain", "كيف تقدم شكوى", {"شكوى"},
                           "قدّم الشكوى إلى المؤسسة أولاً.", "المحامي يساعد. هذه معلومات للمحامين.");
    arabic.language = "ar";
    all.push_back(arabic);
    return all;
}

::search::Synonyms synonyms() {
    return {{{list({"subject access request", "SAR", "my file", "ملفي"}), {}},
             {list({"GPS tag", "ankle tag", "tag", "electronic monitoring"}), {}},
             {list({"undocumented", "no papers"}), list({"illegal"})},
             {list({"hospital", "NHS", "doctor"}), {}}}};
}

const Index& index() {
    static const std::string bytes = adapters::search::build(sample(), synonyms(), "1");
    static const std::unique_ptr<Index> index = adapters::search::open(bytes, "1");
    return *index;
}

std::string first(std::string_view query, std::string_view language = "en") {
    const Answer answer = index().find(query, language);
    return answer.results.empty() ? "" : answer.results.front().path;
}

std::string meant(std::string_view query) {
    const auto meant = index().find(query, "en").did_you_mean;
    return meant ? meant->bytes() : "";
}

} // namespace

TEST_CASE("a page is found by its title, by what people ask, and by its text") {
    CHECK(first("took my phone") == "/understand/phone");
    CHECK(first("phone taken") == "/understand/phone");
    CHECK(first("seizing phones") == "/understand/phone");
    CHECK(first("can the hospital tell home office about my debt") == "/understand/nhs");
}

TEST_CASE("not every word has to be found, and more of them come first") {
    CHECK(first("zebra photo on my evisa please") == "/understand/evisa");
    CHECK(index().find("zebra umbrella", "en").results.empty());
}

TEST_CASE("misspelt words are mended together, and the answer says so") {
    CHECK(meant("fone takin") == "phone taken");
    CHECK(first("fone takin") == "/understand/phone");
    CHECK(meant("evisa foto rong") == "evisa photo wrong");
    CHECK(first("evisa foto rong") == "/understand/evisa");
    CHECK(meant("asylem card") == "asylum card");
    CHECK(meant("homeoffice file") == "home office file");
    CHECK(meant("phone taken").empty());
    CHECK(meant("zebra").empty());
}

TEST_CASE("a query may be taken as it was typed") {
    ::search::Limits limits;
    limits.spelling = ::search::Spelling::as_typed;
    const Answer answer = index().find("fone", "en", limits);
    CHECK_FALSE(answer.did_you_mean.has_value());
    CHECK(answer.results.empty());
}

TEST_CASE("equal words and short forms are found, and the answer names them") {
    CHECK(first("SAR") == "/glossary/sar");
    CHECK(first("ankle tag") == "/understand/tags");
    CHECK(first("doctor bill") == "/understand/nhs");
    const Answer answer = index().find("SAR", "en");
    REQUIRE_FALSE(answer.also_looked_for.empty());
    CHECK(answer.also_looked_for.front() == words("subject access request"));
    CHECK(std::ranges::any_of(answer.results,
                              [](const auto& one) { return one.path == "/act/file"; }));
}

TEST_CASE("who types just a term, an id or a case wants that") {
    CHECK(first("arc") == "/glossary/arc");
    CHECK(first("case-hm") == "/claims/case-hm");
    CHECK(first("tl-month") == "/claims/tl-month");
    CHECK(first("R (HM, MA and KH) v Home Secretary") == "/claims/case-hm");
}

TEST_CASE("a section is found however it is written") {
    for (const char* written : {"s164A", "s.164A", "section 164a", "164A"}) {
        CAPTURE(written);
        CHECK(first(written) == "/act/complain");
    }
}

TEST_CASE("a query in one language finds documents in it and in English, and no others") {
    CHECK(first("محامي", "ar") == "/ar/act/complain");
    CHECK(first("الشكوى", "ar") == "/ar/act/complain");
    CHECK(first("ملفي", "ar") == "/act/file");
    CHECK(index().find("محامي", "fa").results.empty());
    CHECK(first("phone taken", "ar") == "/understand/phone");
}

TEST_CASE("the English twin of a translated page is left out") {
    const Answer answer = index().find("شكوى complain", "ar");
    CHECK(answer.results.front().path == "/ar/act/complain");
    for (const auto& result : answer.results) CHECK(result.path != "/act/complain");
}

TEST_CASE("words in quotation marks must stand together") {
    for (const auto& result : index().find("\"subject access request\"", "en").results)
        CHECK(result.path != "/act/complain");
    CHECK(first("\"copy of your file\"") == "/act/file");
    CHECK_FALSE(index().find("\"no such words together\" phone", "en").results.empty());
}

TEST_CASE("an extract shows the words in a sentence of the page") {
    const Answer answer = index().find("photo of another person", "en");
    std::string found;
    for (const auto& segment : answer.results.front().extract)
        if (segment.emphasis == ::search::Emphasis::found) found += segment.words.bytes() + " ";
    CHECK(found == "photo another ");
}

TEST_CASE("an extract marks equal words of several words as one") {
    for (const auto& result : index().find("SAR", "en").results) {
        if (result.path != "/act/file") continue;
        CHECK(std::ranges::any_of(result.extract, [](const auto& segment) {
            return segment.emphasis == ::search::Emphasis::found &&
                   segment.words == words("subject access request");
        }));
    }
}

TEST_CASE("another form of a word finds, and a word of daily life is not corrected") {
    CHECK(first("trailing me") == "/understand/tags");
    CHECK(meant("scared of a zebra").empty());
}

TEST_CASE("what is typed so far brings titles, and evidence last") {
    const auto typed = index().suggest("ph", "en");
    REQUIRE_FALSE(typed.empty());
    CHECK(typed.front().path == "/understand/phone");
    CHECK(index().suggest("home off", "en").front().path == "/understand/nhs");
    CHECK(index().suggest("", "en").empty());
    CHECK(index().suggest("a", "en", 2).size() == 2);
}

TEST_CASE("no query is an error, however hostile") {
    for (const std::string& query :
         {std::string(), std::string("\"\"\" ( ) * NEAR/2 AND OR -"), std::string(100'000, '"'),
          std::string(100'000, 'a'), std::string("\xFF\xFE\0x", 4), std::string("G0 Len W*")}) {
        CHECK_NOTHROW(index().find(query, "en"));
        CHECK_NOTHROW(index().find(query, query));
        CHECK_NOTHROW(index().suggest(query, "en"));
    }
    CHECK(index().find(std::string(100'000, 'a'), "en").query.bytes().size() <= 400);
}

TEST_CASE("bytes of another version, or damaged ones, are no index") {
    const std::string bytes = adapters::search::build(sample(), synonyms(), "1");
    CHECK(adapters::search::open(bytes, "2") == nullptr);
    CHECK(adapters::search::open(bytes.substr(0, 1000), "1") == nullptr);
    CHECK(adapters::search::open("nonsense", "1") == nullptr);
    CHECK(adapters::search::open("", "1") == nullptr);
}

TEST_CASE("an index over nothing answers nothing") {
    const auto empty = adapters::search::open(adapters::search::build({}, {}, "1"), "1");
    REQUIRE(empty != nullptr);
    CHECK(empty->find("phone", "en").results.empty());
}

TEST_CASE("building leaves no file behind") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "waymark-search-test";
    fs::create_directory(folder);
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TMPDIR", folder.c_str(), 1);
    (void)adapters::search::build(sample(), synonyms(), "1");
    if (before != nullptr) ::setenv("TMPDIR", kept.c_str(), 1);
    else ::unsetenv("TMPDIR");
    CHECK(fs::is_empty(folder));
    fs::remove(folder);
}

TEST_CASE("many threads may ask at the same time") {
    const std::string expected = first("phone taken");
    std::vector<std::string> answers(8);
    std::vector<std::thread> threads;
    for (std::string& answer : answers)
        threads.emplace_back([&answer] {
            for (int i = 0; i < 50; ++i) answer = first("phone taken");
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& answer : answers) CHECK(answer == expected);
}
