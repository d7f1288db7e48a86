#include <pages/document_html.hpp>

#include <doctest/doctest.h>

using namespace document;

namespace {

Text text(const char* words) { return Text::parse(words).value(); }
Runs runs(const char* words) { return {Run{text(words)}}; }

std::string html(Block block) {
    Document document;
    document.blocks = {std::move(block)};
    const std::string all = pages::document_html(document).bytes();
    const std::size_t start = all.find('\n') + 1;
    return all.substr(start, all.rfind("</article>") - start);
}

} // namespace

TEST_CASE("a person's words are escaped wherever they stand") {
    const Runs evil = runs("<script>&\"");
    Table table;
    table.columns.resize(1);
    table.heads = {evil};
    table.rows = {{"<key>", {evil}}};
    for (const Block& block :
         {Block(Heading{1, evil, {}}), Block(Paragraph{evil}), Block(List{true, {evil}}),
          Block(table),
          Block(Paragraph{{Run{text("<b>"), Run::Manner::blank, {}, "\"><script>"}}})}) {
        CHECK(html(block).find("<script") == std::string::npos);
        CHECK(html(block).find("<key") == std::string::npos);
    }
}

TEST_CASE("each part says what it is") {
    CHECK(html(Heading{2, runs("A"), {}}) == "<h3>A</h3>\n");
    CHECK(html(Paragraph{runs("A\nB"), Paragraph::Purpose::recipient, {}}) ==
          "<p class=\"recipient\">A<br>B</p>\n");
    CHECK(html(Paragraph{runs("A"), Paragraph::Purpose::quotation, {}}) ==
          "<blockquote>A</blockquote>\n");
    CHECK(html(List{true, {runs("A")}}) == "<ol>\n<li>A</li>\n</ol>\n");
    CHECK(html(Paragraph{{Run{text("your name"), Run::Manner::blank, {}, "name"}}}) ==
          "<p><mark class=\"blank\" data-blank=\"name\">[your name]</mark></p>\n");
}

TEST_CASE("words in another tongue say which") {
    CHECK(html(Paragraph{runs("ا"), {}, Tongue{"ar", Direction::right_to_left}}) ==
          "<p lang=\"ar\" dir=\"rtl\">ا</p>\n");
    CHECK(html(Paragraph{runs("A"), {}, Tongue{}}) == "<p>A</p>\n");
}
