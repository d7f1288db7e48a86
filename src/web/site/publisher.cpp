#include <web/site/publisher.hpp>

namespace web::site {

namespace {
constexpr std::size_t shelf_bytes = std::size_t{24} << 20;
}

Edition::Edition(pages::Compiled content, Date today, OpensIndex open_index,
                 Prepared::Compress compress)
    : content_(std::move(content)), today_(today), open_index_(std::move(open_index)),
      shelf_(shelf_bytes, std::move(compress)) {
    if (!content_.toolkit) content_.toolkit = std::make_shared<const toolkit::Toolkit>();
}

const search::Index& Edition::index() const {
    std::call_once(opened_, [&] { index_ = open_index_(toolkit()); });
    return *index_;
}

Publisher::Publisher(Workshop workshop, const Clock& clock)
    : workshop_(std::move(workshop)), clock_(clock) {
    (void)workshop_.has_changed(); // what is there now is what we read now
    renew(clock_.today());
}

std::shared_ptr<const Edition> Publisher::current() {
    // Somebody at work already? Then what is there is good enough for this request.
    if (const std::unique_lock lock(at_work_, std::try_to_lock); lock.owns_lock()) {
        const Date today = clock_.today();
        const bool is_new_day = edition_.load()->today() != today; // reviews fall due at midnight
        if (workshop_.has_changed() || is_new_day) renew(today);
    }
    return edition_.load();
}

void Publisher::renew(Date today) {
    pages::Compiled made = workshop_.make(today);
    checked_.store(std::make_shared<const pages::Compiled>(made));
    const bool is_first = edition_.load() == nullptr;
    if (!made.toolkit && !is_first) return; // the last good version stays
    has_content_ = made.toolkit != nullptr;
    edition_.store(std::make_shared<const Edition>(std::move(made), today, workshop_.open_index,
                                                   workshop_.compress));
}

} // namespace web::site
