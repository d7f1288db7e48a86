// The form beside a letter. Private to the letter's page.
#pragma once

#include <pages/letters_page.hpp>
#include <pages/render.hpp>

#include <optional>
#include <vector>

namespace pages {

struct ChoiceView {
    Text value, words;
    Is given = Is::absent;
    Html ours = {}; // when the words are the program's: see AskView
    static void describe(auto& member) {
        member("value", &ChoiceView::value);
        member("words", &ChoiceView::words);
        member("given", &ChoiceView::given);
        member("ours", &ChoiceView::ours);
    }
};

struct AskView {
    Text name, label, help, why, value;
    Html marks; // questions are English, as letters are
    Html ours;  // and what the program says among them is in the visitor's language
    Html optional, wrong, no_names;
    std::vector<ChoiceView> choices;
    static void describe(auto& member) {
        member("name", &AskView::name);
        member("label", &AskView::label);
        member("help", &AskView::help);
        member("why", &AskView::why);
        member("value", &AskView::value);
        member("marks", &AskView::marks);
        member("ours", &AskView::ours);
        member("optional", &AskView::optional);
        member("wrong", &AskView::wrong);
        member("no_names", &AskView::no_names);
        member("choices", &AskView::choices);
    }
};

struct FieldView { // one of them
    std::optional<AskView> line, day, words, menu, picks;
    static void describe(auto& member) {
        member("line", &FieldView::line);
        member("day", &FieldView::day);
        member("words", &FieldView::words);
        member("menu", &FieldView::menu);
        member("picks", &FieldView::picks);
    }
};

struct OwnView { // filled in by the page's script, and never sent
    Text name, label, help;
    Html marks;
    Is is_words = Is::absent;
    static void describe(auto& member) {
        member("name", &OwnView::name);
        member("label", &OwnView::label);
        member("help", &OwnView::help);
        member("marks", &OwnView::marks);
        member("is_words", &OwnView::is_words);
    }
};

struct PrivateView {
    Html heading, says, without_script;
    std::vector<OwnView> own;
    static void describe(auto& member) {
        member("heading", &PrivateView::heading);
        member("says", &PrivateView::says);
        member("without_script", &PrivateView::without_script);
        member("own", &PrivateView::own);
    }
};

struct FormOf {
    const Site& site;
    const Visit& visit;
    const letter::Letter& letter;
    const letter::Answers& answers;
    const letter::Draft& draft;
    Asked asked;
};
// The questions that are open with these answers, in order; personal ones apart where they stay on
// the reader's machine.
void add_fields(const FormOf& form, std::vector<FieldView>& fields,
                std::optional<PrivateView>& own);

// What is wrong, for who fills in a form: a file of answers has names, a form has labels.
Html says_of(const Finding& finding, const Voice& voice);

} // namespace pages
