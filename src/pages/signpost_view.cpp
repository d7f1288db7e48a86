#include <pages/signpost_view.hpp>

#include <pages/filter.hpp>
#include <pages/marks.hpp>
#include <pages/prose.hpp>

#include <algorithm>

namespace pages {

namespace {

// Names and words of signposts are English, whatever the words around them are.
Html english_among(const Voice& voice) { return language_marks(voice.language().code, "en"); }

// Languages that help is given in and the program does not speak.
struct OwnName {
    std::string_view code, name;
};
constexpr OwnName others[] = {
    {"bs", "Bosanski"}, {"cy", "Cymraeg"},   {"hy", "Հայերեն"}, {"id", "Bahasa Indonesia"},
    {"ky", "Кыргызча"}, {"my", "မြန်မာဘာသာ"}, {"ne", "नेपाली"},   {"sw", "Kiswahili"},
    {"th", "ไทย"},      {"zh", "中文"}};

Html name_of(std::string_view code) {
    const Language* known = language(code);
    const auto* other = std::ranges::find(others, code, &OwnName::code);
    const std::string_view name = known != nullptr            ? known->own_name
                                  : other != std::end(others) ? other->name
                                                              : code;
    return Html(R"(<bdi lang=")") + text(code) + Markup(R"(">)") + text(name) + Markup("</bdi>");
}

Html nations_of(const signpost::Signpost& one, const Voice& voice) {
    if (one.nations.size() == signpost::nation_words.size()) return voice.html("nation.all"_msg);
    std::vector<Html> all;
    for (const signpost::Nation nation : one.nations) all.push_back(voice.html(word_for(nation)));
    return voice.list(all);
}

// English is what a reader of this guide expects; only more than that is worth a word.
Html languages_of(const signpost::Signpost& one, const Voice& voice) {
    if (one.languages == std::vector<std::string>{"en"}) return {};
    std::vector<Html> all;
    for (const std::string& code : one.languages) all.push_back(name_of(code));
    return voice.list(all);
}

Html cost_of(signpost::Cost cost, const Voice& voice) {
    switch (cost) {
    case signpost::Cost::free: return voice.html("cost.free"_msg);
    case signpost::Cost::paid: return voice.html("cost.paid"_msg);
    case signpost::Cost::unknown: return {};
    }
    return {};
}

Html told(const signpost::Signpost& one, const Voice& voice) {
    std::vector<Html> audience;
    for (const signpost::Audience who : one.audience) audience.push_back(voice.html(word_for(who)));
    Html line = voice.html(word_for(one.kind));
    for (const Html& part :
         {voice.html("resource.for"_msg, {{"who", voice.list(audience)}}), nations_of(one, voice),
          languages_of(one, voice), cost_of(one.cost, voice)})
        if (!part.bytes().empty()) line += Html(" · ") + part;
    return line;
}

Html facts(const Site& site, const Visit& visit, const signpost::Signpost& one,
           const Voice& voice) {
    std::vector<Html> links;
    for (const claim::ClaimName& name : one.claims)
        if (const claim::Claim* claim = site.toolkit.claims.find(name))
            links.push_back(Html(R"(<a href=")") + claim_address(visit, name) + Markup(R"(")") +
                            english_among(voice) + Markup(">") + claim->title + Markup("</a>"));
    if (links.empty()) return {};
    return voice.html("resource.facts"_msg, {{"facts", voice.list(links)}});
}

// The source opens elsewhere, and is not told where its reader comes from.
Html seen_of(const signpost::Seen& seen, const Voice& voice) {
    const Html source = Html(R"(<a rel="noreferrer" href=")") + seen.official + Markup(R"(")") +
                        english_among(voice) + Markup(">") + seen.title + Markup("</a>");
    return voice.html("resource.seen"_msg, {{"day", seen.on}, {"source", source}});
}

// "need=evisa need=health audience=people nation=wales kind=helpline"
Text facets_of(const signpost::Signpost& one) {
    std::string facets;
    for (const auto need : one.needs) add_facet(facets, "need", signpost::need_words, need);
    for (const auto audience : one.audience)
        add_facet(facets, "audience", signpost::audience_words, audience);
    for (const auto nation : one.nations)
        add_facet(facets, "nation", signpost::nation_words, nation);
    add_facet(facets, "kind", signpost::kind_words, one.kind);
    return text(facets);
}

} // namespace

SignpostView signpost_view(const Site& site, const Visit& visit, const signpost::Signpost& one,
                           const Voice& voice) {
    SignpostView view{.anchor = text(one.name.text()),
                      .page = one.address,
                      .marks = english_among(voice),
                      .title = one.title,
                      .does = one.does,
                      .told = told(one, voice),
                      .degree = degree_mark(one.seen.degree, voice),
                      .seen = seen_of(one.seen, voice),
                      .facts = facts(site, visit, one, voice),
                      .facets = facets_of(one)};
    if (!one.phone.empty())
        if (const auto call = one.call()) view.call = CallView{*call, unbroken(one.phone.bytes())};
    return view;
}

MessageId word_for(signpost::Need need) {
    switch (need) {
    case signpost::Need::data_rights: return "need.data-rights"_msg;
    case signpost::Need::immigration_advice: return "need.immigration-advice"_msg;
    case signpost::Need::evisa: return "need.evisa"_msg;
    case signpost::Need::phones_and_devices: return "need.phones-and-devices"_msg;
    case signpost::Need::health: return "need.health"_msg;
    case signpost::Need::police_and_crime: return "need.police-and-crime"_msg;
    case signpost::Need::detention: return "need.detention"_msg;
    case signpost::Need::housing_and_support: return "need.housing-and-support"_msg;
    case signpost::Need::work_and_money: return "need.work-and-money"_msg;
    case signpost::Need::schools_and_children: return "need.schools-and-children"_msg;
    case signpost::Need::violence: return "need.violence"_msg;
    case signpost::Need::scams_and_safety: return "need.scams-and-safety"_msg;
    case signpost::Need::complaints: return "need.complaints"_msg;
    case signpost::Need::courts: return "need.courts"_msg;
    case signpost::Need::research_and_campaigns: return "need.research-and-campaigns"_msg;
    case signpost::Need::security_for_organisations: return "need.security-for-organisations"_msg;
    case signpost::Need::languages: return "need.languages"_msg;
    }
    return "need.data-rights"_msg;
}

MessageId word_for(signpost::Kind kind) {
    switch (kind) {
    case signpost::Kind::helpline: return "resource-kind.helpline"_msg;
    case signpost::Kind::casework: return "resource-kind.casework"_msg;
    case signpost::Kind::lawyers: return "resource-kind.lawyers"_msg;
    case signpost::Kind::campaign: return "resource-kind.campaign"_msg;
    case signpost::Kind::guide: return "resource-kind.guide"_msg;
    case signpost::Kind::tool: return "resource-kind.tool"_msg;
    case signpost::Kind::regulator: return "resource-kind.regulator"_msg;
    case signpost::Kind::ombudsman: return "resource-kind.ombudsman"_msg;
    case signpost::Kind::directory: return "resource-kind.directory"_msg;
    case signpost::Kind::government: return "resource-kind.government"_msg;
    }
    return "resource-kind.guide"_msg;
}

MessageId word_for(signpost::Audience audience) {
    switch (audience) {
    case signpost::Audience::people: return "audience.people"_msg;
    case signpost::Audience::caseworkers: return "audience.caseworkers"_msg;
    case signpost::Audience::organisations: return "audience.organisations"_msg;
    case signpost::Audience::lawyers: return "audience.lawyers"_msg;
    }
    return "audience.people"_msg;
}

MessageId word_for(signpost::Nation nation) {
    switch (nation) {
    case signpost::Nation::england: return "nation.england"_msg;
    case signpost::Nation::wales: return "nation.wales"_msg;
    case signpost::Nation::scotland: return "nation.scotland"_msg;
    case signpost::Nation::northern_ireland: return "nation.northern-ireland"_msg;
    }
    return "nation.england"_msg;
}

} // namespace pages
