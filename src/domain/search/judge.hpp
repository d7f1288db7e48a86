// How well an index answers: questions in users' words and the page each of them wants.
#pragma once

#include <domain/search/search.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace search {

struct Wish {
    Text words;
    std::vector<std::string> wants; // any of these paths is right
};

struct Set {
    std::string language;
    std::vector<Wish> wishes;
    Synonyms synonyms; // words of this language that lead to English ones; for building an index
};

struct Miss {
    Wish wish;
    std::vector<std::string> found; // the first three instead
};

struct Verdict {
    std::size_t asked = 0;
    std::size_t first = 0;          // wanted, and came first
    std::size_t in_first_three = 0; // wanted, and came first, second or third
    std::vector<Miss> misses;       // not among the first three

    friend Verdict operator+(Verdict, const Verdict&);
};

Verdict judge(const Set&, const Index&);

} // namespace search
