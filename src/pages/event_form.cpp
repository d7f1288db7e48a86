#include <pages/event_form.hpp>

#include <pages/marks.hpp>
#include <pages/next_words.hpp>

#include <domain/deadline/question.hpp>

#include <algorithm>
#include <array>

namespace pages {

namespace {

using deadline::Kind;
using deadline::Regime;
using deadline::Right;

constexpr std::size_t empty_rows = 3; // after those that are filled
constexpr std::size_t most_letters = 40;

MessageId words_of(Right right) {
    switch (right) {
    case Right::access: return "event-form.access"_msg;
    case Right::rectification: return "event-form.rectification"_msg;
    case Right::erasure: return "event-form.erasure"_msg;
    case Right::restriction: return "event-form.restriction"_msg;
    case Right::portability: return "event-form.portability"_msg;
    case Right::objection: return "event-form.objection"_msg;
    case Right::automated_decision: return "event-form.automated-decision"_msg;
    case Right::complaint: return "event-form.complaint"_msg;
    case Right::foi: return "event-form.foi"_msg;
    case Right::eir: return "event-form.eir"_msg;
    case Right::foisa: return "event-form.foisa"_msg;
    case Right::education_record:
    case Right::health_record:
    case Right::foi_review:
    case Right::eir_review:
    case Right::foisa_review:
    case Right::regulator_complaint:
    case Right::s166:
    case Right::foi_appeal:
    case Right::judicial_review:
    case Right::compensation:
    case Right::breach_report: break;
    }
    return "event-form.another"_msg;
}

MessageId words_of(Regime regime) {
    switch (regime) {
    case Regime::uk_gdpr: return "event-form.uk-gdpr"_msg;
    case Regime::law_enforcement: return "event-form.law-enforcement"_msg;
    case Regime::intelligence: return "event-form.intelligence"_msg;
    case Regime::foi: return "event-form.act-foi"_msg;
    case Regime::eir: return "event-form.act-eir"_msg;
    case Regime::foisa: return "event-form.act-foisa"_msg;
    case Regime::eisr: return "event-form.act-eisr"_msg;
    }
    return "event-form.uk-gdpr"_msg;
}

MessageId words_of(law::Nation nation) {
    switch (nation) {
    case law::Nation::england_and_wales: return "event-form.england-and-wales"_msg;
    case law::Nation::scotland: return "event-form.scotland"_msg;
    case law::Nation::northern_ireland: return "event-form.northern-ireland"_msg;
    }
    return "event-form.england-and-wales"_msg;
}

// Whose doing an event is, in the order a request meets them. What nobody notes in a form (a new
// draft, a leak) is left out.
const std::vector<Kind> by_you{Kind::sent,
                               Kind::sent_by_email,
                               Kind::id_received,
                               Kind::clarification_answered,
                               Kind::fee_paid,
                               Kind::authority_received,
                               Kind::gaps_found,
                               Kind::complaint_received,
                               Kind::review_asked,
                               Kind::regulator_complaint,
                               Kind::s51_request,
                               Kind::case_review_asked,
                               Kind::s166_application,
                               Kind::letter_before_claim,
                               Kind::claim_issued,
                               Kind::withdrawn,
                               Kind::closed};
const std::vector<Kind> by_them{Kind::received,          Kind::acknowledged,
                                Kind::id_asked,          Kind::clarification_asked,
                                Kind::fee_asked,         Kind::fee_withdrawn,
                                Kind::extension_notice,  Kind::extension_notice_without_reasons,
                                Kind::answered_full,     Kind::answered_part,
                                Kind::refused,           Kind::complaint_acknowledged,
                                Kind::complaint_outcome, Kind::fresh_answer_promised,
                                Kind::review_answered};
const std::vector<Kind> by_others{Kind::regulator_outcome, Kind::tribunal_decision,
                                  Kind::decision_sent, Kind::grounds_arose};

EventOptions group(MessageId label, const std::vector<Kind>& kinds, std::string_view chosen,
                   const Voice& voice) {
    EventOptions view{.label = voice.say(label)};
    for (const Kind kind : kinds)
        view.options.push_back({text(deadline::word_of(kind)), voice.say(pages::words_of(kind)),
                                is(deadline::word_of(kind) == chosen)});
    return view;
}

EventRow row(const TypedEvent& event, std::size_t number, const Voice& voice) {
    EventRow view{.number = text(std::to_string(number)),
                  .day = text(event.day),
                  .none = voice.say("event-form.nothing"_msg),
                  .legend = voice.html("event-form.row"_msg, {{"number", number}}),
                  .kind_label = voice.html("event-form.what-happened"_msg),
                  .day_label = voice.html("event-form.on-which-day"_msg)};
    if (event.wrong) view.wrong = voice.html(event.wrong->what());
    view.kinds.push_back(group("event-form.by-you"_msg, by_you, event.kind, voice));
    view.kinds.push_back(group("event-form.by-them"_msg, by_them, event.kind, voice));
    view.kinds.push_back(group("event-form.by-others"_msg, by_others, event.kind, voice));
    return view;
}

// Words from a form that are no fixed words of ours may be shown again, but never endless ones.
std::string shortened(std::string_view words) { return std::string(words.substr(0, most_letters)); }

} // namespace

TypedRequest read_request(const std::function<std::string_view(std::string_view)>& word) {
    TypedRequest typed{
        shortened(word("right")), shortened(word("regime")), shortened(word("nation")), {}};
    typed.recipient = shortened(word("recipient"));
    for (std::size_t i = 1; i <= most_rows; ++i) {
        const std::string number = std::to_string(i);
        TypedEvent event{shortened(word("kind-" + number)), shortened(word("day-" + number))};
        if (!event.kind.empty() || !event.day.empty()) typed.events.push_back(std::move(event));
    }
    return typed;
}

std::optional<deadline::Question> question_of(TypedRequest& typed, Date today) {
    deadline::Question question{.today = today};
    const auto right = deadline::right_named(typed.right);
    if (right) question.right = *right;
    else typed.wrong = right.error();
    if (!typed.regime.empty()) {
        const auto regime = deadline::regime_named(typed.regime);
        if (regime) question.regime = *regime;
        else typed.wrong = regime.error();
    }
    const auto nation = deadline::nation_named(typed.nation.empty() ? "unknown" : typed.nation);
    if (nation) question.nation = *nation;
    else typed.wrong = nation.error();
    bool is_good = !typed.wrong;
    for (TypedEvent& event : typed.events) {
        const auto kind = deadline::kind_named(event.kind);
        const auto day = deadline::read_day_and_time(event.day);
        if (kind && day) {
            question.history.push_back({*kind, day->day, day->minute});
            continue;
        }
        is_good = false;
        if (event.kind.empty()) event.wrong = Error("event-form.which-event"_msg);
        else if (event.day.empty()) event.wrong = Error("event-form.which-day"_msg);
        else event.wrong = kind ? day.error() : kind.error();
    }
    return is_good ? std::optional(std::move(question)) : std::nullopt;
}

TypedRequest typed_from(const deadline::Question& question, std::string recipient) {
    TypedRequest typed{.right = std::string(deadline::word_of(question.right)),
                       .regime = question.regime ? std::string(deadline::word_of(*question.regime))
                                                 : std::string(),
                       .nation = "unknown",
                       .recipient = std::move(recipient)};
    if (question.nation)
        typed.nation = law::nation_words[static_cast<std::size_t>(*question.nation)];
    for (const deadline::Event& event : question.history)
        typed.events.push_back({std::string(deadline::word_of(event.kind)), event.day.iso()});
    return typed;
}

std::vector<CarriedField> carried(const TypedRequest& typed) {
    std::vector<CarriedField> all{{text("right"), text(typed.right)},
                                  {text("regime"), text(typed.regime)},
                                  {text("nation"), text(typed.nation)}};
    if (!typed.recipient.empty()) all.push_back({text("recipient"), text(typed.recipient)});
    for (std::size_t at = 0; at < typed.events.size(); ++at) {
        const std::string number = std::to_string(at + 1);
        all.push_back({text("kind-" + number), text(typed.events[at].kind)});
        all.push_back({text("day-" + number), text(typed.events[at].day)});
    }
    return all;
}

std::vector<EventOption> right_options(std::span<const Right> rights, std::string_view chosen,
                                       const Voice& voice) {
    std::vector<EventOption> all;
    for (const Right right : rights)
        all.push_back({text(deadline::word_of(right)), voice.say(words_of(right)),
                       is(deadline::word_of(right) == chosen)});
    return all;
}

std::vector<EventOption> regime_options(std::string_view chosen, const Voice& voice) {
    std::vector<EventOption> all;
    for (std::size_t i = 0; i < deadline::regime_words.size(); ++i)
        all.push_back({text(deadline::regime_words[i]), voice.say(words_of(static_cast<Regime>(i))),
                       is(deadline::regime_words[i] == chosen)});
    return all;
}

std::vector<EventOption> nation_options(std::string_view chosen, const Voice& voice) {
    std::vector<EventOption> all{{text("unknown"), voice.say("event-form.unknown"_msg),
                                  is(chosen.empty() || chosen == "unknown")}};
    for (const law::Nation nation : law::every_nation) {
        const std::string_view word = law::nation_words[static_cast<std::size_t>(nation)];
        all.push_back({text(word), voice.say(words_of(nation)), is(word == chosen)});
    }
    return all;
}

EventForm event_form(const TypedRequest& typed, std::span<const Right> rights, Url action,
                     MessageId button, const Voice& voice) {
    EventForm view{.action = std::move(action),
                   .recipient = text(typed.recipient),
                   .usual = voice.say("event-form.usual"_msg),
                   .right_label = voice.html("event-form.right"_msg),
                   .regime_label = voice.html("event-form.regime"_msg),
                   .regime_hint = voice.html("event-form.regime-hint"_msg),
                   .nation_label = voice.html("event-form.nation"_msg),
                   .nation_hint = voice.html("event-form.nation-hint"_msg),
                   .rows_heading = voice.html("event-form.rows"_msg),
                   .rows_hint = voice.html("event-form.rows-hint"_msg),
                   .button = voice.html(button),
                   .promise = voice.html("event-form.promise"_msg),
                   .rights = right_options(rights, typed.right, voice),
                   .regimes = regime_options(typed.regime, voice),
                   .nations = nation_options(typed.nation, voice)};
    if (typed.wrong) view.wrong = voice.html(typed.wrong->what());
    std::vector<TypedEvent> events = typed.events;
    events.resize(std::min(most_rows, events.size() + empty_rows));
    for (std::size_t i = 0; i < events.size(); ++i)
        view.rows.push_back(row(events[i], i + 1, voice));
    return view;
}

} // namespace pages
