#include <pages/offline/offline.hpp>

#include <pages/offline/files.hpp>
#include <pages/offline/letters.hpp>
#include <pages/offline/own_pages.hpp>
#include <pages/offline/parts.hpp>
#include <pages/offline/search_data.hpp>
#include <pages/offline/unhosting.hpp>

#include <pages/assets.hpp>

#include <algorithm>

namespace offline {

namespace {

constexpr std::string_view engine = "minisearch.js";

bool has_engine() {
    return std::ranges::find(pages::assets(), engine, &pages::Asset::name) != pages::assets().end();
}

void add_assets(const pages::Site& site, const Listing& listing, const Sink& sink) {
    for (const pages::Asset& asset : pages::assets())
        if (asset.name != "keep.js" && asset.name != "worker.js") // they take a server
            sink(file_of(asset.path()), std::string(asset.bytes));
    if (has_engine()) sink("assets/search-data.js", search_data(site, listing));
}

} // namespace

Copied copy(const pages::Site& site, const Choices& choices, const Sink& sink) {
    Copied done{.has_search = has_engine()};
    const Search search = done.has_search ? Search::by_script : Search::absent;
    Listing listing = listing_of(site);
    add_letters(site, choices.documents, listing);
    for (const pages::Language* language : site.strings.languages()) {
        const pages::Visit visit{std::string(language->code), "/search",
                                 site.toolkit.edition.published};
        listing[address(visit, "/search").text()] = {
            visit.language,
            MakesPage([&site, visit, search] { return search_page(site, visit, search); })};
    }
    const Surroundings around{
        .has =
            [&](std::string_view address) {
                return listing.contains(std::string(address)) ||
                       pages::asset_at(address) != nullptr;
            },
        .leave_to = choices.leave_to,
        .words_in = [&](std::string_view language) { return words_of(site, language); },
        .lacking = done.with_program};
    for (const auto& [address, listed] : listing) {
        if (const auto* make = std::get_if<MakesFile>(&listed.make)) {
            sink(file_of(address), (*make)());
            continue;
        }
        const Page page{address, listed.language};
        sink(file_of(address), unhosted(std::get<MakesPage>(listed.make)(), page, around));
        ++done.pages;
    }
    add_assets(site, listing, sink);
    return done;
}

} // namespace offline
