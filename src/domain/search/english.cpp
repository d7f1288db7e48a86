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
        {"took", "take"},         {"taken", "take"},      {"stole", "steal"},
        {"stolen", "steal"},      {"gave", "give"},       {"given", "give"},
        {"sent", "send"},         {"told", "tell"},       {"said", "say"},
        {"held", "hold"},         {"kept", "keep"},       {"lost", "lose"},
        {"paid", "pay"},          {"wrote", "write"},     {"written", "write"},
        {"saw", "see"},           {"seen", "see"},        {"knew", "know"},
        {"known", "know"},        {"got", "get"},         {"gotten", "get"},
        {"went", "go"},           {"gone", "go"},         {"came", "come"},
        {"made", "make"},         {"found", "find"},      {"met", "meet"},
        {"read", "read"},         {"shown", "show"},      {"broke", "break"},
        {"broken", "break"},      {"spoke", "speak"},     {"spoken", "speak"},
        {"chose", "choose"},      {"chosen", "choose"},   {"hid", "hide"},
        {"hidden", "hide"},       {"forgot", "forget"},   {"forgotten", "forget"},
        {"bought", "buy"},        {"brought", "bring"},   {"thought", "think"},
        {"wore", "wear"},         {"worn", "wear"},       {"sought", "seek"},
        {"withheld", "withhold"}, {"children", "child"},  {"kids", "child"},
        {"kid", "child"},         {"women", "woman"},     {"men", "man"},
        {"wives", "wife"},        {"seizure", "seize"},   {"seizures", "seize"},
        {"removal", "remove"},    {"refusal", "refuse"},  {"deletion", "delete"},
        {"copies", "copy"},       {"center", "centre"},   {"centers", "centre"},
        {"color", "colour"},      {"labor", "labour"},    {"mum", "mother"},
        {"dad", "father"},        {"licence", "license"}, {"advisor", "adviser"},
        {"advisors", "adviser"},  {"cellphone", "phone"}, {"smartphone", "phone"},
        {"telephone", "phone"}};
    return forms;
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; at += to.size())
        word.replace(at, from.size(), to);
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Two letters that sound as one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> sounds{{{"tion", "shn"},
                                                                                {"sion", "shn"},
                                                                                {"cian", "shn"},
                                                                                {"ight", "it"},
                                                                                {"ph", "f"},
                                                                                {"gh", "g"},
                                                                                {"ck", "k"},
                                                                                {"sch", "sk"},
                                                                                {"ch", "C"},
                                                                                {"wh", "w"},
                                                                                {"th", "t"},
                                                                                {"qu", "kw"},
                                                                                {"q", "k"},
                                                                                {"x", "ks"},
                                                                                {"z", "s"},
                                                                                {"dg", "j"},
                                                                                {"y", "i"}}};

// A blank behind each.
constexpr std::string_view everyday_words =
    "able afraid again age air alone already always angry another answer apply arm arrive "
    "arrived aunt away baby back bad bag ball bath beach bed bedroom begin behind believe "
    "best better big bike bill bin bird birth bit black blood blue boat body book boss "
    "bottom box boy bread breakfast broken brother brown building bus busy button buy "
    "cafe call calling car care chair change cheap chef child choose church city clean "
    "close clothes coach coat coffee cold college come cook cooker cool cost couple "
    "cousin cry cup dad daily dance dark daughter day dead dear deep dentist desk die "
    "died different dinner dirty dog door dream dress drink drive driver dry each ear "
    "early east easy eat egg eight eleven else empty end enough evening every everything "
    "expensive eye face factory fair fall family far farm fast father fear feel feeling "
    "feet fell few fight fine finger finish fire first fish five flat floor flower fly "
    "food foot football forget four free fresh fridge friend front fruit full fun funny "
    "garden gas gate gave girl glad glass god gone good great green grow guest guilty "
    "hair half hand handset hang happen happened happy hard hat hate head hear heard "
    "heart heat heavy here hide high hill hit hope horse hot hotel hour house hungry hurt "
    "husband ice idea ill inside iron jacket job join keep key kid kill kind kitchen "
    "knife laptop large last late later laugh lawn learn left leg less letter lie life "
    "lift light lip list listen little live lives local long look loud love low luck "
    "lucky lunch machine mad main man many market married marry maybe meal meat meet "
    "metal middle milk mind mine minute mirror miss money month moon more morning mosque "
    "most mother mouth move much music must near neck never new news next nice night nine "
    "noise north nose nothing often old once only open other outside over page pain paint "
    "pair paper parent park part party pass past pay peace pen perhaps phone pick picture "
    "piece pink place plane play plenty pocket poor post pound power pray pregnant pretty "
    "price promise pull push put question quick quiet quite rain read ready real red "
    "refuge rest return rich right ring river road room round run sad safe said salt same "
    "save scared school sea seat second sell seven sex shirt shoe shop short shout show "
    "shower shut sick side sign silly sing sir sister sit six size skin sky sleep slow "
    "small smell smoke snow soap sofa soft son song soon sorry soup south speak spelt "
    "spoon sport stand star start station stay step stole stone stop store storm story "
    "street strong study stuff sugar suit summer sun sure sweet swim table take talk tall "
    "taxi tea teach teacher team tell ten tent test thank think thirsty three throw "
    "ticket tie time tired today toe together toilet tomorrow tonight tooth top touch "
    "towel town toy train travel tree tried trip true trust try turn twelve twice two "
    "ugly uncle under university until upset van very view village visit voice wait wake "
    "walk wall warm wash waste watch water way wear weather website wedding week weekend "
    "weight west wet white whole wife win wind window winter wish woman wood word work "
    "worried worry worse worst wrist write yard year yellow yes yesterday yet young zero ";

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

bool is_everyday(std::string_view folded) {
    static const auto everyday = [] {
        std::unordered_set<std::string_view> all;
        for (std::size_t from = 0, to = 0;
             (to = everyday_words.find(' ', from)) != std::string_view::npos; from = to + 1)
            all.insert(everyday_words.substr(from, to - from));
        return all;
    }();
    return everyday.contains(folded);
}

std::string root_of(std::string_view folded) {
    static constexpr std::array<std::string_view, 36> endings{
        "ations", "ation", "ators", "ating", "ments", "ities", "ement", "ated", "ates",
        "ator",   "able",  "ible",  "ings",  "ions",  "ment",  "ness",  "ate",  "ing",
        "ers",    "ors",   "ies",   "ied",   "ial",   "ist",   "ity",   "ive",  "ion",
        "age",    "al",    "er",    "or",    "ed",    "es",    "ly",    "y",    "e"};
    for (const std::string_view ending : endings)
        if (folded.ends_with(ending) && folded.size() >= ending.size() + 4)
            return std::string(folded.substr(0, folded.size() - ending.size()));
    if (folded.size() > 4 && folded.ends_with('s')) folded.remove_suffix(1);
    return std::string(folded);
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
