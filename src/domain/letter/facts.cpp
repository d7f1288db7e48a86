#include <domain/letter/facts.hpp>

#include <domain/letter/days.hpp>
#include <domain/letter/names.hpp>
#include <domain/letter/words.hpp>

#include <algorithm>

namespace letter {

namespace {

class Gatherer {
public:
    Gatherer(const Request& request, const Sources& sources, Findings& findings)
        : request_(request), sources_(sources), findings_(findings) {}

    Facts gather() {
        facts_.given = check_answers(request_, sources_.library, findings_);
        facts_.to = addressee_of(request_, sources_, facts_.given, findings_);
        facts_.writer = writer();
        gather_history();
        count_days(request_, sources_, facts_, findings_);
        if (facts_.to.regime && facts_.to.body != nullptr)
            for (const claim::ClaimName& name : facts_.to.body->claims)
                facts_.claims.push_back(name.text());
        writers_words();
        days();
        periods();
        who_and_how();
        regimes();
        what_is_open();
        organisation();
        answered_values();
        addresses();
        return std::move(facts_);
    }

private:
    const Letter& letter() const { return request_.letter; }

    Writer writer() {
        const std::string answered = facts_.given.choice("writer");
        const auto named = std::ranges::find(writer_words, answered);
        if (named == writer_words.end()) return letter().writers.front();
        const auto wanted = static_cast<Writer>(named - writer_words.begin());
        const auto allows = [&](Writer one) {
            return std::ranges::find(letter().writers, one) != letter().writers.end();
        };
        if (allows(wanted)) return wanted;
        const bool is_stated =
            sources_.library.organisation && !sources_.library.organisation->registration.empty();
        if (wanted == Writer::acting && allows(Writer::registered) && is_stated)
            return Writer::registered;
        const MessageId why = wanted == Writer::acting && allows(Writer::registered)
                                  ? "letter.writer-registration"_msg
                                  : "letter.writer"_msg;
        findings_.push_back(Finding{facts_.given.place_of("writer"),
                                    1,
                                    Severity::error,
                                    "letter.writer",
                                    {why, {}},
                                    std::nullopt});
        return letter().writers.front();
    }

    void gather_history() {
        for (const Question& question : letter().questions) {
            const auto day = facts_.given.days.find(question.name);
            if (question.event && day != facts_.given.days.end())
                facts_.history.push_back({*question.event, day->second});
        }
        facts_.history = deadline::in_order(std::move(facts_.history));
    }

    void put(std::string_view name, Text words) {
        if (!words.empty()) facts_.values[std::string(name)] = Value{{std::move(words)}};
    }
    void put(std::string_view name, std::string_view words) { put(name, Text::mended(words)); }
    void hold(std::string_view name, bool holds) {
        if (holds) facts_.holds.emplace(name);
    }

    void answered_values() {
        const bool leaves_out = request_.names == Names::left_out;
        for (const Question* question : questions_of(letter(), sources_.library)) {
            const std::string& name = question->name;
            const bool is_asked = question->when.empty() || facts_.holds.contains(question->when);
            if (question->is_personal && leaves_out) {
                if (!is_asked) continue;
                facts_.values[name] = Value{{question->label}, true};
                hold("has_" + name, true);
                continue;
            }
            const auto words = facts_.given.words.find(name);
            if (words != facts_.given.words.end()) facts_.values[name] = Value{words->second};
            if (name == "our_reference") open_with_ours(facts_.values);
            hold("has_" + name, facts_.given.has(name));
            const std::string chosen = facts_.given.choice(name);
            if (question->type == Question::Type::choice && !chosen.empty())
                hold(name + "_" + chosen, true);
            if (question->type == Question::Type::yes_no) hold(name, chosen == "yes");
        }
    }

    // The organisation's reference opens with its own letters.
    void open_with_ours(std::map<std::string, Value, std::less<>>& values) const {
        const auto found = values.find("our_reference");
        const auto& ours = sources_.library.organisation;
        if (found == values.end() || !ours) return;
        Text& words = found->second.lines.front();
        words = Text::mended(ours->reference.bytes() + words.bytes());
    }

    void writers_words() {
        for (const VoiceWord& word : sources_.library.words) {
            const bool is_own = facts_.writer == Writer::own;
            const bool is_ours = facts_.writer == Writer::organisation;
            put(word.name, is_own ? word.own : is_ours ? word.organisation : word.acting);
        }
    }

    // Somebody who is not on the map is a person: where names are left out, theirs is a gap too.
    void put_recipient(std::string_view name, const Text& words, std::string_view question) {
        const auto gap = facts_.values.find(question);
        const bool is_gap = facts_.to.is_typed && gap != facts_.values.end() && gap->second.is_gap;
        if (is_gap) facts_.values[std::string(name)] = gap->second;
        else put(name, words);
    }

    void addresses() {
        put("today", day_in_words(request_.today));
        put_recipient("recipient", facts_.to.route.name, "addressee_name");
        put_recipient("recipient_address", facts_.to.route.address, "addressee_address");
        put("recipient_email", facts_.to.route.email);
        const auto method = sources_.library.methods.find(word_of(facts_.to.sending));
        if (method != sources_.library.methods.end()) put("method", method->second);
        put("regulator", sources_.library.regulator);
        put("content_version", sources_.content_version);
        const auto& ours = sources_.library.organisation;
        put("corrections_address", (ours ? ours->site.bytes() : "") + "/corrections");
    }

