#include <web/form.hpp>

#include <base/url.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using web::Form;

TEST_CASE("a form keeps its fields in the order they were sent") {
    const auto form =
        Form::parse("name=Amina+Yusuf&right=access&right=erasure&empty=&alone").value();
    REQUIRE(form.fields().size() == 5);
    CHECK(form.text("name").bytes() == "Amina Yusuf");
    CHECK(form.text("right").bytes() == "access");
    CHECK(form.all("right").size() == 2);
    CHECK(form.has("alone"));
    CHECK(form.text("alone").empty());
    CHECK_FALSE(form.has("nobody"));
    CHECK(form.text("nobody").empty());
}

TEST_CASE("words in every script arrive as they were typed") {
    const auto form = Form::parse("q=%D9%85%D8%AD%D8%A7%D9%85%D9%8A&sum=1%2B1%3D2%26").value();
    CHECK(form.text("q").bytes() == "محامي");
    CHECK(form.text("sum").bytes() == "1+1=2&");
}

TEST_CASE("a line ends with one sign, whatever the browser sent") {
    CHECK(Form::parse("t=one%0D%0Atwo%0Athree%0Dfour").value().text("t").bytes() ==
          "one\ntwo\nthree\nfour");
}

TEST_CASE("what is no text is refused, in names and in values") {
    for (const char* wrong : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "a=%C0%AF", "%ED%A0%80=1",
                              "a=%1B", "a=%7F", "a\x01=b", "a=\xFF"}) {
        CAPTURE(wrong);
        CHECK_FALSE(Form::parse(wrong).has_value());
    }
}

TEST_CASE("a form has at most five hundred fields") {
    std::string most, more;
    for (int i = 0; i < 500; ++i) most += "a=1&";
    CHECK(Form::parse(most).has_value());
    CHECK(Form::parse(most + "b=2").error().what().id == "web.form-too-many-fields"_msg);
}

TEST_CASE("a form put into an address comes back as it was") {
    rc::check([](const std::vector<std::pair<std::string, std::string>>& pairs) {
        std::vector<web::Field> fields;
        for (const auto& [name, value] : pairs)
            fields.push_back({Text::mended("n" + name), Text::mended(value)});
        const Form form(std::move(fields));
        const auto back = Form::parse(form.encoded());
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->encoded() == form.encoded());
        for (std::size_t i = 0; i < form.fields().size(); ++i)
            RC_ASSERT(back->fields()[i].value == form.fields()[i].value);
    });
}
