#include <adapters/crypto/blake.hpp>

#include <doctest/doctest.h>

// The values that Python's hashlib.blake2b(…, digest_size=32) gives.
TEST_CASE("the hash is BLAKE2b with 256 bits") {
    const adapters::crypto::Blake blake;
    CHECK(blake.of("").hex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(blake.of("abc").hex() ==
          "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(blake.of(std::string(1000, 'a')).hex() ==
          "e00b0ddbf1e2cdaf5c898e1a5e8826ea3a2c339bcf2a478da2e5fca9ff126672");
}
