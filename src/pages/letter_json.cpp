#include <pages/letter_json.hpp>

#include <nlohmann/json.hpp>

namespace pages {

namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json recipients(const letter::Letter& letter, const letter::Sources& sources) {
    Json all = Json::array();
    for (const ecosystem::Actor* actor : letter::recipients_of(letter, sources))
        all.push_back(actor->name.text());
    if (letter.recipients.is_typed) all.push_back("somebody");
    return all;
}

Json question(const letter::Question& one) {
    Json choices = Json::array();
    for (const letter::Choice& choice : one.choices)
        choices.push_back({{"name", choice.name}, {"says", choice.says.bytes()}});
    return {{"name", one.name},
            {"type", word_of(one.type)},
            {"label", one.label.bytes()},
            {"needed", !one.is_optional},
            {"personal", one.is_personal},
            {"help", one.help.bytes()},
            {"why", one.why.bytes()},
            {"example", one.example.bytes()},
            {"choices", choices},
            {"when", one.when}};
}

// Plain words where YAML reads them as such, else in quotation marks as JSON has them.
std::string yaml_words(const std::string& words) {
    const bool is_plain =
        !words.empty() &&
        words.find_first_not_of(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_") ==
            std::string::npos &&
        words.front() != '-' && words.front() != ' ' && words.back() != ' ';
    return is_plain ? words : Json(words).dump();
}

std::string yaml_answer(const std::string& name, const letter::Answer& answer, bool is_list) {
    std::string yaml = name + ":";
    if (is_list) {
        for (const std::string& line : answer.lines) yaml += "\n- " + yaml_words(line);
        return yaml + "\n";
    }
    const std::string& words = answer.lines.front();
    if (words.find('\n') == std::string::npos) return yaml + " " + yaml_words(words) + "\n";
    yaml += " |\n  ";
    for (const char c : words) yaml += c == '\n' ? std::string("\n  ") : std::string(1, c);
    return yaml + "\n";
}

} // namespace

std::string_view word_of(letter::Question::Type type) {
    switch (type) {
    case letter::Question::Type::line: return "line";
    case letter::Question::Type::words: return "words";
    case letter::Question::Type::list: return "list";
    case letter::Question::Type::day: return "day";
    case letter::Question::Type::choice: return "choice";
    case letter::Question::Type::yes_no: return "yes-no";
    }
    return "line";
}

std::string letter_list_json(const letter::Sources& sources) {
    Json all = Json::array();
    for (const letter::Letter& one : sources.library.letters) {
        if (one.language != "en") continue;
        all.push_back({{"kind", one.kind->word},
                       {"slug", one.kind->slug},
                       {"title", one.title.bytes()},
                       {"summary", one.summary.bytes()},
                       {"advice", claim::word_of(one.advice)},
                       {"recipients", recipients(one, sources)}});
    }
    return written({{"version", 1}, {"letters", all}});
}

std::string letter_questions_json(const letter::Letter& letter, const letter::Library& library) {
    Json all = Json::array();
    for (const letter::Question* one : letter::questions_of(letter, library))
        all.push_back(question(*one));
    return written({{"version", 1},
                    {"kind", letter.kind->word},
                    {"title", letter.title.bytes()},
                    {"questions", all}});
}

std::string answers_yaml(const letter::Answers& answers, const letter::Letter& letter,
                         const letter::Library& library) {
    std::string yaml;
    for (const letter::Question* question : letter::questions_of(letter, library)) {
        const auto answer = answers.find(question->name);
        if (answer == answers.end() || answer->second.lines.empty()) continue;
        yaml += yaml_answer(question->name, answer->second,
                            question->type == letter::Question::Type::list);
    }
    return yaml;
}

} // namespace pages
