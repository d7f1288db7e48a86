// Whatever a file of events holds: it is refused, or what is refused in it was in it, and leaving
// that out leads to the same place.
#include "real_law.hpp"

#include <domain/deadline/question.hpp>
#include <domain/escalation/escalation.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const law::Law law = real_law();
    Findings findings;
    const Tree tree = adapters::content::read_yaml(
        std::string_view(reinterpret_cast<const char*>(bytes), size),
        Place{std::make_shared<const std::string>("events"), 1, 1}, findings);
    if (!findings.empty()) return 0;
    auto question = deadline::read_question(tree, "2026-06-01"_date, findings);
    if (!question || question->history.size() > 40) return 0;
    const auto with = escalation::next(*question, law);
    if (!with) return 0;
    for (const deadline::Event& event : question->history)
        question->today = std::max(question->today, event.day);
    for (const escalation::Refusal& refusal : with->refused) {
        const auto found = std::ranges::find(question->history, refusal.event);
        expects(found != question->history.end(), "what is refused was told");
        question->history.erase(found);
    }
    const auto without = escalation::next(*question, law);
    expects(without && without->state == with->state && without->refused.empty(),
            "what was refused moved nothing");
    return 0;
}
