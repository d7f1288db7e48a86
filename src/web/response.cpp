#include <web/response.hpp>

namespace web {

std::string_view name_of(Method method) {
    switch (method) {
    case Method::get: return "GET";
    case Method::post: return "POST";
    case Method::other: return "";
    }
    return "";
}

Response html(const Html& page, Cache cache) {
    return bytes(ContentType::html, page.bytes(), cache);
}

Response html(const Html& page, Status status) {
    Response response = html(page);
    response.status = status;
    return response;
}

Response json(std::string text, Cache cache) {
    return bytes(ContentType::json, std::move(text), cache);
}

Response bytes(ContentType type, std::string bytes, Cache cache) {
    Response response;
    response.type = type;
    response.cache = cache;
    response.body = std::move(bytes);
    return response;
}

Response page(std::shared_ptr<const Prepared> prepared) {
    Response response;
    response.prepared = std::move(prepared);
    return response;
}

Response see_other(Url where) {
    Response response;
    response.status = Status::see_other;
    response.location = std::move(where);
    return response;
}

Response moved(Url where) {
    Response response = see_other(std::move(where));
    response.status = Status::moved;
    response.cache = Cache::revalidate;
    return response;
}

Response failure(Status status) {
    Response response;
    response.status = status;
    return response;
}

} // namespace web
