// An opened index: the bytes, the readers on them, and what is known of all documents together.
#pragma once

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
    // A descriptor of its own, at the beginning; whoever asks closes it. One caller at a time.
    int opened() const;

private:
    int descriptor_;
};

// What one thread needs to ask. Xapian's objects may be used by one thread at a time.
struct Reader {
    explicit Reader(int descriptor) : database(descriptor) {}
    Xapian::Database database;
    Stemming stemming;
};

// Readers that wait for a thread. A reader is made when none waits.
class Readers {
public:
    explicit Readers(std::string_view bytes) : file_(bytes) {}

    // A reader for as long as this lives.
    class Lease {
    public:
        Lease(Readers& readers, std::unique_ptr<Reader> reader)
            : readers_(readers), reader_(std::move(reader)) {}
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease() { readers_.take_back(std::move(reader_)); }
        Reader* operator->() const { return reader_.get(); }
        Reader& operator*() const { return *reader_; }

    private:
        Readers& readers_;
        std::unique_ptr<Reader> reader_;
    };
    Lease lease();

private:
    void take_back(std::unique_ptr<Reader>) noexcept;

    MemoryFile file_;
    std::mutex mutex_; // guards waiting_, and the making of a reader
    std::vector<std::unique_ptr<Reader>> waiting_;
};

// What a result list shows of a document, without its text.
struct Entry {
    ::search::Kind kind = ::search::Kind::page;
    Text title;
    std::string path, language;
    double weight = 1;
};

// What is the same for every query. Immutable: any number of threads may look.
struct Library {
    std::vector<Entry> entries; // entry i is xapian's document i + 1
    ::search::EqualWords equal_words;
    ::search::Headings headings;
    ::search::Speller speller;

    // Nothing when the index is not of this version or layout, or is damaged.
    static std::optional<Library> read(Reader&, std::string_view version);
};

// How much a stem tells that so many of all documents have: 0 to 1.
double weight_of(std::string_view folded, double documents, double all);

} // namespace adapters::search
