// Words that say little about what is meant, and names that say it all.
#include <domain/search/english.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace search {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

// "didnt", "youre", "whos": two small words in one, with its apostrophe or without. What would also
// be a word of its own ("hell", "shell", "wed", "well") is left alone.
bool is_contraction(std::string_view folded) {
    static constexpr std::array<std::string_view, 19> before_not{
        "did",   "does", "do",  "was",   "were",   "has",  "have", "had", "is",   "are",
        "would", "wo",   "can", "could", "should", "must", "need", "ai",  "might"};
    static constexpr std::array<std::string_view, 17> before_verb{
        "i",   "you",  "he",    "she",   "it",   "we",   "they",    "who", "what",
        "how", "that", "there", "where", "when", "here", "someone", "let"};
    static constexpr std::array<std::string_view, 6> verbs{"m", "re", "ve", "ll", "d", "s"};
    static constexpr std::array<std::string_view, 8> words_too{"hell", "shell", "well", "ill",
                                                               "wed",  "shed",  "were", "id"};
    if (is_one_of(folded, words_too)) return false;
    if (folded.ends_with("nt"))
        if (is_one_of(folded.substr(0, folded.size() - 2), before_not)) return true;
    return std::ranges::any_of(verbs, [&](std::string_view verb) {
        return folded.ends_with(verb) &&
               is_one_of(folded.substr(0, folded.size() - verb.size()), before_verb);
    });
}

// One word each; a country with two is known by the one that nothing else is called by.
constexpr std::array<std::string_view, 176> countries{
    "afghanistan", "albania",    "algeria",      "andorra",    "angola",      "argentina",
    "armenia",     "australia",  "austria",      "azerbaijan", "bahamas",     "bahrain",
    "bangladesh",  "barbados",   "belarus",      "belgium",    "belize",      "benin",
    "bhutan",      "bolivia",    "bosnia",       "botswana",   "brazil",      "brunei",
    "bulgaria",    "burkina",    "burma",        "burundi",    "cambodia",    "cameroon",
    "canada",      "chad",       "chile",        "china",      "colombia",    "comoros",
    "congo",       "croatia",    "cuba",         "cyprus",     "czechia",     "denmark",
    "djibouti",    "dominica",   "drc",          "ecuador",    "egypt",       "eritrea",
    "estonia",     "eswatini",   "ethiopia",     "fiji",       "finland",     "france",
    "gabon",       "gambia",     "gaza",         "georgia",    "germany",     "ghana",
    "greece",      "grenada",    "guatemala",    "guinea",     "guyana",      "haiti",
    "honduras",    "hungary",    "iceland",      "india",      "indonesia",   "iran",
    "iraq",        "ireland",    "israel",       "italy",      "jamaica",     "japan",
    "jordan",      "kazakhstan", "kenya",        "kiribati",   "korea",       "kosovo",
    "kurdistan",   "kuwait",     "kyrgyzstan",   "lanka",      "laos",        "latvia",
    "lebanon",     "leone",      "lesotho",      "liberia",    "libya",       "liechtenstein",
    "lithuania",   "luxembourg", "macedonia",    "madagascar", "malawi",      "malaysia",
    "maldives",    "mali",       "malta",        "mauritania", "mauritius",   "mexico",
    "moldova",     "monaco",     "mongolia",     "montenegro", "morocco",     "mozambique",
    "myanmar",     "namibia",    "nauru",        "nepal",      "netherlands", "nicaragua",
    "niger",       "nigeria",    "norway",       "oman",       "pakistan",    "palau",
    "palestine",   "panama",     "paraguay",     "peru",       "philippines", "poland",
    "portugal",    "qatar",      "romania",      "russia",     "rwanda",      "samoa",
    "senegal",     "serbia",     "seychelles",   "singapore",  "slovakia",    "slovenia",
    "somalia",     "somaliland", "spain",        "sudan",      "suriname",    "sweden",
    "switzerland", "syria",      "taiwan",       "tajikistan", "tanzania",    "thailand",
    "tibet",       "timor",      "togo",         "tonga",      "trinidad",    "tunisia",
    "turkey",      "turkiye",    "turkmenistan", "tuvalu",     "uganda",      "ukraine",
    "uruguay",     "uzbekistan", "vanuatu",      "venezuela",  "vietnam",     "yemen",
    "zambia",      "zimbabwe"};

} // namespace

bool is_common(std::string_view folded) {
    static const std::unordered_set<std::string_view> common{
        "a",      "about",  "after",  "all",   "also",  "am",      "an",     "and",    "any",
        "anyone", "are",    "as",     "ask",   "asked", "asking",  "at",     "be",     "because",
        "been",   "being",  "but",    "by",    "can",   "cant",    "cannot", "could",  "did",
        "do",     "does",   "doesnt", "doing", "dont",  "for",     "from",   "get",    "getting",
        "go",     "going",  "got",    "had",   "has",   "have",    "he",     "help",   "her",
        "him",    "his",    "how",    "i",     "if",    "im",      "in",     "into",   "is",
        "isnt",   "it",     "its",    "ive",   "just",  "know",    "let",    "like",   "me",
        "mean",   "means",  "my",     "need",  "no",    "not",     "now",    "of",     "on",
        "one",    "or",     "our",    "out",   "own",   "people",  "person", "please", "say",
        "says",   "she",    "should", "so",    "some",  "someone", "still",  "than",   "that",
        "the",    "their",  "them",   "then",  "there", "they",    "thing",  "things", "this",
        "to",     "too",    "up",     "us",    "use",   "want",    "wants",  "was",    "we",
        "were",   "what",   "when",   "where", "which", "who",     "why",    "will",   "with",
        "would",  "you",    "your",   "في",    "من",    "علي",     "الي",    "عن",     "هل",
        "ما",     "ماذا",   "كيف",    "هذا",   "هذه",   "التي",    "الذي",   "مع",     "لا",
        "ان",     "انا",    "او",     "هو",    "هي",    "لي",      "متي",    "اين",    "لماذا",
        "يمكن",   "يمكنني", "كان",    "قد",    "لم",    "لدي"};
    return common.contains(folded) || is_contraction(folded);
}

bool is_country(std::string_view folded) { return std::ranges::binary_search(countries, folded); }

} // namespace search
