#include <adapters/search/record.hpp>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>
#include <vector>

namespace adapters::search {
namespace {

// Rises when anything that build() writes changes its meaning.
constexpr std::string_view layout = "4";

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

// Of each sentence: how far it begins behind the last one, twice that and one more when it begins a
// line; its length; and the same two in letters.
std::string packed_sentences(std::string_view text) {
    std::string bytes;
    ::search::Sentence last;
    for (const ::search::Sentence& one : ::search::sentences_of(text)) {
        put_number(bytes, (one.from - last.to) * 2 + (one.begins_line ? 1 : 0));
        put_number(bytes, one.to - one.from);
        put_number(bytes, one.letters_before - last.letters_through);
        put_number(bytes, one.letters_through - one.letters_before);
        last = one;
    }
    return bytes;
}

// Four bytes, the lowest first, so that any of many can be read without those before it.
constexpr std::size_t fixed = 4;

void put_fixed(std::string& bytes, std::size_t number) {
    for (std::size_t i = 0; i < fixed; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::uint32_t fixed_at(std::string_view bytes, std::size_t i) {
    std::uint32_t number = 0;
    for (std::size_t byte = fixed; byte-- > 0;)
        number = number << 8U | static_cast<unsigned char>(bytes[i * fixed + byte]);
    return number;
}

// How many stems; the stems, rising; where the places of each begin; the places, each as how far it
// begins behind the last one of its stem, and its length.
std::string packed_tokens(std::vector<Token> tokens) {
    std::ranges::sort(tokens, {},
                      [](const Token& one) { return std::tuple(one.stem, one.from, one.to); });
    std::string stems, starts, places;
    std::size_t count = 0;
    for (auto token = tokens.begin(); token != tokens.end();) {
        const std::uint32_t stem = token->stem;
        put_fixed(stems, stem);
        put_fixed(starts, places.size());
        ++count;
        for (std::uint32_t last = 0; token != tokens.end() && token->stem == stem; ++token) {
            put_number(places, token->from - last);
            put_number(places, token->to - token->from);
            last = token->from;
        }
    }
    std::string bytes;
    put_fixed(bytes, count);
    return bytes + stems + starts + places;
}

// What packed_tokens wrote, taken apart without being read.
class TokenTable {
public:
    explicit TokenTable(std::string_view bytes) {
        const std::size_t count = bytes.size() < fixed ? 0 : fixed_at(bytes, 0);
        if (count == 0 || count > (bytes.size() - fixed) / (2 * fixed)) return;
        count_ = count;
        stems_ = bytes.substr(fixed, count * fixed);
        starts_ = bytes.substr(fixed + count * fixed, count * fixed);
        places_ = bytes.substr(fixed + 2 * count * fixed);
    }

    // Adds the places of `stem`, as far as they lie in a text of that size.
    void add(std::uint32_t stem, std::size_t text_size, std::vector<Token>& to) const {
        std::size_t first = 0, end = count_;
        while (first < end) {
            const std::size_t middle = first + (end - first) / 2;
            if (fixed_at(stems_, middle) < stem) first = middle + 1;
            else end = middle;
        }
        if (first == count_ || fixed_at(stems_, first) != stem) return;
        const std::size_t from = start(first), until = start(first + 1);
        if (from > until || until > places_.size()) return; // not what build() wrote
        std::string_view places = places_.substr(from, until - from);
        for (std::uint32_t last = 0; !places.empty();) {
            const std::uint32_t begins = last + take_number(places);
            const std::uint32_t ends = begins + take_number(places);
            if (begins < last || ends < begins || ends > text_size) return;
            to.push_back({begins, ends, stem});
            last = begins;
        }
    }

private:
    std::size_t start(std::size_t i) const {
        return i < count_ ? fixed_at(starts_, i) : places_.size();
    }

    std::size_t count_ = 0;
    std::string_view stems_, starts_, places_;
};

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

std::string packed(const ::search::Document& document, std::vector<Token> tokens) {
    Packer heading;
    heading.put(std::to_string(static_cast<int>(document.kind)));
    heading.put(document.path);
    heading.put(document.language);
    heading.put(std::to_string(static_cast<std::size_t>(document.weight * 1000)));
    heading.put(document.title.bytes());
    heading.put(document.asked_as);
    Packer record;
    record.put(heading.finished());
    const std::string text = text_of(document);
    record.put(text);
    record.put(packed_sentences(text));
    record.put(packed_tokens(std::move(tokens)));
    return record.finished();
}

std::optional<::search::Document> unpacked_heading(std::string_view record) {
    Unpacker from(Unpacker(record).value());
    ::search::Document document;
    const std::size_t kind = from.number();
    if (kind > static_cast<std::size_t>(::search::last_kind)) return std::nullopt;
    document.kind = static_cast<::search::Kind>(kind);
    document.path = from.value();
    document.language = from.value();
    document.weight = static_cast<double>(from.number()) / 1000;
    document.title = from.text();
    document.asked_as = from.texts();
    return from.is_good() ? std::optional(std::move(document)) : std::nullopt;
}

std::optional<Body> unpacked_body(std::string_view record) {
    Unpacker from(record);
    (void)from.value(); // the heading
    Body body;
    body.text = from.value();
    body.sentences = from.value();
    body.tokens = from.value();
    return from.is_good() ? std::optional(body) : std::nullopt;
}

std::vector<::search::Sentence> sentences_of(const Body& body) {
    std::vector<::search::Sentence> sentences;
    ::search::Sentence one;
    for (std::string_view bytes = body.sentences; !bytes.empty();) {
        const std::uint32_t behind = one.to, gap = take_number(bytes);
        one.begins_line = gap % 2 == 1;
        one.from = behind + gap / 2;
        one.to = one.from + take_number(bytes);
        one.letters_before = one.letters_through + take_number(bytes);
        one.letters_through = one.letters_before + take_number(bytes);
        const bool is_within =
            behind <= one.from && one.from <= one.to && one.to <= body.text.size();
        if (!is_within || one.letters_before > one.letters_through) break; // not what build() wrote
        sentences.push_back(one);
    }
    return sentences;
}

std::vector<Token> tokens_of(const Body& body, std::span<const std::uint32_t> stems) {
    const TokenTable table(body.tokens);
    std::vector<Token> tokens;
    for (const std::uint32_t stem : stems) table.add(stem, body.text.size(), tokens);
    std::ranges::stable_sort(tokens, [](const Token& one, const Token& other) {
        return std::tuple(one.from, other.to) < std::tuple(other.from, one.to);
    });
    return tokens;
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
