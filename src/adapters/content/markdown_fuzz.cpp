// Any bytes read as Markdown give a tree no deeper than the limit.
#include <adapters/content/content.hpp>

#include <base/expects.hpp>

#include <algorithm>
#include <cstdint>

namespace {
int depth(const Tree& tree) {
    int deepest = 0;
    for (const Tree& child : tree.children) deepest = std::max(deepest, depth(child));
    return deepest + 1;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Findings findings;
    const adapters::content::Limits limits{.bytes = 1'000'000, .nodes = 10'000, .depth = 20};
    const Tree tree = adapters::content::read_markdown({reinterpret_cast<const char*>(bytes), size},
                                                       {}, findings, limits);
    expects(depth(tree) <= limits.depth + 1, "a tree stays within its limit");
    return 0;
}
