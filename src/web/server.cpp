#include <web/server.hpp>

#include <web/exchange.hpp>
#include <web/gate.hpp>

#include <base/secret.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <thread>

namespace web {
namespace {

// Enough for our limits, the header lines as libmicrohttpd notes them, and the headers of an
// answer. A thousand idle connections cost 16 MB of it at most.
constexpr std::size_t connection_memory = 16 * 1024;
constexpr const char* tls_priorities =
    "SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-RSA:%SERVER_PRECEDENCE";

using Daemon = std::unique_ptr<MHD_Daemon, decltype([](MHD_Daemon* d) { MHD_stop_daemon(d); })>;

// The bytes of a key go when they have been used.
struct TlsFiles {
    std::string certificate, key;

    TlsFiles() = default;
    TlsFiles(TlsFiles&&) = default;
    TlsFiles& operator=(TlsFiles&&) = default;
    ~TlsFiles() { base::wipe(key.data(), key.size()); }
};

Result<std::string> pem_in(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad() || text.find("-----BEGIN") == std::string::npos)
        return Error("web.tls-unreadable"_msg, {{"file", file.string()}});
    return text;
}

Result<TlsFiles> read_tls(const Options& options) {
    TlsFiles files;
    if (!options.tls) return files;
    auto certificate = pem_in(options.tls->certificate);
    if (!certificate) return certificate.error();
    auto key = pem_in(options.tls->key);
    if (!key) return key.error();
    files.certificate = std::move(*certificate);
    files.key = std::move(*key);
    return files;
}

// Every connection is a file. Takes what the machine gives, and fits the limit to it.
Limits fitting(Limits limits) {
    constexpr rlim_t ours = 128; // content, index, database, children
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return limits;
    const rlim_t wanted = limits.connections + ours;
    if (files.rlim_cur < wanted) {
        files.rlim_cur = std::min(wanted, files.rlim_max);
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    const rlim_t possible = files.rlim_cur > 2 * ours ? files.rlim_cur - ours : ours;
    limits.connections = static_cast<unsigned>(std::min<rlim_t>(limits.connections, possible));
    return limits;
}

std::string numeric(const Options& options, const Listener& listener) {
    if (!options.inherited_socket) return options.listen.address;
    return is_loopback(listener.address()) ? "127.0.0.1" : "0.0.0.0"; // names nobody
}

Scheme scheme_of(const Options& options) { return options.tls ? Scheme::https : Scheme::http; }

} // namespace

unsigned half_the_processors() { return std::max(1U, std::thread::hardware_concurrency() / 2); }

class Server::Engine {
public:
    Engine(const Options& options, Desk desk, Listener listener, std::set<Address> proxies,
           TlsFiles tls)
        : desk_(std::move(desk)), tls_(std::move(tls)), seats_(desk_.limits, std::move(proxies)),
          gate_(std::move(listener), seats_, desk_.limits.request), threads_(options.threads) {}
    ~Engine() { stop(); }

    Result<void> run(const Options&);
    void stop();
    std::uint16_t port() const { return gate_.port(); }

private:
    static void* target_is_in(void* self, const char* target, MHD_Connection*);
    static MHD_Result more_is_in(void* self, MHD_Connection*, const char* url, const char* method,
                                 const char* version, const char* bytes, std::size_t* size,
                                 void** exchange);
    static void is_done(void* self, MHD_Connection*, void** exchange, MHD_RequestTerminationCode);
    static void connection_changes(void* self, MHD_Connection*, void** seat,
                                   MHD_ConnectionNotificationCode);
    static std::size_t leave_escaped(void*, MHD_Connection*, char* text) {
        return std::char_traits<char>::length(text);
    }

    Daemon start_daemon(const Options&);
    void one_less();

