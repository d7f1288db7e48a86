#include <domain/toolkit/checks.hpp>

#include <algorithm>

namespace toolkit {

namespace {

class ReferenceChecker {
public:
    ReferenceChecker(const Toolkit& toolkit, Findings& findings)
        : toolkit_(toolkit), findings_(findings) {}

    void check() {
        for (const guide::Page& page : toolkit_.guide.pages) check_page(page);
        for (const glossary::Term& term : toolkit_.glossary.terms())
            for (const glossary::TermName& related : term.related)
                if (toolkit_.glossary.find(related.text()) == nullptr)
                    report(term.place, 1, "glossary/unknown-related",
                           {"glossary.unknown-related"_msg, {{"name", related.text()}}}, "");
        for (const mirror::Question& question : toolkit_.mirror.questions)
            guide::each_inline(question.why, [&](const guide::Inline& one) { check_names(one); });
        reaction::each_words(toolkit_.reactions, [&](const std::vector<guide::Inline>& words) {
            guide::each_inline(words, [&](const guide::Inline& one) { check_names(one); });
        });
        interview::each_words(toolkit_.interview, [&](const interview::Words& words) {
            guide::each_inline(words, [&](const guide::Inline& one) { check_names(one); });
        });
    }

private:
    void report(const Place& place, int width, std::string_view rule, Message what,
                const std::string& nearest) {
        Finding finding{place, width, Severity::error, rule, std::move(what), std::nullopt};
        if (!nearest.empty()) finding.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest}}};
        findings_.push_back(std::move(finding));
    }

    void check_claim(const claim::ClaimName& name, const std::string& field, const Place& place,
                     int width) {
        const claim::Claim* claim = toolkit_.claims.find(name);
        if (claim == nullptr)
            report(place, width, "page/unknown-claim",
                   {"page.unknown-claim"_msg, {{"name", name.text()}}},
                   toolkit_.claims.nearest(name.text()));
        else if (claim->statement(field) == nullptr)
            report(place, width, "page/unknown-field",
                   {"page.unknown-field"_msg, {{"name", name.text()}, {"field", field}}}, "");
    }

    void check_page(const guide::Page& page) {
        const guide::Topic* topic = toolkit_.guide.find(page.topic);
        if (topic == nullptr || topic->section != page.section)
            report(page.place, 1, "page/unknown-topic",
                   {"page.unknown-topic"_msg, {{"name", page.topic.text()}}}, "");
        if (page.tells) check_claim(*page.tells, "", page.place, 1);
        if (page.section == guide::Section::cases && !page.tells)
            report(page.place, 1, "page/no-case", {"page.no-case"_msg, {}}, "");
        for (const claim::ClaimName& holder : page.holders) check_claim(holder, "", page.place, 1);
        if (!page.walk.empty() && !toolkit_.ecosystem.walks.contains(page.walk))
            report(page.place, 1, "page/unknown-walk",
                   {"page.unknown-walk"_msg, {{"name", page.walk}}}, "");
        for (const claim::ClaimName& flow : page.flows)
            if (!toolkit_.ecosystem.flows.contains(flow.text()))
                report(page.place, 1, "page/unknown-flow",
                       {"page.unknown-flow"_msg, {{"name", flow.text()}}}, "");
        for (const std::string& other : page.see_also)
            if (!leads_somewhere("/" + other, page)) unknown_page(page.place, 1, "/" + other);
        guide::each_inline(page, [&](const guide::Inline& one) { check_inline(one, page); });
    }

    void check_inline(const guide::Inline& one, const guide::Page& page) {
        check_names(one);
        if (one.kind == guide::Inline::Kind::link && !leads_somewhere(one.text, page))
            unknown_page(one.place, 1, one.text);
    }

    // Claims and words of the glossary, which are the same wherever they are named.
    void check_names(const guide::Inline& one) {
        for (const guide::ClaimRef& ref : one.claims)
            check_claim(ref.claim, ref.field, ref.place, ref.width);
        if (one.kind == guide::Inline::Kind::term && toolkit_.glossary.find(one.text) == nullptr)
            report(one.place, static_cast<int>(one.text.size()) + 2, "page/unknown-term",
                   {"page.unknown-term"_msg, {{"words", one.text}}}, "");
    }

    void unknown_page(const Place& place, int width, const std::string& address) {
        std::string nearest;
        for (const guide::Page& page : toolkit_.guide.pages)
            if (edit_distance(page.path(), address) <= 4) nearest = page.path();
        report(place, width, "page/unknown-page", {"page.unknown-page"_msg, {{"address", address}}},
               nearest);
    }

    // Links to other sites are followed by nobody here; ours must lead to something that exists.
    bool leads_somewhere(std::string_view address, const guide::Page& from) const {
        const std::size_t hash = std::min(address.find('#'), address.size());
        const std::string_view path = address.substr(0, hash);
        const std::string_view anchor =
            hash < address.size() ? address.substr(hash + 1) : std::string_view();
        if (path.empty()) return has_anchor(from, anchor);
        if (!path.starts_with('/')) return true;
        if (const guide::Page* page = toolkit_.guide.find("en", path))
            return anchor.empty() || has_anchor(*page, anchor);
        return is_fixed_page(path) || toolkit_.redirects.contains(std::string(path));
    }

    static bool has_anchor(const guide::Page& page, std::string_view anchor) {
        return anchor == "sources" ||
               std::ranges::find(page.stretches, anchor, &guide::Stretch::anchor) !=
                   page.stretches.end();
    }

    bool is_fixed_page(std::string_view path) const {
        constexpr std::string_view fixed[] = {"/",         "/start",   "/understand",
                                              "/act",      "/protect", "/claims",
                                              "/glossary", "/search",  "/leave"};
        if (std::ranges::find(fixed, path) != std::end(fixed)) return true;
        if (is_tool(path, toolkit_)) return true;
        if (path.starts_with("/letters/")) {
            const letter::Kind* kind = letter::kind_named(path.substr(9));
            return kind != nullptr && toolkit_.letters.find(*kind) != nullptr;
        }
        if (path.starts_with("/cases/"))
            return toolkit_.cases.find("case-" + std::string(path.substr(7))) != nullptr;
        if (path.starts_with("/glossary/"))
            return toolkit_.glossary.find(path.substr(10)) != nullptr;
        if (path.starts_with("/claims/")) return toolkit_.claims.find(path.substr(8)) != nullptr;
        return false;
    }

    const Toolkit& toolkit_;
    Findings& findings_;
};

} // namespace

void check_references(const Toolkit& toolkit, Findings& findings) {
    ReferenceChecker(toolkit, findings).check();
}

} // namespace toolkit
