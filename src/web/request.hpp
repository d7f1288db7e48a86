// One question from a browser, read and checked.
//
// A handler sees what was asked and nothing about who asks: there is no address, no user agent and
// no referrer in here, so none of them can be logged, stored or shown. The words in `form` and
// `body` are wiped when the request has been answered.
#pragma once

#include <web/accept.hpp>
#include <web/form.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace web {

enum class Method {
    get, // HEAD too: the server sends the same headers and leaves the body out
    post,
    other // known to no route: answered with 405
};

std::string_view name_of(Method);

struct Request {
    Method method = Method::get;
    bool is_head = false;
    std::string path; // decoded, valid UTF-8, opens with '/'
    Form query;
    Form form;                          // of a POST to a route that takes a form
    std::string body;                   // of a POST to a route that takes bytes
    std::vector<std::string> languages; // most wanted first, lower case

    // What the browser can take and has already; the server acts on these by itself.
    Codings codings;
    std::string if_none_match;
};

} // namespace web
