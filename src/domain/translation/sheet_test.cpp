#include <domain/translation/sheet.hpp>

#include <domain/guide/translation.hpp>
#include <domain/translation/head.hpp>
#include <domain/translation/pieces.hpp>

#include <base/sample_tree.hpp>

#include <doctest/doctest.h>

using namespace translation;

namespace {

using Words = std::vector<std::string>;

// A page with a heading and a paragraph for each further words, and its translation, where each
// piece names the English words it was made from.
class Sample {
public:
    explicit Sample(const Words& english,
                    const std::vector<std::pair<std::string, std::string>>& translated = {}) {
        page_.slug = "ask";
        page_.section = guide::Section::act;
        guide::Stretch stretch;
        stretch.heading = Text::parse(english[0]).value();
        std::string body = "\n## " + english[0] + " {short}\n";
        for (std::size_t i = 1; i < english.size(); ++i) {
            guide::Inline words;
            words.text = english[i];
            guide::Block block;
            block.words.push_back(words);
            stretch.blocks.push_back(block);
            body += "\n" + english[i] + "\n";
        }
        page_.stretches.push_back(stretch);
        english_ = file("pages/en/act/ask.md", "Ask", body);
        std::string other = "\n";
        for (const auto& [made_from, words] : translated) {
            const bool is_heading = other == "\n";
            other += "<!-- en: " + guide::translation_number(made_from) + " -->\n" +
                     (is_heading ? "## " + words + " {short}" : words) + "\n\n";
        }
        translated_ = file("pages/ar/act/ask.md", "اطلب", other);
        source_ = {&page_, &english_, translated.empty() ? nullptr : &translated_, "ar"};
    }
    Sample(const Sample&) = delete;
    const Source& source() const { return source_; }
    std::string key(const std::string& part, const std::string& english) const {
        return "ar/act/ask:" + part + ":" + guide::translation_number(english);
    }

private:
    static SourceFile file(const char* name, const char* title, const std::string& body) {
        SourceFile file;
        file.name = std::make_shared<const std::string>(name);
        file.head = sample::map({{"title", sample::scalar(title)}});
        file.bytes = "---\nschema: page/1\ntitle: " + std::string(title) +
                     "\nread-by: {capacity: solicitor, on: 2026-12-01}\n---\n" + body;
        return file;
    }

    guide::Page page_{.topic = guide::TopicName::parse("x").value(),
                      .checked = "2026-11-21"_date,
                      .review_by = "2027-05-21"_date};
    SourceFile english_, translated_;
    Source source_;
};

std::vector<State> states(const Sample& sample) {
    std::vector<State> all;
    const auto rows = rows_of(sample.source()).value();
    for (const Row& row : rows) all.push_back(row.state);
    return all;
}

MessageId first_refusal(const Placed& placed) { return placed.refused.at(0).what().id; }

} // namespace

TEST_CASE("each piece is missing, stale or current") {
    const Sample sample(
        {"In short", "one", "two, changed", "three", "four, new"},
        {{"In short", "باختصار"}, {"one", "واحد"}, {"two", "اثنان"}, {"three", "ثلاثة"}});
    CHECK(states(sample) == std::vector{State::current, State::current, State::current,
                                        State::stale, State::current, State::missing});
    const auto rows = rows_of(sample.source()).value();
    CHECK(rows[3].translated == "اثنان");
    CHECK(rows[3].key == sample.key("3", "two, changed"));
}

TEST_CASE("the same words twice are told apart by their order") {
    const Sample sample({"A", "free", "x", "free"},
                        {{"A", "أ"}, {"free", "ف1"}, {"x", "س"}, {"free", "ف2"}});
    const auto rows = rows_of(sample.source()).value();
    CHECK(rows[2].translated == "ف1");
    CHECK(rows[4].translated == "ف2");
}

