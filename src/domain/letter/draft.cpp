// Answers in, letter and findings out.
#include <domain/letter/verify.hpp>

#include <algorithm>

namespace letter {

namespace {

std::vector<deadline::Warning> warnings_of(const std::vector<CountedDay>& days) {
    std::vector<deadline::Warning> all;
    for (const CountedDay& day : days)
        for (const deadline::Warning& warning : day.answer.warnings)
            if (std::ranges::find(all, warning) == all.end()) all.push_back(warning);
    return all;
}

bool is_in_organisations_name(const Facts& facts) { return facts.writer != Writer::own; }

} // namespace

Draft draft(const Request& request, const Sources& sources) {
    Draft draft;
    Facts facts = facts_of(request, sources, draft.findings);
    const Letter& letter = request.letter;
    Filled filled = fill(letter, sources.library.frame(letter.frame, letter.language), facts);
    draft.rests_on = basis_of(filled, facts, sources.claims);
    verify(request, sources.library, filled, draft.rests_on, facts, draft.findings);
    sort_by_place(draft.findings);
    draft.document = std::move(filled.document);
    if (sources.library.organisation && is_in_organisations_name(facts))
        draft.document.logo = sources.library.organisation->logo;
    draft.warnings = warnings_of(facts.days);
    draft.days = std::move(facts.days);
    draft.route = std::move(facts.to.route);
    draft.regime = facts.to.regime;
    draft.predicates = std::move(facts.holds);
    return draft;
}

std::vector<const Question*> questions_of(const Letter& letter, const Library& library,
                                          const Draft* so_far) {
    std::vector<const Question*> all;
    const auto add = [&](const std::vector<Question>& questions) {
        for (const Question& one : questions)
            if (so_far == nullptr || one.when.empty() || so_far->predicates.contains(one.when))
                all.push_back(&one);
    };
    add(library.every_letter);
    add(letter.questions);
    return all;
}

} // namespace letter
