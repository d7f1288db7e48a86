#include <domain/letter/kinds.hpp>

#include <base/text.hpp>

#include <algorithm>
#include <array>

namespace letter {

namespace {

using Must = std::vector<Element>;

// To the body that holds the data. [facts: law, section 6c, rows L1 to L9]
std::vector<Kind> to_the_holder() {
    return {
        {"L1", "access", Shape::letter,
         Must{{"rights"},
              {"scope"},
              {"information-list"},
              {"internal-records"},
              {"vulnerability", "has_care"},
              {"format"},
              {"enclosures"},
              {"due-date"},
              {"redaction-reasons"}}},
        {"L1r", "change", Shape::letter,
         Must{{"rights"},
              {"exact-data"},
              {"why-wrong"},
              {"evidence", "has_evidence"},
              {"correct-version", "right_rectification"},
              {"interim-restriction", "under_uk_gdpr"},
              {"recipients"},
              {"part-3-sections", "under_law_enforcement"},
              {"due-date"}}},
        {"L2", "proof-of-receipt", Shape::letter,
         Must{{"first-sent"}, {"copy"}, {"confirm-receipt"}, {"clock-from-first-receipt"}}},
        {"L3", "identity", Shape::letter, Must{{"enclosures"}, {"first-enclosed"}, {"due-date"}}},
        {"L3b", "identity-not-needed", Shape::letter,
         Must{{"enclosures"}, {"first-enclosed"}, {"due-date"}, {"ask-not-reasonable"}}},
        {"L4", "clarification", Shape::letter,
         Must{{"scope"}, {"asked-and-answered"}, {"pause"}, {"due-date"}}},
        {"L4b", "clarification-not-needed", Shape::letter,
         Must{{"scope"}, {"asked-and-answered"}, {"ask-not-reasonable"}, {"due-date"}}},
        {"L5", "fee", Shape::letter, Must{{"fee-basis"}, {"what-is-done"}}},
        {"L6", "extension", Shape::letter, Must{{"new-date"}, {"extension-grounds"}}},
        {"L6b", "extension-refused", Shape::letter, Must{{"why-invalid"}, {"original-date"}}},
        {"L7", "complaint", Shape::letter,
         Must{{"complaint-named"},
              {"facts-and-dates"},
              {"infringement"},
              {"what-is-disputed"},
              {"outcome-wanted"},
              {"effect"},
              {"acknowledgement"},
              {"progress"},
              {"decision-maker"},
              {"data-protection-officer"},
              {"keep-evidence"}}},
        {"L7i", "complaint-immigration-exemption", Shape::annex,
         Must{{"which-right"},
              {"which-documents"},
              {"which-purpose"},
              {"when-and-by-whom"},
              {"decided-afresh"},
              {"vulnerability-and-convention"},
              {"substantial-risk"},
              {"why-it-outweighs"},
              {"necessary-and-proportionate"},
              {"record"},
              {"told-or-not"},
              {"reconsider"}}},
        {"L8", "overdue", Shape::letter,
         Must{{"due-date"},
              {"how-computed"},
              {"pauses", "has_pause"},
              {"answer-by"},
              {"consequences"}}},
        {"L9", "gaps", Shape::letter,
         Must{{"what-is-missing"}, {"unexplained-redactions"}, {"search"}}},
    };
}

// To the regulator, the tribunal and the court; and what ends a case. [rows L10 to L17]
std::vector<Kind> further_on() {
    return {
        {"L10", "regulator", Shape::letter,
         Must{{"request"},
              {"proof-of-receipt"},
              {"answers"},
              {"complaint-and-outcome"},
              {"timeline"},
              {"infringements"},
              {"harm"},
              {"remedy"},
              {"authority", "acting"},
              {"part-3-check", "under_law_enforcement"}}},
        {"L11", "regulator-check", Shape::letter,
         Must{{"decision"}, {"restriction-cited"}, {"check-lawfulness"}, {"reply-wanted"}}},
        {"L12", "tribunal", Shape::letter,
         Must{{"complaint-date"},
              {"not-done-in-time"},
              {"order-sought"},
              {"not-the-merits"},
              {"late-reasons", "application_past"}}},
        {"L13", "regulator-review", Shape::letter,
         Must{{"why-wrong"}, {"evidence-missed"}, {"within-time"}}},
        {"L14", "brief-claim", Shape::brief,
         Must{{"data-subject"},
              {"controller"},
              {"processing"},
              {"duties-and-breach"},
              {"why-not-processed"},
              {"damage"},
              {"remedy"},
              {"deadline"},
              {"adr"},
              {"costs"},
              {"solicitor-only"}}},
        {"L15", "brief-judicial-review", Shape::brief,
         Must{{"decision"},
              {"grounds"},
              {"remedy"},
              {"interested-parties"},
              {"documents"},
              {"address-for-service"},
              {"reply-date"},
              {"time-limit"},
              {"solicitor-only"}}},
        {"L16", "closing", Shape::letter,
         Must{{"outcome"}, {"limits-left"}, {"complaint-rights"}, {"retention"}}},
        {"L17", "tell-recipients", Shape::letter,
         Must{{"recipients"}, {"what-changed"}, {"from-which-day"}}},
    };
}

// Our own duties, and short notes. [issue: letters L18 to L27]
std::vector<Kind> our_own() {
    return {
        {"L18", "our-complaint-answer", Shape::letter,
         Must{{"acknowledged"}, {"what-was-done"}, {"outcome"}, {"complaint-rights"}}},
        {"L19", "our-request-answer", Shape::letter,
         Must{{"request-acknowledged"},
              {"answer-or-extension"},
              {"reasons", "we_extend"},
              {"due-date"},
              {"complaint-rights"}}},
        {"L20", "neither-confirm-nor-deny", Shape::letter,
         Must{{"neither"}, {"power-asked-for"}, {"in-writing"}, {"who-decides"}}},
        {"L21", "breach-regulator", Shape::letter,
         Must{{"what-happened"},
              {"people-and-records"},
              {"contact-point"},
              {"consequences"},
              {"measures"},
              {"late-reasons", "report_past"}}},
        {"L22", "breach-people", Shape::letter,
         Must{{"what-happened"},
              {"contact-point"},
              {"consequences"},
              {"measures"},
              {"what-you-can-do"}}},
        {"L23", "mp", Shape::letter,
         Must{{"constituent"}, {"what-happened"}, {"what-is-asked"}, {"consent"}}},
        {"L24", "employer-landlord", Shape::letter,
         Must{{"what-happened"}, {"what-is-asked"}, {"law"}}},
        {"L25", "gp-hospital", Shape::letter, Must{{"what-happened"}, {"what-is-asked"}, {"law"}}},
        {"L26", "referral", Shape::letter,
         Must{{"who"}, {"what-happened"}, {"deadlines"}, {"what-is-asked"}, {"consent"}}},
        {"L27", "supplier", Shape::letter,
         Must{{"what-data"}, {"where-kept"}, {"who-sees"}, {"contract"}, {"answer-by"}}},
    };
}

// Information that is not about a person, and the papers that go with a letter.
std::vector<Kind> information_and_papers() {
    const Must request{{"act"},  {"name-and-address"}, {"information"},
                       {"form"}, {"due-date"},         {"advice-and-assistance"}};
    const Must review{{"act"},         {"request"},  {"why-dissatisfied"},
                      {"within-time"}, {"due-date"}, {"regulator"}};
    return {
        {"FOI", "foi", Shape::letter, request},
        {"FOI-review", "foi-review", Shape::letter, review},
        {"EIR", "eir", Shape::letter, request},
        {"EIR-review", "eir-review", Shape::letter, review},
        {"FOISA", "foisa", Shape::letter, request},
        {"FOISA-review", "foisa-review", Shape::letter, review},
        {"authority", "authority", Shape::paper,
         Must{{"who-gives"},
              {"who-acts"},
              {"what-for"},
              {"until-when"},
              {"taken-back"},
              {"signature"}}},
        {"authority-plain", "authority-plain", Shape::paper,
         Must{{"what-you-sign"}, {"what-we-may-do"}, {"what-we-may-not"}, {"taken-back"}}},
        {"cover", "cover", Shape::paper, Must{{"contents"}, {"sent-to"}, {"sent-on"}}},
    };
}

// What is signed or lies on top is a paper, whatever function lists it.
void add(std::vector<Kind> more, Group group, std::vector<Kind>& to) {
    for (Kind& kind : more) {
        kind.group = kind.shape == Shape::paper ? Group::papers : group;
        to.push_back(std::move(kind));
    }
}

std::vector<Kind> all_kinds() {
    std::vector<Kind> all;
    add(to_the_holder(), Group::to_the_holder, all);
    add(further_on(), Group::further_on, all);
    add(our_own(), Group::our_own, all);
    add(information_and_papers(), Group::information, all);
    return all;
}

} // namespace

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = all_kinds();
    return all;
}

