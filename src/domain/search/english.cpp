#include <domain/search/english.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace search {
namespace {

using Pairs = std::unordered_map<std::string_view, std::string_view>;

// Forms the stemmer does not bring together, and spellings from elsewhere.
const Pairs& irregular() {
    static const Pairs forms{
        {"took", "take"},       {"taken", "take"},     {"stole", "steal"},    {"stolen", "steal"},
        {"gave", "give"},       {"given", "give"},     {"sent", "send"},      {"told", "tell"},
        {"said", "say"},        {"held", "hold"},      {"kept", "keep"},      {"lost", "lose"},
        {"paid", "pay"},        {"wrote", "write"},    {"written", "write"},  {"saw", "see"},
        {"seen", "see"},        {"knew", "know"},      {"known", "know"},     {"got", "get"},
        {"gotten", "get"},      {"went", "go"},        {"gone", "go"},        {"came", "come"},
        {"made", "make"},       {"found", "find"},     {"met", "meet"},
        {"read", "read"},       {"shown", "show"},     {"broke", "break"},    {"broken", "break"},
        {"spoke", "speak"},     {"spoken", "speak"},   {"chose", "choose"},   {"chosen", "choose"},
        {"hid", "hide"},        {"hidden", "hide"},    {"forgot", "forget"},  {"forgotten", "forget"},
        {"bought", "buy"},      {"brought", "bring"},  {"thought", "think"},  {"wore", "wear"},
        {"worn", "wear"},       {"sought", "seek"},    {"withheld", "withhold"},
        {"children", "child"},  {"kids", "child"},     {"kid", "child"},      {"women", "woman"},
        {"men", "man"},         {"wives", "wife"},
        {"seizure", "seize"},   {"seizures", "seize"}, {"removal", "remove"}, {"refusal", "refuse"},
        {"deletion", "delete"}, {"copies", "copy"},    {"center", "centre"},  {"centers", "centre"},
        {"color", "colour"},    {"labor", "labour"},   {"mum", "mother"},     {"dad", "father"},
        {"licence", "license"}, {"advisor", "adviser"}, {"advisors", "adviser"},
        {"cellphone", "phone"}, {"smartphone", "phone"}, {"telephone", "phone"}};
    return forms;
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; at += to.size())
        word.replace(at, from.size(), to);
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Two letters that sound as one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> sounds{
    {{"tion", "shn"}, {"sion", "shn"}, {"cian", "shn"}, {"ight", "it"}, {"ph", "f"}, {"gh", "g"},
     {"ck", "k"}, {"sch", "sk"}, {"ch", "C"}, {"wh", "w"}, {"th", "t"}, {"qu", "kw"}, {"q", "k"},
     {"x", "ks"}, {"z", "s"}, {"dg", "j"}, {"y", "i"}}};

} // namespace

std::string plain_english(std::string_view folded) {
    if (const auto known = irregular().find(folded); known != irregular().end())
        return std::string(known->second);
    std::string word(folded);
    if (word.size() < 7) return word;
    for (std::size_t at = 3; at + 1 < word.size(); ++at)
        if (word[at] == 'i' && word[at + 1] == 'z') word[at + 1] = 's'; // organize, organization
    return word;
}

bool is_common(std::string_view folded) {
    static const std::unordered_set<std::string_view> common{
        "a",     "about", "after", "all",   "also",  "am",    "an",    "and",   "any",   "anyone",
        "are",   "as",    "ask",   "asked", "asking", "at",   "be",    "because", "been", "being",
        "but",   "by",    "can",   "cant",  "cannot", "could", "did",  "do",    "does",  "doesnt",
        "doing", "dont",  "for",   "from",  "get",   "getting", "go",  "going", "got",   "had",
        "has",   "have",  "he",    "help",  "her",   "him",   "his",   "how",   "i",     "if",
        "im",    "in",    "into",  "is",    "isnt",  "it",    "its",   "ive",   "just",  "know",
        "let",   "like",  "me",    "mean",  "means", "my",    "need",  "no",    "not",   "now",
        "of",    "on",    "one",   "or",    "our",   "out",   "own",   "people", "person", "please",
        "say",   "says",  "she",   "should", "so",   "some",  "someone", "still", "than", "that",
        "the",   "their", "them",  "then",  "there", "they",  "thing", "things", "this", "to",
        "too",   "up",    "us",    "use",   "want",  "wants", "was",   "we",    "were",  "what",
        "when",  "where", "which", "who",   "why",   "will",  "with",  "would", "you",   "your",
        "في",    "من",    "علي",   "الي",   "عن",    "هل",    "ما",    "ماذا",  "كيف",   "هذا",
        "هذه",   "التي",  "الذي",  "مع",    "لا",    "ان",    "انا",   "او",    "هو",    "هي",
        "لي",    "متي",   "اين",   "لماذا", "يمكن",  "يمكنني", "كان",  "قد",    "لم",    "لدي"};
    return common.contains(folded);
}

std::string sound_of(std::string_view folded) {
    std::string word(folded);
    for (const std::string_view silent : {"kn", "wr", "ps"}) // knife, wrong
        if (word.starts_with(silent)) word.erase(0, 1);
    for (const auto& [letters, sound] : sounds) replace_all(word, letters, sound);
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word[at] != 'c') continue;
        const bool is_soft = at + 1 < word.size() && (word[at + 1] == 'e' || word[at + 1] == 'i');
        word[at] = is_soft ? 's' : 'k';
    }
    std::string heard;
    for (const char c : word) {
        if (!heard.empty() && heard.back() == c) continue;
        const bool follows_vowel = !heard.empty() && is_vowel(heard.back()) && is_vowel(c);
        if (!follows_vowel) heard += c; // "ea", "ie", "ou" count as their first vowel
    }
    if (heard.size() > 3 && heard.back() == 'e') heard.pop_back();
    return heard;
}

} // namespace search
