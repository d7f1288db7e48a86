#include <cli/commands.hpp>
#include <cli/content.hpp>
#include <cli/findings.hpp>

#include <pages/advice.hpp>
#include <pages/spot_json.hpp>
#include <pages/spot_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

constexpr std::size_t most_bytes = 1'000'000; // of a file of answers

// What the command needs besides its options.
struct Desk {
    const World& world;
    pages::Site site;
    pages::Voice voice;

    const interview::Interview& interview() const { return site.toolkit.interview; }
    std::string say(MessageId id) const { return voice.say(id).bytes(); }
};

std::string plain(const interview::Words& words) { return guide::plain_words(words); }

void print_calls(interview::Danger danger, const Desk& desk) {
    std::ostream& out = desk.world.out;
    out << "! " << desk.say(pages::danger_heading(danger)) << '\n';
    for (const interview::DangerCalls& one : desk.interview().dangers) {
        if (one.danger != danger) continue;
        for (const interview::Call& call : one.calls)
            out << fmt::format("    {:<14} {}. {} [{}]\n", call.phone.bytes(), call.name.bytes(),
                               call.hours.bytes(), call.claim.text());
    }
    out << '\n';
}

void print_issue(const interview::Issue& issue, const Desk& desk) {
    std::ostream& out = desk.world.out;
    const interview::Outcome& outcome = *issue.outcome;
    out << fmt::format("{}: {}\n", desk.say(pages::urgency_heading(issue.urgency)),
                       outcome.title.bytes());
    for (const interview::Because& one : issue.because)
        out << fmt::format("    {} {}\n", desk.say("spot.because"_msg),
                           pages::answer_words(*one.question, one.answer, desk.voice).bytes());
    out << fmt::format("    {}\n", plain(outcome.urgent_because));
    for (std::size_t at = 0; at < outcome.first_steps.size(); ++at)
        out << fmt::format("    {}. {}\n", at + 1, plain(outcome.first_steps[at]));
    if (!outcome.letters.empty())
        out << fmt::format("    {} {}\n", desk.say("spot.letters"_msg),
                           fmt::join(outcome.letters, ", "));
    if (!outcome.page.empty())
        out << fmt::format("    {} {}\n", desk.say("spot.read"_msg), outcome.page);
    out << fmt::format("    {} {}\n", desk.say("spot.lawyer"_msg), plain(outcome.lawyer_today));
    out << fmt::format("    {}\n\n", desk.say(pages::advice_sentence(outcome.advice)));
}

void print_found(const interview::Path& path, const Desk& desk) {
    const interview::Found found = interview::found(desk.interview(), path);
    for (const interview::InDanger& one : found.dangers) print_calls(one.danger, desk);
    for (const interview::Issue& one : found.issues) print_issue(one, desk);
    if (found.issues.empty()) desk.world.out << desk.say("spot.nothing-found"_msg) << '\n';
    for (const interview::Situation* one : path.left_for_later)
        desk.world.out << fmt::format("{} {}\n", desk.say("spot.left"_msg), one->says.bytes());
}

// Every question with its answers, as a file of answers names them.
void print_list(const Desk& desk) {
    for (const interview::Question& question : desk.interview().questions) {
        desk.world.out << fmt::format("{}  {} ({})\n", question.name.text(),
                                      pages::question_words(question, desk.voice).bytes(),
                                      desk.say(question.choice == interview::Choice::many
                                                   ? "spot.choose-many"_msg
                                                   : "spot.choose-one"_msg));
        for (const interview::Answer& answer : question.answers)
            desk.world.out << fmt::format(
                "    {:<20} {}\n", answer.name.text(),
                pages::answer_words(question, &answer, desk.voice).bytes());
        desk.world.out << fmt::format("    {:<20} {}\n", interview::unknown,
                                      pages::answer_words(question, nullptr, desk.voice).bytes());
    }
}

void print_matches(const std::string& typed, const Desk& desk) {
    for (const interview::Danger one : interview::danger_in(desk.interview().dangers, typed))
        print_calls(one, desk);
    const auto found = interview::matches(desk.interview(), typed);
    for (const interview::Match& one : found)
        desk.world.out << fmt::format("{:<20} {}\n", one.situation->name.text(),
                                      one.situation->says.bytes());
    if (found.empty()) desk.world.out << desk.say("spot.no-match"_msg) << '\n';
}

