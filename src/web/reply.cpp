#include <web/reply.hpp>

#include <web/compress.hpp>

#include <base/secret.hpp>
#include <base/url.hpp>

#include <microhttpd.h>

#include <atomic>
#include <stdexcept>

namespace web {
namespace {

std::atomic<std::uint64_t> servers = 0;

constexpr std::size_t worth_compressing = 1024;

// `attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf` (RFC 6266).
std::string disposition(const Text& name) {
    std::string plain;
    for (const char c : name.bytes()) {
        if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue; // inside a letter
        const bool fits = c > 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%' && c != '/';
        plain += fits ? c : '_';
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" +
           percent_encoded(name.bytes());
}

std::string list_of(const std::vector<Method>& methods) {
    std::string list;
    for (const Method method : methods) {
        if (!list.empty()) list += ", ";
        list += name_of(method);
        if (method == Method::get) list += ", HEAD";
    }
    return list;
}

bool is_plain(const Response& response) {
    return response.status == Status::ok && !response.location && response.allow.empty() &&
           !response.download_name && !response.clears_storage;
}

void add_own_headers(const Response& response,
                     std::vector<std::pair<std::string, std::string>>& headers) {
    if (response.location) headers.emplace_back("Location", response.location->text());
    if (!response.allow.empty()) headers.emplace_back("Allow", list_of(response.allow));
    if (response.download_name)
        headers.emplace_back("Content-Disposition", disposition(*response.download_name));
    if (response.clears_storage) headers.emplace_back("Clear-Site-Data", "\"storage\"");
}

struct Look { // of the bytes that go out
    ContentType type;
    Cache cache;
    Coding coding = Coding::identity;
    std::string tag; // may be empty
};

std::vector<std::pair<std::string, std::string>> headers_of(const Look& look) {
    std::vector<std::pair<std::string, std::string>> headers;
    headers.emplace_back("Content-Type", header_value(look.type));
    headers.emplace_back("Cache-Control", header_value(look.cache));
    if (look.coding != Coding::identity)
        headers.emplace_back("Content-Encoding", name_of(look.coding));
    if (is_worth_compressing(look.type)) headers.emplace_back("Vary", "Accept-Encoding");
    if (!look.tag.empty()) headers.emplace_back("ETag", look.tag);
    return headers;
}

} // namespace

struct Replies::Body {
    std::shared_ptr<const std::string> shared; // a prepared variant, or
    std::string own;                           // a page made once: a person's words may stand in it

    explicit Body(std::shared_ptr<const std::string> bytes) : shared(std::move(bytes)) {}
    explicit Body(std::string bytes) : own(std::move(bytes)) {}
    Body(Body&&) = default;
    Body& operator=(Body&&) = delete;
    ~Body() { base::wipe(own.data(), own.size()); }

    const std::string& bytes() const { return shared ? *shared : own; }
    static void free(void* body) { delete static_cast<Body*>(body); }
};

void Release::operator()(MHD_Response* answer) const noexcept {
    if (is_ours) MHD_destroy_response(answer);
}

Replies::Replies(const HeaderPolicy& policy, Scheme scheme) : number_(++servers) {
    strict_ = {{"Content-Security-Policy", policy.content_security_policy},
               {"X-Content-Type-Options", "nosniff"},
               {"Referrer-Policy", policy.referrer_policy},
               {"Permissions-Policy", policy.permissions_policy},
               {"Cross-Origin-Opener-Policy", "same-origin"},
               {"Cross-Origin-Resource-Policy", "same-origin"},
               {"X-Frame-Options", "DENY"}};
    if (scheme == Scheme::https)
        strict_.emplace_back("Strict-Transport-Security", "max-age=31536000");
}

Answer Replies::make(Response& response, const Codings& codings, std::string_view seen) const {
    return response.prepared ? make_prepared(response, codings, seen)
                             : make_once(response, codings, seen);
}

Answer Replies::make_prepared(Response& response, const Codings& codings,
                              std::string_view seen) const {
    const Prepared& page = *response.prepared;
    const Prepared::Variant& variant = page.variant(codings.best());
    if (response.status == Status::ok && names_tag(seen, variant.tag))
        return not_modified(page.cache(), page.type(), variant.tag);
    const std::size_t size = variant.bytes->size();
    const bool plain = is_plain(response);
    if (plain)
        if (MHD_Response* ready = page.ready(variant.coding, number_))
            return {response.status, {ready, Release{.is_ours = false}}, size};
    Headers headers = headers_of({page.type(), page.cache(), variant.coding, variant.tag});
    add_own_headers(response, headers);
    auto answer = build(Body(variant.bytes), headers);
    if (plain && page.keep(variant.coding, number_, answer.get()))
        answer.get_deleter().is_ours = false;
    return {response.status, std::move(answer), size};
}

Answer Replies::make_once(Response& response, const Codings& codings, std::string_view seen) const {
    Look look{response.type, response.cache};
    const bool pays =
        is_worth_compressing(response.type) && response.body.size() >= worth_compressing;
    if (pays) look.coding = codings.best();
    if (response.cache == Cache::revalidate && response.status == Status::ok)
        look.tag = entity_tag(response.body, look.coding);
    if (!look.tag.empty() && names_tag(seen, look.tag))
        return not_modified(look.cache, look.type, look.tag);

    Body body(std::move(response.body));
    if (look.coding != Coding::identity) {
        Body smaller(compressed(body.own, look.coding));
        body.own.swap(smaller.own);
    }
    Headers headers;
    if (body.own.empty()) headers.emplace_back("Cache-Control", header_value(look.cache));
    else headers = headers_of(look);
    add_own_headers(response, headers);
    const std::size_t size = body.own.size();
    return {response.status, build(std::move(body), headers), size};
}

Answer Replies::not_modified(Cache cache, ContentType type, const std::string& tag) const {
    Headers headers{{"Cache-Control", std::string(header_value(cache))}, {"ETag", tag}};
    if (is_worth_compressing(type)) headers.emplace_back("Vary", "Accept-Encoding");
    return {Status::not_modified, build(Body(std::string()), headers), 0};
}

std::unique_ptr<MHD_Response, Release> Replies::build(Body body, const Headers& headers) const {
    auto kept = std::make_unique<Body>(std::move(body));
    // libmicrohttpd only reads the bytes, and frees them by our function.
    char* const bytes = const_cast<char*>(kept->bytes().data());
    std::unique_ptr<MHD_Response, Release> answer(
        MHD_create_response_from_buffer_with_free_callback_cls(kept->bytes().size(), bytes,
                                                               &Body::free, kept.get()));
    if (!answer) throw std::bad_alloc();
    kept.release(); // the answer owns it now
    for (const Headers* all : {&headers, &strict_})
        for (const auto& [name, value] : *all)
            if (MHD_add_response_header(answer.get(), name.c_str(), value.c_str()) != MHD_YES)
                throw std::runtime_error("a header that does not fit: " + name);
    return answer;
}

} // namespace web
