#include <adapters/search/record.hpp>

#include <doctest/doctest.h>

using adapters::search::Body, adapters::search::Token;

namespace {

constexpr std::uint32_t phone = 4'000'000'000, taken = 7, group = 2;

std::string sample_record() { // "\nphone taken phone"
    ::search::Document document;
    document.body = Text::mended("phone taken phone");
    return adapters::search::packed(
        document, {{13, 18, phone}, {1, 6, phone}, {7, 12, taken}, {1, 12, group}});
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> places(std::vector<std::uint32_t> stems) {
    const std::string record = sample_record();
    const auto body = adapters::search::unpacked_body(record);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const Token& token : adapters::search::tokens_of(body.value(), stems))
        places.emplace_back(token.from, token.to);
    return places;
}

using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

} // namespace

TEST_CASE("only the places of the words asked for are read") {
    CHECK(places({taken}) == Places{{7, 12}});
    CHECK(places({phone}) == Places{{1, 6}, {13, 18}});
    CHECK(places({}).empty());
    CHECK(places({8}).empty()); // stands nowhere
}

TEST_CASE("places come from left to right, the widest first") {
    CHECK(places({phone, taken, group}) == Places{{1, 12}, {1, 6}, {7, 12}, {13, 18}});
}

TEST_CASE("a record keeps the sentences of its text") {
    ::search::Document document;
    document.summary = Text::mended("One. Two, see Art. 15!");
    document.body = Text::mended("  A line\n\nمرحبا؟ The end");
    const std::string record = adapters::search::packed(document, {});
    const auto body = adapters::search::unpacked_body(record);
    REQUIRE(body.has_value());
    const auto kept = adapters::search::sentences_of(*body);
    CHECK(kept.size() == 5);
    CHECK(kept == ::search::sentences_of(adapters::search::text_of(document)));
}

TEST_CASE("damaged sentences end the list, and never lie outside the text") {
    const std::string record = sample_record();
    const auto body = adapters::search::unpacked_body(record);
    REQUIRE(body.has_value());
    for (std::size_t at = 0; at < body->sentences.size(); ++at)
        for (const char wrong : {'\x00', '\x7F', '\xFF'}) {
            std::string bytes(body->sentences);
            bytes[at] = wrong;
            for (const std::string& sentences : {bytes, bytes.substr(0, at)}) {
                std::size_t behind = 0;
                for (const auto& one :
                     adapters::search::sentences_of({body->text, sentences, body->tokens})) {
                    CHECK((behind <= one.from && one.from <= one.to));
                    CHECK(one.to <= body->text.size());
                    behind = one.to;
                }
            }
        }
}

TEST_CASE("damaged places are passed over, and never lie outside the text") {
    const std::string record = sample_record();
    const auto body = adapters::search::unpacked_body(record);
    const std::vector<std::uint32_t> stems{group, taken, phone};
    for (std::size_t at = 0; at < body->tokens.size(); ++at)
        for (const char wrong : {'\x00', '\x7F', '\xFF'}) {
            std::string bytes(body->tokens);
            bytes[at] = wrong;
            for (const std::string& tokens : {bytes, bytes.substr(0, at)})
                for (const Token& one :
                     adapters::search::tokens_of({body->text, {}, tokens}, stems))
                    CHECK((one.from <= one.to && one.to <= body->text.size()));
        }
}
