#include <cli/commands.hpp>

#include <cli/findings.hpp>
#include <domain/toolkit/counts.hpp>
#include <pages/interview_drawing.hpp>
#include <pages/json.hpp>
#include <pages/reviews_page.hpp>
#include <pages/site.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

void print_all(const pages::Compiled& content, Severity severity, const pages::Voice& voice,
               std::ostream& out) {
    for (const Finding& finding : content.findings)
        if (finding.severity == severity) print(finding, content.files, voice, out);
}

// Debts are many and alike: without --debts only their number is told, by rule.
void print_debts_by_rule(const Findings& findings, std::ostream& out) {
    std::map<std::string_view, std::size_t> by_rule;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::debt) ++by_rule[finding.rule];
    for (const auto& [rule, number] : by_rule) out << fmt::format("{:7} {}\n", number, rule);
}

// "claims  1480  confirmed 700, secondary 500, unverified 280"
void print_counts(const toolkit::Toolkit& toolkit, std::ostream& out) {
    for (const toolkit::Tally& tally : toolkit::counts(toolkit)) {
        std::string parts;
        for (const toolkit::Tally::Part& part : tally.parts)
            parts += fmt::format("{}{} {}", parts.empty() ? "  " : ", ", part.of, part.number);
        out << fmt::format("{:7} {}{}\n", tally.all, tally.of, parts);
    }
}

Exit verdict(const CheckOptions& options, const Findings& findings) {
    const bool is_bad = count(findings, Severity::error) > 0 ||
                        (options.is_strict && count(findings, Severity::warning) > 0);
    return is_bad ? Exit::findings : Exit::done;
}

Exit print_findings(const CheckOptions& options, const pages::Compiled& content,
                    const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const Findings& findings = content.findings;
    if (options.form == Form::json) {
        world.out << pages::findings_json(findings, content.toolkit.get(), voice);
        return verdict(options, findings);
    }
    print_all(content, Severity::error, voice, world.out);
    print_all(content, Severity::warning, voice, world.out);
    if (options.shows_debts) print_all(content, Severity::debt, voice, world.out);
    world.out << voice
                     .say("check.summary"_msg, {{"errors", count(findings, Severity::error)},
                                                {"warnings", count(findings, Severity::warning)},
                                                {"debts", count(findings, Severity::debt)}})
                     .bytes()
              << '\n';
    if (!options.shows_debts) {
        print_debts_by_rule(findings, world.out);
        if (content.toolkit) {
            world.out << voice.say("check.holds"_msg).bytes() << '\n';
            print_counts(*content.toolkit, world.out);
        }
    }
    return verdict(options, findings);
}

// Every place that cites a claim, for whoever changed it.
Exit print_affected(const CheckOptions& options, const pages::Compiled& content,
                    const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const toolkit::Toolkit& toolkit = *content.toolkit;
    if (toolkit.claims.find(options.affected_by) == nullptr) {
        Error unknown("page.unknown-claim"_msg, {{"name", options.affected_by}});
        const std::string nearest = toolkit.claims.nearest(options.affected_by);
        tell(world, voice,
             nearest.empty() ? unknown
                             : unknown.hint("hint.did-you-mean"_msg, {{"words", nearest}}));
        return Exit::findings;
    }
    const std::vector<toolkit::Citing>& cited = toolkit.citing(options.affected_by);
    world.out << voice
                     .say("check.affected"_msg,
                          {{"name", options.affected_by}, {"count", cited.size()}})
                     .bytes()
              << '\n';
    for (const toolkit::Citing& one : cited)
        world.out << fmt::format("{}:{}:{}: {}\n", one.place.file_name(), one.place.line,
                                 one.place.column, pages::address(one.language, one.path).text());
    return Exit::done;
}

// The call list: contact details and statements nobody has confirmed, most used first.
Exit print_to_verify(const pages::Compiled& content, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const auto all = toolkit::to_verify(*content.toolkit);
    world.out << voice.say("check.to-verify"_msg, {{"count", all.size()}}).bytes() << '\n';
    for (const toolkit::ToVerify& one : all) {
        world.out << fmt::format("{:4}  {}.{}  {}\n", one.cited, one.claim->name.text(),
                                 one.statement->field, one.statement->words.bytes());
        for (const claim::Source& source : one.claim->sources)
            world.out << "        " << source.official.text() << '\n';
    }
    return Exit::done;
}

// Which pages are to be gone through, by day; and the same as a calendar file.
Exit print_reviews(const CheckOptions& options, const pages::Compiled& content,
                   const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    const Date today = options.today.value_or(world.clock.today());
    const auto reviews = toolkit::reviews(*content.toolkit);
    world.out << voice
                     .say("reviews.this-month"_msg,
                          {{"count", toolkit::due_this_month(reviews, today)}})
                     .bytes()
              << '\n';
    for (const toolkit::Review& review : reviews) {
        world.out << review.day.iso() << '\n';
        for (const guide::Page* page : review.pages)
            world.out << fmt::format("    {}  {}\n", page->path(), page->title.bytes());
    }
    if (options.calendar.empty()) return Exit::done;
    if (reviews.empty()) {
        tell(world, voice, Error("reviews.nothing"_msg, {}));
        return Exit::findings;
    }
    world.disk.write(options.calendar,
                     world.calendars.file_of(pages::agenda_of(reviews, voice), moment_of({today})),
                     release::Write::durable);
    return Exit::done;
}

} // namespace

Exit check(const CheckOptions& options, const World& world) {
    auto files =
        world.read_content({.content = options.folder, .organisation = options.organisation});
    if (!files) {
        tell(world, world.built_in.in("en"), files.error());
        return Exit::findings;
    }
    const pages::Compiled content =
        world.compile(std::move(*files), options.today.value_or(world.clock.today()));
    if (!content.toolkit) return print_findings(options, content, world);
    if (options.to_verify) return print_to_verify(content, world);
    if (options.shows_reviews || !options.calendar.empty())
        return print_reviews(options, content, world);
    if (!options.affected_by.empty()) return print_affected(options, content, world);
    if (options.draws_interviews) {
        world.out << pages::interview_drawing(content.toolkit->interview);
        return Exit::done;
    }
    return print_findings(options, content, world);
}

} // namespace cli
