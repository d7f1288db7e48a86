// The HTTP server: libmicrohttpd behind a wall.
//
// It takes a Router and answers what the routes answer; everything that can be wrong with a request
// (its address, its headers, its size, who asks for whom) is refused before a handler runs, and
// every answer carries the strict headers. It knows nothing of the product.
//
//     auto server = web::Server::start(options, std::move(router), pages::error, log);
//     if (!server) return cli::tell(server.error());
//     wait_for_signal();
//     (*server)->stop();
#pragma once

#include <web/options.hpp>

#include <base/message.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace web {

// Where the server tells what went wrong with us. A message holds ids and patterns of routes, never
// an address, a target or a visitor's words. Called by any thread; must not throw.
class Log {
public:
    virtual ~Log() = default;
    virtual void event(const Message&) = 0;
};

// The page that goes with a status from 400 on. `path` is what was asked for, or empty when it
// could not be read: for the language of the words, not for showing. Called by any thread; where it
// throws, the visitor gets the bare number.
using ErrorPages = std::function<Response(Status, std::string_view path)>;

class Server {
public:
    // Serves when it returns. `log` outlives the server. Errors are about the options: those of
    // Listener::open and Hosts::of, web.local-needs-loopback, web.local-behind-a-proxy,
    // web.tls-unreadable, web.tls-unusable. Throws when the machine has no threads or memory left.
    static Result<std::unique_ptr<Server>> start(const Options&, Router, ErrorPages, Log& log);
    ~Server(); // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;

    // Nobody is let in any more; requests under way are answered, for at most Limits::stopping;
    // what is left then is cut. A handler that is still running cannot be cut: stop() waits for it,
    // so handlers bound their own work. Stopping twice is fine.
    void stop();

private:
    class Engine;
    explicit Server(std::unique_ptr<Engine>);
    std::unique_ptr<Engine> engine_;
};

} // namespace web