    Desk desk_;
    TlsFiles tls_;
    Seats seats_;
    Gate gate_;
    unsigned threads_;
    std::mutex lock_; // guards under_way_
    std::condition_variable changed_;
    std::size_t under_way_ = 0;
    Daemon daemon_;
};

Result<void> Server::Engine::run(const Options& options) {
    daemon_ = start_daemon(options);
    if (!daemon_ && options.tls)
        return Error("web.tls-unusable"_msg, {{"certificate", options.tls->certificate.string()},
                                              {"key", options.tls->key.string()}});
    if (!daemon_) throw std::runtime_error("the HTTP server does not start");
    gate_.open([this](int socket, const sockaddr* address, socklen_t size) {
        return MHD_add_connection(daemon_.get(), socket, address, size) == MHD_YES;
    });
    return {};
}

// Without a listening socket of its own: MHD_quiesce_daemon aborts the program when a worker takes
// the socket out of its set at the same moment, and a limit per address knows no exceptions there.
// MHD_OPTION_STRICT_FOR_CLIENT is left alone: it would refuse a missing Host and a space in the
// target by itself, without an answer or with a bare one; we refuse both. MHD_USE_ERROR_LOG is off,
// since it prints what visitors sent.
Daemon Server::Engine::start_daemon(const Options& options) {
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_NO_LISTEN_SOCKET;
    std::vector<MHD_OptionItem> more;
    if (options.tls) {
        flags |= MHD_USE_TLS;
        more.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, tls_.certificate.data()});
        more.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, tls_.key.data()});
        more.push_back({MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char*>(tls_priorities)});
    }
    if (threads_ > 1) more.push_back({MHD_OPTION_THREAD_POOL_SIZE, threads_, nullptr});
    more.push_back({MHD_OPTION_END, 0, nullptr});
    const Limits& limits = desk_.limits;
    const auto idle = std::chrono::ceil<std::chrono::seconds>(limits.idle);
    return Daemon(MHD_start_daemon(
        flags, 0, nullptr, nullptr, &Engine::more_is_in, this, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        connection_memory, MHD_OPTION_CONNECTION_LIMIT,
        limits.connections + threads_, // the gate counts; here the threads divide it between them
        MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(idle.count()),
        MHD_OPTION_URI_LOG_CALLBACK, &Engine::target_is_in, this, MHD_OPTION_UNESCAPE_CALLBACK,
        &Engine::leave_escaped, this, MHD_OPTION_NOTIFY_COMPLETED, &Engine::is_done, this,
        MHD_OPTION_NOTIFY_CONNECTION, &Engine::connection_changes, this, MHD_OPTION_ARRAY,
        more.data(), MHD_OPTION_END));
}

void* Server::Engine::target_is_in(void* self, const char* target, MHD_Connection*) {
    auto& engine = *static_cast<Engine*>(self);
    try {
        auto exchange = std::make_unique<Exchange>(engine.desk_, target);
        const std::lock_guard guard(engine.lock_);
        ++engine.under_way_;
        return exchange.release(); // is_done takes it back
    } catch (...) {                // no memory: more_is_in closes the connection
        return nullptr;
    }
}

// libmicrohttpd calls this when the headers are in, for each piece of the body, and at its end.
MHD_Result Server::Engine::more_is_in(void*, MHD_Connection* connection, const char*,
                                      const char* method, const char* version, const char* bytes,
                                      std::size_t* size, void** context) {
    auto* const exchange = static_cast<Exchange*>(*context);
    if (!exchange) return MHD_NO;
    if (!exchange->has_headers()) return exchange->headers_are_in(connection, method, version);
    if (*size == 0) return exchange->request_is_in(connection);
    const std::size_t come = *size;
    *size = 0; // all of it is taken
    return exchange->body_comes(bytes, come);
}

void Server::Engine::is_done(void* self, MHD_Connection* connection, void** context,
                             MHD_RequestTerminationCode) {
    const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
    *context = nullptr;
    if (!exchange) return;
    auto& engine = *static_cast<Engine*>(self);
    if (Seat* const seat = seat_of(connection)) seat->allow(engine.desk_.limits.request);
    engine.one_less();
}

void Server::Engine::one_less() {
    const std::lock_guard guard(lock_);
    if (--under_way_ == 0) changed_.notify_all();
}

void Server::Engine::connection_changes(void* self, MHD_Connection* connection, void** seat,
                                        MHD_ConnectionNotificationCode what) {
    auto& engine = *static_cast<Engine*>(self);
    const auto* const info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    if (!info) return;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) *seat = engine.seats_.begin(info->connect_fd);
    else engine.seats_.leave(info->connect_fd);
}

void Server::Engine::stop() {
    gate_.close();
    {
        std::unique_lock waiting(lock_);
        changed_.wait_for(waiting, desk_.limits.stopping, [this] { return under_way_ == 0; });
    }
    daemon_.reset(); // cuts what is left, and joins the threads
}

Result<std::unique_ptr<Server>> Server::start(const Options& options, Router router,
                                              ErrorPages error_pages, Log& log) {
    std::set<Address> proxies;
    for (const std::string& proxy : options.trusted_proxies) {
        const auto address = address_in(proxy);
        if (!address) return address.error().in("trusted-proxy");
        proxies.insert(*address);
    }
    auto tls = read_tls(options);
    if (!tls) return tls.error();
    auto listener = Listener::open(options);
    if (!listener) return listener.error();
    if (router.reach() == Reach::this_machine) {
        if (!is_loopback(listener->address())) return Error("web.local-needs-loopback"_msg);
        if (!proxies.empty()) return Error("web.local-behind-a-proxy"_msg);
    }
    auto hosts =
        Hosts::of(numeric(options, *listener), listener->port(), scheme_of(options), options.hosts);
    if (!hosts) return hosts.error();
    Desk desk{fitting(options.limits), std::move(router),
              std::move(error_pages),  log,
              std::move(*hosts),       Replies(options.headers, scheme_of(options))};
    auto engine = std::make_unique<Engine>(options, std::move(desk), std::move(*listener),
                                           std::move(proxies), std::move(*tls));
    if (const auto running = engine->run(options); !running) return running.error();
    return std::unique_ptr<Server>(new Server(std::move(engine)));
}

Server::Server(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return engine_->port(); }
void Server::stop() { engine_->stop(); }

} // namespace web
