// Answers about the map: a walk, a body, a system, the paths between two ends.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response map_walk(const Product&, const std::string& language, const Request&, const Captures&);
Response map_actor(const Product&, const std::string& language, const Request&, const Captures&);
Response map_system(const Product&, const std::string& language, const Request&, const Captures&);
Response map_paths(const Product&, const std::string& language, const Form& query);

} // namespace web::site
