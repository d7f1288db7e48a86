// What the program says, before it is said in a language.
//
// A Message is an id and typed arguments. The sentence stands in content/strings/LANGUAGE, and only
// pages and cli speak it. So no error holds English, and a translator sees every sentence there is.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

class Date;

// The id of a sentence. Only a literal makes one ("date.not-a-day"_msg), so that tools/strings can
// prove that each id has its English sentence.
class MessageId {
public:
    constexpr std::string_view text() const { return text_; }
    friend constexpr auto operator<=>(MessageId, MessageId) = default;

private:
    friend consteval MessageId operator""_msg(const char*, std::size_t);
    explicit constexpr MessageId(std::string_view text) : text_(text) {}
    std::string_view text_;
};

consteval MessageId operator""_msg(const char* text, std::size_t size) {
    return MessageId({text, size});
}

// A day, told to each reader in the way of their language.
struct DayArgument {
    std::string iso;
    friend bool operator==(const DayArgument&, const DayArgument&) = default;
};

struct Argument {
    std::string_view name; // a literal, as in "{name}"
    std::variant<std::string, std::int64_t, DayArgument> value;

    Argument(std::string_view its_name, std::string words)
        : name(its_name), value(std::move(words)) {}
    Argument(std::string_view its_name, std::string_view words)
        : name(its_name), value(std::string(words)) {}
    Argument(std::string_view its_name, const char* words)
        : name(its_name), value(std::string(words)) {}
    Argument(std::string_view its_name, std::int64_t count) : name(its_name), value(count) {}
    Argument(std::string_view its_name, int count) : name(its_name), value(std::int64_t{count}) {}
    Argument(std::string_view its_name, std::size_t count)
        : name(its_name), value(static_cast<std::int64_t>(count)) {}
    Argument(std::string_view its_name, Date day);

    friend bool operator==(const Argument&, const Argument&) = default;
};

struct Message {
    MessageId id;
    std::vector<Argument> arguments;

    friend bool operator==(const Message&, const Message&) = default;
};
