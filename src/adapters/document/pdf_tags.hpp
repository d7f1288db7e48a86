// What Cairo 1.16 does not say in a tagged PDF, added behind its end: the language of the document
// and of each part that has another, words in place of a picture, and that the title stands in the
// window's bar (PDF 32000-1, 7.5.6 incremental updates, 14.9 accessibility).
#pragma once

#include <string>
#include <vector>

namespace adapters::document {

// What a structure element is to say beside its type.
struct TagNote {
    std::string language; // empty: that of the document
    std::string says;     // in place of a picture; UTF-8
};

// `notes` in the order in which the tags were begun. Throws BrokenInvariant when the file is not as
// Cairo writes it.
std::string with_notes(std::string pdf, const std::vector<TagNote>& notes,
                       const std::string& language);

} // namespace adapters::document
