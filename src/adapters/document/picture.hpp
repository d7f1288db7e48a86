// A logo as it goes into a file: measured, and without what its maker's camera or program wrote
// into it (place, name, time).
#pragma once

#include <domain/document/writer.hpp>

#include <string>

namespace adapters::document {

struct Logo {
    ::document::Picture::Kind kind = ::document::Picture::Kind::png;
    std::string bytes;
    int width = 0, height = 0; // pixels
};

// Reads the frame of the file only, not the picture itself.
// Errors: document.picture (no such picture, damaged, or larger than the bounds of writer.hpp).
Result<Logo> logo_of(const ::document::Picture&);
Error picture_refused(); // document.picture

} // namespace adapters::document
