// A real server on a free port of 127.0.0.1, and answers as they come over the wire.
#include <web/server.hpp>

#include <web/wire_client.hpp>

#include <doctest/doctest.h>

#include <fstream>

using wire::Body;
using wire::House;
using wire::Reply;

TEST_CASE("a page is served, again and again over one connection") {
    const House house;
    auto client = house.client();
    for (int i = 0; i < 3; ++i) {
        const Reply reply = client.ask(house.get("/"));
        CHECK(reply.status == 200);
        CHECK(reply.body == std::string(20'000, 'p'));
        CHECK(reply.header("content-type") == "text/html; charset=utf-8");
        CHECK(reply.header("cache-control") == "no-cache");
    }
    CHECK(client.ask(house.get("/hello/%D8%B3%D9%84%D8%A7%D9%85?mark=%3Cb%3E")).body ==
          "Hello سلام&lt;b&gt;");
}

TEST_CASE("requests that come together are answered in order") {
    const House house;
    auto client = house.client();
    client.send(house.get("/hello/a") + house.get("/hello/b") + house.get("/hello/c"));
    CHECK(client.reply().body == "Hello a");
    CHECK(client.reply().body == "Hello b");
    CHECK(client.reply().body == "Hello c");
}

TEST_CASE("strict headers stand on every answer") {
    const House house;
    for (const std::string& asked :
         {house.get("/"), house.get("/hello/a"), house.get("/nowhere"), house.get("/fails"),
          house.get("/.."), house.get("/", "If-None-Match: *\r\n"), house.get("/leave"),
          std::string("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
          std::string("GET / HTTP/1.1\r\n\r\n")}) {
        const Reply reply = house.ask(asked);
        CAPTURE(asked);
        CAPTURE(reply.status);
        CHECK(reply.header("content-security-policy").starts_with("default-src 'none'; "));
        CHECK(reply.header("x-content-type-options") == "nosniff");
        CHECK(reply.header("referrer-policy") == "no-referrer");
        CHECK(reply.header("permissions-policy").find("camera=()") != std::string::npos);
        CHECK(reply.header("cross-origin-opener-policy") == "same-origin");
        CHECK(reply.header("cross-origin-resource-policy") == "same-origin");
        CHECK(reply.header("x-frame-options") == "DENY");
        CHECK_FALSE(reply.header("cache-control").empty());
        CHECK(reply.headers.count("server") == 0);
        CHECK(reply.headers.count("set-cookie") == 0);
        CHECK(reply.headers.count("strict-transport-security") == 0);
    }
}

TEST_CASE("HEAD gives the headers of GET and no body") {
    const House house;
    auto client = house.client();
    std::string head = house.get("/");
    head.replace(0, 3, "HEAD");
    const Reply reply = client.ask(head, Body::left_out);
    CHECK(reply.status == 200);
    CHECK(reply.header("content-length") == "20000");
    CHECK(client.ask(house.get("/hello/a")).body == "Hello a");
}

TEST_CASE("the coding follows the browser's wish, and each has its own tag") {
    const House house;
    for (const char* path : {"/", "/fresh"}) {
        const Reply plain = house.ask(house.get(path));
        const Reply gzip = house.ask(house.get(path, "Accept-Encoding: gzip\r\n"));
        const Reply brotli = house.ask(house.get(path, "Accept-Encoding: gzip, br\r\n"));
        CHECK(plain.headers.count("content-encoding") == 0);
        CHECK(gzip.header("content-encoding") == "gzip");
        CHECK(brotli.header("content-encoding") == "br");
        CHECK(brotli.body.size() < gzip.body.size());
        for (const Reply* reply : {&plain, &gzip, &brotli})
            CHECK(reply->header("vary") == "Accept-Encoding");
        CHECK(plain.header("etag") != gzip.header("etag"));
        CHECK(gzip.header("etag") != brotli.header("etag"));
    }
}

TEST_CASE("a browser that has the page is told so") {
    const House house;
    for (const char* path : {"/", "/fresh"}) {
        const std::string tag = house.ask(house.get(path)).header("etag");
        const Reply same = house.ask(house.get(path, "If-None-Match: \"x\", " + tag + "\r\n"));
        CHECK(same.status == 304);
        CHECK(same.body.empty());
        CHECK(same.header("etag") == tag);
        const Reply other =
            house.ask(house.get(path, "Accept-Encoding: br\r\nIf-None-Match: " + tag + "\r\n"));
        CHECK(other.status == 200);
    }
}

TEST_CASE("what follows from a visitor's words is kept nowhere") {
    const House house;
    const Reply reply = house.ask(house.post("/echo", "words=Hello+%26+more"));
    CHECK(reply.status == 200);
    CHECK(reply.body == "Hello &amp; more");
    CHECK(reply.header("cache-control") == "no-store");
    CHECK(reply.headers.count("etag") == 0);
}

TEST_CASE("a body may come in chunks and in pieces") {
    const House house;
    auto client = house.client();
    const std::string head = "POST /echo HTTP/1.1\r\nHost: " + house.host() +
                             "\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    for (const char byte : head) client.send({&byte, 1});
    client.send("6\r\nwords=\r\n");
    client.send("2\r\nab\r\n0\r\n\r\n");
    CHECK(client.reply().body == "ab");
    CHECK(client.ask(house.get("/hello/a")).status == 200);
}

TEST_CASE("a body that is expected is asked for") {
    const House house;
    auto client = house.client();
    const std::string whole = house.post("/echo", "words=ab", "Expect: 100-continue\r\n");
    client.send(whole.substr(0, whole.size() - 8));
    client.send("words=ab");
    CHECK(client.reply().body == "ab");
}

TEST_CASE("a handler that fails is answered with 500, and no word of it is logged") {
    House house;
    CHECK(house.ask(house.get("/fails?q=secret")).body == "<h1>Sorry: 500</h1>");
    CHECK(house.ask(house.get("/breaks")).status == 500);
    const auto events = house.log.events();
    REQUIRE(events.size() == 2);
    CHECK(events[0] == Message{"web.handler-failed"_msg, {{"route", "/fails"}}});
    CHECK(events[1] == Message{"web.invariant-broken"_msg,
                               {{"route", "/breaks"}, {"invariant", "a rule of ours"}}});
}

TEST_CASE("a handler may say that there is nothing, or send the browser elsewhere") {
    const House house;
    CHECK(house.ask(house.get("/missing")).body == "<h1>Sorry: 404</h1>");
    const Reply leave = house.ask(house.get("/leave"));
    CHECK(leave.status == 303);
    CHECK(leave.header("location") == "https://example.org/");
    CHECK(leave.header("clear-site-data") == "\"storage\"");
    CHECK(leave.body.empty());
}

TEST_CASE("a download has a name, in ASCII and in full") {
    const House house;
    CHECK(house.ask(house.get("/letter")).header("content-disposition") ==
          "attachment; filename=\"Anfrage____alle__Daten.pdf\"; "
          "filename*=UTF-8''Anfrage%20%E2%80%93%20%22alle%22%20Daten.pdf");
}

TEST_CASE("a taken port is told from every other failure") {
    const House house;
    web::Options options;
    options.listen.port = house.port();
    wire::Recorded log;
    const auto second = web::Server::start(
        options, web::Router({}, web::Reach::network),
        [](web::Status status, std::string_view) { return web::failure(status); }, log);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().what().id == "web.port-taken"_msg);
    CHECK(second.error().hint().has_value());
    CHECK(house.ask(house.get("/hello/a")).status == 200);
}

TEST_CASE("an address to listen on is read strictly") {
    CHECK(web::ListenAddress::parse("[::1]:8470").value().address == "::1");
    CHECK(web::ListenAddress::parse("localhost:1").value().address == "127.0.0.1");
    CHECK(web::ListenAddress::parse("0.0.0.0:65535").value().port == 65535);
    for (const char* wrong :
         {"", ":", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "[127.0.0.1]:80",
          "name.example:80", "127.0.0.1:8x", "1.2.3:80"})
        CHECK_FALSE(web::ListenAddress::parse(wrong).has_value());
}

TEST_CASE("with --local only this machine is served, and nobody behind a proxy") {
    const House house({}, web::Reach::this_machine);
    CHECK(house.ask(house.get("/machine")).status == 200);
    CHECK(house.ask(house.get("/machine", "X-Forwarded-For: 127.0.0.1\r\n")).status == 403);
    CHECK(House().ask(house.get("/machine")).status == 421);
    const House open;
    CHECK(open.ask(open.get("/machine")).status == 404);

    web::Options everywhere;
    everywhere.listen.address = "0.0.0.0";
    CHECK_THROWS_WITH(House(everywhere, web::Reach::this_machine), "web.local-needs-loopback");
    web::Options proxied;
    proxied.trusted_proxies = {"10.0.0.1"};
    CHECK_THROWS_WITH(House(proxied, web::Reach::this_machine), "web.local-behind-a-proxy");
}
