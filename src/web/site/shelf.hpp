// Pages that were rendered once and are sent many times.
#pragma once

#include <web/prepared.hpp>

#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>

namespace web::site {

// Any number of threads may ask. What it holds stays below a limit: when that is reached everything
// is let go, since making a page again takes less than a millisecond.
class Shelf {
public:
    explicit Shelf(std::size_t bytes = std::size_t{24} << 20) : limit_(bytes) {}

    // The page under `key`, or nullptr.
    std::shared_ptr<const Prepared> peek(std::string_view key) const;
    // The page under `key`, made by `make` when it is not there. Two threads may both make it.
    std::shared_ptr<const Prepared> find(const std::string& key,
                                         const std::function<std::string()>& make,
                                         ContentType type = ContentType::html,
                                         Cache cache = Cache::revalidate);
    // Puts a page there that was made ahead.
    void put(const std::string& key, std::shared_ptr<const Prepared> page);
    std::size_t bytes() const;

private:
    mutable std::shared_mutex mutex_;
    std::map<std::string, std::shared_ptr<const Prepared>, std::less<>> pages_;
    std::size_t limit_;
    std::size_t held_ = 0;
};

} // namespace web::site
