#include <adapters/search/library.hpp>

#include <adapters/search/record.hpp>
#include <domain/search/english.hpp>
#include <domain/search/words.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <set>
#include <system_error>

namespace adapters::search {
namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

std::vector<std::string> own_words(std::string_view text) {
    std::vector<std::string> words;
    for (::search::Word& word : ::search::words_of(text))
        if (word.place == ::search::Word::Place::own) words.push_back(std::move(word.folded));
    return words;
}

using Headings = std::vector<::search::Headings::Heading>;

// Who knows the id of a word, a fact or an organisation may type it.
bool is_named_by_its_path(::search::Kind kind) {
    return kind == ::search::Kind::term || kind == ::search::Kind::claim ||
           kind == ::search::Kind::signpost;
}

void add_headings(const ::search::Document& document, std::size_t number, Headings& headings) {
    const auto add = [&](std::string_view words) {
        if (auto folded = own_words(words); !folded.empty())
            headings.push_back({number, std::move(folded)});
    };
    add(document.title.bytes());
    for (const Text& words : document.asked_as) add(words.bytes());
    if (is_named_by_its_path(document.kind))
        add(document.path.substr(document.path.rfind('/') + 1));
}

// Words that may be proposed for a misspelt one: those of the documents that are not hidden.
::search::Speller speller_for(const Xapian::Database& database,
                              const ::search::Synonyms& synonyms) {
    std::set<std::string> hidden;
    for (const ::search::Group& group : synonyms.groups)
        for (const Text& words : group.hidden)
            if (auto folded = own_words(words.bytes()); folded.size() == 1)
                hidden.insert(folded.front());
    std::vector<::search::Speller::Known> words;
    const std::string prefix = word_term("");
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        std::string folded = (*term).substr(prefix.size());
        const bool has_digit = folded.find_first_of("0123456789") != std::string::npos;
        if (folded.size() > 2 && !has_digit && !hidden.contains(folded))
            words.push_back({std::move(folded), term.get_termfreq()});
    }
    return ::search::Speller(std::move(words));
}

} // namespace

MemoryFile::MemoryFile(std::string_view bytes)
    : descriptor_(::memfd_create("waymark-search", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    if (descriptor_ < 0) fail("search: memory for the index");
    const auto give_up = [&] {
        const int why = errno;
        ::close(descriptor_);
        errno = why;
        fail("search: memory for the index");
    };
    const std::size_t size = bytes.size();
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) give_up();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (size == 0) return;
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor_, 0);
    if (mapped == MAP_FAILED) give_up();
    bytes_ = {static_cast<const char*>(mapped), size};
    ::fcntl(descriptor_, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
}

MemoryFile::~MemoryFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
    ::close(descriptor_);
}

int MemoryFile::opened_at(std::size_t offset) const {
    const int copy = ::fcntl(descriptor_, F_DUPFD_CLOEXEC, 3);
    if (copy < 0 || ::lseek(copy, static_cast<off_t>(offset), SEEK_SET) < 0)
        fail("search: opening the index");
    return copy;
}

std::unique_ptr<Reader> Readers::open() {
    const std::lock_guard lock(mutex_);
    return std::make_unique<Reader>(file_.opened_at(offset_));
}

double weight_of(std::string_view folded, double documents, double all) {
    const double rarity = std::log(1 + all / (documents + 1)) / std::log(1 + all);
    return std::max(0.02, ::search::is_common(folded) ? 0.15 * rarity : rarity);
}

std::optional<Library> Library::read(const Bundle& bundle, Reader& reader) {
    const Xapian::Database& database = reader.database;
    auto synonyms = unpacked_synonyms(bundle.synonyms);
    if (!synonyms || database.get_doccount() != bundle.records.size()) return std::nullopt;

    std::vector<Entry> entries;
    Headings headings;
    for (const std::string_view bytes : bundle.records) {
        const auto document = unpacked_heading(bytes);
        if (!document) return std::nullopt;
        add_headings(*document, entries.size(), headings);
        entries.push_back({document->kind, document->title, document->path, document->language,
                           document->weight, bytes});
    }
    const auto stemmer = [&](std::string_view folded) {
        return reader.stemming.stem(folded, "en");
    };
    const auto all = static_cast<double>(database.get_doccount());
    const auto weight = [&](std::string_view folded, std::string_view stem) {
        return weight_of(folded, database.get_termfreq(stem_term(stem)), all);
    };
    ::search::Speller speller = speller_for(database, *synonyms);
    ::search::EqualWords equal_words(std::move(*synonyms), stemmer);
    ::search::Headings table(std::move(headings), stemmer, equal_words, weight);
    return Library{std::move(entries), std::move(equal_words), std::move(table),
                   std::move(speller)};
}

} // namespace adapters::search
