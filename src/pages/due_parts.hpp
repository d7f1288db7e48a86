// The form of last days as the page shows it.
#pragma once

#include <pages/due_form.hpp>
#include <pages/render.hpp>
#include <pages/site.hpp>

#include <optional>
#include <vector>

namespace pages {

struct DueOption {
    Text value, words;
    Is is_chosen = Is::absent;
    static void describe(auto& member) {
        member("value", &DueOption::value);
        member("words", &DueOption::words);
        member("is_chosen", &DueOption::is_chosen);
    }
};
struct DueOptions {
    Text label;
    std::vector<DueOption> options;
    static void describe(auto& member) {
        member("label", &DueOptions::label);
        member("options", &DueOptions::options);
    }
};

struct DueRowView {
    Text number;
    Html kind_label, day_label, wrong;
    std::vector<DueOptions> kinds;
    Text day, take; // "take-2", unless it is the only line
    Html take_words;
    static void describe(auto& member) {
        member("number", &DueRowView::number);
        member("kind_label", &DueRowView::kind_label);
        member("day_label", &DueRowView::day_label);
        member("wrong", &DueRowView::wrong);
        member("kinds", &DueRowView::kinds);
        member("day", &DueRowView::day);
        member("take", &DueRowView::take);
        member("take_words", &DueRowView::take_words);
    }
};

struct OldLawView {
    Html heading, says, agree, wrong;
    Is agreed = Is::absent;
    static void describe(auto& member) {
        member("heading", &OldLawView::heading);
        member("says", &OldLawView::says);
        member("agree", &OldLawView::agree);
        member("wrong", &OldLawView::wrong);
        member("agreed", &OldLawView::agreed);
    }
};

struct DueFormView {
    Url due;
    Html mend, right_label, right_wrong, rows_label, rows_hint, add;
    std::vector<DueOptions> rights;
    std::vector<DueRowView> rows;
    Html regime_label, regime_hint, regime_wrong, nation_label, nation_hint;
    std::vector<DueOption> regimes, nations;
    std::optional<OldLawView> old;
    Html button, promise;
    static void describe(auto& member) {
        member("due", &DueFormView::due);
        member("mend", &DueFormView::mend);
        member("right_label", &DueFormView::right_label);
        member("right_wrong", &DueFormView::right_wrong);
        member("rows_label", &DueFormView::rows_label);
        member("rows_hint", &DueFormView::rows_hint);
        member("add", &DueFormView::add);
        member("rights", &DueFormView::rights);
        member("rows", &DueFormView::rows);
        member("regime_label", &DueFormView::regime_label);
        member("regime_hint", &DueFormView::regime_hint);
        member("regime_wrong", &DueFormView::regime_wrong);
        member("nation_label", &DueFormView::nation_label);
        member("nation_hint", &DueFormView::nation_hint);
        member("regimes", &DueFormView::regimes);
        member("nations", &DueFormView::nations);
        member("old", &DueFormView::old);
        member("button", &DueFormView::button);
        member("promise", &DueFormView::promise);
    }
};

// The confirmation that law past its review date asks for, with what is wrong with it; none while
// the law is not.
std::optional<OldLawView> old_law_view(const Site& site, const Visit& visit, Is agreed, Html wrong);

DueFormView due_form_view(const Site& site, const Visit& visit, const DueForm& form,
                          const std::vector<DueProblem>& problems);

} // namespace pages
