#include <web/compress.hpp>

#include <brotli/encode.h>
#include <zlib.h>

#include <stdexcept>

namespace web {
namespace {

std::string gzipped(std::string_view bytes) {
    constexpr int level = 6, gzip_window = 15 + 16, memory_level = 8;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK)
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

std::string brotlied(std::string_view bytes) {
    constexpr int quality = 5;
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    if (BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                              reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                              reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE)
        throw std::runtime_error("brotli: no memory");
    out.resize(size);
    return out;
}

} // namespace

std::string compressed(std::string_view bytes, Coding coding) {
    switch (coding) {
    case Coding::identity: return std::string(bytes);
    case Coding::gzip: return gzipped(bytes);
    case Coding::brotli: return brotlied(bytes);
    }
    return std::string(bytes);
}

} // namespace web
