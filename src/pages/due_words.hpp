// The words of last days for people: rights, rules, nations, what happened, how the clock stands.
#pragma once

#include <base/message.hpp>

#include <domain/deadline/deadline.hpp>
#include <domain/toolkit/words.hpp>

#include <vector>

namespace pages {

MessageId word_for(deadline::Right right);
MessageId word_for(deadline::Regime regime);
MessageId word_for(law::Nation nation);
MessageId word_for(deadline::Clock clock);

// A kind of event as the form offers it; those that move no day are not offered.
struct KindWord {
    deadline::Kind kind;
    MessageId word;
};
struct KindGroup {
    MessageId label;
    std::vector<KindWord> kinds;
};
const std::vector<KindGroup>& kind_groups();
MessageId word_for(deadline::Kind kind);

struct RightGroup {
    MessageId label;
    std::vector<deadline::Right> rights;
};
const std::vector<RightGroup>& right_groups();

// The same, with the rules it names in another language, where content/words has them.
deadline::Answer with_rules_in(std::string_view language, deadline::Answer answer,
                               const toolkit::Words& words);

} // namespace pages
