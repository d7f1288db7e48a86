// A person's words are no Html: there is no road from std::string.
#include <base/html.hpp>

#include <string>

Html page(const std::string& words) {
#ifdef WRONG
    return Html(words);
#else
    return Html(Text::mended(words));
#endif
}
