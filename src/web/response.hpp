// What a handler gives back, as a value. The server adds the strict headers, chooses the coding,
// answers 304 when the browser has the bytes already, and leaves the body out for HEAD.
#pragma once

#include <base/html.hpp>
#include <web/prepared.hpp>
#include <web/request.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace web {

enum class Status : unsigned {
    ok = 200,
    see_other = 303,
    not_modified = 304,
    moved = 308,
    bad_request = 400,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    too_large = 413,
    target_too_long = 414,
    unsupported_type = 415,
    misdirected = 421, // the Host is none of ours
    unprocessable = 422,
    headers_too_large = 431,
    failed = 500,
    unavailable = 503
};

struct Response {
    Status status = Status::ok;
    ContentType type = ContentType::html;
    // As for a Prepared. With `revalidate` a body that is not prepared gets its ETag here too.
    Cache cache = Cache::never;
    std::string body;                         // wiped once it is sent
    std::shared_ptr<const Prepared> prepared; // instead of `type`, `cache` and `body`

    // The other headers a page may set; there are no more.
    std::optional<Url> location;
    std::vector<Method> allow;
    std::optional<Text> download_name; // Content-Disposition: attachment
    bool clears_storage = false;       // Clear-Site-Data: "storage"
};

Response html(const Html& page, Cache = Cache::never);
Response html(const Html& page, Status); // a form that has to be mended: 422
Response json(std::string bytes, Cache = Cache::never);
Response bytes(ContentType, std::string bytes, Cache = Cache::never);
Response page(std::shared_ptr<const Prepared>);
// After a POST: go and look there.
Response see_other(Url);
// For ever: a page that was renamed.
Response moved(Url);
// A status without words of its own; the server asks the ErrorPages for them.
Response failure(Status);

} // namespace web
