#include <domain/interview/predicates.hpp>

#include <domain/interview/interview.hpp>

#include <array>

namespace interview {

namespace {

// The question that everybody is asked last, in content/interviews/what-happened.yaml.
constexpr std::string_view now = "now";

bool names_danger(const Interview& interview, const Replies& replies, const auto& is_meant) {
    for (const Reply& reply : replies)
        if (const Question* question = interview.question(reply.question))
            for (const std::string& word : reply.answers) {
                const Answer* answer = question->find(word);
                if (answer != nullptr && answer->danger && is_meant(*answer->danger)) return true;
            }
    return false;
}

bool travels_soon(const Interview&, const Replies& replies) { return says(replies, now, "travel"); }
bool livelihood_at_stake(const Interview&, const Replies& replies) {
    return says(replies, now, "livelihood");
}
bool case_is_near(const Interview&, const Replies& replies) { return says(replies, now, "case"); }
bool address_must_stay_hidden(const Interview& interview, const Replies& replies) {
    return says(replies, now, "hidden-address") ||
           names_danger(interview, replies, [](Danger danger) {
               return danger == Danger::violence || danger == Danger::trafficking;
           });
}
bool asked_before(const Interview&, const Replies& replies) {
    return says(replies, now, "asked-before");
}
bool in_danger(const Interview& interview, const Replies& replies) {
    return names_danger(interview, replies, [](Danger) { return true; });
}

struct Named {
    Predicate predicate;
    std::string_view name;
    bool (*holds)(const Interview&, const Replies&);
    MessageId says;
};
constexpr std::array all{
    Named{Predicate::travels_soon, "travels-soon", travels_soon, "spot.when.travels-soon"_msg},
    Named{Predicate::livelihood_at_stake, "livelihood-at-stake", livelihood_at_stake,
          "spot.when.livelihood-at-stake"_msg},
    Named{Predicate::case_is_near, "case-is-near", case_is_near, "spot.when.case-is-near"_msg},
    Named{Predicate::address_must_stay_hidden, "address-must-stay-hidden", address_must_stay_hidden,
          "spot.when.address-must-stay-hidden"_msg},
    Named{Predicate::in_danger, "in-danger", in_danger, "spot.when.in-danger"_msg},
    Named{Predicate::asked_before, "asked-before", asked_before, "spot.when.asked-before"_msg},
};

const Named& entry(Predicate predicate) { return all[static_cast<std::size_t>(predicate)]; }

} // namespace

std::optional<Predicate> predicate_named(std::string_view name) {
    for (const Named& one : all)
        if (one.name == name) return one.predicate;
    return std::nullopt;
}

std::string_view word_of(Predicate predicate) { return entry(predicate).name; }

std::vector<std::string_view> predicate_words() {
    std::vector<std::string_view> words;
    for (const Named& one : all) words.push_back(one.name);
    return words;
}

bool holds(Predicate predicate, const Interview& interview, const Replies& replies) {
    return entry(predicate).holds(interview, replies);
}

MessageId says(Predicate predicate) { return entry(predicate).says; }

} // namespace interview
