#include <domain/guide/blocks.hpp>

#include <domain/guide/inlines.hpp>
#include <domain/guide/translation.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace guide {

namespace {

struct PurposeWord {
    std::string_view word;
    Purpose purpose;
};
constexpr std::array purposes{
    PurposeWord{"short", Purpose::in_short},  PurposeWord{"care", Purpose::care},
    PurposeWord{"steps", Purpose::steps},     PurposeWord{"holders", Purpose::holders},
    PurposeWord{"do", Purpose::to_do},        PurposeWord{"say", Purpose::say},
    PurposeWord{"forward", Purpose::forward}, PurposeWord{"cases", Purpose::cases},
    PurposeWord{"work", Purpose::work},       PurposeWord{"unknown", Purpose::unknown}};

void report(const Tree& tree, std::string_view rule, MessageId what, Findings& findings,
            std::vector<Argument> arguments = {}) {
    findings.push_back(
        Finding{tree.place, 1, Severity::error, rule, {what, std::move(arguments)}, std::nullopt});
}

std::vector<Block> blocks(const Tree& parent, Findings& findings);

std::optional<Block::Kind> container_kind(const Tree& tree) {
    if (tree.is("list"))
        return tree.text == "ordered" ? Block::Kind::ordered : Block::Kind::bullets;
    if (tree.is("item")) return Block::Kind::item;
    if (tree.is("quote")) return Block::Kind::quote;
    if (tree.is("table")) return Block::Kind::table;
    if (tree.is("table_header")) return Block::Kind::header_row;
    if (tree.is("table_row")) return Block::Kind::row;
    return std::nullopt;
}

std::optional<Block> block(const Tree& tree, Findings& findings) {
    if (tree.is("paragraph"))
        return Block{
            .kind = Block::Kind::paragraph, .place = tree.place, .words = inlines(tree, findings)};
    if (tree.is("table_cell"))
        return Block{
            .kind = Block::Kind::cell, .place = tree.place, .words = inlines(tree, findings)};
    if (tree.is("heading")) {
        if (tree.text != "3")
            report(tree, "page/heading-order", "page.heading-level"_msg, findings,
                   {{"level", tree.text}});
        return Block{
            .kind = Block::Kind::heading, .place = tree.place, .words = inlines(tree, findings)};
    }
    if (const auto kind = container_kind(tree))
        return Block{.kind = *kind, .place = tree.place, .inside = blocks(tree, findings)};
    if (tree.is("html") && is_translation_mark(tree.text)) return std::nullopt;
    if (tree.is("html")) report(tree, "page/raw-html", "page.raw-html"_msg, findings);
    else report(tree, "page/not-supported", "page.not-supported"_msg, findings);
    return std::nullopt;
}

std::vector<Block> blocks(const Tree& parent, Findings& findings) {
    std::vector<Block> all;
    for (const Tree& child : parent.children)
        if (auto one = block(child, findings)) all.push_back(std::move(*one));
    return all;
}

// "What happens {steps}" is a heading and a purpose.
Stretch opened_by(const Tree& heading, Findings& findings) {
    std::string words(trimmed(heading.words()));
    Stretch stretch{.place = heading.place};
    const std::size_t brace = words.rfind('{');
    if (brace != std::string::npos && words.ends_with('}')) {
        const std::string word = words.substr(brace + 1, words.size() - brace - 2);
        const auto known = std::ranges::find(purposes, word, &PurposeWord::word);
        if (known != purposes.end()) stretch.purpose = known->purpose;
        else
            report(heading, "page/unknown-purpose", "page.unknown-purpose"_msg, findings,
                   {{"words", word}});
        words = trimmed(std::string_view(words).substr(0, brace));
    }
    stretch.heading = Text::mended(words);
    if (words.empty()) report(heading, "page/heading-order", "page.heading-empty"_msg, findings);
    return stretch;
}

// Lower-case words joined by hyphens; letters of other alphabets stay as they are.
std::string anchor_for(const Text& heading, std::set<std::string>& taken) {
    std::string anchor;
    for (const char c : ascii_lower(heading.bytes())) {
        const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80;
        if (stays) anchor += c;
        else if (!anchor.empty() && anchor.back() != '-') anchor += '-';
    }
    while (anchor.ends_with('-')) anchor.pop_back();
    if (anchor.empty()) anchor = "part";
    std::string free = anchor;
    for (int n = 2; !taken.insert(free).second; ++n) free = anchor + "-" + std::to_string(n);
    return free;
}

} // namespace

std::vector<Stretch> stretches(const Tree& body, Findings& findings) {
    std::vector<Stretch> all;
    std::set<std::string> anchors{"main", "sources", "doubt", "q",
                                  "map"}; // ids the frame of a page uses
    for (const Tree& child : body.children) {
        const bool opens = child.is("heading") && (child.text == "2" || child.text == "1");
        if (opens && child.text == "1")
            report(child, "page/heading-order", "page.heading-level"_msg, findings,
                   {{"level", child.text}});
        if (opens) {
            all.push_back(opened_by(child, findings));
            all.back().anchor = anchor_for(all.back().heading, anchors);
            continue;
        }
        auto one = block(child, findings);
        if (!one) continue;
        if (all.empty()) {
            report(child, "page/before-heading", "page.before-heading"_msg, findings);
            continue;
        }
        all.back().blocks.push_back(std::move(*one));
    }
    return all;
}

} // namespace guide
