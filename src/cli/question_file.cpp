#include <cli/question_file.hpp>

#include <cli/findings.hpp>

#include <pages/due_json.hpp>

#include <ostream>

namespace cli {

namespace {

constexpr std::size_t most_bytes = 1'000'000;
constexpr std::size_t most_events = 500; // a request has a few dozen in its life

struct Refuser {
    Form form;
    const World& world;
    const pages::Voice& voice;

    void refuse(const Error& error) const {
        if (form == Form::json)
            world.out << pages::due_refused_json(error, voice, pages::Layout::indented);
    }
};

} // namespace

std::optional<deadline::Question> question_in(const std::filesystem::path& path, Date today,
                                              Form form, const World& world,
                                              const pages::Voice& voice) {
    const Refuser refuser{form, world, voice};
    const auto wrong = [&](const Error& error) -> std::optional<deadline::Question> {
        refuser.refuse(error);
        tell(world, voice, error);
        return std::nullopt;
    };
    const auto bytes = world.disk.read(path, most_bytes);
    if (!bytes) return wrong(Error("file.missing"_msg, {{"path", path.string()}}));
    Findings findings;
    SourceFile file{.name = std::make_shared<const std::string>(path.string()), .bytes = *bytes};
    file.head = world.read_yaml(*bytes, *file.name, findings);
    std::optional<deadline::Question> question;
    if (findings.empty()) question = deadline::read_question(file.head, today, findings);
    for (const Finding& finding : findings) print(finding, {file}, voice, world.error);
    if (!findings.empty()) {
        const Message& first = findings.front().what;
        refuser.refuse(Error(first.id, first.arguments));
        return std::nullopt;
    }
    if (question->history.size() > most_events)
        return wrong(Error("next.too-many-events"_msg, {{"count", most_events}}));
    return question;
}

} // namespace cli
