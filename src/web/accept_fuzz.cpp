// Headers of wishes: the choice is one of ours, never a coding the browser refused by name.
#include <web/accept.hpp>

#include <base/expects.hpp>
#include <base/text.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view header(reinterpret_cast<const char*>(bytes), size);
    const web::Coding best = web::Codings::parse(header).best();
    const bool is_named = ascii_lower(header).find(web::name_of(best)) != std::string::npos ||
                          header.find('*') != std::string_view::npos;
    expects(is_named, "a coding that was not asked for");
    expects(web::languages_in(header).size() <= 16, "a bounded number of languages");
    const bool is_everything = trimmed(header) == "*";
    if (web::names_tag(header, "\"a-tag\"") && !is_everything)
        expects(header.find("\"a-tag\"") != std::string_view::npos, "a tag that was not named");
    return 0;
}
