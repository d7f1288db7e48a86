#include <adapters/search/stemming.hpp>

#include <domain/search/english.hpp>
#include <domain/search/words.hpp>

#include <algorithm>
#include <array>

namespace adapters::search {
namespace {

// Written in Arabic letters, and not Arabic.
bool is_other_arabic_script(std::string_view language) {
    static constexpr std::array<std::string_view, 7> languages{"fa", "ps",  "ur", "ckb",
                                                               "sd", "prs", "ug"};
    return std::ranges::find(languages, language) != languages.end();
}

bool is_latin(std::string_view folded) { return folded.front() >= 'a' && folded.front() <= 'z'; }

} // namespace

const std::string& Stemming::stem(std::string_view folded, std::string_view language) {
    constexpr std::size_t most_kept = 40'000; // of words in all documents; a stranger's query is
    auto stems = kept_.find(language);        // never more than a few
    if (stems == kept_.end()) stems = kept_.emplace(std::string(language), Stems()).first;
    if (stems->second.size() > most_kept) stems->second.clear();
    auto [known, is_new] = stems->second.try_emplace(std::string(folded));
    if (is_new) known->second = made(folded, language);
    return known->second;
}

std::vector<std::string> Stemming::stems(std::string_view folded, std::string_view language) {
    std::vector<std::string> all{stem(folded, language)};
    const std::string& english = stem(folded, "en");
    if (english != all.front()) all.push_back(english);
    return all;
}

std::string Stemming::made(std::string_view folded, std::string_view language) {
    if (folded.find_first_of("0123456789") != std::string_view::npos) return std::string(folded);
    if (::search::is_arabic(folded)) {
        if (is_other_arabic_script(language)) return std::string(folded);
        return stemmer("ar")(std::string(folded));
    }
    const bool is_english =
        language == "en" || language == "ar" || is_other_arabic_script(language);
    if (is_english && is_latin(folded)) return stemmer("en")(::search::plain_english(folded));
    return is_english ? std::string(folded) : stemmer(std::string(language))(std::string(folded));
}

const Xapian::Stem& Stemming::stemmer(const std::string& language) {
    const auto known = stemmers_.find(language);
    if (known != stemmers_.end()) return known->second;
    try {
        return stemmers_.emplace(language, Xapian::Stem(language)).first->second;
    } catch (const Xapian::InvalidArgumentError&) { // no such stemmer
        return stemmers_.emplace(language, Xapian::Stem()).first->second;
    }
}

} // namespace adapters::search
