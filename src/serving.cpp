// `waymark serve`: opens the folder, watches it, listens, and stops when asked to.
#include <outside.hpp>

#include <adapters/system/folder.hpp>
#include <adapters/system/process.hpp>

#include <cli/findings.hpp>
#include <pages/render.hpp>
#include <web/listener.hpp>
#include <web/server.hpp>
#include <web/service.hpp>
#include <web/site/handlers.hpp>
#include <web/site/kept_compression.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace {

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
    // Without TLS, and asked for by other machines, a browser says where a form of ours comes from
    // only under this policy (decision 017).
    const auto address = web::address_in(listen->address);
    const bool is_for_others = address && !web::is_loopback(*address);
    if (is_for_others && !web.tls && web.trusted_proxies.empty())
        web.headers.referrer_policy = "same-origin";
    web.inherited_socket =
        web::inherited_socket(std::getenv("LISTEN_PID"), std::getenv("LISTEN_FDS"));
    return web;
}

Result<web::site::Settings> site_settings(const cli::ServeOptions& options) {
    const auto leave_to =
        Url::parse(options.leave_to.empty() ? cli::default_leave_to : options.leave_to);
    if (!leave_to) return leave_to.error().in("--leave-to");
    web::site::Settings settings{.operator_mail = std::nullopt, .leave_to = *leave_to};
    settings.reach = options.is_local ? web::Reach::this_machine : web::Reach::network;
    if (options.feedback_mail.empty()) return settings;
    const auto mail = Url::parse("mailto:" + options.feedback_mail);
    if (!mail) return mail.error().in("--feedback-mail");
    settings.operator_mail = *mail;
    return settings;
}

struct Orders { // the options, understood
    web::Options web;
    web::site::Settings settings;
};
Result<Orders> orders_in(const cli::ServeOptions& options) {
    auto web = web_options(options);
    if (!web) return web.error();
    auto settings = site_settings(options);
    if (!settings) return settings.error();
    return Orders{std::move(*web), std::move(*settings)};
}

void print_errors(const pages::Compiled& checked, std::ostream& error) {
    for (const Finding& finding : checked.findings)
        if (finding.severity == Severity::error)
            cli::print(finding, checked.files, checked.strings.in("en"), error);
}

std::string address_of(const web::Options& options, std::uint16_t port) {
    return std::string(options.tls ? "https://" : "http://") + options.listen.address + ":" +
           std::to_string(port);
}

} // namespace

// Makes ahead what the edition needs, from derived bytes where they are at hand, and forgets the
// rest.
void Outside::prepare(const web::site::Edition& edition, const web::site::Settings& settings,
                      release::Derived& derived, const std::stop_token& stop) {
    web::site::KeptCompression compression(derived, hashing_);
    const auto kept = [&](std::string_view bytes, web::Coding coding) {
        return compression.compress(bytes, coding);
    };
    web::site::prepare_pages(edition, settings, kept, stop);
    if (stop.stop_requested()) return; // what is in use is known only in part
    auto in_use = compression.used();
    in_use.insert(index_key(edition.toolkit()));
    derived.prune(in_use);
    adapters::system::give_memory_back(); // the text and its trees are gone
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
    auto orders = orders_in(options);
    if (!orders) return refuse(orders.error());
    orders->settings.calendars = &calendars_;
    orders->settings.documents = &documents_;
    const auto files = world.read_content(places);
    if (!files) return refuse(files.error());

    const auto derived = derived_in(places.data);
    ServedFolder served(
        [&] { return places.is_default ? default_content(places.data) : places.content; });
    ServedFolder own([&] {
        return places.organisation.empty() ? world.own_folder(places.data) : places.organisation;
    });
    web::site::Publisher publisher(
        workshop({places, served, own}, world, orders->settings, *derived), clock_);
    if (!publisher.has_content() && !options.is_local) {
        print_errors(*publisher.checked(), error);
        return refuse(Error("content.has-errors"_msg, {{"path", places.content.string()}})
                          .hint("hint.run-check"_msg));
    }
    ErrorLog log(voice, error);
    const auto server = web::Server::start(
        orders->web,
        web::Router(web::site::routes(publisher, orders->settings), orders->settings.reach),
        web::site::error_pages(publisher, orders->settings), log);
    if (!server) return refuse(server.error());
    out << voice.say("serve.ready"_msg, {{"address", address_of(orders->web, (*server)->port())}})
               .bytes()
        << std::endl;
    (void)web::tell_service_manager(std::getenv("NOTIFY_SOCKET"), "READY=1");
    end.wait();
    (void)web::tell_service_manager(std::getenv("NOTIFY_SOCKET"), "STOPPING=1");
    (*server)->stop();
    return cli::Exit::done;
}

web::site::Publisher::Workshop Outside::workshop(const Served& served, const cli::World& world,
                                                 const web::site::Settings& settings,
                                                 release::Derived& derived) {
    return {
        .has_changed =
            [served] {
                const bool has_content = served.content.changed();
                return served.own.changed() || has_content;
            },
        .make =
            [served, &world](Date today) {
                cli::Places places = served.places;
                places.content = served.content.folder();
                places.organisation = served.own.folder();
                auto files = world.read_content(places);
                return world.compile(files ? std::move(*files) : std::vector<release::File>(),
                                     today);
            },
        .open_index = [this, &derived](
                          const toolkit::Toolkit& toolkit) { return open_index(toolkit, derived); },
        .prepare = [this, &settings, &derived](
                       const web::site::Edition& edition,
                       const std::stop_token& stop) { prepare(edition, settings, derived, stop); }};
}
