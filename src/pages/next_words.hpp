// What a state, an event and a timer are called on a page and in a terminal.
#pragma once

#include <base/message.hpp>

#include <domain/escalation/escalation.hpp>

#include <string_view>

namespace pages {

MessageId words_of(escalation::State state);
MessageId words_of(deadline::Kind kind);
MessageId words_of_timer(std::string_view name); // one of escalation::Timer

} // namespace pages
