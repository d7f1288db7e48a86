#include <domain/guide/guide.hpp>

#include <algorithm>

namespace guide {

namespace {

void append(const std::vector<Inline>& words, std::string& to) {
    for (const Inline& one : words) {
        switch (one.kind) {
        case Inline::Kind::words:
        case Inline::Kind::code: to += one.text; break;
        case Inline::Kind::line_break: to += ' '; break;
        case Inline::Kind::term:
            if (one.inside.empty()) to += one.text;
            append(one.inside, to);
            break;
        case Inline::Kind::citation:
        case Inline::Kind::our_advice: break;
        case Inline::Kind::emphasis:
        case Inline::Kind::strong:
        case Inline::Kind::link: append(one.inside, to); break;
        }
    }
}

// A citation before a full stop leaves a space behind: "a month [@x]." reads "a month."
std::string tidied(std::string_view words) {
    std::string tidy;
    for (const char c : words) {
        const bool hugs_left = c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?';
        if (hugs_left && tidy.ends_with(' ')) tidy.pop_back();
        if (c == ' ' && (tidy.empty() || tidy.ends_with(' '))) continue;
        tidy += c;
    }
    while (tidy.ends_with(' ')) tidy.pop_back();
    return tidy;
}

void append_lines(const std::vector<Block>& blocks, std::string& to) {
    for (const Block& block : blocks) {
        if (!block.words.empty()) to += plain_words(block.words) + "\n";
        append_lines(block.inside, to);
    }
}

} // namespace

std::string_view word_of(Section section) {
    switch (section) {
    case Section::start: return "start";
    case Section::understand: return "understand";
    case Section::act: return "act";
    case Section::protect: return "protect";
    case Section::cases: return "cases";
    case Section::cards: return "cards";
    }
    return "start";
}

std::string Page::path() const { return "/" + std::string(word_of(section)) + "/" + slug; }

int Page::minutes() const {
    const std::string words = plain_words(*this);
    const auto count = std::ranges::count_if(words, [](char c) { return c == ' ' || c == '\n'; });
    return std::max(1, static_cast<int>((count + 100) / 200));
}

const Page* Guide::find(std::string_view language, std::string_view path) const {
    const auto found = std::ranges::find_if(
        pages, [&](const Page& page) { return page.language == language && page.path() == path; });
    return found == pages.end() ? nullptr : &*found;
}

const Topic* Guide::find(const TopicName& topic) const {
    const auto found = std::ranges::find(topics, topic, &Topic::name);
    return found == topics.end() ? nullptr : &*found;
}

std::string plain_words(const std::vector<Inline>& words) {
    std::string all;
    append(words, all);
    return tidied(all);
}

std::string plain_words(const Page& page) {
    std::string all;
    for (const Stretch& stretch : page.stretches) {
        all += stretch.heading.bytes() + "\n";
        append_lines(stretch.blocks, all);
    }
    return all;
}

} // namespace guide
