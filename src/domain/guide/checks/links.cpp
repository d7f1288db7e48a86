#include <domain/guide/checks.hpp>

#include <base/url.hpp>

namespace guide {

void check_links(const Page& page, Findings& findings) {
    each_inline(page, [&](const Inline& one) {
        if (one.kind != Inline::Kind::link) return;
        const auto report = [&](std::string_view rule, Message what) {
            findings.push_back(
                Finding{one.place, 1, Severity::error, rule, std::move(what), std::nullopt});
        };
        if (plain_words(one.inside).empty())
            report("page/empty-link", {"page.empty-link"_msg, {{"address", one.text}}});
        const bool is_anchor = one.text.starts_with('#') && one.text.size() > 1;
        const bool is_ours = one.text.starts_with('/') && Url::path(one.text).has_value();
        if (!is_anchor && !is_ours && !Url::parse(one.text))
            report("page/malformed-link", {"page.malformed-link"_msg, {{"address", one.text}}});
    });
}

} // namespace guide
