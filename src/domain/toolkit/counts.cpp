#include <domain/toolkit/counts.hpp>

#include <algorithm>

namespace toolkit {

namespace {

std::size_t english_pages(const Toolkit& toolkit, guide::Section section) {
    return static_cast<std::size_t>(
        std::ranges::count_if(toolkit.guide.pages, [&](const guide::Page& page) {
            return page.language == "en" && page.section == section;
        }));
}

void add(Tally& tally, std::string_view of, std::size_t number) {
    tally.parts.push_back({std::string(of), number});
    tally.all += number;
}

Tally pages(const Toolkit& toolkit) {
    Tally tally{.of = "pages"};
    for (const guide::Section section : guide::main_sections)
        add(tally, guide::word_of(section), english_pages(toolkit, section));
    return tally;
}

Tally claims(const Toolkit& toolkit) {
    Tally tally{.of = "claims"};
    for (const claim::Degree degree :
         {claim::Degree::confirmed, claim::Degree::secondary, claim::Degree::unverified}) {
        const auto is_so = [&](const auto& one) { return one.second.says().degree == degree; };
        add(tally, claim::word_of(degree),
            static_cast<std::size_t>(std::ranges::count_if(toolkit.claims.all(), is_so)));
    }
    return tally;
}

Tally map(const ecosystem::Ecosystem& ecosystem) {
    Tally tally{.of = "map"};
    add(tally, "actors", ecosystem.actors.size());
    add(tally, "systems", ecosystem.systems.size());
    add(tally, "flows", ecosystem.flows.size());
    add(tally, "walks", ecosystem.walks.size());
    return tally;
}

Tally translations(const Toolkit& toolkit) {
    Tally tally{.of = "translations"};
    for (const std::string& language : toolkit.edition.languages)
        if (language != "en")
            add(tally, language,
                static_cast<std::size_t>(
                    std::ranges::count(toolkit.guide.pages, language, &guide::Page::language)));
    return tally;
}

Tally questions(const Toolkit& toolkit) {
    Tally tally{.of = "questions"};
    for (const auto& [language, number] : toolkit.questions) add(tally, language, number);
    return tally;
}

} // namespace

std::vector<Tally> counts(const Toolkit& toolkit) {
    return {pages(toolkit),
            {.of = "cards", .all = english_pages(toolkit, guide::Section::cards)},
            {.of = "cases",
             .all = toolkit.cases.all().size(),
             .parts = {{"told", english_pages(toolkit, guide::Section::cases)}}},
            {.of = "signposts", .all = toolkit.signposts.all().size()},
            {.of = "glossary", .all = toolkit.glossary.terms().size()},
            claims(toolkit),
            map(toolkit.ecosystem),
            translations(toolkit),
            questions(toolkit)};
}

} // namespace toolkit
