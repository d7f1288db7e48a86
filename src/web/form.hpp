// What a visitor filled in: names and values, in the order they were sent.
//
// A form arrives percent-encoded, in the query of an address or in the body of a POST. It is read
// as a whole or refused: every name and value is valid UTF-8 without control characters, and line
// ends are \n. The words are wiped when the form goes, so a Form moves and is never copied.
#pragma once

#include <base/text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace web {

struct Field {
    Text name;
    Text value;
};

class Form {
public:
    static constexpr std::size_t most_fields = 500;

    Form() = default;
    explicit Form(std::vector<Field> fields) : fields_(std::move(fields)) {}
    // Reads application/x-www-form-urlencoded.
    // Errors: web.form-percent, web.form-too-many-fields, text.not-utf8, text.control-character.
    static Result<Form> parse(std::string_view encoded);

    Form(Form&&) noexcept = default;
    Form& operator=(Form&&) noexcept;
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;
    ~Form();

    // The first value under `name`; empty when there is none.
    const Text& text(std::string_view name) const;
    bool has(std::string_view name) const;
    // Every value under `name`, as a row of tick boxes sends them.
    std::vector<Text> all(std::string_view name) const;

    const std::vector<Field>& fields() const { return fields_; }
    // The same form as it stands in an address: parse(encoded()) gives it back.
    std::string encoded() const;

private:
    void wipe() noexcept;
    std::vector<Field> fields_;
};

} // namespace web
