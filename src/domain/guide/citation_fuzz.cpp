// A run of words is split into pieces that lose nothing a reader would hear: with no finding, the
// words of the pieces are words of the run, and every citation lies inside it.
#include <domain/guide/inlines.hpp>
#include <domain/guide/sentences.hpp>

#include <base/expects.hpp>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    Findings findings;
    const auto pieces = guide::split_run(text, Place{nullptr, 1, 1}, findings);
    std::size_t words = 0;
    for (const guide::Inline& piece : pieces) {
        if (piece.kind == guide::Inline::Kind::words) {
            expects(text.find(piece.text) != std::string_view::npos,
                    "words of a piece stand in the run");
            words += piece.text.size();
        }
        for (const guide::ClaimRef& ref : piece.claims) {
            const auto at = static_cast<std::size_t>(ref.place.column - 1);
            expects(text.substr(at).starts_with('@'), "a citation is where it says");
        }
    }
    expects(words <= text.size(), "nothing is said twice");
    for (const guide::Sentence& sentence : guide::sentences(pieces))
        expects(!sentence.words.empty(), "a sentence has words");
    return 0;
}
