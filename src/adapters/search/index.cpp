#include <adapters/search/index.hpp>

#include <adapters/search/asking.hpp>
#include <adapters/search/library.hpp>
#include <adapters/search/record.hpp>
#include <domain/search/english.hpp>
#include <domain/search/extract.hpp>
#include <domain/search/ranking.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace adapters::search {
namespace {

using ::search::Answer;

struct Scored {
    std::size_t document;
    double score;
};

// One query, from its words to its results.
class Finding {
public:
    Finding(std::string_view language, const ::search::Limits& limits, const Library& library,
            Reader& reader)
        : language_(language), limits_(limits), library_(library), reader_(reader) {}

    Answer answer(std::string_view words) {
        const Asking asking = asked(words, language_, limits_, library_, reader_);
        Answer answer{::search::read_query(words, limits_).text, asking.did_you_mean, {}, {}};
        constexpr std::size_t most_others = 4;
        answer.also_looked_for =
            library_.equal_words.others(asking.equal, asking.stems, most_others);
        note_marks(asking);
        for (const Scored& one : ranked(asking)) answer.results.push_back(result(one));
        return answer;
    }

private:
    bool is_all_common(const Asking& asking) const {
        return std::ranges::all_of(asking.query.words, [](const ::search::Word& word) {
            return ::search::is_common(word.folded);
        });
    }

    // Any of the words or their equal words; the rarer, the more it counts.
    Xapian::Query query(const Asking& asking) const {
        std::vector<Xapian::Query> parts;
        const bool takes_common = is_all_common(asking);
        for (std::size_t i = 0; i < asking.question.size(); ++i) {
            if (!takes_common && ::search::is_common(asking.query.words[i].folded)) continue;
            std::vector<Xapian::Query> ways;
            for (const std::string& stem : asking.question[i].stems)
                ways.emplace_back(stem_term(stem));
            for (const auto& place : asking.equal)
                if (place.from == i && place.to == i + 1) ways.push_back(equal_to(place));
            parts.emplace_back(Xapian::Query::OP_MAX, ways.begin(), ways.end());
        }
        for (const auto& place : asking.equal)
            if (place.to > place.from + 1) parts.push_back(equal_to(place));
        const Xapian::Query any(Xapian::Query::OP_OR, parts.begin(), parts.end());
        return {Xapian::Query::OP_FILTER, any, languages()};
    }

    static Xapian::Query equal_to(const ::search::EqualWords::Place& place) {
        return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(group_term(place.group)),
                ::search::equal_word_share};
    }

    Xapian::Query languages() const {
        return {Xapian::Query::OP_OR, Xapian::Query(language_term("en")),
                Xapian::Query(language_term(language_))};
    }

    Xapian::MSet matches(const Xapian::Query& query) const {
        constexpr Xapian::doccount most = 300;
        Xapian::Enquire enquire(reader_.database);
        enquire.set_weighting_scheme(Xapian::BM25Weight(2, 0, 1, 0.35, 0.5));
        enquire.set_query(query);
        return enquire.get_mset(0, most);
    }

    // How much of the question stands in each document, in any field.
    std::vector<double> coverage(const Asking& asking) const {
        std::vector<double> covered(library_.entries.size());
        double all = 0;
        for (const ::search::Asked& word : asking.question) {
            std::vector<double> share(covered.size());
            for (const std::size_t group : word.groups)
                mark(group_term(group), ::search::equal_word_share, share);
            for (const std::string& stem : word.stems) mark(stem_term(stem), 1, share);
            for (std::size_t i = 0; i < covered.size(); ++i) covered[i] += word.weight * share[i];
            all += word.weight;
        }
        for (double& one : covered) one = all > 0 ? one / all : 0;
        return covered;
    }

    void mark(const std::string& term, double share, std::vector<double>& shares) const {
        for (auto post = reader_.database.postlist_begin(term);
             post != reader_.database.postlist_end(term); ++post)
            shares[*post - 1] = share;
    }

