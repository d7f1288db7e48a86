#include <web/accept.hpp>

#include <web/split.hpp>

#include <base/text.hpp>

#include <algorithm>
#include <optional>

namespace web {
namespace {

struct Wish {
    std::string name; // lower case
    int weight;       // thousandths
};

// "0.8" → 800; at most three decimals, at most one.
std::optional<int> weight_in(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int weight = (text[0] - '0') * 1000;
    int step = 100;
    for (const char digit : text.substr(std::min<std::size_t>(text.size(), 2))) {
        if (digit < '0' || digit > '9') return std::nullopt;
        weight += (digit - '0') * step;
        step /= 10;
    }
    return weight <= 1000 ? std::optional(weight) : std::nullopt;
}

// "gzip;q=0.5" → its name and weight; nothing when it cannot be read.
std::optional<Wish> wish_in(std::string_view item) {
    std::string name = ascii_lower(trimmed(take_until(item, ';')));
    if (name.empty()) return std::nullopt;
    const std::string_view rest = trimmed(item);
    if (rest.empty()) return Wish{std::move(name), 1000};
    if (!rest.starts_with("q=") && !rest.starts_with("Q=")) return std::nullopt;
    const auto weight = weight_in(trimmed(rest.substr(2)));
    if (!weight) return std::nullopt;
    return Wish{std::move(name), *weight};
}

std::vector<Wish> wishes_in(std::string_view header) {
    constexpr std::size_t most = 16;
    std::vector<Wish> wishes;
    while (!header.empty() && wishes.size() < most) {
        if (auto wish = wish_in(take_until(header, ','))) wishes.push_back(std::move(*wish));
    }
    return wishes;
}

} // namespace

std::string_view name_of(Coding coding) {
    switch (coding) {
    case Coding::identity: return "";
    case Coding::gzip: return "gzip";
    case Coding::brotli: return "br";
    }
    return "";
}

Codings Codings::parse(std::string_view header) {
    Codings codings;
    const std::vector<Wish> wishes = wishes_in(header);
    const auto weigh = [&](Coding coding, std::string_view name) {
        int& weight = codings.weight_[static_cast<std::size_t>(coding)];
        const auto named = std::ranges::find(wishes, name, &Wish::name);
        if (named != wishes.end()) {
            weight = named->weight;
            return;
        }
        const auto any = std::ranges::find(wishes, std::string_view("*"), &Wish::name);
        if (any != wishes.end()) weight = std::max(weight, any->weight);
    };
    weigh(Coding::identity, "identity");
    weigh(Coding::gzip, "gzip");
    weigh(Coding::brotli, "br");
    return codings;
}

Coding Codings::best() const {
    Coding best = Coding::identity;
    for (const Coding coding : {Coding::gzip, Coding::brotli}) {
        const int weight = weight_[static_cast<std::size_t>(coding)];
        if (weight > 0 && weight >= weight_[static_cast<std::size_t>(best)]) best = coding;
    }
    return best;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    if (trimmed(if_none_match) == "*") return true;
    while (!if_none_match.empty()) {
        std::string_view item = trimmed(take_until(if_none_match, ','));
        if (item.starts_with("W/")) item.remove_prefix(2);
        if (!item.empty() && item == tag) return true;
    }
    return false;
}

std::vector<std::string> languages_in(std::string_view header) {
    std::vector<Wish> wishes = wishes_in(header);
    std::erase_if(wishes, [](const Wish& wish) { return wish.weight == 0 || wish.name == "*"; });
    std::ranges::stable_sort(wishes, std::ranges::greater{}, &Wish::weight);
    std::vector<std::string> tags;
    for (Wish& wish : wishes) tags.push_back(std::move(wish.name));
    return tags;
}

} // namespace web
