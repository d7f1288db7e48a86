#include <base/url.hpp>

#include <doctest/doctest.h>

TEST_CASE("only addresses a reader may safely follow are addresses") {
    for (const char* good : {"https://www.gov.uk/", "http://example.org:8080/a?b=c#d",
                             "mailto:help@example.org", "tel:+441234567890"})
        CHECK(Url::parse(good).has_value());
    for (const char* wrong :
         {"", "javascript:alert(1)", "data:text/html,x", "https://", "https:/example.org",
          "https://a b/", "//example.org", "https://user:pass@example.org/",
          "https://exa\"mple.org/", "mailto:", "ftp://example.org/", "HTTPS"})
        CHECK_FALSE(Url::parse(wrong).has_value());
}

TEST_CASE("a path of our own stays on this site") {
    CHECK(Url::path("/act/complain#when").has_value());
    for (const char* wrong :
         {"//evil.example/", "act", "", "/a b", "https://example.org/", "/\\evil.example"})
        CHECK_FALSE(Url::path(wrong).has_value());
}

TEST_CASE("percent decoding is the way back from percent encoding") {
    const std::string words = "eVisa photo & صورة %";
    CHECK(percent_decoded(percent_encoded(words)).value() == words);
    for (const char* wrong : {"%", "%4", "%zz", "%00"})
        CHECK_FALSE(percent_decoded(wrong).has_value());
}

TEST_CASE("the host of an address is read in lower case") {
    CHECK(Url::parse("https://WWW.Gov.UK/x").value().host() == "www.gov.uk");
}
