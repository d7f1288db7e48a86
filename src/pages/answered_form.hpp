// What a visitor tells on the page of what they answered: the request so far, which of the eight
// came, and when. It travels in the form, and is kept by nobody.
#pragma once

#include <pages/event_form.hpp>

#include <domain/law/law.hpp>
#include <domain/reaction/reaction.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pages {

struct AnsweredForm {
    TypedRequest request;
    std::optional<reaction::Reaction> reaction; // none: nothing was pressed yet
    std::string detail, day, agreed;            // as they were sent; `agreed`: to old law
    enum class Step { choose, ask, show } step = Step::choose;
};

// `word` gives what was sent under a name.
AnsweredForm read_answered(const std::function<std::string_view(std::string_view)>& word);

// What is missing or wrong, each beside its field.
struct AnsweredWrong {
    std::optional<Error> begin, day, detail, agreed;
    bool is_empty() const { return !begin && !day && !detail && !agreed; }
};
struct AnsweredReading {
    deadline::Question question;
    reaction::Told told;
    AnsweredWrong wrong; // empty: both of them stand
};
// A reaction was pressed.
AnsweredReading read_told(AnsweredForm& form, const law::Law& law, Date today);

} // namespace pages
