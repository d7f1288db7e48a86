// Keys and tokens: they cannot be copied, printed, compared or logged, and leave no trace in
// memory.
#pragma once

#include <cstddef>
#include <type_traits>

namespace base {
// Overwrites memory in a way the compiler does not leave out.
void wipe(void* memory, std::size_t size) noexcept;
} // namespace base

template <class T>
requires std::is_trivially_copyable_v<T>
class Secret {
public:
    template <class Fill> static Secret made_by(Fill fill) { // born inside: no copy stays behind
        Secret secret;
        fill(secret.value_);
        return secret;
    }
    Secret(Secret&& other) noexcept : value_(other.value_) { other.wipe(); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;
    ~Secret() { wipe(); }
    template <class Use> decltype(auto) reveal_to(Use use) const { return use(value_); }

private:
    Secret() = default;
    void wipe() noexcept { base::wipe(&value_, sizeof value_); }
    T value_{};
};
