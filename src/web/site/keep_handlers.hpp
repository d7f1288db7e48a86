// The guide kept on a reader's phone. Private to the site.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Html keep(const Scene& now);
Response keep_list(const Product& product, const std::string& language);
Response keep_search(const Product& product);
// At the root, so that it may answer for every page; no header widens its reach.
Response worker(const Product& product);

} // namespace web::site
