#include <adapters/document/window.hpp>

namespace adapters::document {

using namespace ::document;

Window window_of(const Document& document) {
    const auto is_of = [&](std::size_t block, Paragraph::Purpose purpose) {
        if (block >= document.blocks.size()) return false;
        const auto* paragraph = std::get_if<Paragraph>(&document.blocks[block]);
        return paragraph && paragraph->purpose == purpose;
    };
    Window window;
    while (is_of(window.from, Paragraph::Purpose::letterhead)) ++window.from;
    window.to = window.from;
    while (is_of(window.to, Paragraph::Purpose::recipient)) ++window.to;
    return window.to > window.from ? window : Window{};
}

} // namespace adapters::document
