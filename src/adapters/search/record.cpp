#include <adapters/search/record.hpp>

#include <charconv>
#include <utility>
#include <vector>

namespace adapters::search {
namespace {

// Rises when anything that build() writes changes its meaning.
constexpr std::string_view layout = "2";

// Each value is its length in decimal, a colon, and its bytes.
class Packer {
public:
    void put(std::string_view value) {
        bytes_ += std::to_string(value.size());
        bytes_ += ':';
        bytes_ += value;
    }
    void put(const std::vector<Text>& values) {
        put(std::to_string(values.size()));
        for (const Text& value : values) put(value.bytes());
    }
    std::string finished() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    std::string_view value() {
        std::size_t size = 0;
        const auto [end, error] =
            std::from_chars(bytes_.data(), bytes_.data() + bytes_.size(), size);
        const auto digits = static_cast<std::size_t>(end - bytes_.data());
        if (error != std::errc() || digits >= bytes_.size() || bytes_[digits] != ':' ||
            size > bytes_.size() - digits - 1) {
            is_good_ = false;
            bytes_ = {};
            return {};
        }
        const std::string_view value = bytes_.substr(digits + 1, size);
        bytes_.remove_prefix(digits + 1 + size);
        return value;
    }
    Text text() { return Text::mended(value()); }
    std::size_t number() {
        const std::string_view digits = value();
        std::size_t number = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || end != digits.data() + digits.size()) is_good_ = false;
        return is_good_ ? number : 0;
    }
    std::vector<Text> texts() {
        std::vector<Text> all;
        for (std::size_t left = number(); left > 0 && is_good_; --left) all.push_back(text());
        return all;
    }
    bool is_good() const { return is_good_; }

private:
    std::string_view bytes_;
    bool is_good_ = true;
};

// Seven bits a byte, the lowest first; the eighth says that more follow.
void put_number(std::string& bytes, std::uint32_t number) {
    for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(0x80U | (number & 0x7FU));
    bytes += static_cast<char>(number);
}

std::uint32_t take_number(std::string_view& bytes) {
    std::uint32_t number = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= (byte & 0x7FU) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

// Each token: how far behind the last one it begins, its length, its stem.
std::string packed_tokens(const std::vector<Token>& tokens) {
    std::string bytes;
    std::uint32_t last = 0;
    for (const Token& token : tokens) {
        put_number(bytes, token.from - last);
        put_number(bytes, token.to - token.from);
        put_number(bytes, token.stem);
        last = token.from;
    }
    return bytes;
}

std::vector<Token> unpacked_tokens(std::string_view bytes, std::size_t text_size) {
    std::vector<Token> tokens;
    tokens.reserve(bytes.size() / 6);
    for (std::uint32_t last = 0; !bytes.empty();) {
        const std::uint32_t from = last + take_number(bytes);
        const std::uint32_t to = from + take_number(bytes);
        if (from < last || to < from || to > text_size) return {}; // not what build() wrote
        tokens.push_back({from, to, take_number(bytes)});
        last = from;
    }
    return tokens;
}

} // namespace

std::uint32_t number_of(std::string_view stem) { // FNV-1a: the same in every build
    std::uint32_t number = 2166136261U;
    for (const char c : stem) number = (number ^ static_cast<unsigned char>(c)) * 16777619U;
    return number;
}

std::string bundled(const Bundle& bundle) {
    Packer packer;
    packer.put(layout);
    packer.put(bundle.version);
    packer.put(bundle.synonyms);
    packer.put(std::to_string(bundle.records.size()));
    for (const std::string_view record : bundle.records) packer.put(record);
    packer.put(bundle.database);
    const std::string all = packer.finished();
    return std::to_string(number_of(all)) + ':' + all;
}

std::optional<Bundle> unbundled(std::string_view bytes) {
    const std::size_t colon = bytes.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view all = bytes.substr(colon + 1);
    if (std::to_string(number_of(all)) != bytes.substr(0, colon)) return std::nullopt;
    Unpacker from(all);
    if (from.value() != layout) return std::nullopt;
    Bundle bundle{from.value(), from.value(), {}, {}};
    for (std::size_t left = from.number(); left > 0 && from.is_good(); --left)
        bundle.records.push_back(from.value());
    bundle.database = from.value();
    return from.is_good() ? std::optional(std::move(bundle)) : std::nullopt;
}

std::string text_of(const ::search::Document& document) {
    return document.summary.bytes() + "\n" + document.body.bytes();
}

std::string packed(const ::search::Document& document, const std::vector<Token>& tokens) {
    Packer packer;
    packer.put(std::to_string(static_cast<int>(document.kind)));
    packer.put(document.path);
    packer.put(document.language);
    packer.put(std::to_string(static_cast<std::size_t>(document.weight * 1000)));
    packer.put(document.title.bytes());
    packer.put(document.asked_as);
    packer.put(text_of(document));
    packer.put(packed_tokens(tokens));
    return packer.finished();
}

std::optional<Record> unpacked_record(std::string_view bytes, Part part) {
    Unpacker from(bytes);
    Record record;
    const std::size_t kind = from.number();
    if (kind > static_cast<std::size_t>(::search::last_kind)) return std::nullopt;
    record.document.kind = static_cast<::search::Kind>(kind);
    record.document.path = from.value();
    record.document.language = from.value();
    record.document.weight = static_cast<double>(from.number()) / 1000;
    record.document.title = from.text();
    record.document.asked_as = from.texts();
    record.text = from.value();
    const std::string_view tokens = from.value();
    if (part == Part::all) record.tokens = unpacked_tokens(tokens, record.text.size());
    return from.is_good() ? std::optional(std::move(record)) : std::nullopt;
}

std::string packed(const ::search::Synonyms& synonyms) {
    Packer packer;
    packer.put(std::to_string(synonyms.groups.size()));
    for (const ::search::Group& group : synonyms.groups) {
        packer.put(group.words);
        packer.put(group.hidden);
    }
    return packer.finished();
}

std::optional<::search::Synonyms> unpacked_synonyms(std::string_view bytes) {
    Unpacker from(bytes);
    ::search::Synonyms synonyms;
    for (std::size_t left = from.number(); left > 0 && from.is_good(); --left) {
        std::vector<Text> words = from.texts();
        synonyms.groups.push_back({std::move(words), from.texts()});
    }
    return from.is_good() ? std::optional(std::move(synonyms)) : std::nullopt;
}

} // namespace adapters::search