    void organisation() {
        const auto& ours = sources_.library.organisation;
        hold("has_letterhead", ours.has_value());
        hold("organisation_is_unknown", !ours && facts_.writer != Writer::own);
        if (!ours) {
            for (const auto& [value, answer] :
                 {std::pair("organisation", "organisation_name"),
                  std::pair("organisation_address", "organisation_place")})
                if (const auto given = facts_.given.words.find(answer);
                    given != facts_.given.words.end())
                    put(value, given->second.front());
            return;
        }
        const auto joined = [](std::initializer_list<std::string> parts) {
            std::string all;
            for (const std::string& part : parts)
                if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
            return all;
        };
        const auto numbered = [](const Text& what, const Text& number) {
            return number.empty() ? std::string() : what.bytes() + " " + number.bytes();
        };
        put("organisation", ours->name);
        put("organisation_address", ours->address);
        put("organisation_contact", joined({ours->phone.bytes(), ours->email.bytes()}));
        put("organisation_numbers",
            joined({numbered(sources_.library.charity, ours->charity_number),
                    numbered(sources_.library.company, ours->company_number)}));
        put("organisation_registration", ours->registration);
    }

    void days() {
        for (const CountedDay& day : facts_.days) {
            const deadline::Answer& answer = day.answer;
            if (answer.target_due) put(day.name, day_in_words(*answer.target_due));
            if (answer.surely_overdue_after)
                put(day.name + "_surely", day_in_words(*answer.surely_overdue_after));
            hold(day.name + "_known", answer.target_due.has_value());
            hold(day.name + "_past",
                 answer.surely_overdue_after && request_.today > *answer.surely_overdue_after);
            hold(day.name + "_extended", answer.is_extended);
        }
    }

    // Each period of law as it holds on the letter's day: `period_answer`.
    void periods() {
        for (const auto& [name, period] : sources_.law.periods())
            if (const law::Value* value = sources_.law.value(name, request_.today))
                put("period_" + name, figure_in_words(value->is));
        hold("complaint_duty",
             sources_.law.periods().contains("complaint-acknowledgement") &&
                 sources_.law.value("complaint-acknowledgement", request_.today) != nullptr);
    }

    void who_and_how() {
        const Addressee& to = facts_.to;
        hold("own_voice", facts_.writer == Writer::own);
        hold("acting", facts_.writer == Writer::acting || facts_.writer == Writer::registered);
        hold("in_our_name", facts_.writer != Writer::own);
        hold("as_organisation", facts_.writer == Writer::organisation);
        hold("to_somebody_else", to.is_typed);
        if (to.actor != nullptr) {
            hold("to_home_office", belongs_to(*to.actor, "ho", sources_.ecosystem));
            hold("to_police", to.actor->kind == "police");
            hold("to_regulator", to.actor->kind == "regulator");
        }
        hold("by_email", to.sending == Sending::email);
        hold("by_post", to.sending == Sending::post);
        hold("by_form", to.sending == Sending::form);
        hold("by_hand", to.sending == Sending::hand);
        hold("in_scotland", to.nation == law::Nation::scotland);
        hold("in_northern_ireland", to.nation == law::Nation::northern_ireland);
        hold("has_pause",
             deadline::first_of(facts_.history, deadline::Kind::clarification_asked) != nullptr);
        hold("names_left_out", request_.names == Names::left_out);
    }

    void regimes() {
        const auto is = [&](Regime regime) { return facts_.to.regime == regime; };
        const bool is_both = is(Regime::both);
        hold("under_both", is_both);
        hold("under_uk_gdpr", is_both || is(Regime::uk_gdpr));
        hold("under_law_enforcement", is_both || is(Regime::law_enforcement));
        hold("under_intelligence", is(Regime::intelligence));
        hold("under_foi", is(Regime::foi));
        hold("under_eir", is(Regime::eir));
        hold("under_foisa", is(Regime::foisa));
        hold("under_eisr", is(Regime::eisr));
        hold("is_data_request", is_both || is(Regime::uk_gdpr) || is(Regime::law_enforcement) ||
                                    is(Regime::intelligence));
    }

    // What still has to be asked.
    void what_is_open() {
        const Letter::Recipients& to = letter().recipients;
        hold("writer_is_open", letter().writers.size() > 1);
        hold("recipient_is_open",
             !to.kinds.empty() || to.actors.size() + (to.is_typed ? 1 : 0) > 1);
        hold("recipient_is_a_kind", facts_.to.is_a_kind);
        hold("recipient_has_no_address", facts_.to.has_no_address);
        hold("recipient_has_no_email",
             facts_.to.sending == Sending::email && (facts_.to.has_no_email || facts_.to.is_typed));
        hold("regime_is_open", facts_.to.regimes.size() > 1);
        hold("nation_is_open",
             !letter().dates.empty() && !facts_.to.is_nation_fixed && facts_.to.actor != nullptr);
        hold("contact_is_unverified", facts_.to.is_unverified);
        hold("content_is_overdue", request_.today > letter().review_by);
    }

    const Request& request_;
    const Sources& sources_;
    Findings& findings_;
    Facts facts_;
};

} // namespace

bool Facts::may_hold_all(const std::vector<std::string>& names) const {
    return std::ranges::all_of(names, [&](const std::string& one) {
        return holds.contains(one) || unsettled.contains(one);
    });
}

bool Facts::holds_any(const std::vector<std::string>& names) const {
    return std::ranges::any_of(names, [&](const std::string& one) { return holds.contains(one); });
}

Facts facts_of(const Request& request, const Sources& sources, Findings& findings) {
    return Gatherer(request, sources, findings).gather();
}

} // namespace letter
