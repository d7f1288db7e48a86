// Markup is a literal in this source; words that arrive in a variable are none.
#include <base/html.hpp>

Html page(const char* words) {
#ifdef WRONG
    return Html(Markup(words));
#else
    return Html(Markup("<p>")) + Text::mended(words) + Markup("</p>");
#endif
}
