#include <base/html.hpp>

std::string escape(std::string_view words) {
    std::string safe;
    safe.reserve(words.size() + words.size() / 16);
    for (const char c : words) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += c;
        }
    }
    return safe;
}
