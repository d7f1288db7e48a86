#include <adapters/search/asking.hpp>

#include <adapters/search/record.hpp>
#include <domain/search/english.hpp>

#include <algorithm>
#include <utility>

namespace adapters::search {
namespace {

constexpr double unknown_weight = 0.35; // it counts against a heading that says less

class Asker {
public:
    Asker(std::string_view language, const ::search::Limits& limits, const Library& library,
          Reader& reader)
        : language_(language), limits_(limits), library_(library), reader_(reader) {}

    Asking read(std::string_view words) {
        Asking asking{::search::read_query(words, limits_), {}, {}, {}, {}};
        for (const ::search::Word& word : asking.query.words) {
            std::vector<std::string> stems = reader_.stemming.stems(word.folded, language_);
            constexpr Xapian::doccount seldom = 3;
            if (most_documents(stems) < seldom) // perhaps another form of it is what pages say
                if (const std::string kin = library_.speller.kin(word.folded); !kin.empty())
                    stems.push_back(reader_.stemming.stem(kin, "en"));
            if (::search::is_country(word.folded)) // pages speak of countries, not of each
                stems.push_back(reader_.stemming.stem("country", "en"));
            asking.stems.push_back(reader_.stemming.stem(word.folded, "en"));
            const double weight = weight_of_stems(word.folded, stems);
            asking.question.push_back({std::move(stems), {}, weight});
        }
        asking.equal = library_.equal_words.places_in(asking.stems);
        for (const auto& place : asking.equal)
            for (std::size_t i = place.from; i < place.to; ++i)
                asking.question[i].groups.push_back(place.group);
        return asking;
    }

    // The query with its unknown words replaced; nothing when none is, or nobody knows by what.
    std::optional<Asking> mended(const Asking& asking) {
        std::vector<Doubt> doubts = doubts_in(asking);
        if (doubts.empty()) return std::nullopt;
        constexpr std::size_t weighed_together = 2;
        for (std::size_t i = weighed_together; i < doubts.size(); ++i) doubts[i].guesses.resize(1);
        std::optional<Asking> best;
        double best_fit = 0;
        std::vector<std::size_t> choice(doubts.size());
        do {
            Asking here = read(with(asking.query, doubts, choice));
            const double fit = fit_of(here, doubts, choice);
            if (!best || fit > best_fit) best = std::move(here), best_fit = fit;
        } while (next(choice, doubts));
        best->did_you_mean = best->query.text;
        return best;
    }

private:
    struct Doubt {
        std::size_t word;
        std::vector<::search::Guess> guesses; // never empty
    };

    Xapian::doccount most_documents(const std::vector<std::string>& stems) const {
        Xapian::doccount most = 0;
        for (const std::string& stem : stems)
            most = std::max(most, reader_.database.get_termfreq(stem_term(stem)));
        return most;
    }

    double weight_of_stems(std::string_view folded, const std::vector<std::string>& stems) const {
        const Xapian::doccount most = most_documents(stems);
        if (most == 0) return unknown_weight;
        return weight_of(folded, most, static_cast<double>(library_.entries.size()));
    }

    bool is_known(const Asking& asking, std::size_t i) const {
        const std::string& folded = asking.query.words[i].folded;
        if (::search::is_common(folded) || !asking.question[i].groups.empty()) return true;
        if (folded.size() < 2 || folded.find_first_of("0123456789") != std::string::npos)
            return true;
        if (::search::is_everyday(folded) || ::search::is_country(folded)) return true;
        if (reader_.database.term_exists(word_term(folded))) return true;
        return most_documents(asking.question[i].stems) > 0;
    }

    std::vector<Doubt> doubts_in(const Asking& asking) const {
        constexpr std::size_t most_guesses = 3;
        std::vector<Doubt> doubts;
        for (std::size_t i = 0; i < asking.query.words.size(); ++i) {
            if (is_known(asking, i)) continue;
            const std::string& folded = asking.query.words[i].folded;
            Doubt doubt{i, library_.speller.guesses(folded, most_guesses)};
            const bool may_be_unfinished = i + 1 == asking.query.words.size() && folded.size() > 3;
            if (may_be_unfinished)
                if (std::string word = library_.speller.finished(folded); !word.empty())
                    doubt.guesses.push_back({std::move(word), 0.5});
            if (!doubt.guesses.empty()) doubts.push_back(std::move(doubt));
        }
        return doubts;
    }

    static std::string with(const ::search::Query& query, const std::vector<Doubt>& doubts,
                            const std::vector<std::size_t>& choice) {
        std::string words = query.text.bytes();
        for (std::size_t i = doubts.size(); i-- > 0;) { // from behind: places before stay
            const ::search::Word& word = query.words[doubts[i].word];
            words.replace(word.from, word.to - word.from, doubts[i].guesses[choice[i]].words);
        }
        return words;
    }

    double fit_of(const Asking& asking, const std::vector<Doubt>& doubts,
                  const std::vector<std::size_t>& choice) const {
        double best = 0;
        for (const ::search::Fit& fit : library_.headings.fits(asking.question))
            best = std::max(best, fit.best + 0.5 * fit.all);
        for (std::size_t i = 0; i < doubts.size(); ++i)
            best -= 0.4 * doubts[i].guesses[choice[i]].cost;
        return best;
    }

    static bool next(std::vector<std::size_t>& choice, const std::vector<Doubt>& doubts) {
        for (std::size_t i = 0; i < choice.size(); ++i) {
            if (++choice[i] < doubts[i].guesses.size()) return true;
            choice[i] = 0;
        }
        return false;
    }

    std::string_view language_;
    const ::search::Limits& limits_;
    const Library& library_;
    Reader& reader_;
};

} // namespace

Asking asked(std::string_view words, std::string_view language, const ::search::Limits& limits,
             const Library& library, Reader& reader) {
    Asker asker(language, limits, library, reader);
    Asking as_typed = asker.read(words);
    if (limits.spelling == ::search::Spelling::as_typed) return as_typed;
    std::optional<Asking> mended = asker.mended(as_typed);
    return mended ? std::move(*mended) : std::move(as_typed);
}

} // namespace adapters::search
