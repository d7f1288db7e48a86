#include <domain/search/judge.hpp>

#include <algorithm>

namespace search {

Verdict operator+(Verdict one, const Verdict& other) {
    one.asked += other.asked;
    one.first += other.first;
    one.in_first_three += other.in_first_three;
    one.misses.insert(one.misses.end(), other.misses.begin(), other.misses.end());
    return one;
}

Verdict judge(const Set& set, const Index& index) {
    constexpr std::size_t counted = 3;
    Verdict verdict;
    Limits limits;
    limits.results = counted;
    for (const Wish& wish : set.wishes) {
        std::vector<std::string> found;
        for (Result& result : index.find(wish.words.bytes(), set.language, limits).results)
            found.push_back(std::move(result.path));
        const auto is_wanted = [&](const std::string& path) {
            return std::ranges::find(wish.wants, path) != wish.wants.end();
        };
        ++verdict.asked;
        if (!found.empty() && is_wanted(found.front())) ++verdict.first;
        if (std::ranges::any_of(found, is_wanted)) ++verdict.in_first_three;
        else verdict.misses.push_back({wish, std::move(found)});
    }
    return verdict;
}

} // namespace search
