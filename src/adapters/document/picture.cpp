#include <adapters/document/picture.hpp>

#include <cstdint>
#include <optional>

namespace adapters::document {

namespace {

using ::document::Picture;

std::uint32_t number(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

// PNG: a signature, then chunks of length, name, content and checksum. We keep those that draw.
std::optional<Logo> read_png(std::string_view bytes) {
    constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    if (!bytes.starts_with(signature)) return std::nullopt;
    Logo logo{Picture::Kind::png, std::string(signature), 0, 0};
    std::string_view rest = bytes.substr(signature.size());
    while (rest.size() >= 12) {
        const std::size_t length = number(rest.substr(0, 4));
        if (length > rest.size() - 12) return std::nullopt;
        const std::string_view name = rest.substr(4, 4);
        if (name == "IHDR" && length == 13) {
            logo.width = static_cast<int>(number(rest.substr(8, 4)) & 0x7FFFFFFFU);
            logo.height = static_cast<int>(number(rest.substr(12, 4)) & 0x7FFFFFFFU);
        }
        for (const std::string_view drawing :
             {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP"})
            if (name == drawing) logo.bytes += rest.substr(0, length + 12);
        if (name == "IEND") return logo;
        rest.remove_prefix(length + 12);
    }
    return std::nullopt;
}

// JPEG: segments of marker, length and content, up to the scan. APP1 to APP13 and comments hold
// what cameras write; APP0 and APP14 say how colours are meant.
std::optional<Logo> read_jpeg(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF")) return std::nullopt;
    Logo logo{Picture::Kind::jpeg, std::string(bytes.substr(0, 2)), 0, 0};
    std::string_view rest = bytes.substr(2);
    while (rest.size() >= 4 && rest[0] == '\xFF') {
        const unsigned marker = static_cast<unsigned char>(rest[1]);
        if (marker == 0xDA) {
            logo.bytes += rest;
            return bytes.ends_with("\xFF\xD9") && logo.width > 0 ? std::optional(logo)
                                                                 : std::nullopt;
        }
        const std::size_t length = number(rest.substr(2, 2));
        if (length < 2 || length + 2 > rest.size()) return std::nullopt;
        const bool is_frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (is_frame && length >= 8) {
            logo.height = static_cast<int>(number(rest.substr(5, 2)));
            logo.width = static_cast<int>(number(rest.substr(7, 2)));
        }
        const bool is_told = (marker >= 0xE1 && marker <= 0xED) || marker == 0xEF || marker == 0xFE;
        if (!is_told) logo.bytes += rest.substr(0, length + 2);
        rest.remove_prefix(length + 2);
    }
    return std::nullopt;
}

} // namespace

Result<Logo> logo_of(const Picture& picture) {
    using namespace ::document;
    auto logo = picture.bytes.size() > most_picture_bytes ? std::nullopt
                : picture.kind == Picture::Kind::png      ? read_png(picture.bytes)
                                                          : read_jpeg(picture.bytes);
    if (!logo || logo->width < 1 || logo->height < 1 || logo->width > most_picture_pixels ||
        logo->height > most_picture_pixels)
        return picture_refused();
    return *std::move(logo);
}

Error picture_refused() {
    using namespace ::document;
    return Error("document.picture"_msg,
                 {{"pixels", most_picture_pixels}, {"megabytes", most_picture_bytes / 1'000'000}});
}

} // namespace adapters::document