TEST_CASE("a page is placed whole, as a draft that nobody has read") {
    const Sample sample({"In short", "one [@a]"});
    const Placed placed = placed_in(sample.source(), {{sample.key("title", "Ask"), "اطلب"},
                                                      {sample.key("1", "In short"), "باختصار"},
                                                      {sample.key("2", "one [@a]"), "واحد [@a]"}});
    REQUIRE(placed.refused.empty());
    CHECK(placed.changed == 3);
    CHECK(*placed.file == "---\nschema: page/1\ntitle: اطلب\nread-by: none\n---\n<!-- en: " +
                              guide::translation_number("In short") +
                              " -->\n## باختصار {short}\n\n<!-- en: " +
                              guide::translation_number("one [@a]") + " -->\nواحد [@a]\n");
}

TEST_CASE("a page with a piece missing is not placed") {
    const Sample sample({"In short", "one"});
    const Placed placed = placed_in(
        sample.source(), {{sample.key("title", "Ask"), "اطلب"}, {sample.key("2", "one"), ""}});
    CHECK_FALSE(placed.file);
    CHECK(first_refusal(placed) == "translation.incomplete"_msg);
}

TEST_CASE("a stale piece keeps its old number until somebody translates it") {
    const Sample sample({"A", "one", "two, changed"},
                        {{"A", "أ"}, {"one", "واحد"}, {"two", "اثنان"}});
    const Placed placed = placed_in(sample.source(), {{sample.key("2", "one"), "الأول"}});
    REQUIRE(placed.file);
    CHECK(placed.file->find(guide::translation_number("two") + " -->\nاثنان") != std::string::npos);
    CHECK_FALSE(placed_in(sample.source(), {{sample.key("3", "two, changed"), "اثنان"}}).file);
}

TEST_CASE("a row is refused when its English changed, its key is unknown or came twice") {
    const Sample sample({"A", "one"}, {{"A", "أ"}, {"one", "واحد"}});
    CHECK(first_refusal(placed_in(sample.source(), {{sample.key("2", "before"), "x"}})) ==
          "translation.english-changed"_msg);
    CHECK(first_refusal(placed_in(sample.source(), {{sample.key("77", "before"), "x"}})) ==
          "translation.unknown-key"_msg);
    CHECK(first_refusal(placed_in(
              sample.source(), {{sample.key("2", "one"), "x"}, {sample.key("2", "one"), "y"}})) ==
          "translation.twice"_msg);
}

TEST_CASE("words that would break the page are refused") {
    const Sample sample({"A", "one"}, {{"A", "أ"}, {"one", "واحد"}});
    for (const char* words :
         {"# x", "- x", "1. x", "| x |", "<!-- en: 11111111 -->\nx", "a\n\nb", "a\n- b"}) {
        CAPTURE(words);
        CHECK(first_refusal(placed_in(sample.source(), {{sample.key("2", "one"), words}})) ==
              "translation.markup"_msg);
    }
    CHECK(first_refusal(placed_in(sample.source(), {{sample.key("1", "A"), "x {steps}"}})) ==
          "translation.markup"_msg);
    CHECK(placed_in(sample.source(), {{sample.key("2", "one"), "two\nlines: \"quoted\""}}).file);
}

TEST_CASE("a key names its page, and other words name none") {
    CHECK(page_of_key("ar/act/ask:12:1a2b3c4d") == "ar/act/ask");
    for (const char* words : {"", "ICO", "a:b", "a:b:c", "ar/act"})
        CHECK(page_of_key(words).empty());
}

TEST_CASE("words of a head are quoted, whatever they are") {
    const std::string head =
        translated_head("---\ntitle: A\nasked-as: [a,\n  b]\ntopic: x\n---\n",
                        {{"title", "a \"b\" \\ : #"}, {"asked-as", "one\nthe second"}});
    CHECK(head ==
          "---\ntitle: \"a \\\"b\\\" \\\\ : #\"\nasked-as: [\"one\", the second]\ntopic: x\n---\n");
}
