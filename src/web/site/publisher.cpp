#include <web/site/publisher.hpp>

namespace web::site {

Edition::Edition(pages::Compiled content, Date today, OpensIndex open_index)
    : content_(std::move(content)), today_(today), open_index_(std::move(open_index)) {
    if (!content_.toolkit) content_.toolkit = std::make_shared<const toolkit::Toolkit>();
}

const search::Index& Edition::index() const {
    std::call_once(opened_, [&] { index_ = open_index_(toolkit()); });
    return *index_;
}

Publisher::Publisher(Workshop workshop, const Clock& clock)
    : workshop_(std::move(workshop)), clock_(clock), tried_on_(clock.today()) {
    (void)workshop_.has_changed(); // what is there now is what we read now
    renew(tried_on_);
}

std::shared_ptr<const Edition> Publisher::current() {
    // Somebody at work already? Then what is there is good enough for this request.
    if (const std::unique_lock lock(at_work_, std::try_to_lock); lock.owns_lock()) {
        const Date today = clock_.today();
        if (workshop_.has_changed() || today != tried_on_)
            renew(today); // reviews fall due at midnight
    }
    return edition_.load();
}

void Publisher::renew(Date today) {
    tried_on_ = today;
    pages::Compiled made = workshop_.make(today);
    checked_.store(std::make_shared<const pages::Compiled>(made));
    const bool is_first = edition_.load() == nullptr;
    if (!made.toolkit && !is_first) return; // the last good version stays
    has_content_ = made.toolkit != nullptr;
    auto edition = std::make_shared<const Edition>(std::move(made), today, workshop_.open_index);
    if (workshop_.prepare && has_content_) workshop_.prepare(*edition);
    edition_.store(std::move(edition));
}

} // namespace web::site
