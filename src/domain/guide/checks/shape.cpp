#include <domain/guide/checks.hpp>

#include <algorithm>

namespace guide {

namespace {

void report(const Place& place, Severity severity, MessageId what, Findings& findings) {
    findings.push_back(Finding{place, 1, severity, "page/shape", {what, {}}, std::nullopt});
}

bool is_one_ordered_list(const Stretch& stretch) {
    return stretch.blocks.size() == 1 && stretch.blocks.front().kind == Block::Kind::ordered;
}

auto count(const Stretch& stretch, Block::Kind kind) {
    return std::ranges::count(stretch.blocks, kind, &Block::kind);
}

} // namespace

void check_shape(const Page& page, Findings& findings) {
    if (page.stretches.empty() || page.stretches.front().purpose != Purpose::in_short) {
        report(page.place, Severity::error, "page.no-short-answer"_msg, findings);
        return;
    }
    if (std::ranges::count(page.stretches, Purpose::in_short, &Stretch::purpose) > 1)
        report(page.place, Severity::error, "page.two-short-answers"_msg, findings);
    for (const Stretch& stretch : page.stretches) {
        const bool is_list = is_one_ordered_list(stretch);
        if (stretch.purpose == Purpose::in_short &&
            (!is_list || stretch.blocks.front().inside.size() > 3))
            report(stretch.place, Severity::error, "page.short-answer-form"_msg, findings);
        if (stretch.purpose == Purpose::steps && count(stretch, Block::Kind::ordered) != 1)
            report(stretch.place, Severity::error, "page.steps-form"_msg, findings);
        if (stretch.purpose == Purpose::to_do && count(stretch, Block::Kind::heading) == 0)
            report(stretch.place, Severity::error, "page.to-do-form"_msg, findings);
        if (stretch.purpose == Purpose::holders && page.holders.empty())
            report(stretch.place, Severity::error, "page.no-holders"_msg, findings);
        const bool may_be_empty = stretch.purpose == Purpose::holders;
        if (stretch.blocks.empty() && !may_be_empty)
            report(stretch.place, Severity::error, "page.empty-section"_msg, findings);
    }
}

} // namespace guide
