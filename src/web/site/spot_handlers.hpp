// The interview: questions by GET, everything that was answered by POST and back once.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response spot_step(const Product&, const std::string& language, const Form& form);

} // namespace web::site
