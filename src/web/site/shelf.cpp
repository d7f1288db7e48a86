#include <web/site/shelf.hpp>

namespace web::site {

std::shared_ptr<const Prepared> Shelf::find(const std::string& key,
                                            const std::function<std::string()>& make,
                                            ContentType type, Cache cache) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = pages_.find(key);
        if (found != pages_.end()) return found->second;
    }
    std::string bytes = make();
    const std::size_t weight = bytes.size() + bytes.size() / 2; // with its compressed variants
    auto page = Prepared::make(type, std::move(bytes), cache, compress_);
    const std::lock_guard lock(mutex_);
    if (held_ + weight > limit_) {
        pages_.clear();
        held_ = 0;
    }
    const auto [place, is_new] = pages_.emplace(key, std::move(page));
    if (is_new) held_ += weight;
    return place->second;
}

std::size_t Shelf::bytes() const {
    const std::lock_guard lock(mutex_);
    return held_;
}

} // namespace web::site
