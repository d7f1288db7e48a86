#include <pages/guide_parts.hpp>

#include <pages/marks.hpp>
#include <pages/render.hpp>

#include <algorithm>
#include <set>

namespace pages {

namespace {

using guide::Block;
using guide::Stretch;

struct StretchView {
    Text anchor, heading;
    Html inside;
    static void describe(auto& member) {
        member("anchor", &StretchView::anchor);
        member("heading", &StretchView::heading);
        member("inside", &StretchView::inside);
    }
};

struct StepView {
    Html name, words;
    static void describe(auto& member) {
        member("name", &StepView::name);
        member("words", &StepView::words);
    }
};

struct StepsView {
    Text anchor, heading;
    Html before, after;
    std::vector<StepView> steps;
    static void describe(auto& member) {
        member("anchor", &StepsView::anchor);
        member("heading", &StepsView::heading);
        member("before", &StepsView::before);
        member("steps", &StepsView::steps);
        member("after", &StepsView::after);
    }
};

struct HolderView {
    Url claim;
    Text title;
    Html holds, run_by, degree, marks;
    static void describe(auto& member) {
        member("marks", &HolderView::marks);
        member("claim", &HolderView::claim);
        member("title", &HolderView::title);
        member("holds", &HolderView::holds);
        member("run_by", &HolderView::run_by);
        member("degree", &HolderView::degree);
    }
};

struct HoldersView {
    Text anchor, heading;
    Html before, after;
    std::vector<HolderView> holders;
    static void describe(auto& member) {
        member("anchor", &HoldersView::anchor);
        member("heading", &HoldersView::heading);
        member("before", &HoldersView::before);
        member("holders", &HoldersView::holders);
        member("after", &HoldersView::after);
    }
};

struct DeedView {
    Html name, words, minutes;
    static void describe(auto& member) {
        member("name", &DeedView::name);
        member("words", &DeedView::words);
        member("minutes", &DeedView::minutes);
    }
};

struct DeedsView {
    Text anchor, heading;
    Html before, after;
    std::vector<DeedView> deeds;
    static void describe(auto& member) {
        member("anchor", &DeedsView::anchor);
        member("heading", &DeedsView::heading);
        member("before", &DeedsView::before);
        member("deeds", &DeedsView::deeds);
        member("after", &DeedsView::after);
    }
};

// Words to pass on, with a button that copies them.
struct ForwardView {
    Text anchor, heading, words, copied;
    Html how, copy;
    static void describe(auto& member) {
        member("anchor", &ForwardView::anchor);
        member("heading", &ForwardView::heading);
        member("words", &ForwardView::words);
        member("how", &ForwardView::how);
        member("copy", &ForwardView::copy);
        member("copied", &ForwardView::copied);
    }
};

const auto& short_template() {
    static const Template<StretchView> it("guide_short");
    return it;
}
const auto& care_template() {
    static const Template<StretchView> it("guide_care");
    return it;
}
const auto& say_template() {
    static const Template<StretchView> it("guide_say");
    return it;
}
const auto& forward_template() {
    static const Template<ForwardView> it("guide_forward");
    return it;
}
const auto& plain_template() {
    static const Template<StretchView> it("guide_plain");
    return it;
}
const auto& steps_template() {
    static const Template<StepsView> it("guide_steps");
    return it;
}
const auto& holders_template() {
    static const Template<HoldersView> it("guide_holders");
    return it;
}
const auto& deeds_template() {
    static const Template<DeedsView> it("guide_do");
    return it;
}

Html plain(const Template<StretchView>& look, const Stretch& stretch, Prose& prose) {
    const Html inside = prose.blocks(stretch.blocks);
    return render(look, StretchView{text(stretch.anchor), stretch.heading, inside + prose.boxes()});
}

// A name that has become a heading ends without one.
void without_full_stop(std::vector<guide::Inline>& words) {
    if (words.empty() || words.back().kind != guide::Inline::Kind::words) return;
    if (words.back().text.ends_with('.')) words.back().text.pop_back();
}

// "**A name.** What happens." is a name and what happens.
StepView step(const Block& item, Prose& prose) {
    std::vector<Block> rest = item.inside;
    if (rest.empty()) rest.push_back(Block{.kind = Block::Kind::paragraph, .words = item.words});
    std::vector<guide::Inline>& first = rest.front().words;
    const bool has_name = !first.empty() && first.front().kind == guide::Inline::Kind::strong;
    if (!has_name) return {{}, prose.blocks(rest)};
    without_full_stop(first.front().inside);
    StepView step{prose.words(first.front().inside), {}};
    first.erase(first.begin());
    // "**A name.** [@claim] What happens.": a source that follows the name at once stays with it.
    if (first.size() > 1 && first.front().kind == guide::Inline::Kind::words &&
        trimmed(first.front().text).empty() && first[1].kind == guide::Inline::Kind::citation) {
        step.name += prose.words({first[1]});
        first.erase(first.begin(), first.begin() + 2);
    }
    if (!first.empty() && first.front().kind == guide::Inline::Kind::words)
        first.front().text.erase(0, first.front().text.find_first_not_of(" .\n"));
    const bool is_empty = first.empty() || (first.size() == 1 && first.front().text.empty() &&
                                            first.front().inside.empty());
    if (is_empty && rest.front().kind == Block::Kind::paragraph) rest.erase(rest.begin());
    step.words = prose.blocks(rest);
    return step;
}

Html steps(const Stretch& stretch, Prose& prose) {
    StepsView view{.anchor = text(stretch.anchor), .heading = stretch.heading};
    for (const Block& block : stretch.blocks) {
        if (block.kind != Block::Kind::ordered || !view.steps.empty()) {
            (view.steps.empty() ? view.before : view.after) += prose.blocks({block});
            continue;
        }
        for (const Block& item : block.inside) view.steps.push_back(step(item, prose));
    }
    view.after += prose.boxes();
    return render(steps_template(), view);
}

HolderView system_holder(const Site& site, const ecosystem::System& system, const Voice& voice) {
    HolderView view{.claim = *Url::path("/"), .title = system.title};
    view.holds = in_english(system.data_categories.empty()
                                ? system.purpose
                                : site.strings.in("en").list(system.data_categories),
                            voice);
    const Text operator_ = site.toolkit.ecosystem.title_of(system.operator_.text());
    if (!operator_.empty())
        view.run_by = voice.html("guide.run-by"_msg, {{"operator", in_english(operator_, voice)}});
    return view;
}

HolderView actor_holder(const Site& site, const ecosystem::Actor& actor, const Voice& voice) {
    HolderView view{.claim = *Url::path("/"), .title = actor.title};
    view.holds = in_english(actor.note, voice);
    const Text parent =
        actor.parent ? site.toolkit.ecosystem.title_of(actor.parent->text()) : Text();
    if (!parent.empty())
        view.run_by = voice.html("guide.part-of"_msg, {{"body", in_english(parent, voice)}});
    return view;
}

std::optional<HolderView> holder(const Site& site, const Visit& visit, const claim::ClaimName& name,
                                 const Voice& voice) {
    const claim::Claim* claim = site.toolkit.claims.find(name);
    if (claim == nullptr) return std::nullopt;
    const std::string_view id =
        std::string_view(name.text()).substr(std::min<std::size_t>(4, name.text().size()));
    const auto& map = site.toolkit.ecosystem;
    const auto system = name.text().starts_with("sys-") ? map.systems.find(id) : map.systems.end();
    const auto actor = name.text().starts_with("act-") ? map.actors.find(id) : map.actors.end();
    HolderView view{.claim = *Url::path("/"),
                    .title = claim->title,
                    .holds = in_english(claim->says().words, voice)};
    if (system != map.systems.end()) view = system_holder(site, system->second, voice);
    if (actor != map.actors.end()) view = actor_holder(site, actor->second, voice);
    view.claim = claim_address(visit, name);
    view.degree = degree_mark(claim->says().degree, voice);
    view.marks = language_marks(voice.language().code, "en");
    return view;
}

Html holders(const Site& site, const Visit& visit, const guide::Page& page, const Stretch& stretch,
             Prose& prose) {
    const Voice voice = site.strings.in(page.language);
    HoldersView view{.anchor = text(stretch.anchor),
                     .heading = stretch.heading,
                     .before = prose.blocks(stretch.blocks)};
    for (const claim::ClaimName& name : page.holders)
        if (auto one = holder(site, visit, name, voice)) view.holders.push_back(std::move(*one));
    view.after = prose.boxes();
    return render(holders_template(), view);
}

Html deeds(const Stretch& stretch, Prose& prose) {
    DeedsView view{.anchor = text(stretch.anchor), .heading = stretch.heading};
    for (std::size_t i = 0; i < stretch.blocks.size(); ++i) {
        const Block& block = stretch.blocks[i];
        const bool is_last =
            i + 1 == stretch.blocks.size() || stretch.blocks[i + 1].kind == Block::Kind::heading;
        if (block.kind == Block::Kind::heading)
            view.deeds.push_back({prose.words(block.words), {}, {}});
        else if (view.deeds.empty()) view.before += prose.blocks({block});
        else if (is_last && is_all_emphasis(block))
            for (const guide::Inline& one : block.words)
                view.deeds.back().minutes += prose.words(one.inside);
        else view.deeds.back().words += prose.blocks({block});
    }
    view.after = prose.boxes();
    return render(deeds_template(), view);
}

Html forward(const Stretch& stretch, const Voice& voice) {
    std::string words;
    for (const Block& block : stretch.blocks) words += guide::plain_words(block.words);
    return render(forward_template(), ForwardView{.anchor = text(stretch.anchor),
                                                  .heading = stretch.heading,
                                                  .words = Text::mended(words),
                                                  .copied = voice.say("note.copied"_msg),
                                                  .how = voice.html("guide.forward-how"_msg),
                                                  .copy = voice.html("guide.forward-copy"_msg)});
}

// The sources after the first, each title once.
Html more_sources(const claim::Claim& claim, const Voice& voice) {
    Html items;
    std::set<Text> seen;
    for (const claim::Source& source : claim.sources)
        if (seen.insert(source.title).second && seen.size() > 1)
            items += Html(R"(<li><a href=")") + source.official + Markup(R"(" rel="noreferrer">)") +
                     in_english(source.title, voice) + Markup("</a></li>");
    if (items.bytes().empty()) return {};
    return voice.html("guide.more-sources"_msg,
                      {{"sources", Html("<ul>") + items + Markup("</ul>")}});
}

Html point(const Cited& one, const Voice& voice) {
    const bool is_itself = one.statement == &one.claim->says();
    if (is_itself) return in_english(one.claim->title, voice);
    return voice.html("guide.point"_msg, {{"title", in_english(one.claim->title, voice)},
                                          {"field", label_of_field(one.statement->field, voice)}});
}

} // namespace

Html stretch_html(const Site& site, const Visit& visit, const guide::Page& page,
                  const Stretch& stretch, Prose& prose) {
    switch (stretch.purpose) {
    case guide::Purpose::in_short: return plain(short_template(), stretch, prose);
    case guide::Purpose::care: return plain(care_template(), stretch, prose);
    case guide::Purpose::steps: return steps(stretch, prose);
    case guide::Purpose::holders: return holders(site, visit, page, stretch, prose);
    case guide::Purpose::to_do: return deeds(stretch, prose);
    case guide::Purpose::say: return plain(say_template(), stretch, prose);
    case guide::Purpose::forward: return forward(stretch, site.strings.in(page.language));
    case guide::Purpose::plain:
    case guide::Purpose::cases:
    case guide::Purpose::work:
    case guide::Purpose::unknown: return plain(plain_template(), stretch, prose);
    }
    return {};
}

std::optional<NoteView> overdue_note(const Visit& visit, const guide::Page& page,
                                     const Voice& voice) {
    if (visit.today <= page.review_by) return std::nullopt;
    return NoteView{voice.html("guide.overdue"_msg),
                    voice.html("guide.overdue-words"_msg,
                               {{"review", page.review_by}, {"checked", page.checked}})};
}

std::optional<DoubtView> doubt_note(const std::vector<Cited>& unverified, const Voice& voice) {
    if (unverified.empty()) return std::nullopt;
    DoubtView view{voice.html("guide.doubt"_msg, {{"count", unverified.size()}}),
                   voice.html("guide.doubt-words"_msg,
                              {{"count", unverified.size()},
                               {"mark", degree_mark(claim::Degree::unverified, voice)}}),
                   {}};
    for (const Cited& one : unverified) view.points.push_back(point(one, voice));
    return view;
}

std::vector<SourceView> sources(const Visit& visit, const std::vector<Cited>& cited,
                                const Voice& voice) {
    std::vector<SourceView> all;
    for (const Cited& one : cited) {
        SourceView view{.number = text(std::to_string(all.size() + 1)),
                        .marks = language_marks(voice.language().code, "en"),
                        .degree = degree_mark(one.statement->degree, voice),
                        .claim = claim_address(visit, one.claim->name),
                        .supports = point(one, voice),
                        .provision = one.claim->provision};
        const auto& known = one.claim->sources;
        if (!known.empty())
            view.official = OutsideLink{known.front().official, known.front().title};
        view.more = more_sources(*one.claim, voice);
        all.push_back(std::move(view));
    }
    return all;
}

Html degrees_explained(const Voice& voice) {
    return voice.html("guide.degrees"_msg,
                      {{"confirmed", degree_mark(claim::Degree::confirmed, voice)},
                       {"secondary", degree_mark(claim::Degree::secondary, voice)},
                       {"unverified", degree_mark(claim::Degree::unverified, voice)}});
}

void check_guide_part_templates() {
    short_template();
    care_template();
    plain_template();
    steps_template();
    holders_template();
    deeds_template();
    say_template();
    forward_template();
}

} // namespace pages
