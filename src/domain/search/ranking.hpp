// How signs that a document answers a query become one number.
#pragma once

#include <domain/search/search.hpp>

namespace search {

struct Signs {
    Kind kind = Kind::page;
    double text = 0; // how much its text speaks of the words, beside the best of its kind: 0 to 1
    double coverage = 0; // how much of the query stands in it at all: 0 to 1
    double heading = 0;  // how well one heading fits: 0 to 1
    double headings = 0; // how much of the query stands in its headings: 0 to 1
    double weight = 1;   // of the document
};

double score(const Signs&);

} // namespace search
