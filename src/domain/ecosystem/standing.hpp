// How a flow stands on a day: the map can be asked how the world was.
#pragma once

#include <domain/ecosystem/ecosystem.hpp>

namespace ecosystem {

enum class Standing {
    active,    // it ran on that day
    disputed,  // sources conflict, or nobody could establish whether it runs
    suspended, // stopped for a time
    planned,   // announced; nobody has seen it run
    ended,     // it had stopped
    not_begun  // it had not started
};
inline constexpr Standing last_standing = Standing::not_begun;
std::string_view word_of(Standing);

// A flow known to have begun in 2010 counts from the first day of 2010, and one that ended in 2018
// until the last of 2018. What has ended nobody knows when has ended on every day. A flow without a
// known start is taken to have run.
Standing standing(const Flow&, Date on);

// Does data still move on that day, as far as anybody knows? Disputed counts: people should know.
bool may_move(Standing);

} // namespace ecosystem
