#include <adapters/store/compression.hpp>

#include <base/expects.hpp>

#include <brotli/decode.h>
#include <brotli/encode.h>

#include <array>
#include <cstdint>
#include <memory>

namespace adapters::store {

namespace {

struct Close {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

const std::uint8_t* as_bytes(const char* text) {
    return reinterpret_cast<const std::uint8_t*>(text);
}

} // namespace

std::string compressed(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string stream(size, '\0');
    const bool done = BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS,
                                            BROTLI_MODE_TEXT, bytes.size(), as_bytes(bytes.data()),
                                            &size, reinterpret_cast<std::uint8_t*>(stream.data()));
    expects(done, "brotli has room enough");
    stream.resize(size);
    return stream;
}

std::optional<std::string> decompressed(std::string_view stream, std::size_t limit) {
    const std::unique_ptr<BrotliDecoderState, Close> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    if (!state) throw std::bad_alloc();
    const std::uint8_t* next = as_bytes(stream.data());
    std::size_t left = stream.size();
    std::string bytes;
    for (std::array<std::uint8_t, 65'536> buffer;;) {
        std::uint8_t* out = buffer.data();
        std::size_t room = buffer.size();
        const auto result =
            BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &out, nullptr);
        bytes.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - room);
        if (bytes.size() > limit) return std::nullopt;
        if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) continue;
        if (result != BROTLI_DECODER_RESULT_SUCCESS || left != 0) return std::nullopt;
        return bytes;
    }
}

} // namespace adapters::store