    // The documents that have every quoted phrase; nothing when none was quoted or none has it.
    std::unordered_set<std::size_t> with_phrases(const Asking& asking) const {
        std::vector<Xapian::Query> phrases;
        for (const Text& quoted : asking.query.exact) {
            std::vector<std::string> words;
            for (const ::search::Word& word : ::search::read_query(quoted.bytes(), limits_).words)
                words.push_back(word_term(word.folded));
            if (words.empty()) continue;
            const auto room = static_cast<Xapian::termcount>(words.size() + 1);
            phrases.emplace_back(Xapian::Query::OP_PHRASE, words.begin(), words.end(), room);
        }
        std::unordered_set<std::size_t> documents;
        if (phrases.empty()) return documents;
        const Xapian::Query all(Xapian::Query::OP_AND, phrases.begin(), phrases.end());
        const Xapian::MSet found = matches({Xapian::Query::OP_FILTER, all, languages()});
        for (auto match = found.begin(); match != found.end(); ++match)
            documents.insert(*match - 1);
        return documents;
    }

    // Texts are weighed beside the best of their kind, for words of a short claim weigh more than
    // those of a page; and a little beside the best of all.
    void weigh_texts(const Xapian::MSet& found, std::vector<::search::Signs>& signs) const {
        constexpr double share_of_kind = 0.75;
        std::map<::search::Kind, double> best;
        for (auto match = found.begin(); match != found.end(); ++match) // best first
            best.try_emplace(library_.entries[*match - 1].kind, match.get_weight());
        for (auto match = found.begin(); match != found.end(); ++match) {
            const double most = share_of_kind * best[library_.entries[*match - 1].kind] +
                                (1 - share_of_kind) * found.get_max_attained();
            signs[*match - 1].text = most > 0 ? match.get_weight() / most : 0;
        }
    }

    std::vector<Scored> ranked(const Asking& asking) const {
        if (asking.question.empty()) return {};
        std::vector<::search::Signs> signs(library_.entries.size());
        weigh_texts(matches(query(asking)), signs);
        for (const ::search::Fit& fit : library_.headings.fits(asking.question)) {
            signs[fit.document].heading = fit.best;
            signs[fit.document].headings = fit.all;
        }
        const std::vector<double> covered = coverage(asking);
        const auto phrases = with_phrases(asking);
        std::vector<Scored> scored;
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const Entry& entry = library_.entries[i];
            const bool is_found = signs[i].text > 0 || signs[i].heading > 0.3;
            const bool is_readable = entry.language == "en" || entry.language == language_;
            if (!is_found || !is_readable || (!phrases.empty() && !phrases.contains(i))) continue;
            signs[i].kind = entry.kind;
            signs[i].weight = entry.weight;
            signs[i].coverage = covered[i];
            scored.push_back({i, ::search::score(signs[i])});
        }
        return first_of(std::move(scored));
    }

    // The best, without the English twin of a document in the reader's language.
    std::vector<Scored> first_of(std::vector<Scored> scored) const {
        std::ranges::stable_sort(scored, std::ranges::greater(), &Scored::score);
        std::vector<Scored> first;
        std::unordered_set<std::string> translated;
        if (language_ != "en")
            for (const Scored& one : scored)
                if (library_.entries[one.document].language == language_)
                    translated.insert(untranslated(library_.entries[one.document].path));
        for (const Scored& one : scored) {
            if (first.size() == limits_.results) break;
            const Entry& entry = library_.entries[one.document];
            if (entry.language != language_ && translated.contains(entry.path)) continue;
            first.push_back(one);
        }
        return first;
    }

    // "/ar/understand/evisa" → "/understand/evisa"
    std::string untranslated(const std::string& path) const {
        const std::string prefix = "/" + std::string(language_) + "/";
        return path.starts_with(prefix) ? path.substr(prefix.size() - 1) : path;
    }

    ::search::Result result(const Scored& one) const {
        const Entry& entry = library_.entries[one.document];
        ::search::Result result{entry.kind, entry.title, entry.path, entry.language, {}, one.score};
        const auto body = unpacked_body(entry.record);
        if (!body) return result; // the title still helps
        std::vector<::search::Found> found;
        for (const Token& token : tokens_of(*body, marked_stems_)) {
            const Mark& mark = marks_.at(token.stem);
            found.push_back({token.from, token.to, mark.word, mark.weight});
        }
        result.extract =
            ::search::extract(body->text, sentences_of(*body), found, limits_.extract_letters);
        return result;
    }

    // Which stems are marked in extracts: those of the question and of its equal words.
    void note_marks(const Asking& asking) {
        const bool takes_common = is_all_common(asking);
        for (std::size_t i = 0; i < asking.question.size(); ++i) {
            if (!takes_common && ::search::is_common(asking.query.words[i].folded)) continue;
            const ::search::Asked& word = asking.question[i];
            for (const std::string& stem : word.stems)
                marks_.insert_or_assign(number_of(stem), Mark{i, word.weight});
            for (const std::size_t group : word.groups)
                marks_.try_emplace(number_of(group_term(group)),
                                   Mark{i, ::search::equal_word_share * word.weight});
        }
        for (const auto& [stem, mark] : marks_) marked_stems_.push_back(stem);
        std::ranges::sort(marked_stems_, [&](std::uint32_t one, std::uint32_t other) {
            return std::tuple(-marks_.at(one).weight, one) <
                   std::tuple(-marks_.at(other).weight, other);
        });
    }

    struct Mark {
        std::size_t word;
        double weight;
    };
    std::unordered_map<std::uint32_t, Mark> marks_; // by number of the stem
    std::vector<std::uint32_t> marked_stems_;       // the same numbers, what weighs most first
    std::string language_;
    const ::search::Limits& limits_;
    const Library& library_;
    Reader& reader_;
};

