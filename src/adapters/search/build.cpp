#include <adapters/search/index.hpp>

#include <adapters/search/record.hpp>
#include <adapters/search/stemming.hpp>
#include <domain/search/equal_words.hpp>
#include <domain/search/words.hpp>

#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace adapters::search {
namespace {

namespace fs = std::filesystem;

// A folder of our own that goes when we go.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "waymark-search-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::system_error(errno, std::generic_category(), "search: temporary folder");
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored; // nothing can be done here, and the bytes are in hand
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// Turns the fields of one document into terms.
class Entry {
public:
    Entry(const ::search::Document& document, Stemming& stemming,
          const ::search::EqualWords& equal_words)
        : language_(document.language), stemming_(stemming), equal_words_(equal_words) {
        add(document.title, Weight{4});
        for (const Text& words : document.asked_as) add(words, Weight{3});
        add(document.summary, Weight{2});
        add(document.body, Weight{1});
        entry_.add_boolean_term(language_term(document.language));
    }
    const Xapian::Document& finished() const { return entry_; }

private:
    struct Weight {
        Xapian::termcount times; // how often a word of the field counts
    };

    void add(const Text& field, Weight weight) {
        std::vector<std::string> stems; // as groups of equal words are stemmed
        for (const ::search::Word& word : ::search::words_of(field.bytes())) {
            if (word.place == ::search::Word::Place::own) {
                stems.push_back(stemming_.stem(word.folded, "en"));
                ++position_;
            }
            entry_.add_term(stem_term(stemming_.stem(word.folded, language_)), weight.times);
            entry_.add_posting(word_term(word.folded), position_, 0);
        }
        for (const ::search::EqualWords::Place& place : equal_words_.places_in(stems))
            entry_.add_term(group_term(place.group), weight.times);
        position_ += 100; // no phrase reaches from one field into the next
    }

    std::string language_;
    Stemming& stemming_;
    const ::search::EqualWords& equal_words_;
    Xapian::Document entry_;
    Xapian::termpos position_ = 0;
};

std::string record_of(const ::search::Document& document, Stemming& stemming,
                      const ::search::EqualWords& equal_words) {
    std::vector<Token> tokens;
    const auto add = [&](std::size_t from, std::size_t to, std::string_view stem) {
        tokens.push_back(
            {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), number_of(stem)});
    };
    std::vector<::search::Word> own;
    std::vector<std::string> stems;
    for (::search::Word& word : ::search::words_of(text_of(document))) {
        add(word.from, word.to, stemming.stem(word.folded, document.language));
        if (word.place == ::search::Word::Place::within) continue;
        stems.push_back(stemming.stem(word.folded, "en"));
        own.push_back(std::move(word));
    }
    for (const ::search::EqualWords::Place& place : equal_words.places_in(stems))
        add(own[place.from].from, own[place.to - 1].to, group_term(place.group));
    return packed(document, std::move(tokens));
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (!file || bytes.empty()) throw std::runtime_error("search: the index cannot be read back");
    return bytes;
}

} // namespace

std::string build(const std::vector<::search::Document>& documents,
                  const ::search::Synonyms& synonyms, std::string_view version) {
    const TemporaryFolder folder;
    Stemming stemming;
    const ::search::EqualWords equal_words(
        synonyms, [&](std::string_view folded) { return stemming.stem(folded, "en"); });
    Xapian::WritableDatabase database((folder.path() / "index").string(),
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    std::vector<std::string> records;
    for (const ::search::Document& document : documents) {
        database.add_document(Entry(document, stemming, equal_words).finished());
        records.push_back(record_of(document, stemming, equal_words));
    }
    database.commit();
    const fs::path file = folder.path() / "compact";
    database.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    const std::string packed_synonyms = packed(synonyms), bytes = read_file(file);
    return bundled({version, packed_synonyms, {records.begin(), records.end()}, bytes});
}

} // namespace adapters::search
