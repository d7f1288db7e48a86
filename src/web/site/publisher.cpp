#include <web/site/publisher.hpp>

#include <ctime>

namespace web::site {

namespace {

// A person who saves a page and looks at it takes longer.
constexpr std::int64_t share_for = 4;

} // namespace

std::int64_t coarse_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

Edition::Edition(std::shared_ptr<const pages::Compiled> content, Date today, OpensIndex open_index)
    : content_(std::move(content)), toolkit_(content_->toolkit), today_(today),
      open_index_(std::move(open_index)) {
    if (!toolkit_) toolkit_ = std::make_shared<const toolkit::Toolkit>();
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
    // Asking the system costs more than a page from the shelf, so many requests share one question.
    const std::int64_t now = workshop_.milliseconds();
    if (now - asked_at_.load(std::memory_order_relaxed) < share_for) return edition_.load();
    // Somebody at work already? Then what is there is good enough for this request.
    if (const std::unique_lock lock(at_work_, std::try_to_lock); lock.owns_lock()) {
        asked_at_.store(now, std::memory_order_relaxed);
        const Date today = clock_.today();
        if (workshop_.has_changed() || today != tried_on_)
            renew(today); // reviews fall due at midnight
    }
    return edition_.load();
}

void Publisher::renew(Date today) {
    tried_on_ = today;
    pages::Compiled compiled = workshop_.make(today);
    for (SourceFile& file : compiled.files) { // their lines may still be shown, their trees not
        file.head = Tree();
        file.body = Tree();
    }
    const auto made = std::make_shared<const pages::Compiled>(std::move(compiled));
    checked_.store(made);
    const bool is_first = edition_.load() == nullptr;
    if (!made->toolkit && !is_first) return; // the last good version stays
    has_content_ = made->toolkit != nullptr;
    auto edition = std::make_shared<const Edition>(made, today, workshop_.open_index);
    edition_.store(edition);
    if (workshop_.prepare && has_content_) prepare_behind(std::move(edition));
}

// The start, and the request that has noticed an edit, do not wait for pages that nobody has asked
// for yet. A page that is asked for meanwhile is made by that request.
void Publisher::prepare_behind(std::shared_ptr<const Edition> edition) {
    preparing_ = std::jthread(); // what was being made for the edition before is not needed
    preparing_ = std::jthread([this, edition = std::move(edition)](std::stop_token stop) {
        try {
            workshop_.prepare(*edition, std::move(stop));
        } catch (const std::exception&) {
            return; // each page is made when somebody asks for it, and that request tells
        }
    });
}

} // namespace web::site
