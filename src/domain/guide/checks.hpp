// The checks that need one page only. One file each, in checks/, with its examples beside it.
#pragma once

#include <domain/guide/guide.hpp>

namespace guide {

// Third-level headings stand under a second-level one, and none is empty. [page/heading-order]
void check_heading_order(const Page& page, Findings& findings);
// Grade above 7 warns, above 9 is an error; English only. [page/reading-grade]
void check_reading_grade(const Page& page, Findings& findings);
// A link has words and an address that can be followed. [page/empty-link, page/malformed-link]
void check_links(const Page& page, Findings& findings);
// A page opens with the answer in three lines at most; steps are an ordered list. [page/shape]
void check_shape(const Page& page, Findings& findings);
// Above 800 words a page is two pages; English only. [page/length]
void check_length(const Page& page, Findings& findings);

// A message to forward is one paragraph of at most 300 characters and cites nothing: it has to
// make sense alone, on a phone. [page/forward]
void check_forward(const Page& page, Findings& findings);
// A card can be read aloud in two minutes, and has the words to say on the telephone. [page/card]
void check_card(const Page& page, Findings& findings);

} // namespace guide
