// For tests: a server with a few routes on a free port, and a client that speaks bytes.
#pragma once

#include <web/server.hpp>

#include <atomic>
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

namespace wire {

struct Reply {
    int status = 0;                             // 0: the connection closed without an answer
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
};

enum class Body { sent, left_out }; // left out: the answer to a HEAD

// A connection to 127.0.0.1. Every wait ends after five seconds, as if the server had closed.
class Client {
public:
    explicit Client(std::uint16_t port);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) = delete;
    ~Client();

    void send(std::string_view bytes);
    Reply reply(Body = Body::sent);
    Reply ask(std::string_view bytes, Body body = Body::sent) {
        send(bytes);
        return reply(body);
    }
    // Has the server closed, or does it within five seconds?
    bool is_closed();

private:
    bool read_more();
    int socket_;
    std::string read_; // and not yet used
};

class Recorded final : public web::Log {
public:
    void event(const Message& message) override {
        const std::lock_guard guard(lock_);
        events_.push_back(message);
    }
    std::vector<Message> events() {
        const std::lock_guard guard(lock_);
        return events_;
    }

private:
    std::mutex lock_;
    std::vector<Message> events_;
};

// The routes: GET / (a prepared page of 20 KB), GET /hello/:name, GET /fails, GET /waits (until
// `go` is released, after releasing `came`), POST /echo (a form with "words"), POST /bytes (at most
// 100), GET /machine (this machine only), GET /fresh (made each time, with a tag), GET /letter (a
// download), GET /missing (a 404 from the handler).
class House {
public:
    explicit House(web::Options options = {}, web::Reach reach = web::Reach::network);

    std::uint16_t port() const { return server->port(); }
    std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
    Client client() const { return Client(port()); }
    // "GET PATH HTTP/1.1" with our Host and `more` header lines, each ending in \r\n.
    std::string get(std::string_view path, std::string_view more = "") const;
    // A POST of a form from a page of ours.
    std::string post(std::string_view path, std::string_view form,
                     std::string_view more = "") const;
    Reply ask(const std::string& bytes) const { return client().ask(bytes); }

    Recorded log;
    std::binary_semaphore came{0}, go{0};
    std::unique_ptr<web::Server> server;

private:
    web::Router router(web::Reach);
    static web::Route& add(std::vector<web::Route>&, web::Method, const char* pattern,
                           web::Handler);
    static void add_pages(std::vector<web::Route>&);
    void add_handlers(std::vector<web::Route>&);
};

} // namespace wire
