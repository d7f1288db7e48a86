#include <web/exchange.hpp>

#include <web/split.hpp>

#include <base/expects.hpp>
#include <base/secret.hpp>

#include <algorithm>
#include <cstring>

namespace web {
namespace {

// The headers as libmicrohttpd holds them. Its reader mends what it should refuse: it joins folded
// lines to the *name* of a header, ends a value at a NUL, and takes a bare LF for a line end. But
// names and values still stand where they stood on the wire, so we check that the lines fill the
// head from end to end: then nothing was left out and nothing was moved.
struct Reading {
    Heading heading;
    const char* next; // where the next line has to begin
    bool is_whole = true;

    static MHD_Result line(void* self, MHD_ValueKind, const char* name, std::size_t name_size,
                           const char* value, std::size_t value_size) {
        auto& reading = *static_cast<Reading*>(self);
        try {
            constexpr std::size_t line_end = 2; // CR LF
            if (!value) return MHD_YES;
            reading.is_whole = reading.is_whole && name == reading.next;
            reading.next = value + value_size + line_end;
            reading.heading.add({name, name_size}, {value, value_size});
            return MHD_YES;
        } catch (...) { // no memory
            reading.is_whole = false;
            return MHD_NO;
        }
    }
};

Method method_named(std::string_view name) {
    if (name == "GET" || name == "HEAD") return Method::get;
    return name == "POST" ? Method::post : Method::other;
}

bool is_a_form(std::string_view content_type) {
    return ascii_lower(trimmed(take_until(content_type, ';'))) ==
           "application/x-www-form-urlencoded";
}

// A string's old home is wiped when it moves to a bigger one.
void append_wiping(std::string& words, std::string_view more) {
    if (words.size() + more.size() > words.capacity()) {
        std::string bigger;
        bigger.reserve((words.size() + more.size()) * 2);
        bigger += words;
        base::wipe(words.data(), words.size());
        words.swap(bigger);
    }
    words += more;
}

} // namespace

Seat* seat_of(MHD_Connection* connection) {
    const auto* const context =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return context ? static_cast<Seat*>(context->socket_context) : nullptr;
}

Exchange::Exchange(const Desk& desk, const char* raw_target)
    : desk_(desk), wire_target_(raw_target), raw_target_(raw_target ? raw_target : "") {
    // The target stands in the connection's own memory, which libmicrohttpd is about to decode in
    // place. Without its query, no words stay behind there, and a query of a thousand fields does
    // not use up the memory that the headers need.
    const std::size_t query = std::min(raw_target_.find('?'), raw_target_.size());
    const std::size_t words = std::min(query + 1, raw_target_.size());
    base::wipe(const_cast<char*>(raw_target) + words, raw_target_.size() - words);
}

Exchange::~Exchange() {
    base::wipe(raw_target_.data(), raw_target_.size());
    base::wipe(body_.data(), body_.size());
}

bool Exchange::read_headers(MHD_Connection* connection, const char* method, const char* version) {
    const std::string_view name(method), protocol(version);
    method_ = method_named(name);
    is_head_ = name == "HEAD";
    const bool first_line_is_whole = wire_target_ == method + name.size() + 1 &&
                                     version == wire_target_ + raw_target_.size() + 1;
    Reading reading{{}, version + protocol.size() + 2};
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &Reading::line, &reading);
    const auto* const size =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    header_size_ = size ? size->header_size : 0;
    heading_ = std::move(reading.heading);
    return first_line_is_whole && reading.is_whole && reading.next + 2 == method + header_size_ &&
           heading_.is_sound(protocol == "HTTP/1.0" ? Version::http_1_0 : Version::http_1_1);
}

std::optional<Status> Exchange::why_refused() {
    if (!is_whole_) return Status::bad_request;
    if (raw_target_.size() > desk_.limits.target) return Status::target_too_long;
    if (header_size_ - raw_target_.size() > desk_.limits.headers) return Status::headers_too_large;
    auto target = read_target(raw_target_);
    if (!target) return Status::bad_request;
    target_ = std::move(*target);
    if (const auto status = why_not_here()) return status;
    return why_no_body();
}

std::optional<Status> Exchange::why_not_here() {
    if (!desk_.hosts.knows(heading_.host())) return Status::misdirected;
    if (desk_.router.reach() == Reach::this_machine && heading_.is_forwarded())
        return Status::forbidden;
    auto found = desk_.router.find(method_, target_->path);
    if (auto* const none = std::get_if<NotFound>(&found)) {
        allow_ = std::move(none->allow);
        return allow_.empty() ? Status::not_found : Status::method_not_allowed;
    }
    found_ = std::get<Found>(std::move(found));
    if (method_ != Method::get && !is_same_site(heading_)) return Status::forbidden;
    return std::nullopt;
}

std::optional<Status> Exchange::why_no_body() const {
    const std::size_t limit = method_ == Method::get ? 0 : found_->route->body_limit;
    const auto length = heading_.length();
    if (length == 0) return std::nullopt;
    if (limit == 0 || (length && *length > limit)) return Status::too_large;
    const bool fits = found_->route->takes == Takes::bytes || is_a_form(heading_.content_type());
    return fits ? std::nullopt : std::optional(Status::unsupported_type);
}

