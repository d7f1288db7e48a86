// What happens next to a request.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

// What was sent is shown back once and kept nowhere.
Response what_happens_next(const Product&, const std::string& language, const Form& form);

} // namespace web::site
