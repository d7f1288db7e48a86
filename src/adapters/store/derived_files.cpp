#include <adapters/store/derived_files.hpp>

namespace adapters::store {

namespace {

using release::DerivedKey, release::DiskFailed, release::Hash;

constexpr std::string_view magic = "waymark-derived/1\n";
constexpr std::size_t largest_item = std::size_t{256} << 20;

void append(std::string& text, const Hash& hash) {
    text.append(reinterpret_cast<const char*>(hash.bytes.data()), hash.bytes.size());
}

// For what may fail without anybody being worse off than before.
template <class Act> void quietly(const Act& act) {
    try {
        act();
    } catch (const DiskFailed&) {
        return;
    }
}

} // namespace

std::filesystem::path DerivedFiles::file_of(const DerivedKey& key) const {
    return folder_ / key.hash.hex();
}

// The magic and a checksum over the key and the bytes.
std::string DerivedFiles::opening_of(const DerivedKey& key, std::string_view bytes) const {
    std::string both;
    append(both, key.hash);
    append(both, hashing_.of(bytes));
    std::string opening(magic);
    append(opening, hashing_.of(both));
    return opening;
}

std::optional<std::string> DerivedFiles::find(const DerivedKey& key) {
    const auto file = file_of(key);
    std::optional<std::string> item;
    quietly([&] { item = disk_.read(file, largest_item); });
    if (!item) return std::nullopt;
    const std::size_t opening = magic.size() + key.hash.bytes.size();
    const std::string_view whole = *item;
    if (whole.size() >= opening &&
        whole.substr(0, opening) == opening_of(key, whole.substr(opening)))
        return item->erase(0, opening);
    quietly([&] { disk_.remove(file); });
    return std::nullopt;
}

Result<void> DerivedFiles::keep(const DerivedKey& key, std::string_view bytes) {
    if (is_off_) return {};
    const std::lock_guard lock(writing_);
    try {
        disk_.make_folder(folder_);
        disk_.write(file_of(key), opening_of(key, bytes).append(bytes), release::Write::quick);
        return {};
    } catch (const DiskFailed& failed) {
        if (is_off_.exchange(true)) return {}; // another thread has told
        return failed.error().hint("derived.works-without"_msg);
    }
}

void DerivedFiles::prune(const std::set<DerivedKey>& in_use) {
    const std::lock_guard lock(writing_);
    quietly([&] {
        disk_.sweep(folder_);
        for (const std::string& name : disk_.names_in(folder_)) {
            const auto hash = Hash::from_hex(name);
            if (hash && !in_use.contains(DerivedKey{*hash})) disk_.remove(folder_ / name);
        }
    });
}

} // namespace adapters::store
