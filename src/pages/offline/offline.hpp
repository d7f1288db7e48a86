// The public guide as files: a copy that opens from a disk, a stick or any plain host.
//
// Every page is made by the function that makes it for the server, and then unhosted
// (unhosting.hpp): its addresses become relative links to files. What a copy cannot do, because it
// takes the running program, leads to a page that says so; no link and no button is dead. Nothing
// here asks for the time: the same content, binary and choices give the same bytes.
#pragma once

#include <domain/document/writer.hpp>
#include <pages/site.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace offline {

struct Choices {
    Url leave_to;                      // the neutral page that "Leave now" goes to
    const document::Writer& documents; // makes the letters
};

// Takes a finished file: its path ("understand/evisa.html") and its bytes. May throw, which ends
// the copying.
using Sink = std::function<void(std::string path, std::string bytes)>;

// What a copy holds, and what it had to leave out.
struct Copied {
    std::size_t pages = 0;              // documents a reader may open
    std::set<std::string> with_program; // addresses that lead to the page that explains
    bool has_search = false;            // no: the program was built without minisearch
};

// Hands every file of the copy to `sink`, in no order that means anything, each path once. The
// site's pages speak as of the day the content was published.
Copied copy(const pages::Site&, const Choices&, const Sink& sink);

} // namespace offline
