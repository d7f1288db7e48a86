// An opened index: the bytes, the readers on them, and what is known of all documents together.
#pragma once

#include <adapters/search/record.hpp>
#include <adapters/search/stemming.hpp>
#include <domain/search/equal_words.hpp>
#include <domain/search/headings.hpp>
#include <domain/search/search.hpp>
#include <domain/search/spelling.hpp>

#include <xapian.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adapters::search {

// A file that is nowhere but in memory. Nobody can change it any more.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes);
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();
    // For as long as this lives.
    std::string_view bytes() const { return bytes_; }
    // A descriptor that stands at byte `offset`; whoever asks closes it. One caller at a time.
    int opened_at(std::size_t offset) const;

private:
    int descriptor_;
    std::string_view bytes_;
};

// What one thread needs to ask. Xapian's objects may be used by one thread at a time.
struct Reader {
    explicit Reader(int descriptor) : database(descriptor) {}
    Xapian::Database database;
    Stemming stemming;
};

// Makes a reader for each query, which goes with it: xapian's cursors and the stemmer keep the last
// words they saw, and nothing that a visitor typed is to outlive the answer. Takes about 0.1 ms.
class Readers {
public:
    // `database` is part of the file's bytes. The file outlives the readers. Any thread may open.
    Readers(const MemoryFile& file, std::string_view database)
        : file_(file), offset_(static_cast<std::size_t>(database.data() - file.bytes().data())) {}
    std::unique_ptr<Reader> open();

private:
    const MemoryFile& file_;
    std::size_t offset_;
    std::mutex mutex_; // copies of a descriptor share one offset, which xapian reads while it opens
};

// What a result list shows of a document, without its text.
struct Entry {
    ::search::Kind kind = ::search::Kind::page;
    Text title;
    std::string path, language;
    double weight = 1;
    std::string_view record; // in the bytes of the index
};

// What is the same for every query. Immutable: any number of threads may look.
struct Library {
    std::vector<Entry> entries; // entry i is xapian's document i + 1
    ::search::EqualWords equal_words;
    ::search::Headings headings;
    ::search::Speller speller;

    // Nothing when the records do not belong to the database. Views into the bundle's bytes remain.
    static std::optional<Library> read(const Bundle&, Reader&);
};

// How much a stem tells that so many of all documents have: 0 to 1.
double weight_of(std::string_view folded, double documents, double all);

} // namespace adapters::search
