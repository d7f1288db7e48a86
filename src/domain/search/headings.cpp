#include <domain/search/headings.hpp>

#include <algorithm>
#include <ranges>

namespace search {
namespace {

bool share_one(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
    return std::ranges::any_of(
        one, [&](std::size_t group) { return std::ranges::find(other, group) != other.end(); });
}

} // namespace

struct Headings::AskedHere {
    std::vector<std::uint32_t> stems;
    const Asked* asked;

    // 1 for the word itself, less for an equal one, 0 for another.
    double share_of(const HeadingWord& word) const {
        if (std::ranges::find(stems, word.stem) != stems.end()) return 1;
        return share_one(asked->groups, word.groups) ? equal_word_share : 0;
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
            by_group_[place.group].push_back(static_cast<std::uint32_t>(entries_.size()));
            for (std::size_t i = place.from; i < place.to; ++i)
                entry.words[i].groups.push_back(place.group);
        }
        entries_.push_back(std::move(entry));
    }
}

std::vector<Headings::AskedHere> Headings::numbered(const Question& question) const {
    std::vector<AskedHere> numbered;
    for (const Asked& asked : question) {
        numbered.push_back({{}, &asked});
        for (const std::string& stem : asked.stems)
            if (const auto known = stems_.find(stem); known != stems_.end())
                numbered.back().stems.push_back(known->second);
    }
    return numbered;
}

// The headings that have at least one word of the question.
std::vector<std::uint32_t> Headings::near(const std::vector<AskedHere>& question) const {
    std::vector<std::uint32_t> near;
    for (const AskedHere& word : question) {
        for (const std::uint32_t stem : word.stems)
            near.insert(near.end(), by_stem_[stem].begin(), by_stem_[stem].end());
        for (const std::size_t group : word.asked->groups)
            if (const auto known = by_group_.find(group); known != by_group_.end())
                near.insert(near.end(), known->second.begin(), known->second.end());
    }
    std::ranges::sort(near);
    near.erase(std::ranges::unique(near).begin(), near.end());
    return near;
}

std::vector<Fit> Headings::fits(const Question& question) const {
    const std::vector<AskedHere> asked = numbered(question);
    double asked_weight = 0;
    for (const Asked& word : question) asked_weight += word.weight;
    if (asked_weight <= 0) return {};

    std::vector<Fit> fits;
    std::vector<double> best_shares(question.size()); // over the headings of one document
    for (const std::uint32_t number : near(asked)) {
        const Entry& entry = entries_[number];
        if (fits.empty() || fits.back().document != entry.document) {
            fits.push_back({entry.document, 0, 0});
            std::ranges::fill(best_shares, 0.0);
        }
        double in_heading = 0; // weight of the question that stands in the heading
        std::vector<double> shares(entry.words.size());
        for (std::size_t i = 0; i < asked.size(); ++i) {
            double best = 0;
            for (std::size_t j = 0; j < entry.words.size(); ++j) {
                const double share = asked[i].share_of(entry.words[j]);
                best = std::max(best, share);
                shares[j] = std::max(shares[j], share);
            }
            in_heading += best * question[i].weight;
            best_shares[i] = std::max(best_shares[i], best);
        }
        double in_question = 0; // and of the heading in the question
        for (std::size_t j = 0; j < shares.size(); ++j)
            in_question += shares[j] * entry.words[j].weight;
        const double recall = in_heading / asked_weight, precision = in_question / entry.weight;
        Fit& fit = fits.back();
        if (recall + precision > 0)
            fit.best = std::max(fit.best, 2 * recall * precision / (recall + precision));
        double all = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) all += best_shares[i] * question[i].weight;
        fit.all = all / asked_weight;
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
