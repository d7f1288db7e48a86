// libyaml is used through its events, not its documents: events show anchors and duplicate keys,
// and come without building the document twice.
#include <adapters/content/content.hpp>

#include <yaml.h>

#include <algorithm>

namespace adapters::content {

namespace {

struct Refused { // thrown to stop reading; never leaves this file
    Finding finding;
};

class Event {
public:
    Event() = default;
    ~Event() { yaml_event_delete(&event_); }
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    yaml_event_t* get() { return &event_; }
    const yaml_event_t* operator->() const { return &event_; }

private:
    yaml_event_t event_{};
};

class Parser {
public:
    explicit Parser(std::string_view bytes) : bytes_(bytes.empty() ? "\n" : bytes) {
        if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(
            &parser_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
    }
    ~Parser() { yaml_parser_delete(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool next(Event& event) { return yaml_parser_parse(&parser_, event.get()) != 0; }

    const char* problem() const { return parser_.problem ? parser_.problem : "unreadable"; }
    // Of bytes that are no text the parser knows only how far in they stand.
    yaml_mark_t where() const {
        if (parser_.error != YAML_READER_ERROR) return parser_.problem_mark;
        const std::string_view before = bytes_.substr(0, parser_.problem_offset);
        const std::size_t line_start = before.rfind('\n') + 1; // 0 when there is none
        return {parser_.problem_offset, static_cast<std::size_t>(std::ranges::count(before, '\n')),
                before.size() - line_start};
    }

private:
    std::string_view bytes_;
    yaml_parser_t parser_{};
};

std::string_view words(const yaml_char_t* text, std::size_t size) {
    return {reinterpret_cast<const char*>(text), size};
}

// "a:" and "a: ~" have no value.
bool is_nothing(const yaml_event_t& scalar) {
    if (scalar.data.scalar.style != YAML_PLAIN_SCALAR_STYLE) return false;
    const std::string_view value = words(scalar.data.scalar.value, scalar.data.scalar.length);
    return value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL";
}

class TreeBuilder {
public:
    TreeBuilder(const Place& start, Findings& findings, const Limits& limits)
        : start_(start), findings_(findings), limits_(limits) {
        root_.place = start; // of a file with nothing in it
    }

    Tree take() { return std::move(root_); }

    // Throws Refused for what we do not take.
    void take_in(const yaml_event_t& event) {
        const yaml_mark_t& mark = event.start_mark;
        switch (event.type) {
        case YAML_ALIAS_EVENT: refuse(mark, "yaml/not-supported", "yaml.alias"_msg);
        case YAML_SCALAR_EVENT:
            refuse_extras(mark, event.data.scalar.anchor, event.data.scalar.tag);
            return scalar(event);
        case YAML_SEQUENCE_START_EVENT:
            refuse_extras(mark, event.data.sequence_start.anchor, event.data.sequence_start.tag);
            return open(Tree::Kind::list, mark);
        case YAML_MAPPING_START_EVENT:
            refuse_extras(mark, event.data.mapping_start.anchor, event.data.mapping_start.tag);
            return open(Tree::Kind::map, mark);
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT: return open_.pop_back();
        case YAML_NO_EVENT:
        case YAML_STREAM_START_EVENT:
        case YAML_STREAM_END_EVENT:
        case YAML_DOCUMENT_START_EVENT:
        case YAML_DOCUMENT_END_EVENT: return;
        }
    }

    // libyaml counts from 0. The first line of a head may stand further down in its file.
    Place place(const yaml_mark_t& mark) const {
        return {start_.file, start_.line + static_cast<int>(mark.line),
                static_cast<int>(mark.column) + 1};
    }

private:
    bool awaits_key() const {
        return !open_.empty() && open_.back()->kind == Tree::Kind::map &&
               open_.back()->keys.size() == open_.back()->children.size();
    }

    [[noreturn]] void refuse(const yaml_mark_t& mark, std::string_view rule, MessageId what) const {
        throw Refused{Finding{place(mark), 1, Severity::error, rule, {what, {}}, std::nullopt}};
    }
    void refuse_extras(const yaml_mark_t& mark, const yaml_char_t* anchor,
                       const yaml_char_t* tag) const {
        if (anchor != nullptr) refuse(mark, "yaml/not-supported", "yaml.alias"_msg);
        if (tag != nullptr) refuse(mark, "yaml/not-supported", "yaml.tag"_msg);
    }

    void scalar(const yaml_event_t& event) {
        const std::string value(words(event.data.scalar.value, event.data.scalar.length));
        if (awaits_key()) return key(event.start_mark, value);
        if (is_nothing(event)) add(Tree::Kind::nothing, event.start_mark, "");
        else add(Tree::Kind::scalar, event.start_mark, value);
    }

    void key(const yaml_mark_t& mark, const std::string& name) {
        Tree& map = *open_.back();
        if (map.find(name) != nullptr)
            findings_.push_back(Finding{place(mark),
                                        static_cast<int>(name.size()),
                                        Severity::error,
                                        "yaml/duplicate-key",
                                        {"yaml.duplicate-key"_msg, {{"key", name}}},
                                        std::nullopt});
        map.keys.push_back({name, place(mark)});
    }

    Tree& add(Tree::Kind kind, const yaml_mark_t& mark, const std::string& text) {
        if (++nodes_ > limits_.nodes) refuse(mark, "content/too-large", "yaml.too-many-nodes"_msg);
        if (kind != Tree::Kind::scalar && awaits_key())
            refuse(mark, "yaml/not-supported", "yaml.key-not-text"_msg);
        Tree tree;
        tree.kind = kind;
        tree.place = place(mark);
        tree.text = text;
        if (open_.empty()) return root_ = std::move(tree);
        open_.back()->children.push_back(std::move(tree));
        return open_.back()->children.back();
    }

    void open(Tree::Kind kind, const yaml_mark_t& mark) {
        if (static_cast<int>(open_.size()) >= limits_.depth)
            refuse(mark, "content/too-large", "yaml.too-deep"_msg);
        // A parent's children do not move while one of them is open: the parser closes it first.
        open_.push_back(&add(kind, mark, ""));
    }

    const Place& start_;
    Findings& findings_;
    const Limits& limits_;
    std::size_t nodes_ = 0;
    Tree root_;
    std::vector<Tree*> open_;
};

} // namespace

Tree read_yaml(std::string_view bytes, const Place& start, Findings& findings,
               const Limits& limits) {
    Tree nothing;
    nothing.place = start;
    TreeBuilder builder(start, findings, limits);
    try {
        Parser parser(bytes);
        for (bool is_over = false; !is_over;) {
            Event event;
            if (!parser.next(event))
                throw Refused{Finding{builder.place(parser.where()),
                                      1,
                                      Severity::error,
                                      "yaml/syntax",
                                      {"yaml.syntax"_msg, {{"problem", parser.problem()}}},
                                      std::nullopt}};
            builder.take_in(*event.get());
            is_over =
                event->type == YAML_STREAM_END_EVENT || event->type == YAML_DOCUMENT_END_EVENT;
        }
        return builder.take();
    } catch (const Refused& refused) {
        findings.push_back(refused.finding);
    }
    return nothing;
}

} // namespace adapters::content
