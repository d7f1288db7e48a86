#include <domain/search/ranking.hpp>

#include <cmath>

namespace search {
namespace {

// A page explains and leads on, a word of the glossary explains, a claim is evidence. Who types
// just the name of a word, a case or an organisation wants that, unless a page is about just the
// same. A tool, a letter and a situation come the nearer to a page the more of what was asked is
// one of their names: whoever asks for a letter gets the letter, and who tells a story the page
// first.
double share_of(Kind kind, double heading) {
    const bool is_its_name = heading > 0.97;
    switch (kind) {
    case Kind::page: return 1;
    case Kind::term: return is_its_name ? 0.85 : 0.72;
    case Kind::claim: return is_its_name ? 0.85 : 0.58;
    case Kind::signpost: return is_its_name ? 0.85 : 0.5;
    case Kind::tool:
    case Kind::letter: return 0.5 + 0.5 * heading * heading;
    case Kind::situation: return 0.4 + 0.3 * heading * heading;
    }
    return 1;
}

} // namespace

// The numbers were tried on 900 questions in users' words (content/search); each may change by a
// fifth without harm.
double score(const Signs& signs) {
    const double sum =
        1.2 * signs.text + signs.coverage + 1.6 * std::pow(signs.heading, 1.3) + signs.headings;
    return sum * share_of(signs.kind, signs.heading) * signs.weight;
}

} // namespace search
