// How long a letter of two pages takes as DOCX and as PDF: names in eight alphabets, a list, a
// table.
//
//     document_bench ROUNDS
//
// A line a format: how many, then the microseconds at 50, 90, 99 and 100 of a hundred, then the
// first one, which finds the fonts.
#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>

#include <chrono>
#include <iostream>

namespace {

using Clock = std::chrono::steady_clock;

template <class Write> void measure(const char* format, int rounds, Write write) {
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        const auto start = Clock::now();
        const auto bytes = write();
        const std::chrono::duration<double, std::micro> time = Clock::now() - start;
        if (!bytes || bytes->size() < 1'000) throw std::runtime_error("the letter was not made");
        times.push_back(time.count());
    }
    const double first = times.front();
    times.erase(times.begin());
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::cout << fmt::format("{} {} {:.0f} {:.0f} {:.0f} {:.0f} {:.0f}\n", format, times.size(),
                             at(0.5), at(0.9), at(0.99), at(1), first);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const int rounds = std::stoi(argv[1]);
    const adapters::document::Writer writer;
    const document::Document letter = sample::letter();
    measure("docx", rounds, [&] { return writer.docx(letter); });
    measure("pdf", rounds, [&] { return writer.pdf(letter); });
    return 0;
}
