#include <domain/guide/translation.hpp>

#include <fmt/format.h>

namespace guide {

namespace {

constexpr std::string_view mark_start = "<!-- en: ";
constexpr std::string_view mark_end = " -->";

void add_numbers(const std::vector<Block>& blocks,
                 std::vector<std::pair<std::string, Place>>& numbers) {
    for (const Block& block : blocks) {
        if (!block.words.empty())
            numbers.emplace_back(translation_number(plain_words(block.words)), block.place);
        add_numbers(block.inside, numbers);
    }
}

void add_marks(const Tree& tree, std::vector<std::pair<std::string, Place>>& numbers) {
    if (tree.is("html") && is_translation_mark(tree.text))
        numbers.emplace_back(tree.text.substr(mark_start.size(), 8), tree.place);
    for (const Tree& child : tree.children) add_marks(child, numbers);
}

} // namespace

bool is_translation_mark(std::string_view html) {
    const std::string_view mark = trimmed(html);
    return mark.size() == mark_start.size() + 8 + mark_end.size() && mark.starts_with(mark_start) &&
           mark.ends_with(mark_end);
}

std::string translation_number(std::string_view plain_words) {
    std::uint32_t number = 2166136261U;
    for (const char c : plain_words) number = (number ^ static_cast<unsigned char>(c)) * 16777619U;
    return fmt::format("{:08x}", number);
}

std::vector<std::pair<std::string, Place>> translation_numbers(const Page& english) {
    std::vector<std::pair<std::string, Place>> numbers;
    for (const Stretch& stretch : english.stretches) {
        numbers.emplace_back(translation_number(stretch.heading.bytes()), stretch.place);
        add_numbers(stretch.blocks, numbers);
    }
    return numbers;
}

std::vector<std::pair<std::string, Place>> translated_numbers(const Tree& body) {
    std::vector<std::pair<std::string, Place>> numbers;
    add_marks(body, numbers);
    return numbers;
}

} // namespace guide
