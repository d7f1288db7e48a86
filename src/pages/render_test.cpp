#include <pages/render.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

using namespace pages;

namespace {

struct Item {
    Text words;
    static void describe(auto& member) { member("words", &Item::words); }
};

struct View {
    Text name;
    Html mark;
    Url page = *Url::path("/x");
    Is there = Is::absent;
    std::vector<Item> items;
    std::optional<Item> maybe;
    std::vector<Text> texts;
    static void describe(auto& member) {
        member("name", &View::name);
        member("mark", &View::mark);
        member("page", &View::page);
        member("there", &View::there);
        member("items", &View::items);
        member("maybe", &View::maybe);
        member("texts", &View::texts);
    }
};

struct Outer {
    Text words;
    std::vector<Item> items;
    static void describe(auto& member) {
        member("words", &Outer::words);
        member("items", &Outer::items);
    }
};

Text words(const char* text) { return Text::mended(text); }

std::string shown(const char* text, const View& view) {
    return render(Template<View>("sample", text), view).bytes();
}

std::string refusal(const char* text) {
    try {
        Template<View>("sample", text);
    } catch (const BadTemplate& wrong) {
        return wrong.what();
    }
    return "taken";
}

} // namespace

TEST_CASE("words are escaped and markup stands as it is") {
    View view{.name = words("<a> & 'b'"), .mark = Markup("<b>&amp;</b>")};
    CHECK(shown("{{name}}|{{{mark}}}", view) == "&lt;a&gt; &amp; &#39;b&#39;|<b>&amp;</b>");
}

TEST_CASE("an address goes into an attribute, escaped") {
    View view;
    view.page = *Url::parse("https://a.example/?a=1&b=2");
    CHECK(shown("<a href=\"{{page}}\">", view) == "<a href=\"https://a.example/?a=1&amp;b=2\">");
}

TEST_CASE("lists repeat, optionals and empty words are left out") {
    View view{.items = {{words("one")}, {words("two")}}};
    CHECK(shown("{{#items}}({{words}}){{/items}}{{#name}}n{{/name}}{{^name}}none{{/name}}", view) ==
          "(one)(two)none");
    CHECK(shown("{{#maybe}}{{words}}{{/maybe}}{{#there}}t{{/there}}", view).empty());
    view.maybe = Item{words("here")};
    view.there = Is::present;
    CHECK(shown("{{#maybe}}{{words}}{{/maybe}}{{#there}}t{{/there}}", view) == "heret");
}

TEST_CASE("an item without a word does not borrow one from around it") {
    const Outer view{words("outer"), {{}, {words("inner")}}};
    const Template<Outer> look("sample", "{{#items}}[{{words}}]{{/items}}");
    CHECK(render(look, view).bytes() == "[][inner]");
}

TEST_CASE("a list of words prints each of them") {
    CHECK(shown("{{#texts}}<{{.}}>{{/texts}}", View{.texts = {words("a"), words("&")}}) ==
          "<a><&amp;>");
}

TEST_CASE("a template that does not fit its view is refused by name") {
    struct Row {
        const char* text;
        const char* why;
    };
    for (const Row& row :
         {Row{"{{{name}}}", "template sample: 'name' is Text, which three braces do not print"},
          Row{"{{mark}}", "template sample: 'mark' is Html, which two braces do not print"},
          Row{"{{nmae}}", "template sample: the view has no 'nmae'"},
          Row{"{{#items}}{{name2}}{{/items}}", "template sample: the view has no 'name2'"},
          Row{"{{words}}", "template sample: the view has no 'words'"},
          Row{"{{#items}}", "template sample: {{#items}} is not closed"},
          Row{"{{/items}}", "template sample: {{/items}} closes nothing"},
          Row{"{{&name}}", "template sample: {{& is not used here"},
          Row{"{{items}}", "template sample: 'items' is a view, which two braces do not print"},
          Row{"{{#items}}{{.}}{{/items}}",
              "template sample: 'items' is a view, which two braces do not print"},
          Row{"<a href=\"{{name}}\">",
              "template sample: 'name' stands where an address belongs and is no Url"},
          Row{"<a title={{name}}>", "template sample: 'name' needs quotation marks"},
          Row{"<a title=\"{{{mark}}}\">", "template sample: 'mark' is Html inside an attribute"},
          Row{"{{> nowhere}}", "template nowhere: there is no such file"},
          Row{"{{name", "template sample: a tag is not closed"}}) {
        CAPTURE(row.text);
        CHECK(refusal(row.text) == row.why);
    }
}

TEST_CASE("every template of the program fits its view") { CHECK_NOTHROW(check_templates()); }

TEST_CASE("threads render one template at the same time") {
    const Template<View> look("sample", "{{#items}}{{words}}{{/items}}");
    const View view{.items = std::vector<Item>(200, Item{words("word ")})};
    const std::string once = render(look, view).bytes();
    std::vector<std::thread> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n) same += render(look, view).bytes() == once ? 1 : 0;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(same == 200);
}
