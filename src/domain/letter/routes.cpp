#include <domain/letter/routes.hpp>

#include <algorithm>

namespace letter {

namespace {

using ecosystem::Actor;
using ecosystem::Ecosystem;

constexpr std::string_view somebody = "somebody"; // the answer for who is not on the map
constexpr int most_parents = 8;                   // ecosystem::check proves that there is no loop

const Actor* parent_of(const Actor& actor, const Ecosystem& ecosystem) {
    if (!actor.parent) return nullptr;
    const auto found = ecosystem.actors.find(actor.parent->text());
    return found == ecosystem.actors.end() ? nullptr : &found->second;
}

// The actor itself, then what it belongs to.
std::vector<const Actor*> line_of(const Actor& actor, const Ecosystem& ecosystem) {
    std::vector<const Actor*> line{&actor};
    while (line.size() < most_parents)
        if (const Actor* parent = parent_of(*line.back(), ecosystem)) line.push_back(parent);
        else break;
    return line;
}

const Body* body_of(const Actor& actor, const Sources& sources) {
    const std::vector<Body>& bodies = sources.library.bodies;
    for (const Actor* one : line_of(actor, sources.ecosystem)) {
        const auto found = std::ranges::find(bodies, one->name.text(), &Body::actor);
        if (found != bodies.end()) return &*found;
    }
    const auto found = std::ranges::find_if(
        bodies, [&](const Body& body) { return body.actor.empty() && body.kind == actor.kind; });
    return found == bodies.end() ? nullptr : &*found;
}

// Those of the body's regimes that the letter is written for, in the body's order.
std::vector<Regime> shared_regimes(const Letter& letter, const Body* body,
                                   const std::optional<law::Nation>& nation) {
    std::vector<Regime> shared;
    if (body == nullptr) return shared;
    const bool is_scottish = nation == law::Nation::scotland && !body->in_scotland.empty();
    for (const Regime regime : is_scottish ? body->in_scotland : body->regimes)
        if (std::ranges::find(letter.regimes, regime) != letter.regimes.end())
            shared.push_back(regime);
    return shared;
}

bool may_go_to(const Letter& letter, const Actor& actor, const Sources& sources) {
    const auto& to = letter.recipients;
    const auto is_named = [&](const ecosystem::ActorName& name) { return name == actor.name; };
    if (std::ranges::any_of(to.actors, is_named)) return true;
    const auto is_kind = [&](const std::string& kind) {
        return kind == "any" || kind == actor.kind;
    };
    if (std::ranges::none_of(to.kinds, is_kind)) return false;
    const Body* body = body_of(actor, sources);
    return letter.regimes.empty() || !shared_regimes(letter, body, std::nullopt).empty() ||
           !shared_regimes(letter, body, law::Nation::scotland).empty();
}

// "Unit, 1 Street, Town AB1 2CD" as lines.
Text in_lines(const Text& address) {
    std::string lines = address.bytes();
    for (std::size_t at = lines.find(", "); at != std::string::npos; at = lines.find(", ", at + 1))
        lines.replace(at, 2, "\n");
    return Text::mended(lines);
}

struct ContactPart {
    Text words;
    claim::Degree degree = claim::Degree::confirmed;
    std::string claim;
};

// A part of the contact, from the actor or the nearest it belongs to that has one.
std::optional<ContactPart> part_of(const Actor& actor, std::string_view part,
                                   const Sources& sources) {
    for (const Actor* one : line_of(actor, sources.ecosystem)) {
        const std::string name = "act-" + one->name.text();
        const claim::Claim* claim = sources.claims.find(name);
        const claim::Statement* found = claim == nullptr ? nullptr : claim->statement(part);
        if (found != nullptr) return ContactPart{found->words, found->degree, name};
    }
    return std::nullopt;
}

class Resolver {
public:
    Resolver(const Request& request, const Sources& sources, const Given& given, Findings& findings)
        : request_(request), sources_(sources), given_(given), findings_(findings) {}

    Addressee resolve() {
        find_actor();
        if (to_.actor != nullptr) to_.body = body_of(*to_.actor, sources_);
        find_nation();
        find_regime();
        find_contact();
        return std::move(to_);
    }

private:
    void report(std::string_view about, std::string_view rule, Message what,
                std::optional<Message> hint = std::nullopt) {
        findings_.push_back(Finding{given_.place_of(about), 1, Severity::error, rule,
                                    std::move(what), std::move(hint)});
    }

    std::string first_word(std::string_view name) const {
        const auto found = given_.words.find(name);
        return found == given_.words.end() ? "" : found->second.front().bytes();
    }

    // The recipient answered; without an answer the only one there can be.
    std::string wanted() const {
        const std::string answered = first_word("recipient");
        if (!answered.empty()) return answered;
        const auto& to = request_.letter.recipients;
        if (to.kinds.empty() && to.actors.size() == 1 && !to.is_typed)
            return to.actors.front().text();
        if (to.kinds.empty() && to.actors.empty() && to.is_typed) return std::string(somebody);
        return "";
    }

    void find_actor() {
        const std::string name = wanted();
        if (name == somebody && request_.letter.recipients.is_typed) {
            to_.is_typed = true;
            return;
        }
        const auto found = sources_.ecosystem.actors.find(name);
        if (found != sources_.ecosystem.actors.end() &&
            may_go_to(request_.letter, found->second, sources_)) {
            to_.actor = &found->second;
            return;
        }
        if (name.empty())
            return report("recipient", "letter.recipient", {"letter.recipient-open"_msg, {}});
        std::optional<Message> hint;
        if (const std::string nearest = nearest_actor(name); !nearest.empty())
            hint = Message{"hint.did-you-mean"_msg, {{"words", nearest}}};
        report("recipient", "letter.recipient",
               {"letter.recipient"_msg, {{"name", name.substr(0, 80)}}}, hint);
    }