class XapianIndex final : public ::search::Index {
public:
    static std::unique_ptr<XapianIndex> open(std::string_view bytes, std::string_view version) {
        auto file = std::make_unique<MemoryFile>(bytes);
        const auto bundle = unbundled(file->bytes());
        if (!bundle || bundle->version != version) return nullptr;
        auto readers = std::make_unique<Readers>(*file, bundle->database);
        auto library = Library::read(*bundle, *readers->open());
        if (!library) return nullptr;
        return std::make_unique<XapianIndex>(std::move(file), std::move(readers),
                                             std::move(*library));
    }
    XapianIndex(std::unique_ptr<MemoryFile> file, std::unique_ptr<Readers> readers, Library library)
        : file_(std::move(file)), readers_(std::move(readers)), library_(std::move(library)) {}

    Answer find(std::string_view query, std::string_view language,
                const ::search::Limits& limits) const override {
        const std::unique_ptr<Reader> reader = readers_->open();
        return Finding(language, limits, library_, *reader).answer(query);
    }

    std::vector<::search::Suggestion> suggest(std::string_view prefix, std::string_view language,
                                              std::size_t limit) const override {
        std::vector<std::string> folded;
        for (::search::Word& word : ::search::read_query(prefix, {}).words)
            folded.push_back(std::move(word.folded));
        std::vector<::search::Suggestion> suggestions;
        for (const std::size_t document : library_.headings.beginning_with(folded)) {
            const Entry& entry = library_.entries[document];
            if (entry.language == "en" || entry.language == language)
                suggestions.push_back({entry.kind, entry.title, entry.path});
        }
        std::ranges::stable_partition(suggestions, [](const ::search::Suggestion& one) {
            return one.kind != ::search::Kind::claim; // evidence comes last
        });
        suggestions.resize(std::min(limit, suggestions.size()));
        return suggestions;
    }

private:
    std::unique_ptr<MemoryFile> file_; // the others look into it
    std::unique_ptr<Readers> readers_; // guards itself
    Library library_;
};

} // namespace

std::unique_ptr<::search::Index> open(std::string_view bytes, std::string_view version) {
    try {
        return XapianIndex::open(bytes, version);
    } catch (const Xapian::DatabaseError&) {
        return nullptr; // cut short or damaged
    }
}

} // namespace adapters::search
