// What the pages of the interview share: the answers a form carries along. Private to the pages.
#pragma once

#include <pages/marks.hpp>
#include <pages/spot_page.hpp>
#include <pages/spot_words.hpp>

#include <vector>

namespace pages {

struct CarriedView { // <input type="hidden">
    Text name, value;
    static void describe(auto& member) {
        member("name", &CarriedView::name);
        member("value", &CarriedView::value);
    }
};
// All replies but those to the question `shown`, whose answers stand on the page.
std::vector<CarriedView> carried(const interview::Replies& replies, std::string_view shown = {});

struct SaidView { // one line of what was said
    Html asks, said;
    Text change; // the value of the button that asks again
    static void describe(auto& member) {
        member("asks", &SaidView::asks);
        member("said", &SaidView::said);
        member("change", &SaidView::change);
    }
};
std::vector<SaidView> said_so_far(const interview::Path& path, const Visit& visit,
                                  const Voice& voice, std::string_view shown = {});
// Content among the visitor's words: marked as English where these are not.
Html content_words(const interview::Question& question, const interview::Answer* answer,
                   const Voice& voice);
Html content_words(const interview::Question& question, const Voice& voice);

// In the middle of the questions: the kinds that were named, and a way on.
Html danger_step(const Site& site, const Visit& visit, const std::vector<interview::Danger>& named,
                 const interview::Replies& replies, std::string_view at);
Html spot_found(const Site& site, const Visit& visit, const interview::Path& path);

void check_danger_templates();
void check_found_templates();

} // namespace pages
