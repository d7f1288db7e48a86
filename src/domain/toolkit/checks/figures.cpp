// A figure of law in prose is typed beside its citation, and the two are compared here: so a period
// that changes in the register cannot live on in a sentence.
#include <domain/toolkit/checks.hpp>

#include <domain/guide/sentences.hpp>

#include <algorithm>

namespace toolkit {

namespace {

bool carries(const claim::Claim& claim, const claim::Figure& figure) {
    return std::ranges::find(claim.figures, figure) != claim.figures.end();
}

std::string figures_of(const claim::Claim& claim) {
    std::string all;
    for (const claim::Figure& figure : claim.figures)
        all += (all.empty() ? "" : ", ") + figure.text();
    return all.empty() ? "-" : all;
}

// An age ("aged 12 or over", "18-year-old") is no period of law.
bool is_an_age(const std::string& words, const claim::FoundFigure& found) {
    const std::string_view after = std::string_view(words).substr(found.at + found.length);
    return found.figure.unit == claim::Figure::Unit::years &&
           (after.starts_with("-old") || after.starts_with(" old"));
}

void check_sentence(const Toolkit& toolkit, const guide::Sentence& sentence, Findings& findings) {
    if (sentence.advice == guide::Advice::ours) return;
    for (const claim::FoundFigure& found : claim::figures_in(sentence.words)) {
        if (is_an_age(sentence.words, found)) continue;
        const auto cites_it = [&](const guide::ClaimRef* ref) {
            const claim::Claim* claim = toolkit.claims.find(ref->claim);
            return claim == nullptr ||
                   carries(*claim, found.figure); // an unknown claim is check_references' business
        };
        if (std::ranges::any_of(sentence.claims, cites_it)) continue;
        Finding finding{sentence.place_of(found.at),
                        static_cast<int>(found.length),
                        Severity::error,
                        "page/figure-without-claim",
                        {"page.figure-without-claim"_msg, {{"figure", found.figure.text()}}},
                        Message{"hint.cite-or-ours"_msg, {}}};
        if (!sentence.claims.empty()) {
            const claim::Claim* first = toolkit.claims.find(sentence.claims.front()->claim);
            finding.rule = "page/figure-differs";
            finding.what = {"page.figure-differs"_msg,
                            {{"figure", found.figure.text()},
                             {"name", sentence.claims.front()->claim.text()},
                             {"figures", figures_of(*first)}}};
        }
        findings.push_back(std::move(finding));
    }
}

} // namespace

void check_figures(const Toolkit& toolkit, Findings& findings) {
    const auto check_words = [&](const std::vector<guide::Inline>& words) {
        for (const guide::Sentence& sentence : guide::sentences(words))
            check_sentence(toolkit, sentence, findings);
    };
    for (const guide::Page& page : toolkit.guide.pages)
        if (page.language == "en") guide::each_prose(page, check_words);
    for (const mirror::Question& question : toolkit.mirror.questions) check_words(question.why);
    reaction::each_words(toolkit.reactions, check_words);
    interview::each_words(toolkit.interview, check_words);
}

} // namespace toolkit
