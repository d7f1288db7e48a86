// What a pack holds, read as if its signature had been proved: first as it is unpacked, then as the
// compressed bytes themselves. What is read has safe paths and is written again byte for byte.
#include <adapters/store/pack_body.hpp>

#include <base/expects.hpp>

namespace {

// A hash that any fuzzer can meet: the number of bytes.
class Length final : public release::Hashing {
public:
    release::Hash of(std::string_view bytes) const override {
        release::Hash hash;
        hash.bytes[0] = static_cast<std::uint8_t>(bytes.size());
        return hash;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const release::Limits limits{.file = 1000, .whole = 5000, .files = 20};
    if (const auto pack = adapters::store::read_pack_body(input, Length(), limits)) {
        for (const auto& file : pack->files)
            expects(release::check_path(file.path).has_value(), "paths are safe");
        expects(adapters::store::pack_body(pack->manifest, pack->files) == input,
                "what is read is written again the same");
    }
    (void)adapters::store::read_packed(input, Length(), limits);
    return 0;
}
