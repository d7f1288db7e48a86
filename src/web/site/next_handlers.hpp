// What happens next to a request, and what they answered. What was sent is shown back once and kept
// nowhere.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response what_happens_next(const Product&, const std::string& language, const Form& form);
// The eight, then the day it came, then what follows.
Response what_they_answered(const Product&, const std::string& language, const Form& form);

} // namespace web::site
