// Any bytes read as YAML end in a tree: a map has as many keys as values, unless a finding says why
// not.
#include <adapters/content/content.hpp>

#include <base/expects.hpp>

#include <cstdint>

namespace {
void check(const Tree& tree) {
    if (tree.kind == Tree::Kind::map)
        expects(tree.keys.size() == tree.children.size(), "each key has its value");
    for (const Tree& child : tree.children) check(child);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Findings findings;
    const Tree tree =
        adapters::content::read_yaml({reinterpret_cast<const char*>(bytes), size}, {}, findings);
    if (findings.empty()) check(tree);
    return 0;
}