    std::string nearest_actor(const std::string& name) const {
        std::string nearest;
        std::size_t best = 3;
        for (const auto& [id, actor] : sources_.ecosystem.actors) {
            const std::size_t distance = edit_distance(id, name.substr(0, 80));
            if (distance < best && may_go_to(request_.letter, actor, sources_))
                best = distance, nearest = id;
        }
        return nearest;
    }

    void find_nation() {
        const std::string answered = given_.choice("nation");
        const auto named = std::ranges::find(law::nation_words, answered);
        if (named != law::nation_words.end())
            to_.nation = static_cast<law::Nation>(named - law::nation_words.begin());
        if (to_.body != nullptr && (to_.body->nation || is_scottish_only())) {
            to_.is_nation_fixed = true;
            if (answered.empty()) to_.nation = to_.body->nation.value_or(law::Nation::scotland);
        }
    }

    // A letter under a law that binds this kind of body in Scotland only says where the office is.
    bool is_scottish_only() const {
        return shared_regimes(request_.letter, to_.body, std::nullopt).empty() &&
               !shared_regimes(request_.letter, to_.body, law::Nation::scotland).empty();
    }

    void find_regime() {
        if (request_.letter.regimes.empty() || to_.is_typed) return;
        const std::string answered = given_.choice("regime");
        if (to_.actor == nullptr) { // nobody yet: the law that was named, if the letter knows it
            const auto known = std::ranges::find(request_.letter.regimes, answered,
                                                 [](Regime regime) { return word_of(regime); });
            if (known != request_.letter.regimes.end()) to_.regime = *known;
            return;
        }
        to_.regimes = shared_regimes(request_.letter, to_.body, to_.nation);
        const auto chosen =
            std::ranges::find(to_.regimes, answered, [](Regime regime) { return word_of(regime); });
        if (chosen != to_.regimes.end()) to_.regime = *chosen;
        else if (answered.empty() && !to_.regimes.empty()) to_.regime = to_.regimes.front();
        else
            report(answered.empty() ? "recipient" : "regime", "letter.not-bound",
                   {"letter.not-bound"_msg, {{"name", to_.actor->title.bytes()}}});
    }

    void find_contact() {
        const bool is_typed = to_.is_typed;
        to_.route.name = Text::mended(first_word(is_typed ? "addressee_name" : "recipient_name"));
        to_.route.address =
            Text::mended(first_word(is_typed ? "addressee_address" : "recipient_address"));
        to_.route.email = Text::mended(first_word("recipient_email"));
        if (to_.actor == nullptr) return choose_sending({}, {}, {});
        const auto post = part_of(*to_.actor, "post", sources_),
                   email = part_of(*to_.actor, "email", sources_),
                   web = part_of(*to_.actor, "web", sources_);
        to_.is_a_kind = !post && !email && !web;
        to_.has_no_address = !post;
        to_.has_no_email = !email;
        if (to_.route.name.empty() && !to_.is_a_kind) to_.route.name = to_.actor->title;
        if (web) to_.route.web = Url::parse(web->words.bytes()).value();
        if (to_.body != nullptr) to_.route.says = &to_.body->says;
        choose_sending(to_.route.address.empty() ? post : std::nullopt,
                       to_.route.email.empty() ? email : std::nullopt, web);
        if (post && to_.route.address.empty()) to_.route.address = in_lines(post->words);
        if (email && to_.route.email.empty()) to_.route.email = email->words;
    }

    // The way that was answered; else by e-mail where that is at least as well checked as the
    // postal address. An address that the reader typed is theirs: nothing is to be checked.
    void choose_sending(const std::optional<ContactPart>& post,
                        const std::optional<ContactPart>& email,
                        const std::optional<ContactPart>& web) {
        const std::string answered = given_.choice("sent_by");
        const bool prefers_email = email && post && email->degree <= post->degree;
        if (answered == "email") to_.sending = Sending::email;
        else if (answered == "form") to_.sending = Sending::form;
        else if (answered == "hand") to_.sending = Sending::hand;
        else if (answered.empty() && prefers_email) to_.sending = Sending::email;
        const auto& used = to_.sending == Sending::email  ? email
                           : to_.sending == Sending::form ? web
                           : to_.sending == Sending::post ? post
                                                          : std::nullopt;
        if (!used) return;
        to_.route.degree = used->degree;
        to_.route.claim = used->claim;
        to_.is_unverified = used->degree == claim::Degree::unverified;
    }

    const Request& request_;
    const Sources& sources_;
    const Given& given_;
    Findings& findings_;
    Addressee to_;
};

} // namespace

Addressee addressee_of(const Request& request, const Sources& sources, const Given& given,
                       Findings& findings) {
    return Resolver(request, sources, given, findings).resolve();
}

bool belongs_to(const Actor& actor, std::string_view whole, const Ecosystem& ecosystem) {
    const auto line = line_of(actor, ecosystem);
    return std::ranges::any_of(line, [&](const Actor* one) { return one->name.text() == whole; });
}

std::vector<const Actor*> recipients_of(const Letter& letter, const Sources& sources) {
    std::vector<const Actor*> all;
    for (const auto& [name, actor] : sources.ecosystem.actors)
        if (may_go_to(letter, actor, sources)) all.push_back(&actor);
    std::ranges::stable_sort(all, {}, [](const Actor* one) { return one->title; });
    return all;
}

} // namespace letter
