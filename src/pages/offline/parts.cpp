#include <pages/offline/parts.hpp>

#include <pages/cases_page.hpp>
#include <pages/changes_page.hpp>
#include <pages/claim_page.hpp>
#include <pages/glossary_page.hpp>
#include <pages/guide_page.hpp>
#include <pages/home.hpp>
#include <pages/json.hpp>
#include <pages/map_page.hpp>
#include <pages/offline/own_pages.hpp>
#include <pages/offline/unhosting.hpp>
#include <pages/resources_page.hpp>
#include <pages/section.hpp>

#include <array>

namespace offline {

namespace {

using pages::Site, pages::Visit;

// Adds pages in one language.
class Adding {
public:
    Adding(const Site& site, std::string language, Listing& into)
        : site_(site), language_(std::move(language)), into_(into) {}

    const Site& site() const { return site_; }
    Visit visit(std::string path) const {
        return {language_, std::move(path), site_.toolkit.edition.published};
    }
    template <class Make> void add(const std::string& path, Make make) {
        into_[pages::address(language_, path).text()] = {
            language_,
            MakesPage([make, &site = site_, visit = visit(path)] { return make(site, visit); })};
    }
    // A file that is the same in every language.
    template <class Make> void add_file(const std::string& path, Make make) {
        into_[path] = {language_, MakesFile(make)};
    }

private:
    const Site& site_;
    std::string language_;
    Listing& into_;
};

void add_first_page(Adding& to) { to.add("/", pages::home); }

void add_guide(Adding& to) {
    for (const guide::Section section : guide::all_sections)
        if (section != guide::Section::cases)
            to.add("/" + std::string(guide::word_of(section)),
                   [section](const Site& site, const Visit& visit) {
                       return pages::section(site, visit, section);
                   });
    for (const guide::Page& page : to.site().toolkit.guide.pages) {
        const std::string path = page.path();
        const guide::Page* shown = pages::page_for(to.site(), to.visit(path), path);
        if (shown != nullptr) // none: a page of a language that this is not
            to.add(path, [shown](const Site& site, const Visit& visit) {
                return pages::guide_page(site, visit, *shown);
            });
    }
    for (const auto& [old_path, new_path] : to.site().toolkit.redirects)
        to.add(old_path, [new_path](const Site& site, const Visit& visit) {
            return moved_page(site, visit, new_path);
        });
}

void add_glossary(Adding& to) {
    to.add("/glossary", pages::glossary_index);
    for (const glossary::Term& term : to.site().toolkit.glossary.terms())
        to.add("/glossary/" + term.name.text(), [&term](const Site& site, const Visit& visit) {
            return pages::glossary_term(site, visit, term);
        });
}

void add_claims(Adding& to) {
    to.add("/claims", pages::claims_index);
    for (const auto& [name, claim] : to.site().toolkit.claims.all())
        to.add("/claims/" + name, [&claim = claim](const Site& site, const Visit& visit) {
            return pages::claim_page(site, visit, claim);
        });
    for (const auto& [name, claim] : to.site().toolkit.claims.all())
        to.add_file("/claims/" + name + ".json", [&claim = claim, &all = to.site().toolkit] {
            return pages::claim_json(claim, all);
        });
    to.add("/corrections", pages::corrections);
    to.add("/changes",
           [](const Site& site, const Visit& visit) { return pages::changes(site, visit); });
}

void add_map(Adding& to) {
    to.add("/map", pages::map_index);
    const ecosystem::Ecosystem& map = to.site().toolkit.ecosystem;
    for (const auto& [name, walk] : map.walks)
        to.add("/map/walk/" + pages::slug_of(walk),
               [&walk = walk](const Site& site, const Visit& visit) {
                   return pages::map_walk(site, visit, walk);
               });
    for (const auto& [name, actor] : map.actors)
        to.add("/map/actor/" + name, [&actor = actor](const Site& site, const Visit& visit) {
            return pages::map_actor(site, visit, actor);
        });
    for (const auto& [name, system] : map.systems)
        to.add("/map/system/" + name, [&system = system](const Site& site, const Visit& visit) {
            return pages::map_system(site, visit, system);
        });
}

void add_lists(Adding& to) {
    to.add("/cases",
           [](const Site& site, const Visit& visit) { return pages::cases(site, visit, {}); });
    to.add("/resources",
           [](const Site& site, const Visit& visit) { return pages::resources(site, visit, {}); });
}

void add_own_pages(Adding& to) { to.add(std::string(with_program), program_page); }

using Part = void (*)(Adding&);
constexpr std::array<Part, 7> all_parts{add_first_page, add_guide, add_glossary, add_claims,
                                        add_map,        add_lists, add_own_pages};

} // namespace

Listing listing_of(const Site& site) {
    Listing all;
    for (const pages::Language* language : site.strings.languages()) {
        Adding to(site, std::string(language->code), all);
        for (const Part part : all_parts) part(to);
    }
    return all;
}

} // namespace offline
