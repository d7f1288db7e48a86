// Answers to the editor on this machine: what is wrong, and what rests on what.
#pragma once

#include <web/site/product.hpp>

namespace web::site {

Response checked(const Product&, const Request&, const Captures&);
Response reviews(const Product&, const Request&, const Captures&);
// Only where settings.calendars is there.
Response reviews_calendar(const Product&, const Request&, const Captures&);
Response affected_index(const Product&, const Request&, const Captures&);
Response affected(const Product&, const Request&, const Captures&);

} // namespace web::site
