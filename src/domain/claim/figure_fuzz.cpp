// Each figure found lies inside its sentence, after the one before it, and reads back as itself.
#include <domain/claim/figure.hpp>

#include <base/expects.hpp>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    std::size_t end = 0;
    for (const auto& found : claim::figures_in(text)) {
        expects(found.at >= end, "figures do not overlap");
        end = found.at + found.length;
        expects(end <= text.size(), "figures lie in their sentence");
        expects(claim::Figure::parse(found.figure.text()).value() == found.figure,
                "a figure reads back");
    }
    return 0;
}
