#include <domain/interview/words.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace interview {

namespace {

// Words that stand in every sentence and tell nothing apart.
constexpr std::string_view idle[] = {
    "a",         "about", "after",  "all",    "also",  "am",     "an",    "and",     "any",
    "are",       "as",    "ask",    "asked",  "at",    "be",     "been",  "because", "but",
    "by",        "can",   "cannot", "client", "could", "did",    "didnt", "do",      "does",
    "doesnt",    "dont",  "for",    "from",   "get",   "gets",   "got",   "had",     "has",
    "have",      "he",    "her",    "him",    "his",   "how",    "i",     "if",      "in",
    "into",      "is",    "it",     "its",    "just",  "know",   "like",  "me",      "my",
    "no",        "not",   "now",    "of",     "on",    "or",     "our",   "out",     "over",
    "person",    "say",   "said",   "says",   "she",   "should", "so",    "some",    "someone",
    "something", "than",  "that",   "the",    "their", "them",   "then",  "there",   "they",
    "thing",     "this",  "to",     "told",   "us",    "want",   "wants", "was",     "we",
    "were",      "what",  "when",   "where",  "which", "who",    "will",  "with",    "without",
    "would",     "you",   "your"};

// The word without the ending that grammar gives it. Rough, and the same for both sides.
std::string stem(std::string word) {
    const auto drop = [&](std::string_view ending, std::size_t least) {
        if (word.size() < ending.size() + least || !word.ends_with(ending)) return false;
        word.resize(word.size() - ending.size());
        return true;
    };
    if (drop("ies", 3) || drop("ied", 3)) return word + "y";
    if (drop("ing", 3) || drop("ed", 3) || drop("es", 3) || drop("s", 3)) {
        if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] &&
            word.back() != 's' && word.back() != 'l')
            word.pop_back(); // stopped → stop
    }
    if (word.size() > 4 && word.back() == 'e') word.pop_back();
    return word;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (word.size() > 1 && std::ranges::find(idle, word) == std::end(idle))
            words.push_back(stem(word));
        word.clear();
    };
    for (const char letter : ascii_lower(text)) {
        const bool is_kept = std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
                             static_cast<unsigned char>(letter) >= 0x80;
        if (is_kept) word += letter;
        else if (letter != '\'') finish();
    }
    finish();
    return words;
}

using Bag = std::map<std::string, double>; // a word → how much it weighs in one situation

void put(Bag& bag, const Text& text, double weight) {
    for (const std::string& word : words_of(text.bytes())) bag[word] = std::max(bag[word], weight);
}

Bag bag_of(const Interview& interview, const Situation& situation) {
    constexpr double by_name = 3, by_answer = 1.2, by_outcome = 1;
    Bag bag;
    put(bag, situation.says, by_name);
    put(bag, situation.hint, by_answer);
    for (const Text& words : situation.also) put(bag, words, by_name);
    for (const Question& question : interview.questions) {
        if (question.situation != situation.name.text()) continue;
        for (const Answer& answer : question.answers) {
            put(bag, answer.says, by_answer);
            put(bag, answer.hint, by_answer);
        }
    }
    for (const Outcome& outcome : interview.outcomes)
        if (outcome.situation == situation.name.text()) put(bag, outcome.title, by_outcome);
    return bag;
}

// The weight of a typed word in a bag: of the same word, or half of one that is a slip away.
double weight_in(const Bag& bag, const std::string& word) {
    const auto found = bag.find(word);
    if (found != bag.end()) return found->second;
    constexpr std::size_t long_enough = 6;
    if (word.size() < long_enough) return 0;
    double best = 0;
    for (const auto& [known, weight] : bag)
        if (known.size() >= long_enough && edit_distance(known, word) <= 1)
            best = std::max(best, weight / 2);
    return best;
}

} // namespace

std::vector<Match> matches(const Interview& interview, std::string_view typed) {
    std::vector<Bag> bags;
    for (const Situation& situation : interview.situations)
        bags.push_back(bag_of(interview, situation));
    const std::vector<std::string> all = words_of(typed.substr(0, most_typed_bytes));
    const std::set<std::string> words(all.begin(), all.end());
    std::vector<Match> found;
    for (const Situation& situation : interview.situations) found.push_back({&situation, 0});
    for (const std::string& word : words) {
        std::vector<double> weights;
        for (const Bag& bag : bags) weights.push_back(weight_in(bag, word));
        const auto having = std::ranges::count_if(weights, [](double one) { return one > 0; });
        if (having == 0) continue;
        const double rarity =
            std::log(1 + static_cast<double>(bags.size()) / static_cast<double>(having));
        for (std::size_t at = 0; at < found.size(); ++at) found[at].score += weights[at] * rarity;
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Match::score);
    const double enough = found.empty() ? 0 : std::max(2.0, found.front().score * 0.35);
    std::erase_if(found, [&](const Match& one) { return one.score < enough; });
    if (found.size() > most_matches) found.resize(most_matches);
    return found;
}

} // namespace interview
