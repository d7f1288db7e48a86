// What the headers of a request say, and whether two readers could disagree about them.
//
// Private to the server. libmicrohttpd takes Content-Length beside Transfer-Encoding, repeated
// Content-Length or Host, and any Transfer-Encoding (after which it waits for ever): where a proxy
// in front of us reads such a request differently, one visitor gets another's answer. So a request
// that can be read in two ways is refused and the connection closed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace web {

enum class Version { http_1_0, http_1_1 };

class Heading {
public:
    // In the order they were sent.
    void add(std::string_view name, std::string_view value);

    // One Host on HTTP/1.1, at most one of each header that must stand alone, at most one of
    // Content-Length and Transfer-Encoding, and that "chunked"; names are tokens.
    bool is_sound(Version) const;

    bool is_forwarded() const { return is_forwarded_; } // X-Forwarded-*, Forwarded, Via, X-Real-IP
    bool is_chunked() const { return transfer_encoding_.has_value(); }
    bool waits_for_continue() const { return waits_for_continue_; }
    // The length of the body; nothing when it is chunked.
    std::optional<std::uint64_t> length() const;

    // Empty when absent.
    const std::string& host() const { return host_; }
    const std::string& origin() const { return origin_; }
    const std::string& fetch_site() const { return fetch_site_; }
    const std::string& content_type() const { return content_type_; }
    // Lists; several headers are joined by commas.
    const std::string& accept_encoding() const { return accept_encoding_; }
    const std::string& accept_language() const { return accept_language_; }
    const std::string& if_none_match() const { return if_none_match_; }

private:
    void set_once(std::string& header, std::string_view value);

    int hosts_ = 0;
    int lengths_ = 0;
    int transfer_encodings_ = 0;
    bool has_twice_ = false; // one of the others that must stand alone
    bool has_bad_name_ = false;
    bool is_forwarded_ = false;
    bool waits_for_continue_ = false;
    std::optional<std::string> transfer_encoding_;
    std::string host_, length_, origin_, fetch_site_, content_type_;
    std::string accept_encoding_, accept_language_, if_none_match_;
};

} // namespace web
