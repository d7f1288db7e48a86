// The addresses of the product and what answers them. An address is for ever: a page that moves
// leaves a redirect.
#pragma once

#include <domain/agenda/agenda.hpp>
#include <domain/document/writer.hpp>
#include <web/server.hpp>
#include <web/site/publisher.hpp>

#include <optional>
#include <stop_token>
#include <vector>

namespace web::site {

struct Settings {
    std::optional<Url> operator_mail; // "mailto:…": where readers may send a note
    Url leave_to;                     // the neutral page that "Leave now" goes to
    Reach reach = Reach::network;
    // What makes files. Both outlive the routes; none: no such files.
    const agenda::Calendars* calendars = nullptr;
    const document::Writer* documents = nullptr;
};

// Every route, in every language that content has strings for. The publisher outlives them.
std::vector<Route> routes(Publisher& publisher, const Settings& settings);

// Renders and compresses every guide page in every language, so that what is kept on the disk
// follows from the content and never from what somebody reads: in one order, also those that a
// request has made for itself meanwhile. Returns before the end when asked to stop.
void prepare_pages(const Edition& edition, const Settings& settings,
                   const Prepared::Compress& compress, const std::stop_token& stop);

// Our own page for every status from 400 on, in the language of the address.
ErrorPages error_pages(Publisher& publisher, const Settings& settings);

} // namespace web::site
