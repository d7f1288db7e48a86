// A value, or what was wrong with the input it was to be made from.
#pragma once

#include <base/error.hpp>

#include <tl/expected.hpp>

#include <concepts>
#include <utility>

// tl::expected until the compiler has std::expected. An Error turns into a failed Result by itself,
// so that `return day.error().in("received");` is the whole early return.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    template <class Value>
    requires std::convertible_to<Value&&, T> &&
             (!std::same_as<std::remove_cvref_t<Value>, Error>) &&
             (!std::same_as<std::remove_cvref_t<Value>, Result>)
    Result(Value&& value) : Base(std::forward<Value>(value)) {}
    Result(Error error) : Base(tl::unexpected<Error>(std::move(error))) {}
};

template <> class [[nodiscard]] Result<void> : public tl::expected<void, Error> {
public:
    using Base = tl::expected<void, Error>;
    Result() = default;
    Result(Error error) : Base(tl::unexpected<Error>(std::move(error))) {}
};