// The replies of a file; what is wrong has been told.
std::optional<interview::Replies> replies_in(const std::filesystem::path& path, const Desk& desk) {
    const World& world = desk.world;
    const auto bytes = world.disk.read(path, most_bytes);
    if (!bytes) {
        tell(world, desk.voice, Error("file.missing"_msg, {{"path", path.string()}}));
        return std::nullopt;
    }
    Findings findings;
    SourceFile file{.name = std::make_shared<const std::string>(path.string()), .bytes = *bytes};
    file.head = world.read_yaml(*bytes, *file.name, findings);
    interview::Replies replies;
    if (findings.empty()) replies = interview::read_replies(file.head, desk.interview(), findings);
    for (const Finding& finding : findings) print(finding, {file}, desk.voice, world.error);
    if (!findings.empty()) return std::nullopt;
    return replies;
}

// Whom to call, at once and every time a danger is named, before anything else is asked.
void print_calls_for(const interview::Question& question, const interview::Reply& reply,
                     const Desk& desk) {
    std::vector<interview::Danger> named;
    for (const std::string& word : reply.answers)
        if (const interview::Answer* answer = question.find(word))
            if (answer->danger && std::ranges::find(named, *answer->danger) == named.end())
                named.push_back(*answer->danger);
    if (!named.empty()) desk.world.out << '\n';
    for (const interview::Danger one : named) print_calls(one, desk);
}

// One question of a conversation in a terminal; false when the input has ended.
bool ask(const interview::Question& question, interview::Replies& replies, const Desk& desk) {
    std::ostream& out = desk.world.out;
    out << '\n' << pages::question_words(question, desk.voice).bytes() << '\n';
    for (std::size_t at = 0; at < question.answers.size(); ++at)
        out << fmt::format(
            "  {:>2}  {}\n", at + 1,
            pages::answer_words(question, &question.answers[at], desk.voice).bytes());
    out << fmt::format("   0  {}\n> ", pages::answer_words(question, nullptr, desk.voice).bytes());
    out.flush();
    std::string line;
    if (!std::getline(desk.world.in, line)) return false;
    interview::Reply reply{question.name.text(), {}};
    for (const std::size_t number : numbers_in(line))
        if (number >= 1 && number <= question.answers.size())
            reply.answers.push_back(question.answers[number - 1].name.text());
    if (reply.answers.empty()) reply.answers.emplace_back(interview::unknown);
    print_calls_for(question, reply, desk);
    replies.push_back(std::move(reply));
    return true;
}

} // namespace

std::vector<std::size_t> numbers_in(std::string_view line) {
    std::vector<std::size_t> all;
    std::size_t number = 0;
    bool is_inside = false;
    for (const char letter : std::string(line) + ' ') {
        const bool is_digit = letter >= '0' && letter <= '9';
        if (is_digit)
            number =
                std::min<std::size_t>(number * 10 + static_cast<std::size_t>(letter - '0'), 9999);
        else if (is_inside) all.push_back(number);
        if (!is_digit) number = 0;
        is_inside = is_digit;
    }
    return all;
}

Exit spot(const SpotOptions& options, const Places& places, const World& world) {
    const auto content = content_of(places, world);
    if (!content) return Exit::findings;
    const pages::Strings& strings = world.built_in;
    const Desk desk{world, {.toolkit = *content->toolkit, .strings = strings}, strings.in("en")};
    const bool is_json = options.form == Form::json;
    if (desk.interview().empty()) {
        tell(world, desk.voice, Error("spot.no-interview"_msg));
        return Exit::findings;
    }
    if (options.shows_list) {
        if (is_json) world.out << pages::spot_list_json(desk.site);
        else print_list(desk);
        return Exit::done;
    }
    if (!options.words.empty()) {
        if (is_json) world.out << pages::spot_words_json(desk.site, options.words);
        else print_matches(options.words, desk);
        return Exit::done;
    }
    interview::Replies replies;
    if (!options.answers.empty()) {
        auto read = replies_in(options.answers, desk);
        if (!read) return Exit::findings;
        replies = std::move(*read);
    } else
        for (auto path = interview::path(desk.interview(), replies); path.next != nullptr;
             path = interview::path(desk.interview(), replies))
            if (!ask(*path.next, replies, desk)) break;
    const interview::Path path = interview::finished_path(desk.interview(), replies);
    if (is_json) world.out << pages::spot_json(desk.site, path);
    else print_found(path, desk);
    return Exit::done;
}

} // namespace cli
