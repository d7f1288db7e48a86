#include <pages/advice.hpp>

#include <pages/marks.hpp>

namespace pages {

MessageId advice_sentence(claim::Advice advice) {
    switch (advice) {
    case claim::Advice::information: return "advice.information"_msg;
    case claim::Advice::data_rights_help: return "advice.data-rights-help"_msg;
    case claim::Advice::registered_adviser: return "advice.registered-adviser"_msg;
    case claim::Advice::solicitor: return "advice.solicitor"_msg;
    }
    return "advice.solicitor"_msg;
}

Html advice_line(const Site& site, const Visit& visit, claim::Advice advice) {
    const Voice voice = site.strings.in(visit.language);
    const Html sentence = voice.html(advice_sentence(advice));
    std::vector<Html> rests_on;
    for (const std::string_view name : claim::claims_behind(advice)) {
        const claim::Claim* found = site.toolkit.claims.find(name);
        if (found == nullptr) continue;
        rests_on.push_back(Html(R"(<a href=")") + claim_address(visit, found->name) +
                           Markup(R"(")") + language_marks(visit, "en") + Markup(">") +
                           found->title + Markup("</a> ") +
                           degree_mark(found->says().degree, voice));
    }
    if (rests_on.empty()) return sentence;
    return sentence + Markup(R"( <span class="small soft">)") +
           voice.html("advice.rests-on"_msg, {{"claims", voice.list(rests_on)}}) +
           Markup("</span>");
}

} // namespace pages
