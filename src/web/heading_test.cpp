#include <web/heading.hpp>
#include <web/hosts.hpp>

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using web::Heading;
using web::Version;

namespace {

using Lines = std::vector<std::pair<std::string_view, std::string_view>>;

Heading heading_of(const Lines& lines) {
    Heading heading;
    for (const auto& [name, value] : lines) heading.add(name, value);
    return heading;
}

} // namespace

TEST_CASE("a request that has two lengths, or two readings, is not sound") {
    const std::pair<std::string_view, std::string_view> host{"Host", "a"};
    for (const Lines& lines :
         {Lines{}, Lines{host, {"hOST", "b"}}, Lines{host, host},
          Lines{host, {"Content-Length", "1"}, {"Content-Length", "1"}},
          Lines{host, {"Content-Length", "1"}, {"Transfer-Encoding", "chunked"}},
          Lines{host, {"Transfer-Encoding", "chunked"}, {"transfer-encoding", "chunked"}},
          Lines{host, {"Transfer-Encoding", "xchunked"}},
          Lines{host, {"Transfer-Encoding", "gzip, chunked"}},
          Lines{host, {"Transfer-Encoding", ""}}, Lines{host, {"Content-Length", "+1"}},
          Lines{host, {"Content-Length", "1, 1"}}, Lines{host, {"Content-Length", "0x1"}},
          Lines{host, {"Content-Length", "99999999999999999999"}}, Lines{host, {"A ", "b"}},
          Lines{host, {"A\tB", "b"}}, Lines{host, {"Origin", "a"}, {"Origin", "b"}},
          Lines{host, {"Content-Type", "a"}, {"Content-Type", "b"}}}) {
        CHECK_FALSE(heading_of(lines).is_sound(Version::http_1_1));
    }
    CHECK(heading_of({host}).is_sound(Version::http_1_1));
    CHECK(heading_of({host, {"Content-Length", "12"}}).length() == 12);
    CHECK(heading_of({host, {"Transfer-Encoding", "Chunked"}}).is_sound(Version::http_1_1));
    CHECK(heading_of({}).is_sound(Version::http_1_0));
    CHECK_FALSE(heading_of({{"Transfer-Encoding", "chunked"}}).is_sound(Version::http_1_0));
}

TEST_CASE("a list that came in several headers is one list") {
    const Heading heading = heading_of({{"accept-encoding", "br"}, {"Accept-Encoding", " gzip "}});
    CHECK(heading.accept_encoding() == "br, gzip");
}

TEST_CASE("the marks of a proxy are seen") {
    for (const char* mark :
         {"Forwarded", "X-Forwarded-For", "x-forwarded-host", "Via", "X-Real-IP"})
        CHECK(heading_of({{mark, "a"}}).is_forwarded());
    CHECK_FALSE(heading_of({{"X-Forward", "a"}}).is_forwarded());
}

TEST_CASE("we answer to the listen address, to localhost, and to the names we were given") {
    const auto hosts =
        web::Hosts::of("192.168.1.7", 8470, web::Scheme::http, {"Guide.example", "b.example:81"})
            .value();
    for (const char* ours :
         {"192.168.1.7:8470", "localhost:8470", "LOCALHOST:8470", "127.0.0.1:8470", "[::1]:8470",
          "guide.example", "GUIDE.example:8470", "b.example:81"}) {
        CAPTURE(ours);
        CHECK(hosts.knows(ours));
    }
    for (const char* foreign :
         {"", "localhost", "localhost:80", "evil.example", "evil.example:8470", "localhost.:8470",
          "guide.example:80", "guide.example.", "b.example", "a@localhost:8470", "::1",
          "0.0.0.0:8470", "localhost:8470, guide.example"}) {
        CAPTURE(foreign);
        CHECK_FALSE(hosts.knows(foreign));
    }
}

TEST_CASE("a scheme's own port may be left out, and an address of everybody names nobody") {
    const auto http = web::Hosts::of("0.0.0.0", 80, web::Scheme::http, {}).value();
    CHECK(http.knows("localhost"));
    CHECK_FALSE(http.knows("0.0.0.0"));
    const auto https = web::Hosts::of("::", 443, web::Scheme::https, {}).value();
    CHECK(https.knows("localhost"));
    CHECK_FALSE(https.knows("[::]:443"));
    CHECK(web::Hosts::of("fe80::1", 80, web::Scheme::http, {}).value().knows("[fe80::1]:80"));
    for (const char* wrong : {"", "a b", "http://a", "a/b", "a:", "a:b", ".a", "a.", "ü.example"})
        CHECK_FALSE(web::Hosts::of("::", 1, web::Scheme::http, {wrong}).has_value());
}

TEST_CASE("only our own pages may change something") {
    struct Row {
        const char* because;
        const char* origin;
        const char* site;
        bool is_ours;
    };
    for (const Row& row :
         {Row{"nobody speaks for it", "", "", false}, Row{"our page", "http://a:1", "", true},
          Row{"our page behind a proxy with TLS", "https://A:1", "", true},
          Row{"another port", "http://a:2", "", false}, Row{"another site", "http://b", "", false},
          Row{"another scheme", "ftp://a:1", "", false},
          Row{"a sandbox or a page without referrer", "null", "", false},
          Row{"our page without referrer", "null", "same-origin", true},
          Row{"our page, by fetch metadata", "", "same-origin", true},
          Row{"the visitor, without a page", "", "none", true},
          Row{"a neighbour", "", "same-site", false}, Row{"a stranger", "", "cross-site", false},
          Row{"a stranger who claims", "http://a:1", "cross-site", false},
          Row{"the two disagree", "http://b", "same-origin", false}}) {
        CAPTURE(row.because);
        Lines lines{{"Host", "a:1"}};
        if (*row.origin) lines.emplace_back("Origin", row.origin);
        if (*row.site) lines.emplace_back("Sec-Fetch-Site", row.site);
        CHECK(web::is_same_site(heading_of(lines)) == row.is_ours);
    }
}
