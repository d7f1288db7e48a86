#include <domain/search/ranking.hpp>

namespace search {
namespace {

// A page explains and leads on, a word of the glossary explains, a claim is evidence. Who types
// just the name of a word or a case wants that.
double share_of(Kind kind, double heading) {
    const bool is_its_name = heading > 0.97;
    switch (kind) {
    case Kind::page: return 1;
    case Kind::term: return is_its_name ? 0.97 : 0.75;
    case Kind::claim: return is_its_name ? 0.95 : 0.7;
    }
    return 1;
}

} // namespace

double score(const Signs& signs) {
    const double sum = 1.0 * signs.text + 1.0 * signs.coverage + 1.5 * signs.heading * signs.heading +
                       1.0 * signs.headings;
    return sum * share_of(signs.kind, signs.heading) * signs.weight;
}

} // namespace search
