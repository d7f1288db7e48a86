// Answers of the guide itself: a word, a claim, what was searched for, a note, the way out, assets.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

// By its name; one of its other names leads there.
Response term(const Product&, const std::string& language, const std::string& id);
// `id` may end in ".json".
Response claim_as(const Product&, const std::string& language, std::string id);
// `fields` is the form, or the query of an address with ?q= in it.
Response answer(const Product&, const std::string& language, const Form& fields);
Response suggestions(const Product&, const std::string& language, const Text& words);
Response note(const Product&, const std::string& language, const Form& form);
Response leave(const Product&);
Response asset(const std::string& path);

} // namespace web::site
