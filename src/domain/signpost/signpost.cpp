#include <domain/signpost/signpost.hpp>

#include <algorithm>

namespace signpost {

namespace {

template <class T> bool has(const std::vector<T>& all, const std::optional<T>& wanted) {
    return !wanted || std::ranges::find(all, *wanted) != all.end();
}

} // namespace

std::optional<Url> Signpost::call() const {
    std::string number = phone.bytes();
    std::erase(number, ' ');
    const auto url = Url::parse("tel:" + number);
    return url ? std::optional(*url) : std::nullopt;
}

bool fits(const Signpost& one, const Wanted& wanted) {
    return has(one.needs, wanted.need) && has(one.audience, wanted.audience) &&
           has(one.nations, wanted.nation) && (!wanted.kind || one.kind == *wanted.kind);
}

const Signpost* Signposts::find(std::string_view name) const {
    const auto found =
        std::ranges::find(all_, name, [](const Signpost& one) { return one.name.text(); });
    return found == all_.end() ? nullptr : &*found;
}

void Signposts::add(Signpost one, Findings& findings) {
    const Signpost* known = find(one.name.text());
    if (known == nullptr) {
        all_.push_back(std::move(one));
        return;
    }
    findings.push_back(
        Finding{one.place,
                static_cast<int>(one.name.text().size()),
                Severity::error,
                "signpost/twice",
                {"signpost.twice"_msg, {{"name", one.name.text()}, {"line", known->place.line}}},
                std::nullopt});
}

} // namespace signpost
