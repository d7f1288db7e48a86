#include <web/site/shelf.hpp>

namespace web::site {

std::shared_ptr<const Prepared> Shelf::find(const std::string& key,
                                            const std::function<std::string()>& make,
                                            ContentType type, Cache cache) {
    if (auto there = peek(key)) return there;
    auto page = Prepared::make(type, make(), cache);
    put(key, page);
    return page;
}

void Shelf::put(const std::string& key, std::shared_ptr<const Prepared> page) {
    const std::size_t plain = page->variant(Coding::identity).bytes->size();
    const std::size_t weight = plain + plain / 2; // with its compressed variants
    const std::lock_guard lock(mutex_);
    if (held_ + weight > limit_) {
        pages_.clear();
        held_ = 0;
    }
    if (pages_.insert_or_assign(key, std::move(page)).second) held_ += weight;
}

std::shared_ptr<const Prepared> Shelf::peek(std::string_view key) const {
    const std::shared_lock lock(mutex_);
    const auto found = pages_.find(key);
    return found == pages_.end() ? nullptr : found->second;
}

std::size_t Shelf::bytes() const {
    const std::lock_guard lock(mutex_);
    return held_;
}

} // namespace web::site
