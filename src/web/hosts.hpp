// Which names we answer to, and whose pages may send us a form.
//
// A web page elsewhere can make a browser on this machine ask anything of 127.0.0.1. It cannot
// forge the Host, Origin and Sec-Fetch-Site headers, so those decide: a Host that is none of ours
// is answered with 421 (which also defeats DNS rebinding), and whatever changes something needs to
// come from one of our own pages.
#pragma once

#include <web/heading.hpp>

#include <base/result.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class Scheme { http, https };

class Hosts {
public:
    // Always: the listen address, localhost, 127.0.0.1 and [::1], each with the listen port (which
    // may be left out where it is the scheme's own). `names` come from --host: "guide.example"
    // answers with the listen port or none, "guide.example:8080" with that port only.
    // X-Forwarded-Host counts for nothing. Errors: web.host-name.
    static Result<Hosts> of(std::string_view listen_address, std::uint16_t port, Scheme,
                            const std::vector<std::string>& names);

    bool knows(std::string_view host_header) const;

private:
    void add(const std::string& name, std::uint16_t port, Scheme);
    std::set<std::string, std::less<>> hosts_;
};

// Does the request come from one of our own pages? Sec-Fetch-Site, when the browser sends it, must
// say same-origin, or none (the visitor did it without a page). Origin, when it names a site, must
// name the Host that was asked; "null" tells nothing, since a page with `Referrer-Policy:
// no-referrer` sends it to itself. At least one of the two must have spoken for the request.
bool is_same_site(const Heading&);

} // namespace web
