#include <domain/toolkit/works.hpp>

#include <algorithm>

namespace toolkit {

namespace {

std::vector<const guide::Stretch*> works_of(const guide::Page& page) {
    std::vector<const guide::Stretch*> all;
    for (const guide::Stretch& stretch : page.stretches)
        if (stretch.purpose == guide::Purpose::work) all.push_back(&stretch);
    return all;
}

Work work_of(const guide::Stretch& stretch) {
    Work work{.id = stretch.anchor, .title = stretch.heading, .language = "en"};
    guide::each_inline(stretch.blocks, [&](const guide::Inline& one) {
        if (one.kind == guide::Inline::Kind::link && one.text.starts_with('/'))
            work.pages.insert(one.text.substr(0, one.text.find('#')));
        for (const guide::ClaimRef& ref : one.claims) work.claims.insert(ref.claim.text());
    });
    return work;
}

} // namespace

std::vector<Work> kinds_of_work(const Toolkit& toolkit, std::string_view language) {
    std::vector<Work> all;
    for (const guide::Page& page : toolkit.guide.pages) {
        if (page.language != "en") continue;
        const auto english = works_of(page);
        if (english.empty()) continue;
        const guide::Page* other = toolkit.guide.find(language, page.path());
        const auto translated = other != nullptr ? works_of(*other) : english;
        for (std::size_t i = 0; i < english.size(); ++i) {
            Work work = work_of(*english[i]);
            if (other != nullptr && translated.size() == english.size()) {
                work.title = translated[i]->heading;
                work.language = other->language;
            }
            all.push_back(std::move(work));
        }
    }
    return all;
}

bool concerns(const Toolkit& toolkit, const Work& work, const std::vector<claim::ClaimName>& claims,
              const std::vector<std::string>& pages) {
    const auto is_its_claim = [&](const claim::ClaimName& claim) {
        return work.claims.contains(claim.text()) ||
               std::ranges::any_of(toolkit.citing(claim.text()), [&](const Citing& one) {
                   return work.pages.contains(one.path);
               });
    };
    return std::ranges::any_of(claims, is_its_claim) ||
           std::ranges::any_of(
               pages, [&](const std::string& page) { return work.pages.contains("/" + page); });
}

} // namespace toolkit
