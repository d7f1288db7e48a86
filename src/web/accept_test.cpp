#include <web/accept.hpp>
#include <web/compress.hpp>

#include <brotli/decode.h>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <zlib.h>

#include <stdexcept>

using web::Coding;
using web::Codings;

TEST_CASE("the browser's weights choose the coding, and ties go to the smallest") {
    struct Row {
        const char* header;
        Coding best;
    };
    for (const Row& row :
         {Row{"", Coding::identity}, Row{"gzip, deflate, br, zstd", Coding::brotli},
          Row{"gzip, deflate", Coding::gzip}, Row{"GZIP", Coding::gzip},
          Row{"br;q=0.5, gzip;q=0.8", Coding::gzip}, Row{"br;q=0", Coding::identity},
          Row{"*", Coding::brotli}, Row{"*;q=0", Coding::identity}, Row{"br;q=0, *", Coding::gzip},
          Row{"identity, gzip;q=0.5", Coding::identity}, Row{"identity;q=0", Coding::identity},
          Row{"gzip;q=1.5", Coding::identity}, Row{"gzip;q=abc", Coding::identity},
          Row{"gzip;level=9", Coding::identity}, Row{"gzip ; q=0.001", Coding::gzip},
          Row{";;,,q=", Coding::identity}}) {
        CAPTURE(row.header);
        CHECK(Codings::parse(row.header).best() == row.best);
    }
    CHECK(Codings().best() == Coding::identity);
}

TEST_CASE("a browser has the page when it names its tag") {
    CHECK(web::names_tag("\"a\"", "\"a\""));
    CHECK(web::names_tag("\"b\", W/\"a\"", "\"a\""));
    CHECK(web::names_tag("*", "\"a\""));
    CHECK_FALSE(web::names_tag("", "\"a\""));
    CHECK_FALSE(web::names_tag("\"ab\"", "\"a\""));
    CHECK_FALSE(web::names_tag("a", "\"a\""));
}

TEST_CASE("languages come in the order they are wanted") {
    using Tags = std::vector<std::string>;
    CHECK(web::languages_in("en;q=0.5, ar, fr;q=0.8, *;q=0.1, de;q=0") == Tags{"ar", "fr", "en"});
    CHECK(web::languages_in("en-GB,en;q=0.9") == Tags{"en-gb", "en"});
    CHECK(web::languages_in("").empty());
    std::string many;
    for (int i = 0; i < 100; ++i) many += "xx,";
    CHECK(web::languages_in(many).size() == 16);
}

namespace {

std::string ungzipped(const std::string& bytes, std::size_t size) {
    z_stream stream{};
    std::string out(size + 1, '\0');
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int done = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return done == Z_STREAM_END ? out : "broken";
}

std::string unbrotlied(const std::string& bytes, std::size_t size) {
    std::string out(size + 1, '\0');
    std::size_t length = out.size();
    const auto done =
        BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                &length, reinterpret_cast<std::uint8_t*>(out.data()));
    out.resize(length);
    return done == BROTLI_DECODER_RESULT_SUCCESS ? out : "broken";
}

} // namespace

TEST_CASE("compressed bytes come back as they were") {
    rc::check([](const std::string& bytes) {
        RC_ASSERT(ungzipped(web::compressed(bytes, Coding::gzip), bytes.size()) == bytes);
        RC_ASSERT(unbrotlied(web::compressed(bytes, Coding::brotli), bytes.size()) == bytes);
        RC_ASSERT(web::compressed(bytes, Coding::identity) == bytes);
    });
}
