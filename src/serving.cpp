// `waymark serve`: opens the folder, watches it, listens, and stops when asked to.
#include <outside.hpp>

#include <adapters/system/folder.hpp>
#include <adapters/system/process.hpp>
#include <adapters/system/watcher.hpp>

#include <cli/findings.hpp>
#include <pages/render.hpp>
#include <web/server.hpp>
#include <web/service.hpp>
#include <web/site/handlers.hpp>
#include <web/site/kept_compression.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace {

constexpr const char* default_leave_to =
    "https://www.bbc.co.uk/weather"; // as look/ has it; an operator may set another

// Ids of messages and nothing else: no address, no words, no time of a visit.
class ErrorLog final : public web::Log {
public:
    ErrorLog(const pages::Voice& voice, std::ostream& out) : voice_(voice), out_(out) {}
    void event(const Message& message) override {
        const std::lock_guard lock(mutex_);
        out_ << voice_.say(message).bytes() << std::endl;
    }

private:
    const pages::Voice& voice_;
    std::ostream& out_;
    std::mutex mutex_;
};

// Blocks the signals that end us, in this thread and all that it starts, so that `wait` alone sees
// them.
class EndSignal {
public:
    EndSignal() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
        std::signal(SIGPIPE, SIG_IGN);
    }
    void wait() const {
        int signal = 0;
        sigwait(&set_, &signal);
    }

private:
    sigset_t set_{};
};

Result<web::Options> web_options(const cli::ServeOptions& options) {
    web::Options web;
    const auto listen = web::ListenAddress::parse(options.listen);
    if (!listen) return listen.error().in("--listen");
    web.listen = *listen;
    web.hosts = options.hosts;
    if (!options.trusted_proxy.empty()) web.trusted_proxies.push_back(options.trusted_proxy);
    if (options.tls_certificate.empty() != options.tls_key.empty())
        return Error("serve.tls-needs-both"_msg);
    if (!options.tls_certificate.empty())
        web.tls = web::Tls{options.tls_certificate, options.tls_key};
    web.inherited_socket =
        web::inherited_socket(std::getenv("LISTEN_PID"), std::getenv("LISTEN_FDS"));
    return web;
}

Result<web::site::Settings> site_settings(const cli::ServeOptions& options) {
    const auto leave_to =
        Url::parse(options.leave_to.empty() ? default_leave_to : options.leave_to);
    if (!leave_to) return leave_to.error().in("--leave-to");
    web::site::Settings settings{.operator_mail = std::nullopt, .leave_to = *leave_to};
    settings.reach = options.is_local ? web::Reach::this_machine : web::Reach::network;
    if (options.feedback_mail.empty()) return settings;
    const auto mail = Url::parse("mailto:" + options.feedback_mail);
    if (!mail) return mail.error().in("--feedback-mail");
    settings.operator_mail = *mail;
    return settings;
}

} // namespace

// Makes ahead what the edition needs, from derived bytes where they are at hand, and forgets the
// rest.
void Outside::prepare(const web::site::Edition& edition, const web::site::Settings& settings,
                      release::Derived& derived) {
    web::site::KeptCompression compression(derived, hashing_);
    web::site::prepare_pages(edition, settings, [&](std::string_view bytes, web::Coding coding) {
        return compression.compress(bytes, coding);
    });
    auto in_use = compression.used();
    in_use.insert(index_key(edition.toolkit()));
    derived.prune(in_use);
}

cli::Exit Outside::serve(const cli::Places& places, const cli::ServeOptions& options,
                         std::ostream& out, std::ostream& error) {
    const EndSignal end;
    adapters::system::keep_memory_small();
    adapters::system::zero_freed_memory();
    pages::check_templates();
    const cli::World world = this->world(out, error);
    const pages::Voice voice = built_in_.in("en");
    const auto refuse = [&](const Error& why) {
        cli::tell(world, voice, why);
        return cli::Exit::findings;
    };

    const auto web_opts = web_options(options);
    if (!web_opts) return refuse(web_opts.error());
    const auto settings = site_settings(options);
    if (!settings) return refuse(settings.error());
    const auto folder = adapters::system::read_folder(places.content);
    if (!folder) return refuse(folder.error());

    const auto derived = derived_in(places.data);
    adapters::system::Watcher watcher(places.content);
    web::site::Publisher publisher(
        {.has_changed = [&] { return watcher.changed(); },
         .make =
             [&](Date today) {
                 auto files = world.read_folder(places.content);
                 return world.compile(files ? std::move(*files) : std::vector<release::File>(),
                                      today);
             },
         .open_index =
             [&](const toolkit::Toolkit& toolkit) { return open_index(toolkit, *derived); },
         .prepare =
             [&](const web::site::Edition& edition) { prepare(edition, *settings, *derived); }},
        clock_);
    if (!publisher.has_content()) {
        const auto checked = publisher.checked();
        for (const Finding& finding : checked->findings)
            if (finding.severity == Severity::error)
                cli::print(finding, checked->files, checked->strings.in("en"), error);
        if (!options.is_local)
            return refuse(Error("content.has-errors"_msg, {{"path", places.content.string()}})
                              .hint("hint.run-check"_msg));
    }

    ErrorLog log(voice, error);
    const auto server = web::Server::start(
        *web_opts, web::Router(web::site::routes(publisher, *settings), settings->reach),
        web::site::error_pages(publisher, *settings), log);
    if (!server) return refuse(server.error());
    const std::string scheme = web_opts->tls ? "https" : "http";
    out << voice
               .say("serve.ready"_msg, {{"address", scheme + "://" + web_opts->listen.address +
                                                        ":" + std::to_string((*server)->port())}})
               .bytes()
        << std::endl;
    (void)web::tell_service_manager(std::getenv("NOTIFY_SOCKET"), "READY=1");
    end.wait();
    (void)web::tell_service_manager(std::getenv("NOTIFY_SOCKET"), "STOPPING=1");
    (*server)->stop();
    return cli::Exit::done;
}
