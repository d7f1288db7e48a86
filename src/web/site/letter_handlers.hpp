// Letters: the list, one with its form, and its files. Private to the site.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response letter_shown(const Product& product, const std::string& language, const std::string& slug);
// The preview, or the file that the button asked for: docx, pdf, eml, txt, ics. What is wrong comes
// back as the page, with all that was filled in.
Response letter_sent(const Product& product, const std::string& language, const std::string& slug,
                     const Form& form);

} // namespace web::site
