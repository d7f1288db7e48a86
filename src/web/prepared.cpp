#include <web/prepared.hpp>

#include <web/compress.hpp>

#include <fmt/format.h>
#include <microhttpd.h>

namespace web {
namespace {

// Below this the headers outweigh what compressing saves.
constexpr std::size_t worth_compressing = 1024;

std::size_t index(Coding coding) { return static_cast<std::size_t>(coding); }

} // namespace

std::string_view header_value(ContentType type) {
    switch (type) {
    case ContentType::html: return "text/html; charset=utf-8";
    case ContentType::text: return "text/plain; charset=utf-8";
    case ContentType::css: return "text/css; charset=utf-8";
    case ContentType::javascript: return "text/javascript; charset=utf-8";
    case ContentType::json: return "application/json";
    case ContentType::manifest: return "application/manifest+json";
    case ContentType::xml: return "application/xml";
    case ContentType::atom: return "application/atom+xml; charset=utf-8";
    case ContentType::svg: return "image/svg+xml";
    case ContentType::png: return "image/png";
    case ContentType::icon: return "image/x-icon";
    case ContentType::woff2: return "font/woff2";
    case ContentType::pdf: return "application/pdf";
    case ContentType::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case ContentType::calendar: return "text/calendar; charset=utf-8";
    case ContentType::bytes: return "application/octet-stream";
    }
    return "application/octet-stream";
}

bool is_worth_compressing(ContentType type) {
    switch (type) {
    case ContentType::html:
    case ContentType::text:
    case ContentType::css:
    case ContentType::javascript:
    case ContentType::json:
    case ContentType::manifest:
    case ContentType::xml:
    case ContentType::atom:
    case ContentType::svg:
    case ContentType::calendar: return true;
    case ContentType::png:
    case ContentType::icon:
    case ContentType::woff2:
    case ContentType::pdf:
    case ContentType::docx:
    case ContentType::bytes: return false;
    }
    return false;
}

std::string_view header_value(Cache cache) {
    switch (cache) {
    case Cache::revalidate: return "no-cache";
    case Cache::forever: return "public, max-age=31536000, immutable";
    case Cache::going_back: return "private, no-cache";
    case Cache::never: return "no-store";
    }
    return "no-store";
}

std::string entity_tag(std::string_view bytes, Coding coding) {
    // FNV-1a: a tag tells versions of our own pages apart, it keeps nobody out.
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    const std::string_view name = name_of(coding);
    return fmt::format("\"{:016x}{:x}{}{}\"", hash, bytes.size(), name.empty() ? "" : "-", name);
}

std::shared_ptr<const Prepared> Prepared::make(ContentType type, std::string bytes, Cache cache,
                                               Compress compress) {
    return std::shared_ptr<const Prepared>(
        new Prepared(type, std::move(bytes), cache, std::move(compress)));
}

Prepared::Prepared(ContentType type, std::string bytes, Cache cache, Compress compress)
    : type_(type), cache_(cache), compress_(std::move(compress)) {
    const std::string tag = entity_tag(bytes, Coding::identity);
    variants_[0] = {Coding::identity, std::make_shared<const std::string>(std::move(bytes)), tag};
}

Prepared::~Prepared() {
    for (const auto& slot : ready_)
        if (const Ready* ready = slot.load()) {
            MHD_destroy_response(ready->answer);
            delete ready;
        }
}

const Prepared::Variant& Prepared::variant(Coding coding) const {
    const Variant& plain = variants_[0];
    if (coding == Coding::identity || !is_worth_compressing(type_) ||
        plain.bytes->size() < worth_compressing)
        return plain;
    std::call_once(compressed_[index(coding)], [&] { compress(coding); });
    return variants_[index(coding)].bytes ? variants_[index(coding)] : plain;
}

void Prepared::compress(Coding coding) const {
    std::string smaller = compress_(*variants_[0].bytes, coding);
    if (smaller.size() >= variants_[0].bytes->size()) return;
    variants_[index(coding)] = {coding, std::make_shared<const std::string>(std::move(smaller)),
                                entity_tag(*variants_[0].bytes, coding)};
}

MHD_Response* Prepared::ready(Coding coding, std::uint64_t server) const {
    const Ready* ready = ready_[index(coding)].load(std::memory_order_acquire);
    return ready && ready->server == server ? ready->answer : nullptr;
}

bool Prepared::keep(Coding coding, std::uint64_t server, MHD_Response* answer) const {
    auto ready = std::make_unique<const Ready>(Ready{server, answer});
    const Ready* none = nullptr;
    if (!ready_[index(coding)].compare_exchange_strong(none, ready.get(),
                                                       std::memory_order_acq_rel))
        return false;
    ready.release(); // the slot owns it now
    return true;
}

} // namespace web
