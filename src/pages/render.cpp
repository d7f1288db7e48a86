#include <pages/render.hpp>

#include <pages/embedded.hpp>

#include <base/expects.hpp>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <deque>
#include <span>

namespace pages {

namespace {

namespace mustache = kainjow::mustache;

// Html of a rendered template: nobody else holds this key.
struct Key : Rendering {
    static Html html(std::string bytes) { return rendered(std::move(bytes)); }
};

[[noreturn]] void refuse(std::string_view name, std::string_view why) {
    throw BadTemplate(fmt::format("template {}: {}", name, why));
}

// Templates are indented for people; what goes over the wire begins each line at its first letter.
std::string without_indentation(std::string_view text) {
    std::string lean;
    lean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        const std::string_view line = text.substr(0, end + 1);
        const std::size_t first = line.find_first_not_of(" \t\n");
        if (first != std::string_view::npos) lean += line.substr(first);
        text.remove_prefix(end + 1);
    }
    return lean;
}

std::string_view file_of(std::string_view name) {
    const auto files = embedded_templates();
    const auto found = std::ranges::find(files, name, &Embedded::name);
    if (found == files.end()) refuse(name, "there is no such file");
    return found->bytes;
}

// `{{> part}}` becomes the words of that template.
std::string with_parts(std::string_view name, std::string_view text, int depth = 0) {
    if (depth > 5) refuse(name, "its parts hold one another");
    std::string whole;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = text.find("{{>", at);
        whole += text.substr(at, from - at);
        if (from == std::string_view::npos) break;
        const std::size_t to = text.find("}}", from);
        if (to == std::string_view::npos) refuse(name, "{{> is not closed");
        std::string_view part = text.substr(from + 3, to - from - 3);
        while (part.starts_with(' ')) part.remove_prefix(1);
        std::string words = with_parts(part, without_indentation(file_of(part)), depth + 1);
        if (words.ends_with('\n')) words.pop_back();
        whole += words;
        at = to + 2;
    }
    return whole;
}

struct Tag {
    char kind = 0; // 0, '{', '#', '^', '/', '!'
    std::string_view name;
    std::size_t from = 0, to = 0; // bytes of the template
};

Tag read_tag(std::string_view name, std::string_view text, std::size_t from) {
    const bool is_triple = text.substr(from).starts_with("{{{");
    const std::string_view close = is_triple ? "}}}" : "}}";
    const std::size_t end = text.find(close, from);
    if (end == std::string_view::npos) refuse(name, "a tag is not closed");
    const std::size_t open = is_triple ? 3 : 2;
    Tag tag{is_triple ? '{' : '\0', text.substr(from + open, end - from - open), from,
            end + close.size()};
    if (is_triple || tag.name.empty()) return tag;
    const char first = tag.name.front();
    if (std::string_view("#^/!").find(first) != std::string_view::npos) {
        tag.kind = first;
        tag.name.remove_prefix(1);
    } else if (first == '&' || first == '=') {
        refuse(name, fmt::format("{{{{{} is not used here", first));
    }
    return tag;
}

// Walks over a template and compares each tag with the view it will meet.
class Inspection {
public:
    Inspection(std::string_view name, std::string_view text, const Shape& shape)
        : name_(name), text_(text), scopes_{&shape} {}

    void run() {
        for (std::size_t at = text_.find("{{"); at != std::string_view::npos;
             at = text_.find("{{", at)) {
            const Tag tag = read_tag(name_, text_, at);
            look_at(tag);
            at = tag.to;
        }
        if (!open_.empty()) refuse(name_, fmt::format("{{{{#{}}}}} is not closed", open_.back()));
    }

private:
    void look_at(const Tag& tag) {
        switch (tag.kind) {
        case '!': return;
        case '/': return close(tag);
        case '#':
        case '^': return open(tag);
        case '{': return print(tag, Shape::Sort::html, Shape::Sort::htmls);
        default: return print(tag, Shape::Sort::text, Shape::Sort::texts);
        }
    }

    const Shape::Member& member(std::string_view name) const {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
            if (*scope != nullptr)
                if (const Shape::Member* found = (*scope)->find(name)) return *found;
        refuse(name_, fmt::format("the view has no '{}'", name));
    }

    void open(const Tag& tag) {
        const Shape::Member& found = member(tag.name);
        open_.push_back(tag.name);
        opened_.push_back(&found);
        scopes_.push_back(tag.kind == '#' ? found.inside.get() : nullptr);
    }

    void close(const Tag& tag) {
        if (open_.empty() || open_.back() != tag.name)
            refuse(name_, fmt::format("{{{{/{}}}}} closes nothing", tag.name));
        open_.pop_back();
        opened_.pop_back();
        scopes_.pop_back();
    }

    void print(const Tag& tag, Shape::Sort wanted, Shape::Sort list) const {
        const bool is_each = tag.name == ".";
        if (is_each && opened_.empty()) refuse(name_, "{{.}} stands in no list");
        const Shape::Member& found = is_each ? *opened_.back() : member(tag.name);
        const bool is_url = !is_each && found.sort == Shape::Sort::url && tag.kind == 0;
        if (!is_url && found.sort != (is_each ? list : wanted))
            refuse(name_, fmt::format("'{}' is {}, which {} braces do not print", found.name,
                                      word(found.sort), tag.kind == 0 ? "two" : "three"));
        look_around(tag, found, is_url);
    }