// A request that cannot be trusted to end where it says is answered before its body, and the
// connection closed. Others are read to their end first, so that the answer is not lost in a reset.
bool Exchange::answers_at_once() const {
    if (!refusal_) return false;
    const auto length = heading_.length();
    return !is_whole_ || !target_ || heading_.waits_for_continue() ||
           (length && *length > desk_.limits.unwanted_body);
}

MHD_Result Exchange::headers_are_in(MHD_Connection* connection, const char* method,
                                    const char* version) noexcept {
    try {
        has_headers_ = true;
        is_whole_ = read_headers(connection, method, version);
        refusal_ = why_refused();
        if (answers_at_once()) return send(connection, words_for(*refusal_));
        if (!refusal_) expect_body(connection);
        return MHD_YES;
    } catch (...) { // no memory
        return MHD_NO;
    }
}

void Exchange::expect_body(MHD_Connection* connection) {
    constexpr std::uint64_t on_trust = 1024 * 1024; // more is made room for as it comes
    const std::uint64_t length = heading_.length().value_or(0);
    if (length == 0) return;
    body_.reserve(static_cast<std::size_t>(std::min(length, on_trust)));
    if (Seat* const seat = seat_of(connection))
        seat->allow(desk_.limits.request + time_for(length));
}

std::chrono::seconds Exchange::time_for(std::uint64_t bytes) const {
    return std::chrono::seconds(bytes / desk_.limits.slowest);
}

MHD_Result Exchange::body_comes(const char* bytes, std::size_t size) noexcept {
    try {
        keep({bytes, size});
        // These are libmicrohttpd's own bytes, which it has no more use for.
        base::wipe(const_cast<char*>(bytes), size);
        return thrown_away_ <= desk_.limits.unwanted_body ? MHD_YES : MHD_NO;
    } catch (...) { // no memory
        return MHD_NO;
    }
}

void Exchange::keep(std::string_view bytes) {
    if (!refusal_ && body_.size() + bytes.size() > found_->route->body_limit) {
        refusal_ = Status::too_large; // chunked: nobody said how much would come
        base::wipe(body_.data(), body_.size());
        body_.clear();
    }
    if (refusal_) thrown_away_ += bytes.size();
    else append_wiping(body_, bytes);
}

MHD_Result Exchange::request_is_in(MHD_Connection* connection) noexcept {
    try {
        if (Seat* const seat = seat_of(connection)) seat->lift_deadline(); // now it is up to us
        return send(connection, answer());
    } catch (...) { // no memory
        return MHD_NO;
    }
}

Response Exchange::answer() {
    if (refusal_) return words_for(*refusal_);
    Request request;
    if (method_ == Method::post && found_->route->takes == Takes::form) {
        auto form = Form::parse(body_);
        if (!form) return words_for(Status::bad_request);
        request.form = std::move(*form);
    } else request.body.swap(body_);
    request.method = method_;
    request.is_head = is_head_;
    request.path = target_->path;
    request.query = std::move(target_->query);
    request.languages = languages_in(heading_.accept_language());
    request.codings = Codings::parse(heading_.accept_encoding());
    request.if_none_match = heading_.if_none_match();
    Response response = handle(request);
    body_.swap(request.body); // is wiped with the exchange
    const bool has_words = response.prepared || !response.body.empty();
    if (response.status < Status::bad_request || has_words) return response;
    return words_for(response.status);
}

Response Exchange::handle(const Request& request) {
    const Route& route = *found_->route;
    try {
        return route.handler(request, found_->captures);
    } catch (const BrokenInvariant& broken) { // its words are a literal of ours
        desk_.log.event(
            {"web.invariant-broken"_msg, {{"route", route.pattern}, {"invariant", broken.what()}}});
    } catch (...) { // what it says may hold a visitor's words
        desk_.log.event({"web.handler-failed"_msg, {{"route", route.pattern}}});
    }
    return failure(Status::failed);
}

Response Exchange::words_for(Status status) const {
    Response response = failure(status);
    try {
        response = desk_.error_pages(status, target_ ? std::string_view(target_->path) : "");
    } catch (...) {
        desk_.log.event({"web.error-page-failed"_msg, {{"status", static_cast<int>(status)}}});
        response = bytes(ContentType::text, std::to_string(static_cast<int>(status)) + "\n");
    }
    response.status = status;
    response.allow = allow_;
    return response;
}

MHD_Result Exchange::send(MHD_Connection* connection, Response response) const {
    const Answer answer = desk_.replies.make(response, Codings::parse(heading_.accept_encoding()),
                                             heading_.if_none_match());
    if (Seat* const seat = seat_of(connection))
        seat->allow(desk_.limits.request + time_for(answer.size));
    return MHD_queue_response(connection, static_cast<unsigned>(answer.status), answer.bytes.get());
}

} // namespace web
