#include <domain/search/headings.hpp>

#include <base/expects.hpp>

#include <algorithm>
#include <ranges>

namespace search {
// Which words of a question a word of a heading stands for, as bits; for each stem and each group
// of equal words.
struct Headings::Asking {
    using Words = std::uint64_t;
    const Question& question;
    std::vector<Words> by_stem, by_group;

    Words itself(const HeadingWord& word) const { return by_stem[word.stem]; }
    Words equal(const HeadingWord& word) const {
        Words words = 0;
        for (const std::size_t group : word.groups) words |= by_group[group];
        return words;
    }
    // Of the words that stand somewhere, equal ones at their share.
    double weight_of(Words standing, Words standing_equal) const {
        double weight = 0;
        for (std::size_t i = 0; i < question.size(); ++i) {
            const bool stands = (standing >> i & 1U) != 0;
            const bool equal_stands = (standing_equal >> i & 1U) != 0;
            weight += (stands ? 1 : equal_stands ? equal_word_share : 0) * question[i].weight;
        }
        return weight;
    }
};

Headings::Headings(
    std::vector<Heading> headings, const Stemmer& stemmer, const EqualWords& equal_words,
    const std::function<double(std::string_view folded, std::string_view stem)>& weight) {
    for (Heading& heading : headings) {
        Entry entry{heading.document, std::move(heading.words), {}, 0};
        std::vector<std::string> stems;
        for (const std::string& folded : entry.folded) {
            stems.push_back(stemmer(folded));
            const auto number = static_cast<std::uint32_t>(stems_.size());
            const std::uint32_t stem = stems_.emplace(stems.back(), number).first->second;
            if (stem == by_stem_.size()) by_stem_.emplace_back();
            by_stem_[stem].push_back(static_cast<std::uint32_t>(entries_.size()));
            entry.words.push_back({stem, weight(folded, stems.back()), {}});
            entry.weight += entry.words.back().weight;
        }
        for (const EqualWords::Place& place : equal_words.places_in(stems)) {
            if (place.group >= by_group_.size()) by_group_.resize(place.group + 1);
            by_group_[place.group].push_back(static_cast<std::uint32_t>(entries_.size()));
            for (std::size_t i = place.from; i < place.to; ++i)
                entry.words[i].groups.push_back(place.group);
        }
        entries_.push_back(std::move(entry));
    }
}

Headings::Asking Headings::asking(const Question& question) const {
    expects(question.size() <= 64, "a question has no more words than a number has bits");
    Asking asking{question, std::vector<Asking::Words>(by_stem_.size()),
                  std::vector<Asking::Words>(by_group_.size())};
    Asking::Words bit = 1;
    for (const Asked& asked : question) {
        for (const std::string& stem : asked.stems)
            if (const auto known = stems_.find(stem); known != stems_.end())
                asking.by_stem[known->second] |= bit;
        for (const std::size_t group : asked.groups)
            if (group < by_group_.size()) asking.by_group[group] |= bit;
        bit <<= 1U;
    }
    return asking;
}

// The headings that have at least one word of the question.
std::vector<std::uint32_t> Headings::near(const Question& question) const {
    std::vector<std::uint32_t> near;
    const auto add = [&](const std::vector<std::uint32_t>& more) {
        near.insert(near.end(), more.begin(), more.end());
    };
    for (const Asked& word : question) {
        for (const std::string& stem : word.stems)
            if (const auto known = stems_.find(stem); known != stems_.end())
                add(by_stem_[known->second]);
        for (const std::size_t group : word.groups)
            if (group < by_group_.size()) add(by_group_[group]);
    }
    std::ranges::sort(near);
    near.erase(std::ranges::unique(near).begin(), near.end());
    return near;
}

std::vector<Fit> Headings::fits(const Question& question) const {
    double asked_weight = 0;
    for (const Asked& word : question) asked_weight += word.weight;
    if (asked_weight <= 0) return {};
    const Asking asked = asking(question);
    std::vector<Fit> fits;
    Asking::Words all_itself = 0, all_equal = 0; // in the headings of one document
    for (const std::uint32_t number : near(question)) {
        const Entry& entry = entries_[number];
        if (fits.empty() || fits.back().document != entry.document) {
            fits.push_back({entry.document, 0, 0});
            all_itself = all_equal = 0;
        }
        Asking::Words itself = 0, equal = 0;
        double in_question = 0; // weight of the heading that stands in the question
        for (const HeadingWord& word : entry.words) {
            const Asking::Words same = asked.itself(word), alike = asked.equal(word);
            const double share = same != 0 ? 1 : alike != 0 ? equal_word_share : 0;
            in_question += share * word.weight;
            itself |= same;
            equal |= alike;
        }
        all_itself |= itself;
        all_equal |= equal;
        const double in_heading = asked.weight_of(itself, equal); // of the question, in it
        const double recall = in_heading / asked_weight, precision = in_question / entry.weight;
        Fit& fit = fits.back();
        if (recall + precision > 0)
            fit.best = std::max(fit.best, 2 * recall * precision / (recall + precision));
        fit.all = asked.weight_of(all_itself, all_equal) / asked_weight;
    }
    return fits;
}

std::vector<std::size_t> Headings::beginning_with(std::span<const std::string> folded) const {
    struct Found {
        bool is_later; // the words do not stand at the beginning
        std::size_t length, document;
        auto operator<=>(const Found&) const = default;
    };
    if (folded.empty()) return {};
    std::vector<Found> found;
    for (const Entry& entry : entries_) {
        const auto stands = [&](const std::string& word) {
            const bool may_be_unfinished = &word == &folded.back();
            return std::ranges::any_of(entry.folded, [&](const std::string& other) {
                return may_be_unfinished ? other.starts_with(word) : other == word;
            });
        };
        if (!std::ranges::all_of(folded, stands)) continue;
        const bool is_first = entry.folded.front().starts_with(folded.front());
        found.push_back({!is_first, entry.folded.size(), entry.document});
    }
    std::ranges::sort(found);
    std::vector<std::size_t> documents;
    for (const Found& one : found)
        if (std::ranges::find(documents, one.document) == documents.end())
            documents.push_back(one.document);
    return documents;
}

} // namespace search
