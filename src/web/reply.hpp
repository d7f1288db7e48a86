// From a Response to what libmicrohttpd sends: strict headers, coding, ETag, 304. Private to the
// server.
#pragma once

#include <web/hosts.hpp>
#include <web/options.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

struct Release {
    bool is_ours = true; // a prepared page keeps its own answer
    void operator()(MHD_Response* answer) const noexcept;
};

struct Answer {
    Status status;
    std::unique_ptr<MHD_Response, Release> bytes;
    std::size_t size; // of the body
};

// Safe to use from several threads.
class Replies {
public:
    Replies(const HeaderPolicy&, Scheme);

    // `response` outlives the answer's queueing: its prepared page may own the answer.
    Answer make(Response& response, const Codings&, std::string_view if_none_match) const;

private:
    struct Body; // what an answer's bytes live in until they are sent
    using Headers = std::vector<std::pair<std::string, std::string>>;

    Answer make_prepared(Response&, const Codings&, std::string_view if_none_match) const;
    Answer make_once(Response&, const Codings&, std::string_view if_none_match) const;
    Answer not_modified(Cache, ContentType, const std::string& tag) const;
    std::unique_ptr<MHD_Response, Release> build(Body, const Headers&) const;

    std::uint64_t number_; // tells one server's ready-made answers from another's
    Headers strict_;
};

} // namespace web
