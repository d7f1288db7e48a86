#include <pages/offline/kept.hpp>

#include <pages/assets.hpp>
#include <pages/frame.hpp>
#include <pages/marks.hpp>
#include <pages/offline/parts.hpp>
#include <pages/offline/search_data.hpp>
#include <pages/offline/unhosting.hpp>
#include <pages/render.hpp>

#include <base/expects.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace offline {

using pages::address, pages::Site, pages::Template, pages::Visit, pages::Voice;

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct KeepView {
    Url list, script;
    Text keeping, kept, failed, forgotten;
    Html what, care_heading, care, keep, forget, cannot, stays_heading;
    std::vector<Html> stays;
    static void describe(auto& member) {
        member("list", &KeepView::list);
        member("script", &KeepView::script);
        member("keeping", &KeepView::keeping);
        member("kept", &KeepView::kept);
        member("failed", &KeepView::failed);
        member("forgotten", &KeepView::forgotten);
        member("what", &KeepView::what);
        member("care_heading", &KeepView::care_heading);
        member("care", &KeepView::care);
        member("keep", &KeepView::keep);
        member("forget", &KeepView::forget);
        member("cannot", &KeepView::cannot);
        member("stays_heading", &KeepView::stays_heading);
        member("stays", &KeepView::stays);
    }
};

const Template<Top>& top() {
    static const Template<Top> it("section_top");
    return it;
}
const Template<KeepView>& keep_template() {
    static const Template<KeepView> it("keep");
    return it;
}

// Of these there are many, and each says little by itself.
bool is_one_of_many(std::string_view path) {
    constexpr std::array<std::string_view, 4> folders{"/claims/", "/glossary/", "/map/actor/",
                                                      "/map/system/"};
    return std::ranges::any_of(
        folders, [&](std::string_view folder) { return path.find(folder) != path.npos; });
}

// FNV-1a: tells two editions apart, and guards nothing.
void add_to_print(std::uint64_t& print, std::string_view bytes) {
    for (const char c : bytes) {
        print ^= static_cast<unsigned char>(c);
        print *= 1'099'511'628'211U;
    }
}

Url asset(std::string_view name) {
    const auto found = std::ranges::find(pages::assets(), name, &pages::Asset::name);
    expects(found != pages::assets().end(), "the program holds its own scripts");
    return *Url::path(found->path());
}

Text megabytes(std::size_t bytes) {
    return pages::text(fmt::format("{:.1f}", static_cast<double>(bytes) / 1e6));
}

} // namespace

Kept kept_on_a_phone(const Site& site, std::string_view language) {
    Kept kept{.print = 14'695'981'039'346'656'037U};
    for (const auto& [path, listed] : listing_of(site)) {
        const auto* make = std::get_if<MakesPage>(&listed.make);
        if (make == nullptr || listed.language != language || is_one_of_many(path) ||
            path.ends_with(with_program) || site.toolkit.redirects.contains(path))
            continue;
        const Html page = (*make)();
        kept.pages.push_back(path);
        kept.bytes += page.bytes().size();
        add_to_print(kept.print, page.bytes());
    }
    for (const std::string_view path : {"/search", "/keep", "/keep/elsewhere"})
        kept.pages.push_back(address(language, path).text());
    for (const pages::Asset& one : pages::assets()) kept.bytes += one.bytes.size();
    kept.bytes += search_data(site).size();
    add_to_print(kept.print, pages::assets().front().path());
    return kept;
}

Html keep_page(const Site& site, const Visit& visit, const Kept& kept) {
    const Voice voice = site.strings.in(visit.language);
    KeepView view{.list = address(visit, "/keep.json"),
                  .script = asset("keep.js"),
                  .keeping = voice.say("keep.keeping"_msg),
                  .kept = voice.say("keep.kept"_msg, {{"day", "{day}"}}),
                  .failed = voice.say("keep.failed"_msg),
                  .forgotten = voice.say("keep.forgotten"_msg),
                  .what = voice.html("keep.what"_msg, {{"count", kept.pages.size()},
                                                       {"megabytes", megabytes(kept.bytes)}}),
                  .care_heading = voice.html("keep.care"_msg),
                  .care = voice.html("keep.care-words"_msg),
                  .keep = voice.html("keep.keep"_msg),
                  .forget = voice.html("keep.forget"_msg),
                  .cannot = voice.html("keep.cannot"_msg),
                  .stays_heading = voice.html("keep.stays"_msg)};
    for (const MessageId line :
         {"keep.stays-pages"_msg, "keep.stays-not"_msg, "keep.stays-fixed"_msg,
          "keep.stays-fresh"_msg, "keep.stays-gone"_msg})
        view.stays.push_back(voice.html(line));
    return frame(
        site, visit,
        {.title = voice.say("keep.title"_msg),
         .top = render(top(), Top{voice.html("keep.title"_msg), voice.html("keep.lead"_msg)}),
         .main = render(keep_template(), view)});
}

Html elsewhere_page(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    return frame(site, visit,
                 {.title = voice.say("keep.elsewhere"_msg),
                  .top = render(top(), Top{voice.html("keep.elsewhere"_msg),
                                           voice.html("keep.elsewhere-words"_msg,
                                                      {{"first", address(visit, "/")}})})});
}

std::string kept_json(const Site& site, const Visit& visit, const Kept& kept) {
    nlohmann::ordered_json assets = nlohmann::ordered_json::object();
    for (const pages::Asset& one : pages::assets())
        if (!one.name.ends_with(".txt") && one.name != "worker.js")
            assets[std::string(one.name)] = one.path();
    assets["search-data.js"] = "/keep/search-data.js";
    const nlohmann::ordered_json all{{"day", site.toolkit.edition.published.iso()},
                                     {"print", fmt::format("{:016x}", kept.print)},
                                     {"bytes", kept.bytes},
                                     {"pages", kept.pages},
                                     {"assets", assets},
                                     {"search", address(visit, "/search").text()},
                                     {"elsewhere", address(visit, "/keep/elsewhere").text()}};
    return all.dump() + "\n";
}

} // namespace offline
