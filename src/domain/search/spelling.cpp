#include <domain/search/spelling.hpp>

#include <domain/search/english.hpp>
#include <domain/search/letters.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace search {
namespace {

constexpr std::size_t widest = 47; // letters of a word that is compared at all

// The letters of a word, without memory from the heap: every word of the guide is taken apart for
// every misspelt one.
class Letters {
public:
    explicit Letters(std::string_view word) {
        while (!word.empty() && size_ <= widest) {
            const Letter letter = first_letter(word);
            letters_[size_++] = letter.code;
            word.remove_prefix(letter.bytes);
        }
    }
    std::size_t size() const { return size_; } // one more than `widest` for all longer words
    char32_t operator[](std::size_t i) const { return letters_[i]; }

private:
    std::array<char32_t, widest + 1> letters_{};
    std::size_t size_ = 0;
};

std::uint64_t letter_bits(std::string_view word) {
    std::uint64_t bits = 0;
    for (const char c : word) bits |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63U);
    return bits;
}

bool is_one_of(std::u32string_view group, char32_t c) { return group.find(c) != group.npos; }

// Letters that are easily taken for each other.
double reckoned_change_cost(char32_t one, char32_t other) {
    static constexpr std::u32string_view vowels = U"aeiouy";
    static constexpr std::array<std::u32string_view, 10> alike{
        U"ckqs", U"szx", U"fv", U"gj", U"dt", U"bp", U"mn", U"iy", U"سص", U"تط"};
    if (one == other) return 0;
    if (is_one_of(vowels, one) && is_one_of(vowels, other)) return 0.6;
    const bool are_alike = std::ranges::any_of(alike, [&](std::u32string_view group) {
        return is_one_of(group, one) && is_one_of(group, other);
    });
    return are_alike ? 0.6 : 1.0;
}

double change_cost(char32_t one, char32_t other) {
    constexpr std::size_t ascii = 128;
    static const auto table = [] { // asked for every pair of letters of every pair of words
        std::array<std::array<float, ascii>, ascii> costs{};
        for (char32_t i = 0; i < ascii; ++i)
            for (char32_t j = 0; j < ascii; ++j)
                costs[i][j] = static_cast<float>(reckoned_change_cost(i, j));
        return costs;
    }();
    return one < ascii && other < ascii ? static_cast<double>(table[one][other])
                                        : reckoned_change_cost(one, other);
}

// The cost of a letter too many or too few, after `before`.
double extra_cost(char32_t letter, char32_t before, bool is_last) {
    if (letter == before) return 0.4;
    if (letter == U'h' || (is_last && (letter == U'e' || letter == U'g'))) return 0.6;
    return letter == U'a' || letter == U'e' || letter == U'i' || letter == U'o' ? 0.8 : 1.0;
}

using Row = std::array<double, widest + 1>;

Row extra_costs(const Letters& word) {
    Row costs; // as far as the word goes
    for (std::size_t i = 0; i < word.size(); ++i)
        costs[i] = extra_cost(word[i], i > 0 ? word[i - 1] : U'\0', i + 1 == word.size());
    return costs;
}

// A word that others are compared with.
struct Compared {
    explicit Compared(std::string_view word)
        : letters(word), dropped(letters.size() <= widest ? extra_costs(letters) : Row()) {}
    Letters letters;
    Row dropped; // what it costs to leave out each letter
};

