#include <domain/search/ranking.hpp>

#include <cmath>

namespace search {
namespace {

// A page explains and leads on, a word of the glossary explains, a claim is evidence. Who types
// just the name of a word, a case or an organisation wants that, unless a page is about just the
// same.
double share_of(Kind kind, double heading) {
    const bool is_its_name = heading > 0.97;
    switch (kind) {
    case Kind::page: return 1;
    case Kind::term: return is_its_name ? 0.85 : 0.72;
    case Kind::claim: return is_its_name ? 0.85 : 0.58;
    case Kind::signpost: return is_its_name ? 0.85 : 0.5;
    }
    return 1;
}

} // namespace

// The numbers were tried on 220 questions in users' words (content/search); each may change by a
// fifth without harm.
double score(const Signs& signs) {
    const double sum =
        1.2 * signs.text + signs.coverage + 1.6 * std::pow(signs.heading, 1.3) + signs.headings;
    return sum * share_of(signs.kind, signs.heading) * signs.weight;
}

} // namespace search
