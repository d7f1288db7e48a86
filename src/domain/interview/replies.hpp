// What somebody answered: names only, never a person's words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace interview {

struct Reply {
    std::string question;
    std::vector<std::string> answers; // "unknown" alone: I do not know

    friend bool operator==(const Reply&, const Reply&) = default;
};
using Replies = std::vector<Reply>;

inline bool says(const Replies& replies, std::string_view question, std::string_view answer) {
    const auto found = std::ranges::find(replies, question, &Reply::question);
    return found != replies.end() &&
           std::ranges::find(found->answers, answer) != found->answers.end();
}

} // namespace interview