const Kind* kind_named(std::string_view word_or_slug) {
    const std::string wanted = ascii_lower(word_or_slug);
    const auto found = std::ranges::find_if(kinds(), [&](const Kind& kind) {
        return ascii_lower(kind.word) == wanted || kind.slug == wanted;
    });
    return found == kinds().end() ? nullptr : &*found;
}

const Kind* nearest_kind(std::string_view word) {
    const std::string wanted = ascii_lower(word.substr(0, 60));
    const auto distance = [&](const Kind& kind) {
        return std::min(edit_distance(ascii_lower(kind.word), wanted),
                        edit_distance(kind.slug, wanted));
    };
    const auto nearest = std::ranges::min_element(kinds(), {}, distance);
    return distance(*nearest) <= 2 ? &*nearest : nullptr;
}

// [facts: law, section 6c, the common block] An annex stands behind its letter, and a paper is no
// letter.
std::span<const Element> common_elements(Shape shape) {
    static constexpr std::array for_letters{
        Element{"who-writes"},         Element{"reply-address"},
        Element{"date-and-method"},    Element{"authority-attached", "acting"},
        Element{"needs", "has_needs"}, Element{"wrong-team", "is_data_request"}};
    if (shape != Shape::letter) return {};
    return for_letters;
}

} // namespace letter
