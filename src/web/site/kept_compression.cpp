#include <web/site/kept_compression.hpp>

namespace web::site {

namespace {

release::Generator generator_for(Coding coding) {
    return coding == Coding::brotli ? release::Generator{"page-brotli-5", 1}
                                    : release::Generator{"page-gzip-6", 1};
}

} // namespace

std::string KeptCompression::compress(std::string_view bytes, Coding coding) {
    const release::Hash made_from = hashing_.of(bytes);
    const release::DerivedKey key =
        release::derived_key(hashing_, generator_for(coding), {&made_from, 1});
    {
        const std::lock_guard lock(mutex_);
        used_.insert(key);
    }
    if (auto kept = derived_.find(key)) return std::move(*kept);
    std::string smaller = compressed(bytes, coding);
    (void)derived_.keep(key, smaller); // where it cannot be kept it is made again next time
    return smaller;
}

std::set<release::DerivedKey> KeptCompression::used() const {
    const std::lock_guard lock(mutex_);
    return used_;
}

} // namespace web::site
