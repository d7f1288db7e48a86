// Paragraphs, lists and tables of a page, and the stretches they lie in.
#pragma once

#include <domain/guide/guide.hpp>

namespace guide {

// Cuts a body at its second-level headings. Findings: page/before-heading, page/heading-order,
// page/unknown-purpose, page/not-supported, page/raw-html.
std::vector<Stretch> stretches(const Tree& body, Findings& findings);

} // namespace guide
