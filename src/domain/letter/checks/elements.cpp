#include <domain/letter/checks.hpp>

#include <algorithm>

namespace letter {

namespace {

Finding error(const Place& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

std::vector<std::string_view> elements_of(const Kind& kind) {
    std::vector<std::string_view> all;
    for (const Element& element : kind.must) all.push_back(element.name);
    for (const Element& element : common_elements(kind.shape)) all.push_back(element.name);
    return all;
}

// A frame may carry what only other shapes must contain.
bool is_any_element(const std::string& name) {
    const auto common = common_elements(Shape::letter);
    return std::ranges::find(common, name, &Element::name) != common.end();
}

} // namespace

void check_elements(const Checked& checked, Findings& findings) {
    const std::vector<std::string_view> wanted = elements_of(*checked.letter.kind);
    std::set<std::string, std::less<>> carried;
    for (const Part* part : checked.parts())
        for (const std::string& name : part->has) {
            carried.insert(name);
            if (std::ranges::find(wanted, name) == wanted.end() && !is_any_element(name))
                findings.push_back(error(part->place, "letter/unknown-element",
                                         {"letter.unknown-element"_msg,
                                          {{"name", name}, {"kind", checked.letter.kind->word}}}));
        }
    for (const std::string_view name : wanted)
        if (!carried.contains(name))
            findings.push_back(error(checked.letter.place, "letter/missing-element",
                                     {"letter.missing-element"_msg,
                                      {{"name", name}, {"kind", checked.letter.kind->word}}}));
}

} // namespace letter
