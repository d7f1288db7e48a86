#include <pages/marks.hpp>

#include <base/expects.hpp>

#include <algorithm>

namespace pages {

namespace {

MessageId word_for(claim::Degree degree) {
    switch (degree) {
    case claim::Degree::confirmed: return "degree.confirmed"_msg;
    case claim::Degree::secondary: return "degree.secondary"_msg;
    case claim::Degree::unverified: return "degree.unverified"_msg;
    }
    return "degree.unverified"_msg;
}

Markup class_of(claim::Degree degree) {
    switch (degree) {
    case claim::Degree::confirmed: return "chk";
    case claim::Degree::secondary: return "chk chk--part";
    case claim::Degree::unverified: return "chk chk--no";
    }
    return "chk chk--no";
}

} // namespace

Html degree_mark(claim::Degree degree, const Voice& voice) {
    return Html(R"(<span class=")") + class_of(degree) + Markup(R"(">)") +
           voice.html(word_for(degree)) + Markup("</span>");
}

Html degree_link(claim::Degree degree, const Url& claim, const Voice& voice) {
    return Html(R"(<a class=")") + class_of(degree) + Markup(R"(" href=")") + claim +
           Markup(R"(">)") + voice.html(word_for(degree)) + Markup("</a>");
}

claim::Degree worse(claim::Degree one, claim::Degree other) { return std::max(one, other); }

MessageId heading_for(claim::Kind kind) {
    switch (kind) {
    case claim::Kind::law: return "kinds.law"_msg;
    case claim::Kind::guidance: return "kinds.guidance"_msg;
    case claim::Kind::ruling: return "kinds.ruling"_msg;
    case claim::Kind::event: return "kinds.event"_msg;
    case claim::Kind::statistic: return "kinds.statistic"_msg;
    case claim::Kind::practice: return "kinds.practice"_msg;
    case claim::Kind::contact: return "kinds.contact"_msg;
    case claim::Kind::example: return "kinds.example"_msg;
    case claim::Kind::ecosystem: return "kinds.ecosystem"_msg;
    }
    return "kinds.law"_msg;
}

MessageId word_for(guide::Section section) {
    switch (section) {
    case guide::Section::start: return "section.start"_msg;
    case guide::Section::understand: return "section.understand"_msg;
    case guide::Section::act: return "section.act"_msg;
    case guide::Section::protect: return "section.protect"_msg;
    case guide::Section::cases: return "section.cases"_msg;
    case guide::Section::cards: return "section.cards"_msg;
    }
    return "section.start"_msg;
}

Text label_of_field(std::string_view field, const Voice& voice) {
    struct Label {
        std::string_view field;
        MessageId id;
    };
    static constexpr Label labels[] = {
        {"says", "field.says"_msg},
        {"legal_gateway", "field.legal-gateway"_msg},
        {"challenge", "field.challenge"_msg},
        {"consequence", "field.consequence"_msg},
        {"how_triggered", "field.how-triggered"_msg},
        {"data_categories", "field.data-categories"_msg},
        {"people_affected", "field.people-affected"_msg},
        {"automated", "field.automated"_msg},
        {"concerns", "field.concerns"_msg},
        {"purpose", "field.purpose"_msg},
        {"operator", "field.operator"_msg},
        {"status", "field.status"_msg},
        {"since", "field.since"_msg},
        {"until", "field.until"_msg},
        {"via", "field.via"_msg},
        {"direction", "field.direction"_msg},
        {"note", "field.note"_msg},
        {"email", "field.email"_msg},
        {"post", "field.post"_msg},
        {"web", "field.web"_msg},
    };
    const auto* known = std::ranges::find(labels, field, &Label::field);
    if (known != std::end(labels)) return voice.say(known->id);
    std::string words(field);
    std::ranges::replace_if(words, [](char c) { return c == '_' || c == '-'; }, ' ');
    return text(words);
}

Html language_marks(const Visit& visit, std::string_view code) {
    return language_marks(visit.language, code);
}

Translated translated(const Text& english, const toolkit::Toolkit& toolkit, const Visit& visit) {
    const Text* said = toolkit.words.find(visit.language, english);
    return said ? Translated{*said, {}} : Translated{english, language_marks(visit, "en")};
}

Html in_english(const Text& words, const Voice& around) {
    if (around.is_english()) return words;
    return Html("<span") + language_marks(around.language().code, "en") + Markup(">") + words +
           Markup("</span>");
}

Html language_marks(std::string_view around, std::string_view code) {
    const Language* its = language(code);
    if (code == around || its == nullptr) return {};
    return Html(R"( lang=")") + text(its->tag) + Markup(R"(" dir=")") +
           text(word_of(its->direction)) + Markup(R"(")");
}

Url claim_address(const Visit& visit, const claim::ClaimName& name) {
    return address(visit, "/claims/" + name.text());
}

Text text(std::string_view ours) { return Text::mended(ours); }

} // namespace pages
