#include <pages/citing.hpp>

#include <pages/guide_page.hpp>
#include <pages/marks.hpp>

namespace pages {

std::optional<CitingPage> citing_page(const Site& site, const Visit& visit,
                                      const toolkit::Citing& one) {
    const Voice voice = site.strings.in(visit.language);
    if (const guide::Page* page = page_for(site, visit, one.path))
        return CitingPage{address(visit, page->path()), language_marks(visit, page->language),
                          page->title};
    const auto beside = [&](MessageId title) {
        return CitingPage{address(visit, one.path), {}, voice.say(title)};
    };
    if (one.path == "/") return beside("home.changes"_msg);
    if (one.path == "/mirror") return beside("mirror.title"_msg);
    if (one.path == "/answered") return beside("answered.title"_msg);
    if (one.path == "/resources") return beside("resource.title"_msg);
    return std::nullopt;
}

} // namespace pages
