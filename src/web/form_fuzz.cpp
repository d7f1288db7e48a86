// A form that is read at all holds text, and comes back as it was when it is encoded again.
#include <web/form.hpp>

#include <base/expects.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto form = web::Form::parse({reinterpret_cast<const char*>(bytes), size});
    if (!form) return 0;
    expects(form->fields().size() <= web::Form::most_fields, "a bounded number of fields");
    const auto again = web::Form::parse(form->encoded());
    expects(again.has_value(), "an encoded form can be read");
    expects(again->encoded() == form->encoded(), "and says the same");
    expects(again->fields().size() == form->fields().size(), "no field is lost");
    for (std::size_t i = 0; i < form->fields().size(); ++i) {
        const Text& name = form->fields()[i].name;
        const Text& value = form->fields()[i].value;
        expects(is_utf8(name.bytes()) && is_utf8(value.bytes()), "text is UTF-8");
        expects(again->fields()[i].name == name, "a name comes back as it was");
        expects(again->fields()[i].value == value, "a value comes back as it was");
    }
    return 0;
}
