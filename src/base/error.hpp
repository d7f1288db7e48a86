// What is wrong with an input: what, where, and what to do next.
#pragma once

#include <base/message.hpp>

#include <optional>
#include <string>
#include <vector>

class Error {
public:
    Error(MessageId what, std::vector<Argument> arguments = {})
        : what_{what, std::move(arguments)} {}

    // The same error, told from one step further out: `read_day().error().in("received")`.
    Error in(std::string place) const;
    // The same error with what to do next.
    Error hint(MessageId hint, std::vector<Argument> arguments = {}) const;

    const Message& what() const { return what_; }
    const std::optional<Message>& hint() const { return hint_; }
    // Outermost place first: {"form", "received"}.
    const std::vector<std::string>& where() const { return where_; }

private:
    Message what_;
    std::optional<Message> hint_;
    std::vector<std::string> where_;
};
