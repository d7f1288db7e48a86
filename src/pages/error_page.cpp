#include <pages/error_page.hpp>

#include <pages/frame.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

namespace pages {

namespace {

struct SearchHere {
    Url search, suggest;
    Html search_label, search_button;
    static void describe(auto& member) {
        member("search", &SearchHere::search);
        member("suggest", &SearchHere::suggest);
        member("search_label", &SearchHere::search_label);
        member("search_button", &SearchHere::search_button);
    }
};

struct ErrorView {
    Html heading, what, hint, mend, start;
    Url home;
    std::optional<SearchHere> search;
    Text number;
    static void describe(auto& member) {
        member("heading", &ErrorView::heading);
        member("what", &ErrorView::what);
        member("hint", &ErrorView::hint);
        member("mend", &ErrorView::mend);
        member("start", &ErrorView::start);
        member("home", &ErrorView::home);
        member("search", &ErrorView::search);
        member("number", &ErrorView::number);
    }
};

const Template<ErrorView>& error_template() {
    static const Template<ErrorView> it("error");
    return it;
}

struct Said {
    MessageId heading, mend;
};

Said said_of(Status status) {
    switch (status) {
    case Status::bad_request: return {"error.bad-request"_msg, "error.bad-request-mend"_msg};
    case Status::forbidden: return {"error.forbidden"_msg, "error.forbidden-mend"_msg};
    case Status::not_found: return {"error.not-found"_msg, "error.not-found-mend"_msg};
    case Status::method_not_allowed:
        return {"error.method-not-allowed"_msg, "error.method-not-allowed-mend"_msg};
    case Status::too_large: return {"error.too-large"_msg, "error.too-large-mend"_msg};
    case Status::address_too_long:
        return {"error.address-too-long"_msg, "error.address-too-long-mend"_msg};
    case Status::misdirected: return {"error.misdirected"_msg, "error.misdirected-mend"_msg};
    case Status::unprocessable: return {"error.unprocessable"_msg, "error.unprocessable-mend"_msg};
    case Status::headers_too_large:
        return {"error.headers-too-large"_msg, "error.headers-too-large-mend"_msg};
    case Status::our_fault: return {"error.our-fault"_msg, "error.our-fault-mend"_msg};
    case Status::unavailable: return {"error.unavailable"_msg, "error.unavailable-mend"_msg};
    }
    return {"error.our-fault"_msg, "error.our-fault-mend"_msg};
}

Html page(const Site& site, const Visit& visit, Status status, Html what, Html hint) {
    const Voice voice = site.strings.in(visit.language);
    const Said said = said_of(status);
    ErrorView view{.heading = voice.html(said.heading),
                   .what = std::move(what),
                   .hint = std::move(hint),
                   .mend = voice.html(said.mend),
                   .start = voice.html("error.start"_msg),
                   .home = address(visit, "/"),
                   .number = text(std::to_string(static_cast<int>(status)))};
    const bool is_lost = status == Status::not_found;
    if (is_lost)
        view.search = SearchHere{address(visit, "/search"), address(visit, "/suggest"),
                                 voice.html("search.label"_msg), voice.html("search.button"_msg)};
    return frame(site, visit,
                 Content{.title = voice.say(said.heading),
                         .top = render(error_template(), view),
                         .search = is_lost ? Search::on_page : Search::in_bar,
                         .offer = Offer::first_page});
}

} // namespace

Html error_page(const Site& site, const Visit& visit, Status status) {
    return page(site, visit, status, {}, {});
}

Html error_page(const Site& site, const Visit& visit, Status status, const Error& error) {
    const Voice voice = site.strings.in(visit.language);
    return page(site, visit, status, voice.html(error.what()),
                error.hint() ? voice.html(*error.hint()) : Html());
}

void check_error_templates() {
    error_template();
    check_check_templates();
}

} // namespace pages
