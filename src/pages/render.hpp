// Templates: a view goes in, Html comes out.
//
// A view is a struct whose members are Text, Html, Url, Is (is there one?), further views, or lists
// and optionals of these. It names its members once:
//
//     struct Tile {
//         Text words;
//         Url page;
//         static void describe(auto& member) {
//             member("words", &Tile::words);
//             member("page", &Tile::page);
//         }
//     };
//
// The type decides the escaping. `{{x}}` prints Text and Url, `{{{x}}}` prints Html, `{{#x}}` and
// `{{^x}}` ask whether there is one; anything else, a name the view does not have, and an href that
// is no Url, is BadTemplate when the template is made, which is when the program starts.
#pragma once

#include <base/html.hpp>
#include <base/text.hpp>
#include <base/url.hpp>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace pages {

enum class Is { absent, present };
inline Is is(bool there) { return there ? Is::present : Is::absent; }

class BadTemplate : public std::logic_error { // names the template and the member
    using logic_error::logic_error;
};

// What a view has, without a view: for checking a template against it.
struct Shape {
    enum class Sort { text, html, url, is, view, texts, htmls };
    struct Member {
        std::string_view name;
        Sort sort;
        std::shared_ptr<const Shape> inside; // Sort::view: one, an optional or a list of them
    };
    std::vector<Member> members;
    const Member* find(std::string_view name) const;
};

// What one view says, ready to be printed. Borrows from the view.
struct Values {
    using List = std::vector<Values>;
    using Value = std::variant<bool, const std::string*, List>; // a list of one: a view
    std::vector<std::pair<std::string_view, Value>> members;
    const std::string* itself = nullptr; // `{{.}}` in a list of Text or Html
};

template <class View> Shape shape_of();
template <class View> Values values_of(const View& view);

// A template of this program, parsed and checked. Any number of threads may render it.
class Checked {
public:
    // Throws BadTemplate.
    Checked(std::string_view name, const Shape& shape);
    // The same for words of one's own, for tests.
    Checked(std::string_view name, std::string_view text, const Shape& shape);
    Checked(Checked&&) noexcept;
    ~Checked();
    Html render(const Values& values) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

template <class View> class Template {
public:
    // `name` is a file of src/pages/templates without ".html". Throws BadTemplate.
    explicit Template(std::string_view name) : checked_(name, shape_of<View>()) {}
    Template(std::string_view name, std::string_view text)
        : checked_(name, text, shape_of<View>()) {}
    const Checked& checked() const { return checked_; }

private:
    Checked checked_;
};

template <class View> Html render(const Template<View>& a_template, const View& view) {
    return a_template.checked().render(values_of(view));
}

// Makes every template of the program. Throws BadTemplate; main calls it before it listens.
void check_templates();

// How it is done, from here on.

template <class T> struct Inside { // what a member's list or optional holds
    using Type = T;
    static constexpr bool is_list = false;
};
template <class T> struct Inside<std::vector<T>> {
    using Type = T;
    static constexpr bool is_list = true;
};
template <class T> struct Inside<std::optional<T>> {
    using Type = T;
    static constexpr bool is_list = false;
};

template <class T> constexpr Shape::Sort sort_of() {
    using One = typename Inside<T>::Type;
    constexpr bool is_list = Inside<T>::is_list;
    if constexpr (std::is_same_v<One, Text>)
        return is_list ? Shape::Sort::texts : Shape::Sort::text;
    else if constexpr (std::is_same_v<One, Html>)
        return is_list ? Shape::Sort::htmls : Shape::Sort::html;
    else if constexpr (std::is_same_v<One, Url>) return Shape::Sort::url;
    else if constexpr (std::is_same_v<One, Is>) return Shape::Sort::is;
    else return Shape::Sort::view;
}

template <class View> Shape shape_of() {
    Shape shape;
    const auto member = [&shape]<class T>(std::string_view name, T View::*) {
        Shape::Member one{name, sort_of<T>(), nullptr};
        if constexpr (sort_of<T>() == Shape::Sort::view)
            one.inside = std::make_shared<Shape>(shape_of<typename Inside<T>::Type>());
        shape.members.push_back(std::move(one));
    };
    View::describe(member);
    return shape;
}

template <class T> Values value_alone(const T& one) {
    if constexpr (std::is_same_v<T, Text> || std::is_same_v<T, Html>) {
        Values values;
        values.itself = &one.bytes();
        return values;
    } else return values_of(one);
}

template <class T> Values::Value value_of(const T& member) {
    if constexpr (std::is_same_v<T, Is>) return member == Is::present;
    else if constexpr (std::is_same_v<T, Text> || std::is_same_v<T, Html>) return &member.bytes();
    else if constexpr (std::is_same_v<T, Url>) return &member.text();
    else if constexpr (Inside<T>::is_list) {
        Values::List list;
        list.reserve(member.size());
        for (const auto& one : member) list.push_back(value_alone(one));
        return list;
    } else if constexpr (!std::is_same_v<typename Inside<T>::Type, T>) { // optional
        if (!member) return false;
        return value_of(*member);
    } else return Values::List{values_of(member)};
}

template <class View> Values values_of(const View& view) {
    Values values;
    const auto member = [&]<class T>(std::string_view name, T View::* which) {
        values.members.emplace_back(name, value_of(view.*which));
    };
    View::describe(member);
    return values;
}

} // namespace pages
