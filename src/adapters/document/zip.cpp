#include <adapters/document/zip.hpp>

#include <zip.h>

#include <stdexcept>

namespace adapters::document {

namespace {

// Midnight of 1 January 1980, the first day a zip file can name.
constexpr zip_uint16_t no_time = 0, no_day = (1U << 5U) | 1U;

class Archive {
public:
    Archive() {
        zip_error_t error;
        zip_error_init(&error);
        source_ = zip_source_buffer_create(nullptr, 0, 0, &error);
        if (!source_) throw std::runtime_error("a zip file cannot be begun");
        zip_source_keep(source_); // outlives the archive that writes into it
        archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, &error);
        if (!archive_) {
            zip_source_free(source_);
            zip_source_free(source_);
            throw std::runtime_error("a zip file cannot be opened");
        }
    }
    Archive(const Archive&) = delete;
    ~Archive() {
        if (archive_) zip_discard(archive_);
        zip_source_free(source_);
    }

    void add(const ZipEntry& entry) { // `entry` outlives the archive
        zip_source_t* bytes =
            zip_source_buffer(archive_, entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t at = zip_file_add(archive_, entry.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
        if (at < 0) {
            zip_source_free(bytes);
            throw std::runtime_error("a file does not fit into a zip file");
        }
        const auto index = static_cast<zip_uint64_t>(at);
        const bool is_stored = entry.packing == Packing::stored;
        zip_set_file_compression(archive_, index, is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
        zip_file_set_dostime(archive_, index, no_time, no_day, 0);
    }

    std::string bytes() {
        if (zip_close(archive_) != 0) throw std::runtime_error("a zip file cannot be closed");
        archive_ = nullptr;
        zip_stat_t about;
        if (zip_source_stat(source_, &about) != 0 || zip_source_open(source_) != 0)
            throw std::runtime_error("a zip file cannot be read back");
        std::string bytes(about.size, '\0');
        const zip_int64_t got = zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        if (got != static_cast<zip_int64_t>(bytes.size()))
            throw std::runtime_error("a zip file came back short");
        return bytes;
    }

private:
    zip_source_t* source_ = nullptr;
    zip_t* archive_ = nullptr;
};

} // namespace

std::string zipped(const std::vector<ZipEntry>& entries) {
    Archive archive;
    for (const ZipEntry& entry : entries) archive.add(entry);
    return archive.bytes();
}

} // namespace adapters::document
