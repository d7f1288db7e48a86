#include <pages/due_parts.hpp>

#include <pages/due_words.hpp>
#include <pages/marks.hpp>

#include <algorithm>

namespace pages {

namespace {

Html wrong_at(std::string_view field, const std::vector<DueProblem>& problems, const Voice& voice) {
    const auto found = std::ranges::find(problems, field, &DueProblem::field);
    return found == problems.end() ? Html() : voice.html(found->what.what());
}

DueOption option(std::string_view value, MessageId word, const Text& chosen, const Voice& voice) {
    return {text(value), voice.say(word), is(value == chosen.bytes())};
}

std::vector<DueOptions> rights(const Text& chosen, const Voice& voice) {
    std::vector<DueOptions> all;
    for (const RightGroup& group : right_groups()) {
        DueOptions options{voice.say(group.label), {}};
        for (const deadline::Right right : group.rights)
            options.options.push_back(
                option(deadline::word_of(right), word_for(right), chosen, voice));
        all.push_back(std::move(options));
    }
    return all;
}

std::vector<DueOptions> kinds(const Text& chosen, const Voice& voice) {
    std::vector<DueOptions> all;
    for (const KindGroup& group : kind_groups()) {
        DueOptions options{voice.say(group.label), {}};
        for (const KindWord& one : group.kinds)
            options.options.push_back(option(deadline::word_of(one.kind), one.word, chosen, voice));
        all.push_back(std::move(options));
    }
    return all;
}

std::vector<DueOption> regimes(const Text& chosen, const Voice& voice) {
    std::vector<DueOption> all{option("", "due.page.rules-usual"_msg, chosen, voice)};
    for (std::size_t i = 0; i < deadline::regime_words.size(); ++i)
        all.push_back(option(deadline::regime_words[i], word_for(static_cast<deadline::Regime>(i)),
                             chosen, voice));
    return all;
}

std::vector<DueOption> nations(const Text& chosen, const Voice& voice) {
    std::vector<DueOption> all{option("unknown", "due.page.nation-unknown"_msg, chosen, voice)};
    for (const law::Nation nation : law::every_nation)
        all.push_back(option(law::nation_words[static_cast<std::size_t>(nation)], word_for(nation),
                             chosen, voice));
    return all;
}

// There is always a line to fill in.
std::vector<DueRowView> rows(const DueForm& form, const std::vector<DueProblem>& problems,
                             const Voice& voice) {
    std::vector<DueForm::Row> typed = form.rows;
    if (typed.empty()) typed.push_back({text("received"), {}});
    std::vector<DueRowView> all;
    for (const DueForm::Row& row : typed) {
        const std::size_t number = all.size() + 1;
        all.push_back(
            {text(std::to_string(number)), voice.html("due.page.event"_msg, {{"count", number}}),
             voice.html("due.page.day"_msg, {{"count", number}}),
             wrong_at("day-" + std::to_string(number), problems, voice), kinds(row.kind, voice),
             row.day, typed.size() > 1 ? text("take-" + std::to_string(number)) : Text(),
             voice.html("due.page.take"_msg)});
    }
    return all;
}

} // namespace

DueFormView due_form_view(const Site& site, const Visit& visit, const DueForm& form,
                          const std::vector<DueProblem>& problems) {
    const Voice voice = site.strings.in(visit.language);
    DueFormView view{.due = address(visit, "/due"),
                     .right_label = voice.html("due.page.what"_msg),
                     .right_wrong = wrong_at("right", problems, voice),
                     .rows_label = voice.html("due.page.happened"_msg),
                     .rows_hint = voice.html("due.page.happened-hint"_msg),
                     .add = voice.html("due.page.add"_msg),
                     .rights = rights(form.right, voice),
                     .rows = rows(form, problems, voice),
                     .regime_label = voice.html("due.page.rules"_msg),
                     .regime_hint = voice.html("due.page.rules-hint"_msg),
                     .regime_wrong = wrong_at("regime", problems, voice),
                     .nation_label = voice.html("due.page.nation"_msg),
                     .nation_hint = voice.html("due.page.nation-hint"_msg),
                     .regimes = regimes(form.regime, voice),
                     .nations = nations(form.nation, voice),
                     .button = voice.html("due.page.button"_msg),
                     .promise = voice.html("due.page.promise"_msg)};
    if (!problems.empty()) view.mend = voice.html("due.page.mend"_msg);
    view.old =
        old_law_view(site, visit, is(!form.agreed.empty()), wrong_at("agreed", problems, voice));
    return view;
}

std::optional<OldLawView> old_law_view(const Site& site, const Visit& visit, Is agreed,
                                       Html wrong) {
    const law::Law& law = site.toolkit.law;
    if (!is_past_review(law, visit.today)) return std::nullopt;
    const Voice voice = site.strings.in(visit.language);
    return OldLawView{voice.html("due.page.old"_msg),
                      voice.html("due.page.old-says"_msg, {{"day", *law.review_by()}}),
                      voice.html("due.page.old-agree"_msg), std::move(wrong), agreed};
}

} // namespace pages
