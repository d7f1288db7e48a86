// Last days as a calendar takes them: neutral titles, the reasons inside.
#pragma once

#include <domain/agenda/agenda.hpp>
#include <domain/deadline/deadline.hpp>

#include <pages/strings.hpp>

namespace pages {

// The last day, until when longer time can be announced, the day from which the answer is surely
// late, and our reminders. Empty when nothing is waited for: it was answered, or there is no day.
// Titles and reasons are in the language of the voice.
agenda::Agenda agenda_of(const deadline::Answer& answer, const Voice& voice);

} // namespace pages
