// Which pages are to be gone through, and by which day.
#pragma once

#include <domain/toolkit/toolkit.hpp>

#include <vector>

namespace toolkit {

struct Review {
    Date day;                              // the whole of it still counts
    std::vector<const guide::Page*> pages; // never empty; they belong to the toolkit
};

// Every English page, by day, the earliest first: what is overdue leads.
std::vector<Review> reviews(const Toolkit& toolkit);

// How many pages are due by the end of the month of `today`, overdue ones too.
std::size_t due_this_month(const std::vector<Review>& reviews, Date today);

} // namespace toolkit
