// Days and figures as a letter in English says them. Letters to authorities are in English,
// whatever language the reader of the toolkit uses.
#pragma once

#include <base/date.hpp>
#include <base/text.hpp>

#include <domain/claim/figure.hpp>

namespace letter {

Text day_in_words(Date day);                       // "3 March 2026"
Text figure_in_words(const claim::Figure& figure); // "one month", "20 working days"

} // namespace letter
