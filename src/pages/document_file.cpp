#include <pages/document_file.hpp>

#include <pages/document_html.hpp>

namespace pages {

namespace {

// Little enough to leave room for the reader's own settings; a blank must not be overlooked.
constexpr Markup style{
    "<style>body{font:1.05rem/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    ".letterhead{text-align:end;margin:0}.recipient,.details{margin:0}"
    ".recipient+.details{margin-block-start:1.5rem}.subject{font-weight:bold;margin-block:1.5rem}"
    ".small{font-size:.85rem}.blank{background:#ffe680;color:#000;padding:0 .25em}"
    "@media print{body{margin:0;max-width:none}}@page{size:A4;margin:2.5cm}</style>"};

} // namespace

std::string document_file(const document::Document& document) {
    const bool is_rtl = document.tongue.direction == document::Direction::right_to_left;
    const Html page = Html(Markup("<!doctype html>\n<html lang=\"")) +
                      Text::mended(document.tongue.language) + Markup("\" dir=\"") +
                      (is_rtl ? Markup("rtl") : Markup("ltr")) +
                      Markup("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                             "content=\"width=device-width, initial-scale=1\">\n<title>") +
                      document.title + Markup("</title>\n") + style +
                      Markup("\n</head>\n<body>\n<main>\n<h1 "
                             "hidden>") +
                      document.title + Markup("</h1>\n") + document_html(document) +
                      Markup("\n</main>\n</body>\n</html>\n");
    return page.bytes();
}

} // namespace pages
