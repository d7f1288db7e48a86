// What letters name in other modules. A letter that leaves the house rests on the register like a
// page does: each claim there, each unverified one marked by who wrote it.
#include <domain/toolkit/checks.hpp>

#include <algorithm>

namespace toolkit {

namespace {

constexpr std::string_view period_prefix = "period_";

class LetterChecker {
public:
    LetterChecker(const Toolkit& toolkit, Findings& findings)
        : toolkit_(toolkit), findings_(findings) {}

    void check() {
        for (const letter::Cited& cited : letter::citations(toolkit_.letters)) check(*cited.ref);
        for (const letter::Body& body : toolkit_.letters.bodies) check(body);
        for (const letter::Letter& one : toolkit_.letters.letters) check(one);
        for (const letter::Frame& frame : toolkit_.letters.frames)
            for (const letter::Part& part : frame.parts) check(part.pieces);
    }

private:
    void report(const Place& place, int width, std::string_view rule, Message what,
                const std::string& nearest = "") {
        Finding finding{place, width, Severity::error, rule, std::move(what), std::nullopt};
        if (!nearest.empty()) finding.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest}}};
        findings_.push_back(std::move(finding));
    }

    void check(const guide::ClaimRef& ref) {
        const claim::Claim* claim = toolkit_.claims.find(ref.claim);
        const claim::Statement* statement = claim ? claim->statement(ref.field) : nullptr;
        if (statement == nullptr)
            return report(ref.place, ref.width, "letter/unknown-claim",
                          {"letter.unknown-claim"_msg, {{"name", ref.claim.text()}}},
                          toolkit_.claims.nearest(ref.claim.text()));
        const bool is_unverified = statement->degree == claim::Degree::unverified;
        if (is_unverified == (ref.mark == guide::Mark::unverified)) return;
        report(ref.place, ref.width, "letter/mark",
               {is_unverified ? "page.unmarked-unverified"_msg : "page.needless-mark"_msg,
                {{"name", ref.claim.text()}}});
    }

    void check(const letter::Body& body) {
        for (const claim::ClaimName& name : body.claims)
            if (toolkit_.claims.find(name) == nullptr)
                report(body.place, 1, "letter/unknown-claim",
                       {"letter.unknown-claim"_msg, {{"name", name.text()}}},
                       toolkit_.claims.nearest(name.text()));
        if (!body.actor.empty()) check_actor(body.actor, body.place);
        else check_kind(body.kind, body.place);
    }

    void check(const letter::Letter& one) {
        for (const ecosystem::ActorName& name : one.recipients.actors)
            check_actor(name.text(), one.place);
        for (const std::string& kind : one.recipients.kinds)
            if (kind != "any") check_kind(kind, one.place);
        if (!one.example_recipient.empty() && one.example_recipient != "somebody")
            check_actor(one.example_recipient, one.place);
        check(one.subject);
        for (const letter::Part& part : one.parts) check(part.pieces);
        for (const letter::Counted& date : one.dates)
            if (!date.period.empty()) check_period(date.period, date.place);
        for (const std::string& path : one.read_first)
            if (toolkit_.guide.find("en", "/" + path) == nullptr)
                report(one.place, 1, "letter/unknown-page",
                       {"page.unknown-page"_msg, {{"address", "/" + path}}});
    }

    void check(const std::vector<letter::Piece>& pieces) {
        for (const letter::Piece& piece : pieces)
            if (piece.kind == letter::Piece::Kind::blank && piece.text.starts_with(period_prefix))
                check_period(piece.text.substr(period_prefix.size()), piece.place);
    }

    void check_actor(const std::string& name, const Place& place) {
        if (!toolkit_.ecosystem.actors.contains(name))
            report(place, 1, "letter/unknown-actor",
                   {"letter.unknown-actor"_msg, {{"name", name}}});
    }

    void check_kind(const std::string& kind, const Place& place) {
        const bool is_known = std::ranges::any_of(
            toolkit_.ecosystem.actors, [&](const auto& one) { return one.second.kind == kind; });
        if (!is_known)
            report(place, 1, "letter/unknown-actor",
                   {"letter.unknown-actor-kind"_msg, {{"name", kind}}});
    }

    void check_period(const std::string& name, const Place& place) {
        if (!toolkit_.law.periods().contains(name))
            report(place, 1, "letter/unknown-period",
                   {"letter.unknown-period"_msg, {{"name", name}}});
    }

    const Toolkit& toolkit_;
    Findings& findings_;
};

} // namespace

void check_letters(const Toolkit& toolkit, Findings& findings) {
    LetterChecker(toolkit, findings).check();
}

} // namespace toolkit
