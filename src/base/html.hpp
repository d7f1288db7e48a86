// What may be sent to a browser as it is.
//
// There is no road from std::string to Html: markup is a literal of ours, and a person's words
// enter only by escaping.
#pragma once

#include <base/text.hpp>
#include <base/url.hpp>

#include <string>
#include <string_view>

struct Markup { // markup we wrote ourselves, in this source: consteval lets only a literal pass
    consteval Markup(const char* literal) : bytes(literal) {}
    std::string_view bytes;
};

// Safe between tags and inside a quoted attribute.
std::string escape(std::string_view words);

class Html {
public:
    Html() = default;
    Html(Markup ours) : bytes_(ours.bytes) {}
    Html(const Text& words) : bytes_(escape(words.bytes())) {}
    // An address inside href="…".
    Html(const Url& address) : bytes_(escape(address.text())) {}

    Html& operator+=(const Html& more) {
        bytes_ += more.bytes_;
        return *this;
    }
    friend Html operator+(Html left, const Html& right) { return left += right; }
    const std::string& bytes() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

private:
    friend class Rendering; // pages::render alone turns a checked template and a view into Html
    std::string bytes_;
};

// The key by which pages::render makes Html of a rendered template. Only that function derives from
// it.
class Rendering {
protected:
    static Html rendered(std::string bytes) {
        Html html;
        html.bytes_ = std::move(bytes);
        return html;
    }
};
