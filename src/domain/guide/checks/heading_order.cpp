#include <domain/guide/checks.hpp>

#include <algorithm>

namespace guide {

void check_heading_order(const Page& page, Findings& findings) {
    for (const Stretch& stretch : page.stretches)
        for (const Block& block : stretch.blocks) {
            const bool is_empty =
                block.kind == Block::Kind::heading && plain_words(block.words).empty();
            if (is_empty)
                findings.push_back(Finding{block.place,
                                           1,
                                           Severity::error,
                                           "page/heading-order",
                                           {"page.heading-empty"_msg, {}},
                                           std::nullopt});
        }
}

} // namespace guide
