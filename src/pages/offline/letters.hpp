// The letters of a copy: as Word files to fill in by hand. Private to this folder.
#pragma once

#include <domain/document/writer.hpp>
#include <pages/offline/parts.hpp>

namespace offline {

// The list of letters and a page for each, in every language, and the files once: letters are
// English. What a server answers with a form is a page of files in a copy, so a phone that keeps
// the guide of a server keeps none of these. `site` and `documents` outlive the listing.
void add_letters(const pages::Site& site, const document::Writer& documents, Listing& into);

} // namespace offline
