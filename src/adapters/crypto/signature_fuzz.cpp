// The text of a signature comes from strangers and is read before anything is proved. What parses
// keeps its meaning when it is written again.
#include <adapters/crypto/format.hpp>

#include <base/expects.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace std::string_view_literals;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (const auto read = adapters::crypto::read_signature(text)) {
        const std::string written = adapters::crypto::signature_text(*read);
        const auto again = adapters::crypto::read_signature(written);
        expects(again.has_value(), "what we write, we read");
        expects(adapters::crypto::signature_text(*again) == written, "and write the same");
    }
    if (const auto key = adapters::crypto::read_public_key(text)) {
        const auto again =
            adapters::crypto::read_public_key(adapters::crypto::public_key_file(*key));
        expects(again && again->id == key->id && again->key == key->key, "a key keeps its bytes");
    }
    return 0;
}