// The cheapest way from one word to the other, as in edit_distance, with a cost for each kind of
// step; some number above `limit` when that is too far.
double distance(const Compared& compared, const Letters& other, double limit) {
    const Letters& one = compared.letters;
    if (one.size() > widest || other.size() > widest) return limit + 1;
    const double longer = one.size() > other.size()
                              ? static_cast<double>(one.size() - other.size())
                              : static_cast<double>(other.size() - one.size());
    if (longer * 0.4 > limit) return limit + 1;
    const Row &dropped = compared.dropped, added = extra_costs(other);
    std::array<Row, 3> rows;
    rows[0][0] = 0;
    for (std::size_t j = 1; j <= other.size(); ++j) rows[0][j] = rows[0][j - 1] + added[j - 1];
    for (std::size_t i = 1; i <= one.size(); ++i) {
        Row& row = rows[i % 3];
        const Row &last = rows[(i + 2) % 3], &older = rows[(i + 1) % 3];
        row[0] = last[0] + dropped[i - 1];
        double least = row[0];
        for (std::size_t j = 1; j <= other.size(); ++j) {
            row[j] = std::min({last[j] + dropped[i - 1], row[j - 1] + added[j - 1],
                               last[j - 1] + change_cost(one[i - 1], other[j - 1])});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[j] = std::min(row[j], older[j - 2] + 0.7);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return rows[one.size() % 3][other.size()];
}

// How far a guess may be from a word of so many letters.
double limit_for(std::size_t letters) {
    if (letters <= 3) return 0.45;
    if (letters == 4) return 0.8;
    if (letters == 5) return 1.1;
    return letters <= 7 ? 1.3 : 1.8;
}

} // namespace

Speller::Speller(std::vector<Known> words) {
    std::ranges::sort(words, {}, &Known::folded);
    for (Known& known : words) {
        rank_.emplace(known.folded, entries_.size());
        std::string sound = sound_of(known.folded);
        const std::uint64_t bits = letter_bits(known.folded), sounds = letter_bits(sound);
        entries_.push_back({std::move(known.folded), std::move(sound), bits, sounds,
                            std::log2(1.0 + static_cast<double>(known.documents))});
        const std::size_t here = entries_.size() - 1;
        auto& best = by_root_.try_emplace(root_of(entries_[here].word), here).first->second;
        if (entries_[here].likelihood > entries_[best].likelihood) best = here;
    }
}

std::vector<Guess> Speller::guesses(std::string_view folded, std::size_t limit) const {
    const std::string heard = sound_of(folded);
    const Compared word(folded), sound(heard);
    const std::size_t size = word.letters.size();
    const double most = limit_for(size);
    const std::uint64_t bits = letter_bits(folded), heard_bits = letter_bits(heard);
    // A changed letter is two bits, and costs 0.6 or more.
    const int most_bits = static_cast<int>(most / 0.3);
    std::vector<Guess> found;
    for (const Entry& entry : entries_) {
        const bool sounds_alike = heard.size() > 1 && heard == entry.sound;
        double cost = most + 1;
        if (std::popcount(bits ^ entry.letters) <= most_bits) {
            const Letters other(entry.word);
            cost = distance(word, other, most);
            if (size > 0 && word.letters[0] != other[0]) cost += 0.4;
        }
        if (sounds_alike) cost = std::min(cost, 0.3);
        else if (size > 3 && std::popcount(heard_bits ^ entry.sounds) <= most_bits)
            cost = std::min(cost, 0.3 + distance(sound, Letters(entry.sound), most - 0.3));
        if (cost <= most) found.push_back({entry.word, cost - 0.06 * entry.likelihood});
    }
    guess_split(folded, found);
    const std::size_t kept = std::min(limit, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), {},
                              &Guess::cost);
    found.resize(kept);
    for (Guess& guess : found) guess.cost = std::max(guess.cost, 0.0);
    return found;
}

double Speller::likelihood_of(std::string_view part) const {
    constexpr double small = 4; // "to", "my": words that the index need not have
    if (part.size() < 2) return 0;
    if (is_common(part)) return small;
    const auto known = part.size() < 3 ? rank_.end() : rank_.find(std::string(part));
    return known == rank_.end() ? 0 : entries_[known->second].likelihood;
}

// "phonetaken" is two words, "righttorent" three; the middle one of three is a small one.
void Speller::guess_split(std::string_view folded, std::vector<Guess>& found) const {
    const auto add = [&](std::initializer_list<std::string_view> parts, double cost) {
        double least = 100;
        bool is_all_common = true;
        std::string words;
        for (const std::string_view part : parts) {
            least = std::min(least, likelihood_of(part));
            is_all_common = is_all_common && is_common(part);
            words += (words.empty() ? "" : " ") + std::string(part);
        }
        if (least > 0 && !is_all_common) found.push_back({std::move(words), cost - 0.06 * least});
    };
    for (std::size_t at = 2; at + 2 <= folded.size(); ++at) {
        if (likelihood_of(folded.substr(0, at)) <= 0) continue;
        add({folded.substr(0, at), folded.substr(at)}, 0.6);
        for (std::size_t more = 2; more <= 4 && at + more + 3 <= folded.size(); ++more)
            if (is_common(folded.substr(at, more)))
                add({folded.substr(0, at), folded.substr(at, more), folded.substr(at + more)}, 0.8);
    }
}

std::string Speller::kin(std::string_view folded) const {
    const auto found = by_root_.find(root_of(folded));
    return found != by_root_.end() ? entries_[found->second].word : std::string();
}

std::string Speller::finished(std::string_view folded) const {
    const Entry* best = nullptr;
    auto entry = std::ranges::lower_bound(entries_, folded, {}, &Entry::word);
    for (; entry != entries_.end() && entry->word.starts_with(folded); ++entry)
        if (best == nullptr || entry->likelihood > best->likelihood) best = &*entry;
    return best != nullptr ? best->word : std::string();
}

} // namespace search
