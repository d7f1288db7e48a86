// A body made once and sent many times: guide pages, style sheets, fonts, pictures.
//
// It keeps the bytes as they are and, from the first time a browser asks, as gzip and as brotli.
// Each variant has its own ETag. The server also keeps its ready-made answer here, so that a page
// goes out without a copy and without putting its headers together again.
#pragma once

#include <web/compress.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

struct MHD_Response;

namespace web {

// What the bytes are; closed, so that no page invents its own.
enum class ContentType {
    html,
    text,
    css,
    javascript,
    json,
    manifest,
    xml, // as UTF-8
    atom,
    svg,
    png,
    icon,
    woff2,
    pdf,
    docx,
    calendar,
    bytes
};

std::string_view header_value(ContentType); // "text/html; charset=utf-8"
bool is_worth_compressing(ContentType);

// How long a browser or a proxy may keep an answer.
enum class Cache {
    revalidate, // kept, and asked about each time (ETag, 304): pages of the guide. no-cache
    forever,    // its address names its content: style sheets, fonts. A year, immutable
    going_back, // kept by this browser alone, so that Back works after a form: answers to a search
    never       // nothing is written anywhere: whatever follows from what a visitor said. no-store
};

std::string_view header_value(Cache);

// `"a-hash"` of the bytes, for a variant in that coding.
std::string entity_tag(std::string_view bytes, Coding);

class Prepared {
public:
    struct Variant {
        Coding coding;
        std::shared_ptr<const std::string> bytes; // shared with each answer still being sent
        std::string tag;
    };

    // How the bytes are made smaller; called once for each coding, by any thread.
    using Compress = std::function<std::string(std::string_view bytes, Coding)>;

    // Shared by the page cache and the answers under way.
    static std::shared_ptr<const Prepared> make(ContentType, std::string bytes, Cache,
                                                Compress = compressed);
    ~Prepared();
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    ContentType type() const { return type_; }
    Cache cache() const { return cache_; }
    // Compresses when it is asked for the first time; any thread may call. Where compressing does
    // not pay (small, or compressed already) this is the identity variant.
    const Variant& variant(Coding) const;

    // The server's: an answer made for the server with that number, or nullptr; `keep` takes it
    // over unless one is kept already.
    MHD_Response* ready(Coding, std::uint64_t server) const;
    bool keep(Coding, std::uint64_t server, MHD_Response*) const;

private:
    struct Ready {
        std::uint64_t server;
        MHD_Response* answer;
    };
    Prepared(ContentType, std::string bytes, Cache, Compress);
    void compress(Coding) const;

    ContentType type_;
    Cache cache_;
    Compress compress_;
    mutable std::array<Variant, coding_count> variants_;
    mutable std::array<std::once_flag, coding_count> compressed_;
    mutable std::array<std::atomic<const Ready*>, coding_count> ready_{};
};

} // namespace web
