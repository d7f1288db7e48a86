#include <pages/spot_parts.hpp>

namespace pages {

namespace {

bool is_ours(const interview::Question& question, const interview::Answer* answer) {
    return answer == nullptr || answer->name.text() == interview::none ||
           question.name.text().empty();
}

} // namespace

std::vector<CarriedView> carried(const interview::Replies& replies, std::string_view shown) {
    std::vector<CarriedView> all;
    for (const interview::Reply& reply : replies) {
        if (reply.question == shown) continue;
        for (const std::string& answer : reply.answers)
            all.push_back({text(std::string(reply_prefix) + reply.question), text(answer)});
    }
    return all;
}

Html content_words(const interview::Question& question, const interview::Answer* answer,
                   const Voice& voice) {
    const Text words = answer_words(question, answer, voice);
    return is_ours(question, answer) ? Html(words) : in_english(words, voice);
}

Html content_words(const interview::Question& question, const Voice& voice) {
    const Text words = question_words(question, voice);
    return question.name.text() == interview::opening ? Html(words) : in_english(words, voice);
}

std::vector<SaidView> said_so_far(const interview::Path& path, const Visit& visit,
                                  const Voice& voice, std::string_view shown) {
    (void)visit;
    std::vector<SaidView> all;
    for (std::size_t at = 0; at < path.answered.size(); ++at) {
        const interview::Question& question = *path.answered[at];
        if (question.name.text() == shown) continue;
        std::vector<Html> answers;
        for (const std::string& word : path.replies[at].answers)
            answers.push_back(content_words(question, question.find(word), voice));
        Html said;
        for (const Html& one : answers) said += (said.empty() ? Html() : Html("<br>")) + one;
        all.push_back({content_words(question, voice), std::move(said),
                       text("change." + question.name.text())});
    }
    return all;
}

} // namespace pages
