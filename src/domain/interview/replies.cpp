#include <domain/interview/interview.hpp>

#include <algorithm>

namespace interview {

namespace {

Finding unknown_name(const Place& place, const std::string& name, MessageId what,
                     const std::string& nearest) {
    Finding finding{place,
                    static_cast<int>(name.size()),
                    Severity::error,
                    "schema/bad-value",
                    {what, {{"name", name.substr(0, 80)}}},
                    std::nullopt};
    if (!nearest.empty()) finding.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest}}};
    return finding;
}

std::string nearest_to(const std::string& name, const auto& all) {
    std::string nearest;
    std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const auto& one : all)
        if (const std::size_t away = edit_distance(one.name.text(), name); away < least)
            least = away, nearest = one.name.text();
    return nearest;
}

Reply read_reply(const Question& question, const Tree& value, Findings& findings) {
    Reply reply{question.name.text(), {}};
    const std::vector<Tree> alone{value};
    for (const Tree& word : value.kind == Tree::Kind::list ? value.children : alone) {
        if (word.text == unknown || question.find(word.text) != nullptr)
            reply.answers.push_back(word.text);
        else
            findings.push_back(unknown_name(word.place, word.text, "spot.unknown-answer"_msg,
                                            nearest_to(word.text, question.answers)));
    }
    return reply;
}

} // namespace

Replies read_replies(const Tree& file, const Interview& interview, Findings& findings) {
    Replies replies;
    const Tree* answers = file.find("answers");
    if (answers == nullptr || answers->kind != Tree::Kind::map) {
        findings.push_back(Finding{answers != nullptr ? answers->place : file.place,
                                   1,
                                   Severity::error,
                                   "schema/missing-key",
                                   {"spot.no-answers"_msg, {}},
                                   std::nullopt});
        return replies;
    }
    for (std::size_t at = 0; at < answers->keys.size(); ++at) {
        const Tree::Key& key = answers->keys[at];
        if (const Question* question = interview.question(key.name))
            replies.push_back(read_reply(*question, answers->children[at], findings));
        else
            findings.push_back(unknown_name(key.place, key.name, "spot.unknown-question"_msg,
                                            nearest_to(key.name, interview.questions)));
    }
    return replies;
}

Path finished_path(const Interview& interview, Replies replies) {
    Path so_far = path(interview, replies);
    while (so_far.next != nullptr) {
        replies.push_back({so_far.next->name.text(), {std::string(unknown)}});
        so_far = path(interview, replies);
    }
    return so_far;
}

} // namespace interview
