// A manifest is read only in its canonical form: what parses is written again byte for byte, and
// every path in it is safe.
#include <base/expects.hpp>
#include <domain/release/release.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto manifest = release::Manifest::parse(text);
    if (!manifest) return 0;
    expects(manifest->text() == text, "a manifest that parses is canonical");
    for (const auto& file : manifest->files())
        expects(release::check_path(file.path).has_value(), "paths are safe");
    expects(release::between(*manifest, *manifest).none(), "nothing changed between the same");
    return 0;
}
