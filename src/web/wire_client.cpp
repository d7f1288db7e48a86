#include <web/wire_client.hpp>

#include <base/expects.hpp>
#include <base/text.hpp>

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wire {

using web::Captures;
using web::Method;
using web::Request;

namespace {

constexpr int patience = 5000; // milliseconds

bool is_ready(int socket, short events) {
    pollfd wait{socket, events, 0};
    return poll(&wait, 1, patience) == 1;
}

Reply read_head(std::string_view head) {
    Reply reply;
    reply.status = std::stoi(std::string(head.substr(9, 3)));
    std::size_t at = head.find("\r\n");
    while (at != std::string_view::npos && at + 2 < head.size()) {
        const std::size_t end = std::min(head.find("\r\n", at + 2), head.size());
        const std::string_view line = head.substr(at + 2, end - at - 2);
        const std::size_t colon = line.find(':');
        reply.headers[ascii_lower(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
        at = end;
    }
    return reply;
}

} // namespace

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(socket_);
        throw std::runtime_error("nobody listens");
    }
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), read_(std::move(other.read_)) {}

Client::~Client() {
    if (socket_ >= 0) close(socket_);
}

void Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the server has closed: the reply tells
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Client::read_more() {
    char bytes[16384];
    if (!is_ready(socket_, POLLIN)) return false;
    const ssize_t came = recv(socket_, bytes, sizeof bytes, 0);
    if (came <= 0) return false;
    read_.append(bytes, static_cast<std::size_t>(came));
    return true;
}

Reply Client::reply(Body body) {
    std::size_t end = 0;
    while ((end = read_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more()) return {};
    Reply reply = read_head(std::string_view(read_).substr(0, end));
    read_.erase(0, end + 4);
    if (reply.status == 100) return this->reply(body);
    const std::string length = reply.header("content-length");
    const bool has_body = body == Body::sent && reply.status != 304 && !length.empty();
    const std::size_t size = has_body ? std::stoul(length) : 0;
    while (read_.size() < size)
        if (!read_more()) return {};
    reply.body = read_.substr(0, size);
    read_.erase(0, size);
    return reply;
}

bool Client::is_closed() {
    char byte = 0;
    return read_.empty() && is_ready(socket_, POLLIN) && recv(socket_, &byte, 1, 0) <= 0;
}

House::House(web::Options options, web::Reach reach) {
    options.listen.port = 0;
    options.threads = 2; // so that what threads share is tested on a small machine too
    auto started = web::Server::start(
        options, router(reach),
        [](web::Status status, std::string_view) {
            const auto words = Text::mended(fmt::format("Sorry: {}", static_cast<int>(status)));
            return web::html(Html("<h1>") + words + Markup("</h1>"));
        },
        log);
    if (!started) throw std::runtime_error(std::string(started.error().what().id.text()));
    server = std::move(*started);
}

std::string House::get(std::string_view path, std::string_view more) const {
    return fmt::format("GET {} HTTP/1.1\r\nHost: {}\r\n{}\r\n", path, host(), more);
}

std::string House::post(std::string_view path, std::string_view form, std::string_view more) const {
    return fmt::format("POST {} HTTP/1.1\r\nHost: {}\r\nOrigin: http://{}\r\n"
                       "Content-Type: application/x-www-form-urlencoded\r\n"
                       "Content-Length: {}\r\n{}\r\n{}",
                       path, host(), host(), form.size(), more, form);
}

web::Router House::router(web::Reach reach) {
    std::vector<web::Route> routes;
    add_pages(routes);
    add_handlers(routes);
    return web::Router(std::move(routes), reach);
}

web::Route& House::add(std::vector<web::Route>& routes, Method method, const char* pattern,
                       web::Handler handler) {
    return routes.emplace_back(web::Route{method, pattern, "For a test.", std::move(handler)});
}

void House::add_pages(std::vector<web::Route>& routes) {
    const auto page = web::Prepared::make(web::ContentType::html, std::string(20'000, 'p'),
                                          web::Cache::revalidate);
    add(routes, Method::get, "/",
        [page](const Request&, const Captures&) { return web::page(page); });
    add(routes, Method::get, "/hello/:name", [](const Request& request, const Captures& captures) {
        return web::html(Html("Hello ") + captures.text("name") + request.query.text("mark"));
    });
    add(routes, Method::get, "/machine", [](const Request&, const Captures&) {
        return web::html(Html("ours"));
    }).exists_for = web::Reach::this_machine;
    add(routes, Method::get, "/fresh", [](const Request&, const Captures&) {
        return web::html(Html(Text::mended(std::string(5000, 'f'))), web::Cache::revalidate);
    });
    add(routes, Method::get, "/letter", [](const Request&, const Captures&) {
        auto response = web::bytes(web::ContentType::pdf, "%PDF");
        response.download_name = Text::mended("Anfrage – \"alle\" Daten.pdf");
        return response;
    });
    add(routes, Method::get, "/leave", [](const Request&, const Captures&) {
        auto response = web::see_other(Url::parse("https://example.org/").value());
        response.clears_storage = true;
        return response;
    });
    add(routes, Method::get, "/missing",
        [](const Request&, const Captures&) { return web::failure(web::Status::not_found); });
}

void House::add_handlers(std::vector<web::Route>& routes) {
    add(routes, Method::get, "/fails", [](const Request&, const Captures&) -> web::Response {
        throw std::runtime_error("words of a visitor");
    });
    add(routes, Method::get, "/breaks", [](const Request&, const Captures&) -> web::Response {
        expects(false, "a rule of ours");
        return {};
    });
    add(routes, Method::get, "/waits", [this](const Request&, const Captures&) {
        came.release();
        go.acquire();
        return web::html(Html("done"));
    });
    add(routes, Method::post, "/echo", [](const Request& request, const Captures&) {
        return web::html(Html(request.form.text("words")));
    });
    web::Route& takes_bytes =
        add(routes, Method::post, "/bytes", [](const Request& request, const Captures&) {
            return web::bytes(web::ContentType::bytes, request.body);
        });
    takes_bytes.takes = web::Takes::bytes;
    takes_bytes.body_limit = 100;
}

} // namespace wire
