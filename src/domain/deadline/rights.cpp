// What is particular to each right: under which rules it exists, who must act, what it starts from.
#include <domain/deadline/counting.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace deadline {

const std::vector<Regime>& regimes_of(Right right) {
    using enum Regime;
    static const std::vector<Regime> data{uk_gdpr, law_enforcement, intelligence},
        objection{uk_gdpr, intelligence}, general{uk_gdpr}, two{uk_gdpr, law_enforcement},
        information{foi, foisa}, environment{eir, eisr}, scottish{foisa}, appeal{foi, eir},
        any{uk_gdpr, law_enforcement, intelligence, foi, eir, foisa, eisr};
    switch (right) {
    case Right::access:
    case Right::rectification:
    case Right::erasure:
    case Right::restriction:
    case Right::automated_decision:
    case Right::s166:
    case Right::compensation: return data;
    case Right::objection: return objection;
    case Right::portability:
    case Right::education_record:
    case Right::health_record: return general;
    case Right::complaint:
    case Right::breach_report: return two;
    case Right::foi:
    case Right::foi_review: return information;
    case Right::eir:
    case Right::eir_review: return environment;
    case Right::foisa:
    case Right::foisa_review: return scottish;
    case Right::foi_appeal: return appeal;
    case Right::regulator_complaint:
    case Right::judicial_review: return any;
    }
    return any;
}

Result<Regime> regime_of(const Question& question) {
    const std::vector<Regime>& regimes = regimes_of(question.right);
    const Regime regime = question.regime.value_or(regimes.front());
    if (std::ranges::find(regimes, regime) != regimes.end()) return regime;
    std::vector<std::string_view> words;
    for (const Regime one : regimes) words.push_back(word_of(one));
    return Error("due.refused.right-not-in-regime"_msg,
                 {{"right", word_of(question.right)}, {"regime", word_of(regime)}})
        .hint("due.one-of"_msg, {{"words", fmt::format("{}", fmt::join(words, ", "))}});
}

Actor actor_of(const Answer& answer) {
    switch (answer.right) {
    case Right::s166:
    case Right::foi_appeal:
    case Right::judicial_review:
    case Right::compensation:
    case Right::breach_report: return Actor::you;
    case Right::foi_review:
    case Right::eir_review:
    case Right::foisa_review:
    case Right::regulator_complaint: return answer.received ? Actor::they : Actor::you;
    case Right::access:
    case Right::rectification:
    case Right::erasure:
    case Right::restriction:
    case Right::portability:
    case Right::objection:
    case Right::automated_decision:
    case Right::complaint:
    case Right::education_record:
    case Right::health_record:
    case Right::foi:
    case Right::eir:
    case Right::foisa: break;
    }
    return Actor::they;
}

const law::Calendar& calendar_of(const Answer& answer, const law::Law& law) {
    switch (answer.regime) {
    case Regime::foi:
    case Regime::eir: return law.united_kingdom();
    case Regime::foisa:
    case Regime::eisr: return law.scottish_information();
    case Regime::uk_gdpr:
    case Regime::law_enforcement:
    case Regime::intelligence: break;
    }
    return law.of(answer.nation.value_or(law::Nation::england_and_wales));
}

// What the clock of a right may start from, when nobody says when it was received.
bool has_a_start(const Question& question) {
    const auto has = [&](Kind kind) { return first_of(question.history, kind) != nullptr; };
    const bool is_sent = has(Kind::received) || has(Kind::sent) || has(Kind::sent_by_email);
    switch (question.right) {
    case Right::judicial_review:
    case Right::compensation:
        return has(Kind::grounds_arose) || has(Kind::decision_sent) || has(Kind::received);
    case Right::foi_appeal: return has(Kind::decision_sent) || has(Kind::received);
    case Right::breach_report: return has(Kind::aware) || has(Kind::received);
    case Right::regulator_complaint:
    case Right::foi_review:
    case Right::eir_review:
    case Right::foisa_review: return has(Kind::decision_sent) || is_sent;
    case Right::access:
    case Right::rectification:
    case Right::erasure:
    case Right::restriction:
    case Right::portability:
    case Right::objection:
    case Right::automated_decision:
    case Right::complaint:
    case Right::education_record:
    case Right::health_record:
    case Right::foi:
    case Right::eir:
    case Right::foisa:
    case Right::s166: break;
    }
    return is_sent;
}

const std::vector<std::string_view>& needed_periods() {
    static const std::vector<std::string_view> names{"answer",
                                                     "answer-extended",
                                                     "complaint-acknowledgement",
                                                     "complaint-chase",
                                                     "complaint-unresolved",
                                                     "foi-answer",
                                                     "foi-answer-extended",
                                                     "foi-fee-payment",
                                                     "eir-fee-payment",
                                                     "foisa-fee-payment",
                                                     "eisr-fee-payment",
                                                     "foi-review",
                                                     "foi-review-longest",
                                                     "foi-review-asking",
                                                     "eir-answer",
                                                     "eir-answer-extended",
                                                     "eir-review",
                                                     "eir-review-asking",
                                                     "foisa-answer",
                                                     "foisa-review",
                                                     "foisa-review-asking",
                                                     "eisr-answer",
                                                     "eisr-answer-extended",
                                                     "eisr-review",
                                                     "eisr-review-asking",
                                                     "regulator-progress",
                                                     "regulator-asking",
                                                     "regulator-asking-foi",
                                                     "regulator-asking-foisa",
                                                     "tribunal-window",
                                                     "tribunal-window-rest",
                                                     "tribunal-appeal",
                                                     "judicial-review-england-and-wales",
                                                     "judicial-review-scotland",
                                                     "judicial-review-northern-ireland",
                                                     "compensation-england-and-wales",
                                                     "compensation-scotland",
                                                     "compensation-northern-ireland",
                                                     "human-rights-claim",
                                                     "equality-claim",
                                                     "breach-report",
                                                     "breach-working-days",
                                                     "education-record",
                                                     "health-record-recent",
                                                     "health-record",
                                                     "post",
                                                     "last-minute",
                                                     "receipt-proof-email",
                                                     "receipt-proof-post",
                                                     "look-through",
                                                     "case-review-asking",
                                                     "letter-before-claim-reply"};
    return names;
}

const std::vector<std::string_view>& needed_families() {
    static const std::vector<std::string_view> names{"uk-gdpr",
                                                     "law-enforcement",
                                                     "intelligence",
                                                     "complaint",
                                                     "foia",
                                                     "eir",
                                                     "foisa",
                                                     "eisr",
                                                     "regulator",
                                                     "regulator-foi",
                                                     "s166",
                                                     "tribunal",
                                                     "judicial-review",
                                                     "compensation",
                                                     "breach-report",
                                                     "education-record",
                                                     "health-record"};
    return names;
}

} // namespace deadline
