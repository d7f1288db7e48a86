// What the server refuses, byte by byte.
#include <web/wire_client.hpp>

#include <doctest/doctest.h>

using wire::House;
using wire::Reply;

namespace {

// "GET / HTTP/1.1" with these header lines instead of ours.
std::string head(std::string_view lines) {
    return "GET / HTTP/1.1\r\n" + std::string(lines) + "\r\n";
}

} // namespace

TEST_CASE("an address that plays tricks is refused with a page of ours") {
    const House house;
    for (const char* target :
         {"/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/a/..%2f..%2fb", "/a%00b",
          "//evil.example", "/a\\..\\b", "/%zz", "/%", "/%ff%fe", "/%0d%0aSet-Cookie:%20a=b",
          "/a b", "*", "http://127.0.0.1/", "/a?q=%00", "/a?q=%ff", "/#a", "/\x01"}) {
        CAPTURE(target);
        auto client = house.client();
        const Reply reply = client.ask(house.get(target));
        CHECK(reply.status == 400);
        CHECK(reply.body == "<h1>Sorry: 400</h1>");
        CHECK(client.is_closed());
    }
    std::string with_nul = house.get("/hello/aXb");
    with_nul[with_nul.find('X')] = '\0';
    CHECK(house.ask(with_nul).status == 400);
}

TEST_CASE("a head that two readers could read differently is refused, and the connection closed") {
    const House house;
    const std::string host = "Host: " + house.host() + "\r\n";
    const std::string post = "POST /echo HTTP/1.1\r\n" + host;
    std::string nul = head(host + "A: bXc\r\n");
    nul[nul.find('X')] = '\0';
    for (const std::string& bytes :
         {head(""),
          head(host + host),
          head(host + "host: evil.example\r\n"),
          post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
          post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
          post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
          post + "Transfer-Encoding: xchunked\r\n\r\nabc",
          post + "Transfer-Encoding: chunked, identity\r\n\r\nabc",
          post + "Transfer-Encoding: \r\n\r\nabc",
          post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "POST /echo HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          head(host + "A: b\r\n folded\r\n"),
          head(host + "Content-: 5\r\n Length\r\n"),
          head(host + "A : b\r\n"),
          head(host + "A: b\nContent-Length: 3\r\n"),
          head(host + " A: b\r\n"),
          nul,
          "GET  / HTTP/1.1\r\n" + host + "\r\n",
          "GET / HTTP/1.1\n" + host + "\r\n"}) {
        CAPTURE(bytes);
        auto client = house.client();
        const Reply reply = client.ask(bytes);
        CHECK(reply.status == 400);
        CHECK(client.is_closed());
    }
    CHECK(house.ask(head(host)).status == 200);
}

