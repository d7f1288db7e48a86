// One request and its answer, in the three steps in which libmicrohttpd tells of it: the target,
// the headers, the body. Private to the server.
//
// What libmicrohttpd answers itself never gets here, and goes out bare, without our headers and our
// words, and with the connection closed. That is left:
//   400  a first line that is no request, a header line without a colon, a Content-Length that is
//        no number, broken chunks
//   413  a Content-Length beyond 64 bits
//   414, 431  a target or headers that do not fit into the connection's 16 KB, which is well above
//        our own limits: about 12 KB of either, or about 150 header lines
//   505  HTTP/0.9, HTTP/2 without TLS
// A first line with a space too many, the CONNECT method, `OPTIONS *`, and everything else that is
// wrong is answered by us.
#pragma once

#include <web/reply.hpp>
#include <web/seats.hpp>
#include <web/server.hpp>
#include <web/target.hpp>

#include <microhttpd.h>

namespace web {

// What all exchanges of a server share, and none changes.
struct Desk {
    Limits limits;
    Router router;
    ErrorPages error_pages;
    Log& log;
    Hosts hosts;
    Replies replies;
};

// The seat of a connection; nullptr when it took none.
Seat* seat_of(MHD_Connection*);

class Exchange {
public:
    // Takes the raw target, and wipes its query from libmicrohttpd's memory.
    Exchange(const Desk&, const char* raw_target);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    // MHD_NO closes the connection. None of these throws.
    MHD_Result headers_are_in(MHD_Connection*, const char* method, const char* version) noexcept;
    MHD_Result body_comes(const char* bytes, std::size_t size) noexcept;
    MHD_Result request_is_in(MHD_Connection*) noexcept;

    bool has_headers() const { return has_headers_; }

private:
    bool read_headers(MHD_Connection*, const char* method, const char* version);
    std::optional<Status> why_refused();
    std::optional<Status> why_not_here();
    std::optional<Status> why_no_body() const;
    bool answers_at_once() const;
    void expect_body(MHD_Connection*);
    void keep(std::string_view bytes);

    // How long so many bytes may take, either way.
    std::chrono::seconds time_for(std::uint64_t bytes) const;

    MHD_Result send(MHD_Connection*, Response) const;
    Response answer();
    Response handle(const Request&);
    Response words_for(Status) const;

    const Desk& desk_;
    const char* wire_target_; // where the target stands in libmicrohttpd's memory
    std::string raw_target_;
    bool has_headers_ = false;
    bool is_whole_ = false;
    std::size_t header_size_ = 0;
    Heading heading_;
    Method method_ = Method::other;
    bool is_head_ = false;
    std::optional<Target> target_;
    std::optional<Found> found_;
    std::vector<Method> allow_;
    std::optional<Status> refusal_;
    std::string body_;
    std::size_t thrown_away_ = 0; // bytes of a body that was refused
};

} // namespace web
