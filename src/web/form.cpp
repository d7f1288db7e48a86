#include <web/form.hpp>

#include <web/split.hpp>

#include <base/secret.hpp>
#include <base/url.hpp>

#include <algorithm>

namespace web {
namespace {

// The words are ours to destroy: they stand in a vector that is not const and goes away next.
void wipe_words(const Text& words) noexcept {
    base::wipe(const_cast<char*>(words.bytes().data()), words.bytes().size());
}

// "Line one%0D%0Aline+two" → the bytes a visitor typed, with every line end as \n.
Result<Text> read_words(std::string_view encoded) {
    std::string plain(encoded);
    std::ranges::replace(plain, '+', ' ');
    auto decoded = percent_decoded(plain);
    base::wipe(plain.data(), plain.size());
    if (!decoded) return Error("web.form-percent"_msg);
    std::string& bytes = *decoded;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool ends_a_line = bytes[i] == '\r';
        if (ends_a_line && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
        bytes[kept++] = ends_a_line ? '\n' : bytes[i];
    }
    auto words = Text::parse(std::string_view(bytes).substr(0, kept));
    base::wipe(bytes.data(), bytes.size());
    return words;
}

} // namespace

Result<Form> Form::parse(std::string_view encoded) {
    Form form;
    while (!encoded.empty()) {
        std::string_view pair = take_until(encoded, '&');
        if (pair.empty()) continue;
        if (form.fields_.size() == most_fields) return Error("web.form-too-many-fields"_msg);
        auto name = read_words(take_until(pair, '='));
        if (!name) return name.error();
        auto value = read_words(pair);
        if (!value) return value.error();
        form.fields_.push_back({std::move(*name), std::move(*value)});
    }
    return form;
}

Form& Form::operator=(Form&& other) noexcept {
    if (this != &other) {
        wipe();
        fields_ = std::move(other.fields_);
    }
    return *this;
}

Form::~Form() { wipe(); }

void Form::wipe() noexcept {
    for (const Field& field : fields_) wipe_words(field.value);
    fields_.clear();
}

const Text& Form::text(std::string_view name) const {
    static const Text nothing;
    for (const Field& field : fields_)
        if (field.name.bytes() == name) return field.value;
    return nothing;
}

bool Form::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](const Field& f) { return f.name.bytes() == name; });
}

std::vector<Text> Form::all(std::string_view name) const {
    std::vector<Text> values;
    for (const Field& field : fields_)
        if (field.name.bytes() == name) values.push_back(field.value);
    return values;
}

std::string Form::encoded() const {
    std::string line;
    for (const Field& field : fields_) {
        if (!line.empty()) line += '&';
        line += percent_encoded(field.name.bytes()) + '=' + percent_encoded(field.value.bytes());
    }
    return line;
}

} // namespace web