TEST_CASE("what libmicrohttpd refuses itself is refused at once too") {
    const House house;
    const std::string host = "Host: " + house.host() + "\r\n";
    for (const std::string& bytes :
         {std::string("GET /\r\n\r\n"), std::string("hello\r\n\r\n"), head("no colon\r\n" + host),
          "GET / HTTP/3.0\r\n" + host + "\r\n",
          "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 1x\r\n\r\na",
          "POST /echo HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\na",
          "GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
          head(host + "A: " + std::string(20'000, 'a') + "\r\n")}) {
        CAPTURE(bytes.substr(0, 60));
        auto client = house.client();
        const Reply reply = client.ask(bytes);
        const bool is_refused = reply.status == 0 || (reply.status >= 400 && reply.status != 500);
        CHECK(is_refused);
    }
    CHECK(house.ask(house.get("/hello/a")).status == 200);
}

TEST_CASE("a long address and long headers get our own answers") {
    const House house;
    const auto sized = [&](std::size_t target) {
        return house.ask(house.get("/hello/" + std::string(target - 7, 'a')));
    };
    CHECK(sized(4096).status == 200);
    for (const std::size_t size : {4097U, 6000U, 10'000U}) {
        CHECK(sized(size).status == 414);
        CHECK(sized(size).body == "<h1>Sorry: 414</h1>");
    }
    CHECK(house.ask(house.get("/?" + std::string(4000, '&'))).status == 200);
    CHECK(house.ask(house.get("/?" + std::string(9000, '&'))).body == "<h1>Sorry: 414</h1>");
    const auto with_header = [&](std::size_t size) {
        return house.ask(house.get("/", "A: " + std::string(size, 'a') + "\r\n"));
    };
    CHECK(with_header(8000).status == 200);
    for (const std::size_t size : {8200U, 10'000U, 11'000U}) {
        CHECK(with_header(size).status == 431);
        CHECK(with_header(size).body == "<h1>Sorry: 431</h1>");
    }
    std::string many;
    for (int i = 0; i < 100; ++i) many += "A-Header: value " + std::to_string(i) + "\r\n";
    CHECK(house.ask(house.get("/", many)).status == 200);
    CHECK(house.ask(house.get("/hello/" + std::string(4000, 'a'), many)).status == 200);
}

TEST_CASE("a foreign Host is sent away, and stays sent away under every guise") {
    const House house;
    for (const std::string& name :
         {std::string("evil.example"), "evil.example:" + house.host(), std::string("127.0.0.1"),
          std::string("127.0.0.1:1"), house.host() + "@evil.example",
          house.host() + ".evil.example"}) {
        const Reply reply = house.ask(head("Host: " + name + "\r\n"));
        CHECK(reply.status == 421);
        CHECK(reply.body == "<h1>Sorry: 421</h1>");
    }
    CHECK(house.ask(head("Host: evil.example\r\nX-Forwarded-Host: " + house.host() + "\r\n"))
              .status == 421);
    CHECK(house.ask("GET / HTTP/1.0\r\n\r\n").status == 421);
    web::Options options;
    options.hosts = {"guide.example"};
    CHECK(House(options).ask(head("Host: guide.example\r\n")).status == 200);
}

TEST_CASE("a form from another site changes nothing") {
    const House house;
    const auto post = [&](std::string_view lines) {
        return house
            .ask("POST /echo HTTP/1.1\r\nHost: " + house.host() +
                 "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n" +
                 std::string(lines) + "\r\nwords=a")
            .status;
    };
    CHECK(post("") == 403);
    CHECK(post("Origin: https://evil.example\r\n") == 403);
    CHECK(post("Origin: null\r\n") == 403);
    CHECK(post("Sec-Fetch-Site: cross-site\r\n") == 403);
    CHECK(post("Sec-Fetch-Site: same-site\r\nOrigin: http://" + house.host() + "\r\n") == 403);
    CHECK(post("Origin: http://" + house.host() + "\r\n") == 200);
    CHECK(post("Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n") == 200);
}

TEST_CASE("an address that is asked in the wrong way says how to ask") {
    const House house;
    for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get"}) {
        std::string asked = house.get("/");
        asked.replace(0, 3, method);
        const Reply reply = house.ask(asked);
        CHECK(reply.status == 405);
        CHECK(reply.header("allow") == "GET, HEAD");
    }
    CHECK(house.ask(house.get("/echo")).header("allow") == "POST");
    CHECK(house.ask(house.post("/", "")).status == 405);
    CHECK(house.ask(house.get("/nowhere")).body == "<h1>Sorry: 404</h1>");
}

TEST_CASE("a body that is too large is refused, however it comes") {
    const House house;
    const std::string large(64 * 1024, 'a');
    CHECK(house.ask(house.post("/echo", "words=" + large.substr(6))).status == 200);
    auto client = house.client();
    CHECK(client.ask(house.post("/echo", "words=" + large)).body == "<h1>Sorry: 413</h1>");
    CHECK(client.ask(house.get("/hello/a")).status == 200); // it was read to its end

    const std::string start =
        "POST /bytes HTTP/1.1\r\nHost: " + house.host() + "\r\nSec-Fetch-Site: same-origin\r\n";
    CHECK(house.ask(start + "Content-Length: 100\r\n\r\n" + std::string(100, 'a')).status == 200);
    const std::string chunked = start + "Transfer-Encoding: chunked\r\n\r\n";
    CHECK(house.ask(chunked + "65\r\n" + std::string(101, 'a') + "\r\n0\r\n\r\n").status == 413);
    // Nobody has to send what will not be taken.
    CHECK(house.ask(start + "Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n").status == 413);
    CHECK(house.ask(start + "Content-Length: 9999999999\r\n\r\n").status == 413);
    auto endless = house.client();
    endless.send(chunked);
    for (int i = 0; i < 40; ++i) endless.send("8000\r\n" + std::string(0x8000, 'a') + "\r\n");
    CHECK(endless.reply().status == 0);
    CHECK(house.ask(house.get("/", "Content-Length: 3\r\n") + "abc").status == 413);
}

TEST_CASE("a form is urlencoded and holds text") {
    const House house;
    std::string asked = house.post("/echo", "{}");
    asked.replace(asked.find("application/x-www-form-urlencoded"), 33, "application/json");
    CHECK(house.ask(asked).status == 415);
    CHECK(house.ask(house.post("/echo", "words=%00")).status == 400);
    CHECK(house.ask(house.post("/echo", "words=%FF")).status == 400);
    CHECK(house.ask(house.post("/echo", "")).status == 200);
}
