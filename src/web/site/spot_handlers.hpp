// The interview: questions by GET, everything that was answered by POST and back once.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

// A page of the interview that depends on nothing but its address; not found while content has no
// interview.
Response spot_page(const Product&, const std::string& language, const std::string& path,
                   Html (*make)(const pages::Site&, const pages::Visit&));

Response spot_step(const Product&, const std::string& language, const Form& form);

} // namespace web::site
