// Last days on the web: a form, its answer, the same as a calendar file. Nothing is kept.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

// POST /due: a line added or taken out, the answer, or the form with what has to be mended (422).
Response due(const Product& product, const std::string& language, const Form& form);
// POST /due/calendar: the days as a file.
Response due_calendar(const Product& product, const std::string& language, const Form& form);

} // namespace web::site
