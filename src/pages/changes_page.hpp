// What changed, when and why: news of the law and of the guide, and what was wrong in it.
#pragma once

#include <pages/site.hpp>

#include <optional>
#include <string>

namespace pages {

// What a reader chose. `since` is as it was typed; a day that does not exist is said, and
// everything is shown. `work` is the id of a kind of work; another word leaves the list open.
struct ChangesAsked {
    Text since, work;
};
// "/changes", and "/changes?since=2026-10-01&work=health".
Html changes(const Site& site, const Visit& visit, const ChangesAsked& asked = {});

// "/changes.atom": the newest fifty, for a feed reader. UTF-8, RFC 4287.
std::string changes_feed(const Site& site, const Visit& visit);

} // namespace pages
