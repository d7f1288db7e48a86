// Answers that are lists: what changed, rulings, where to get help, what one already does.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response changes(const Product&, const std::string& language, const Form& query);
Response resources(const Product&, const std::string& language, const Form& query);
Response cases(const Product&, const std::string& language, const Form& query);
// A ruling told as a story; one that no page tells of leads to its claim.
Response told_case(const Product&, const std::string& language, const std::string& slug);
// Answers are shown back once and kept nowhere.
Response mirror_steps(const Product&, const std::string& language, const Form& form);

} // namespace web::site
