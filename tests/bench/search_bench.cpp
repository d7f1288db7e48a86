// How long the library takes to answer a question, extracts included, over the content as it is.
//
//     search_bench CONTENT ROUNDS
//
// Asks every question of content/search/LANGUAGE.yaml, ROUNDS times in a changing order, and writes
// a line a language: how many answers, then the microseconds at 50, 90, 99 and 100 of a hundred.
#include "content.hpp"

#include <adapters/search/index.hpp>
#include <domain/search/compile.hpp>
#include <domain/toolkit/toolkit.hpp>

#include <iostream>
#include <random>

namespace {

using bench::Clock;
using bench::microseconds;

std::vector<std::string> questions(const pages::Compiled& content, const std::string& language) {
    Findings ignored;
    std::vector<std::string> words;
    for (const SourceFile& file : content.files)
        if (*file.name == "search/" + language + ".yaml")
            for (const search::Wish& wish :
                 search::compile_set(file.head, language, ignored).wishes)
                words.push_back(wish.words.bytes());
    return words;
}

void measure(const search::Index& index, std::vector<std::string> words,
             const std::string& language, int rounds) {
    std::mt19937 order(8470);
    std::vector<double> times;
    std::size_t found = 0;
    for (int round = 0; round <= rounds; ++round) {
        std::ranges::shuffle(words, order);
        for (const std::string& question : words) {
            const auto start = Clock::now();
            found += index.find(question, language).results.size();
            if (round > 0)
                times.push_back(microseconds(Clock::now() - start)); // the first warms up
        }
    }
    std::cout << language << ' ' << bench::percentiles(std::move(times)) << '\n';
    if (found == 0) throw std::runtime_error("nothing was found at all");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const pages::Compiled content = bench::compiled(argv[1]);
    if (!content.toolkit) return 1;
    const auto documents = toolkit::documents(*content.toolkit);
    const auto start = Clock::now();
    const std::string bytes =
        adapters::search::build(documents, content.toolkit->synonyms, "bench");
    std::cout << fmt::format("index {} {:.0f} {}\n", documents.size(),
                             microseconds(Clock::now() - start), bytes.size());
    const auto index = adapters::search::open(bytes, "bench");
    for (const std::string language : {"en", "ar"})
        measure(*index, questions(content, language), language, std::stoi(argv[2]));
    return 0;
}
