// Only an address whose scheme was checked fits an href: not a person's words, not a string.
#include <base/url.hpp>

#include <string>

Url target(const std::string& words) {
#ifdef WRONG
    return Url(words);
#else
    return Url::parse(words).value();
#endif
}
