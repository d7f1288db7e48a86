// Pages for what went wrong with a request.
#pragma once

#include <pages/site.hpp>

namespace pages {

enum class Status {
    bad_request = 400,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    too_large = 413,
    address_too_long = 414,
    misdirected = 421,
    unprocessable = 422,
    headers_too_large = 431,
    our_fault = 500,
    unavailable = 503
};

Html error_page(const Site& site, const Visit& visit, Status status);
// With what was wrong with the input.
Html error_page(const Site& site, const Visit& visit, Status status, const Error& error);

} // namespace pages
