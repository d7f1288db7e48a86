#include <pages/spot_parts.hpp>

#include <pages/frame.hpp>
#include <pages/prose.hpp>
#include <pages/render.hpp>

#include <algorithm>
#include <iterator>

namespace pages {

namespace {

using interview::Danger;

struct CallView {
    Html name, hours, degree;
    Text phone;
    Url dial;
    static void describe(auto& member) {
        member("name", &CallView::name);
        member("hours", &CallView::hours);
        member("degree", &CallView::degree);
        member("phone", &CallView::phone);
        member("dial", &CallView::dial);
    }
};

struct KindView {
    Text id;
    Html heading, first;
    std::vector<CallView> calls;
    static void describe(auto& member) {
        member("id", &KindView::id);
        member("heading", &KindView::heading);
        member("first", &KindView::first);
        member("calls", &KindView::calls);
    }
};

struct GoOnView {
    Text at;
    Html words;
    std::vector<CarriedView> carried;
    static void describe(auto& member) {
        member("at", &GoOnView::at);
        member("words", &GoOnView::words);
        member("carried", &GoOnView::carried);
    }
};

struct DangerView {
    Html heading, lead, check, other, to_questions, more_words;
    Url spot;
    std::optional<Url> more;
    Is has_jumps = Is::absent; // several kinds: a short list of them on top
    std::vector<KindView> named, others;
    std::optional<GoOnView> go_on;
    static void describe(auto& member) {
        member("heading", &DangerView::heading);
        member("lead", &DangerView::lead);
        member("check", &DangerView::check);
        member("other", &DangerView::other);
        member("to_questions", &DangerView::to_questions);
        member("more_words", &DangerView::more_words);
        member("spot", &DangerView::spot);
        member("more", &DangerView::more);
        member("has_jumps", &DangerView::has_jumps);
        member("named", &DangerView::named);
        member("others", &DangerView::others);
        member("go_on", &DangerView::go_on);
    }
};

const Template<DangerView>& danger_template() {
    static const Template<DangerView> it("danger");
    return it;
}

// The claim behind what is said first, for the kinds that say where to go.
std::string_view claim_behind(Danger danger) {
    return danger == Danger::child     ? "call-child-council"
           : danger == Danger::removal ? "call-duty-advice"
                                       : "";
}

Html first_words(const Visit& visit, Danger danger, const Voice& voice) {
    const std::string_view name = claim_behind(danger);
    if (name.empty()) return voice.html(danger_first(danger));
    return voice.html(danger_first(danger),
                      {{"doubt", address(visit, "/claims/" + std::string(name))}});
}

// The number as a telephone takes it, without its spaces.
Url dial(const Text& phone) {
    std::string digits = "tel:";
    std::ranges::copy_if(phone.bytes(), std::back_inserter(digits),
                         [](char letter) { return letter >= '0' && letter <= '9'; });
    return Url::parse(digits).value();
}

CallView call_view(const Site& site, const Visit& visit, const interview::Call& call,
                   const Voice& voice) {
    CallView view{.name = in_english(call.name, voice),
                  .hours = in_english(call.hours, voice),
                  .phone = unbroken(call.phone.bytes()),
                  .dial = dial(call.phone)};
    if (const claim::Claim* claim = site.toolkit.claims.find(call.claim))
        view.degree = voice.html(
            "danger.read"_msg, {{"degree", degree_link(claim->says().degree,
                                                       claim_address(visit, claim->name), voice)}});
    return view;
}

KindView kind_view(const Site& site, const Visit& visit, const interview::DangerCalls& one,
                   const Voice& voice) {
    KindView view{text(interview::word_of(one.danger)),
                  voice.html(danger_heading(one.danger)),
                  first_words(visit, one.danger, voice),
                  {}};
    for (const interview::Call& call : one.calls)
        view.calls.push_back(call_view(site, visit, call, voice));
    return view;
}

Html page(const Site& site, const Visit& visit, const std::vector<Danger>& named,
          std::optional<GoOnView> go_on) {
    const Voice voice = site.strings.in(visit.language);
    DangerView view{.heading = voice.html("danger.title"_msg),
                    .lead = voice.html("danger.lead"_msg),
                    .check = voice.html("danger.check"_msg),
                    .to_questions = voice.html("danger.back"_msg),
                    .spot = address(visit, "/spot")};
    for (const interview::DangerCalls& one : site.toolkit.interview.dangers) {
        const bool is_named = named.empty() || std::ranges::find(named, one.danger) != named.end();
        (is_named ? view.named : view.others).push_back(kind_view(site, visit, one, voice));
    }
    view.has_jumps = is(view.named.size() > 2);
    if (!view.others.empty()) view.other = voice.html("danger.other"_msg);
    if (!site.toolkit.signposts.all().empty()) {
        view.more = address(visit, "/resources");
        view.more_words = voice.html("danger.more"_msg);
    }
    view.go_on = std::move(go_on);
    return frame(site, visit,
                 Content{.title = voice.say("danger.title"_msg),
                         .top = Html(),
                         .main = render(danger_template(), view)});
}

} // namespace

Html danger_page(const Site& site, const Visit& visit) { return page(site, visit, {}, {}); }

Html danger_step(const Site& site, const Visit& visit, const std::vector<Danger>& named,
                 const interview::Replies& replies, std::string_view at) {
    const Voice voice = site.strings.in(visit.language);
    return page(site, visit, named,
                GoOnView{text(at), voice.html("danger.go-on"_msg), carried(replies)});
}

void check_danger_templates() { danger_template(); }

} // namespace pages
