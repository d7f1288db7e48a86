// A page as the server makes it, turned into one that opens from a disk. Private to this folder.
//
// One pass over the tags of the finished page is the only place where an address becomes a file:
// whatever wrote the link, a template, a sentence or an article, it goes through here, so a link
// that would be dead cannot get past. Our templates quote every attribute and escape every value,
// so the pass needs no parser of foreign HTML.
//
//   href, src             a file of the copy, relative; an address that the copy has not leads to
//                         the page "with the program"
//   the search form       asks the copy's own search page, and sends no words anywhere
//   a form that narrows   is worked by the copy's script, and hidden without it
//   any other form        a sentence: this takes the program
//   data-…="/…"           an address that a script would ask: gone, and the script does nothing
//   <head>                says which scripts may run (there are no headers on a disk)
#pragma once

#include <base/html.hpp>
#include <base/url.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace offline {

// The address, without a language, of the page that says what takes the program.
inline constexpr std::string_view with_program = "/with-the-program";

struct Page {
    std::string address;  // "/ar/understand/evisa"
    std::string language; // "ar"
};

struct Words {
    Html takes_program;    // stands where a form stood that a copy cannot answer
    Text no_search, shown; // what the copy's script says; {number} is its to fill
};

struct Surroundings {
    std::function<bool(std::string_view address)> has; // is there a file for this address?
    Url leave_to;
    std::function<Words(std::string_view language)> words_in;
    std::set<std::string>& lacking; // where addresses without a file are written
};

// The bytes of the file that stands for the page.
std::string unhosted(const Html&, const Page&, const Surroundings&);

} // namespace offline
