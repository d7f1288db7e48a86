// A file descriptor with an owner, and reading from it. Private to this folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace adapters::system {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }
    // Somebody else closes it from now on.
    int release() { return std::exchange(number_, -1); }

private:
    int number_ = -1;
};

// All bytes up to the end; nothing when there are more than `limit`, or when reading fails: then
// errno says why, and is 0 for too many.
std::optional<std::string> read_all(const Descriptor&, std::size_t limit);

} // namespace adapters::system
