#include <domain/document/scripts.hpp>

#include <doctest/doctest.h>

using document::Script;

TEST_CASE("each letter of a name belongs to its script") {
    struct Row {
        const char* language;
        char32_t letter;
        Script script;
    };
    for (const Row& row :
         {Row{"English", U'A', Script::western}, Row{"Albanian", U'ë', Script::western},
          Row{"Vietnamese", U'ễ', Script::western}, Row{"Russian", U'ж', Script::western},
          Row{"Arabic", U'ش', Script::arabic}, Row{"Pashto", U'ړ', Script::arabic},
          Row{"Hebrew", U'ש', Script::hebrew}, Row{"Tigrinya", U'ት', Script::ethiopic},
          Row{"Bengali", U'ব', Script::indic}, Row{"Tamil", U'த', Script::indic},
          Row{"Thai", U'ไ', Script::asian}, Row{"Chinese", U'陈', Script::han},
          Row{"Japanese", U'か', Script::kana}, Row{"Korean", U'김', Script::hangul},
          Row{"an emoji", U'😀', Script::pictures}, Row{"a digit", U'7', Script::common},
          Row{"a dash", U'–', Script::common}}) {
        CAPTURE(row.language);
        CHECK(document::script_of(row.letter) == row.script);
    }
}

TEST_CASE("words are cut where their script changes, and nothing is lost") {
    const auto stretches = document::by_script("(Mr محمد علي, born 1990) 陈");
    REQUIRE(stretches.size() == 4);
    CHECK(stretches[0].words == "(Mr ");
    CHECK(stretches[1].words == "محمد علي");
    CHECK(stretches[2].words == ", born 1990) ");
    CHECK(stretches[3].script == Script::han);
}

TEST_CASE("punctuation between two directions goes the way of the paragraph") {
    const auto stretches = document::by_script("افتح eVisa.", Script::arabic);
    REQUIRE(stretches.size() == 3);
    CHECK(stretches[0].words == "افتح ");
    CHECK(stretches[1].words == "eVisa");
    CHECK(stretches[2].words == ".");
    CHECK(stretches[2].script == Script::arabic);
}

TEST_CASE("digits and spaces alone are as the paragraph is") {
    const auto stretches = document::by_script("12 – 34");
    REQUIRE(stretches.size() == 1);
    CHECK(stretches[0].script == Script::western);
    CHECK(document::by_script("12", Script::arabic).front().script == Script::arabic);
    CHECK(document::by_script("").empty());
}
