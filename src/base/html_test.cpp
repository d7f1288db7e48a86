#include <base/html.hpp>

#include <doctest/doctest.h>

TEST_CASE("a person's words enter a page only escaped") {
    const auto words = Text::parse("<script>alert('\"&')</script>").value();
    CHECK((Html("<p>") + words + Html("</p>")).bytes() ==
          "<p>&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;</p>");
}

TEST_CASE("an address inside an attribute cannot close it") {
    CHECK(Html(Url::parse("https://example.org/?a=1&b='2'").value()).bytes() ==
          "https://example.org/?a=1&amp;b=&#39;2&#39;");
}
