#include <adapters/store/smallest.hpp>

#include <adapters/store/compression.hpp>

#include <zlib.h>

#include <stdexcept>

namespace adapters::store {

std::string smallest_brotli(std::string_view bytes) { return compressed(bytes); }

std::string smallest_gzip(std::string_view bytes) {
    constexpr int gzip_window = 15 + 16, memory_level = 9;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib: no memory");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // zlib reads through a pointer that is const only when ZLIB_CONST is set for the whole build.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int done = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END) throw std::runtime_error("zlib: not finished");
    return out;
}

} // namespace adapters::store
