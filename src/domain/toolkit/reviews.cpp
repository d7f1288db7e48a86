#include <domain/toolkit/reviews.hpp>

namespace toolkit {

std::vector<Review> reviews(const Toolkit& toolkit) {
    std::map<Date, std::vector<const guide::Page*>> by_day;
    for (const guide::Page& page : toolkit.guide.pages)
        if (page.language == "en") by_day[page.review_by].push_back(&page);
    std::vector<Review> all;
    for (auto& [day, pages] : by_day) all.push_back({day, std::move(pages)});
    return all;
}

std::size_t due_this_month(const std::vector<Review>& reviews, Date today) {
    std::size_t count = 0;
    for (const Review& review : reviews)
        if (review.day.iso().substr(0, 7) <= today.iso().substr(0, 7)) count += review.pages.size();
    return count;
}

} // namespace toolkit
