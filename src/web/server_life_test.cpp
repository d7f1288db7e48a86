// How the server lives with many, slow and leaving visitors, and how it ends.
#include <web/wire_client.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using wire::Client;
using wire::House;
using wire::Reply;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

// What the process holds in memory, in KB.
long resident() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "RssAnon:") break;
    long kilobytes = 0;
    status >> kilobytes;
    return kilobytes;
}

void allow_files(rlim_t count) {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = std::max(files.rlim_cur, std::min(count, files.rlim_max));
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

TEST_CASE("slow visitors delay nobody") {
    const House house;
    std::vector<Client> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(house.client());
        slow.back().send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n");
    }
    const auto begin = Clock::now();
    for (int i = 0; i < 20; ++i) CHECK(house.ask(house.get("/hello/a")).status == 200);
    CHECK(Clock::now() - begin < 1s);
}

TEST_CASE("a byte now and then does not hold a connection for ever") {
    web::Options options;
    options.limits.request = 200ms;
    const House house(options);
    auto in_head = house.client();
    auto in_body = house.client();
    auto idle = house.client();
    CHECK(idle.ask(house.get("/hello/a")).status == 200);
    in_head.send("GET / HTTP/1.1\r\nHost: ");
    in_body.send(house.post("/echo", "words=a", "").substr(0, 150));
    const auto begin = Clock::now();
    std::binary_semaphore over{0};
    std::jthread drip([&] {
        while (!over.try_acquire_for(5ms)) in_head.send("a");
    });
    CHECK(in_body.is_closed());
    CHECK(idle.is_closed());
    over.release();
    drip.join();
    CHECK(in_head.reply().status == 0);
    CHECK(Clock::now() - begin < 2s);
}

TEST_CASE("an idle connection is closed") {
    web::Options options;
    options.limits.idle = 1s;
    const House house(options);
    auto silent = house.client();
    const auto begin = Clock::now();
    CHECK(silent.is_closed());
    CHECK(Clock::now() - begin < 4s);
}

TEST_CASE("a thousand idle connections are held cheaply, and delay nobody") {
    allow_files(3000);
    const House house;
    CHECK(house.ask(house.get("/")).status == 200);
    const long before = resident();
    std::vector<Client> idle;
    for (int i = 0; i < 1000; ++i) {
        idle.push_back(house.client());
        idle.back().send(house.get("/hello/a"));
    }
    int answered = 0;
    for (Client& client : idle) answered += client.reply().status == 200 ? 1 : 0;
    CHECK(answered == 1000);
    const long cost = resident() - before;
    MESSAGE("1,000 idle connections cost " << cost << " KB");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(cost < 40 * 1024);
#endif
    const auto begin = Clock::now();
    for (int i = 0; i < 20; ++i) CHECK(house.ask(house.get("/hello/a")).status == 200);
    CHECK(Clock::now() - begin < 1s);
    CHECK(idle.front().ask(house.get("/hello/b")).body == "Hello b");
}

TEST_CASE("without room newcomers wait until somebody leaves") {
    web::Options options;
    options.limits.connections = 2;
    const House house(options);
    std::vector<Client> inside;
    for (int i = 0; i < 2; ++i) {
        inside.push_back(house.client());
        CHECK(inside.back().ask(house.get("/hello/a")).status == 200);
    }
    auto waiting = house.client();
    waiting.send(house.get("/hello/b"));
    inside.pop_back();
    CHECK(waiting.reply().body == "Hello b");
}

TEST_CASE("stopping finishes what was begun, and lets nobody in") {
    House house;
    auto running = house.client();
    auto idle = house.client();
    CHECK(idle.ask(house.get("/hello/a")).status == 200);
    running.send(house.get("/waits"));
    house.came.acquire();
    const auto begin = Clock::now();
    std::jthread stopping([&] { house.server->stop(); });
    bool is_open = true;
    while (is_open && Clock::now() - begin < 5s) {
        try {
            house.client();
        } catch (const std::runtime_error&) {
            is_open = false;
        }
    }
    CHECK_FALSE(is_open);
    house.go.release();
    CHECK(running.reply().body == "done");
    stopping.join();
    CHECK(Clock::now() - begin < 5s);
    CHECK(idle.is_closed());
    house.server->stop(); // twice is fine
}

TEST_CASE("stopping does not wait for those who never finish") {
    web::Options options;
    options.limits.stopping = 100ms;
    House house(options);
    auto slow = house.client();
    slow.send(house.post("/echo", "words=a").substr(0, 150));
    CHECK(house.ask(house.get("/hello/a")).status == 200);
    const auto begin = Clock::now();
    house.server->stop();
    CHECK(Clock::now() - begin < 2s);
    CHECK(slow.is_closed());
}

TEST_CASE("a socket that systemd opened is served like our own") {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(listen(socket, 5) == 0);
    web::Options options;
    options.inherited_socket = socket;
    const House house(options, web::Reach::this_machine);
    CHECK(house.ask(house.get("/machine")).body == "ours");
}

TEST_CASE("over TLS the page is the same, and browsers are told to come back that way") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("web-tls-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const std::string key = folder / "key.pem", certificate = folder / "cert.pem";
    const std::string make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                             "-subj /CN=localhost -days 2 -keyout " +
                             key + " -out " + certificate + " 2>/dev/null";
    REQUIRE(std::system(make.c_str()) == 0);
    web::Options options;
    options.tls = web::Tls{certificate, key};
    {
        const House house(options);
        const auto ask = [&](const std::string& version) {
            const std::string command =
                "printf 'GET / HTTP/1.1\\r\\nHost: " + house.host() +
                "\\r\\nConnection: close\\r\\n\\r\\n' | timeout 5 openssl s_client -quiet " +
                version + " -verify_return_error -CAfile " + certificate + " -connect " +
                house.host() + " 2>/dev/null > " + (folder / "reply").string();
            static_cast<void>(std::system(command.c_str()));
            std::ifstream reply(folder / "reply");
            return std::string(std::istreambuf_iterator<char>(reply), {});
        };
        for (const char* version : {"-tls1_3", "-tls1_2"}) {
            const std::string reply = ask(version);
            CHECK(reply.starts_with("HTTP/1.1 200 OK"));
            CHECK(reply.find("Strict-Transport-Security: max-age=") != std::string::npos);
            CHECK(reply.ends_with(std::string(20'000, 'p')));
        }
        CHECK(ask("-tls1_1").empty());
    }
    options.tls->key = folder / "none.pem";
    CHECK_THROWS_WITH(House{options}, "web.tls-unreadable");
    options.tls->key = certificate;
    CHECK_THROWS_WITH(House{options}, "web.tls-unusable");
    fs::remove_all(folder);
}