    void look_around(const Tag& tag, const Shape::Member& found, bool is_url) const {
        const std::string_view before = text_.substr(0, tag.from);
        const auto follows = [&](std::string_view ending) { return before.ends_with(ending); };
        const bool is_address = follows("href=\"") || follows("src=\"") || follows("action=\"");
        if (is_address && !is_url)
            refuse(name_,
                   fmt::format("'{}' stands where an address belongs and is no Url", found.name));
        if (follows("=")) refuse(name_, fmt::format("'{}' needs quotation marks", found.name));
        if (tag.kind == '{' && follows("=\""))
            refuse(name_, fmt::format("'{}' is Html inside an attribute", found.name));
    }

    static std::string_view word(Shape::Sort sort) {
        switch (sort) {
        case Shape::Sort::text: return "Text";
        case Shape::Sort::html: return "Html";
        case Shape::Sort::url: return "Url";
        case Shape::Sort::is: return "Is";
        case Shape::Sort::view: return "a view";
        case Shape::Sort::texts: return "a list of Text";
        case Shape::Sort::htmls: return "a list of Html";
        }
        return "unknown";
    }

    std::string_view name_, text_;
    std::vector<const Shape*> scopes_; // outermost first
    std::vector<std::string_view> open_;
    std::vector<const Shape::Member*> opened_;
};

// Answers mustache's questions from the values themselves. Mustache wants objects of its own, which
// copy deeply; so it is handed only the strings it prints and, for a list, as many stand-ins as the
// list has items. When it enters a stand-in, the item of the same number is meant.
class Lookup final : public mustache::basic_context<std::string> {
public:
    explicit Lookup(const Values& values) : scopes_{&values} {}

    const mustache::data* get(const std::string& name) const override {
        if (name == ".") return given(scopes_.back()->itself);
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
            if (*scope != nullptr)
                for (const auto& [known, value] : (*scope)->members)
                    if (known == name) return given(value);
        return nullptr;
    }
    const mustache::data* get_partial(const std::string&) const override { return nullptr; }

    void push(const mustache::data* entered) override {
        for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
            const auto& stand_ins = list->stand_ins->list_value();
            for (std::size_t i = 0; i < stand_ins.size(); ++i)
                if (&stand_ins[i] == entered) return scopes_.push_back(&(*list->items)[i]);
        }
        scopes_.push_back(nullptr); // a word that is there, or not
    }
    void pop() override { scopes_.pop_back(); }

private:
    struct List {
        const mustache::data* stand_ins;
        const Values::List* items;
    };

    const mustache::data* given(const Values::Value& value) const {
        if (const auto* there = std::get_if<bool>(&value)) return *there ? &yes_ : &no_;
        if (const auto* words = std::get_if<const std::string*>(&value)) return given(*words);
        const auto& items = std::get<Values::List>(value);
        if (items.empty()) return &no_;
        mustache::data list(mustache::data::type::list);
        for (std::size_t i = 0; i < items.size(); ++i) list.push_back(yes_);
        made_.push_back(std::move(list));
        lists_.push_back({&made_.back(), &items});
        return &made_.back();
    }

    // In mustache an empty string counts as something; here it does not.
    const mustache::data* given(const std::string* words) const {
        if (words == nullptr || words->empty()) return &no_;
        return &made_.emplace_back(*words);
    }

    std::vector<const Values*> scopes_; // outermost first
    mutable std::deque<mustache::data> made_;
    mutable std::vector<List> lists_;
    const mustache::data yes_{true}, no_{false};
};

struct Page { // what mustache writes to
    std::string bytes;
    Page& operator<<(const std::string& piece) {
        bytes += piece;
        return *this;
    }
};

} // namespace

struct Checked::Parsed {
    std::string name;
    // Rendering only reads it: mustache writes to itself when a lambda or partial fails, and there
    // are none. So threads share it although its render is not const.
    mutable mustache::mustache words;
};

const Shape::Member* Shape::find(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &Member::name);
    return found == members.end() ? nullptr : &*found;
}

Checked::Checked(std::string_view name, const Shape& shape) : Checked(name, file_of(name), shape) {}

Checked::Checked(std::string_view name, std::string_view text, const Shape& shape) {
    const std::string whole = with_parts(name, without_indentation(text));
    Inspection(name, whole, shape).run();
    mustache::mustache words(whole);
    if (!words.is_valid()) refuse(name, words.error_message());
    words.set_custom_escape([](const std::string& raw) { return escape(raw); });
    parsed_ = std::make_unique<Parsed>(Parsed{std::string(name), std::move(words)});
}

Checked::Checked(Checked&&) noexcept = default;
Checked::~Checked() = default;

Html Checked::render(const Values& values) const {
    Lookup lookup(values);
    Page page;
    page.bytes.reserve(16'384);
    parsed_->words.render(lookup, page);
    expects(parsed_->words.is_valid(), "a checked template renders");
    return Key::html(std::move(page.bytes));
}

} // namespace pages
