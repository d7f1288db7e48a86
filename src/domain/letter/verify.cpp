#include <domain/letter/verify.hpp>

#include <algorithm>

namespace letter {

namespace {

class Verifier {
public:
    Verifier(const Request& request, const Library& library, const Filled& filled,
             const std::vector<Basis>& rests_on, Facts& facts, Findings& findings)
        : request_(request), library_(library), filled_(filled), rests_on_(rests_on), facts_(facts),
          findings_(findings) {}

    void verify() {
        for (const std::string& name : filled_.open) open_blank(name);
        for (const Element& element : request_.letter.kind->must) look_for(element);
        for (const Element& element : common_elements(request_.letter.kind->shape))
            look_for(element);
        contact();
        law();
        content();
    }

private:
    void report(std::string_view about, std::string_view rule, Message what,
                std::optional<Message> hint = std::nullopt) {
        findings_.push_back(Finding{facts_.given.place_of(about), 1, Severity::error, rule,
                                    std::move(what), std::move(hint)});
    }

    // The question that fills a blank; null when none does.
    const Question* question(const std::string& blank) const {
        const std::string_view name = question_that_fills(blank, facts_.to);
        for (const Question* one : questions_of(request_.letter, library_))
            if (one->name == name) return one;
        return nullptr;
    }

    // An answer that was refused has its finding, and is not missing besides.
    bool was_refused(const std::string& name) const {
        const Place place = facts_.given.place_of(name);
        return std::ranges::any_of(findings_, [&](const Finding& one) {
            return place.file && one.place == place && one.rule.starts_with("answers.");
        });
    }

    // A day that could not be counted is another matter than an answer that is missing.
    void open_blank(const std::string& name) {
        if (const Question* asked = question(name)) {
            if (was_refused(asked->name)) return;
            report(asked->name, "letter.open-blank",
                   {"letter.unanswered"_msg,
                    {{"label", asked->label.bytes()}, {"name", asked->name}}});
            return;
        }
        const bool is_day = std::ranges::any_of(request_.letter.dates, [&](const Counted& date) {
            return date.name == name || date.name + "_surely" == name;
        });
        if (is_day) report(name, "letter.no-day", {"letter.no-day"_msg, {{"name", name}}});
        else report(name, "letter.open-blank", {"letter.open-blank-of"_msg, {{"name", name}}});
    }

    void look_for(const Element& element) {
        const bool is_wanted =
            element.when.empty() || facts_.holds.contains(std::string(element.when));
        if (!is_wanted || filled_.elements.contains(element.name)) return;
        report("", "letter.missing-element",
               {"letter.lacks-element"_msg, {{"name", element.name}}});
    }

    void contact() {
        if (!facts_.to.is_unverified || facts_.given.is_yes("confirmed_contact")) return;
        report("recipient", "letter.contact-unverified",
               {"letter.contact-unverified"_msg, {{"name", facts_.to.route.name.bytes()}}},
               Message{"letter.hint-confirm"_msg, {{"answer", "confirmed_contact"}}});
    }

    void law() {
        for (const Basis& basis : rests_on_) {
            if (basis.degree != claim::Degree::unverified) continue;
            facts_.holds.insert("law_is_unverified");
            if (facts_.given.is_yes("confirmed_law")) continue;
            report("", "letter.law-unverified",
                   {"letter.law-unverified"_msg, {{"claim", basis.claim}}},
                   Message{"letter.hint-confirm"_msg, {{"answer", "confirmed_law"}}});
        }
    }

    void content() {
        if (!facts_.holds.contains("content_is_overdue") ||
            facts_.given.is_yes("confirmed_content"))
            return;
        report("", "letter.content-overdue",
               {"letter.content-overdue"_msg, {{"day", request_.letter.review_by}}},
               Message{"letter.hint-confirm"_msg, {{"answer", "confirmed_content"}}});
    }

    const Request& request_;
    const Library& library_;
    const Filled& filled_;
    const std::vector<Basis>& rests_on_;
    Facts& facts_;
    Findings& findings_;
};

} // namespace

std::vector<Basis> basis_of(const Filled& filled, const Facts& facts,
                            const claim::Register& claims) {
    std::vector<Basis> all;
    const auto add = [&](std::string_view name, std::string_view field) {
        const claim::Claim* claim = claims.find(name);
        const claim::Statement* statement = claim ? claim->statement(field) : nullptr;
        const auto is_known = [&](const Basis& one) { return one.claim == name; };
        if (statement == nullptr || std::ranges::any_of(all, is_known)) return;
        all.push_back({std::string(name), statement->degree});
    };
    for (const guide::ClaimRef* ref : filled.claims) add(ref->claim.text(), ref->field);
    for (const std::string& name : facts.claims) add(name, "");
    return all;
}

void verify(const Request& request, const Library& library, const Filled& filled,
            const std::vector<Basis>& rests_on, Facts& facts, Findings& findings) {
    Verifier(request, library, filled, rests_on, facts, findings).verify();
}

} // namespace letter
