// yaml-cpp is used through its events, not its nodes: events show anchors and duplicate keys, which
// its nodes hide, and they come without building the document twice.
#include <adapters/content/content.hpp>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace adapters::content {

namespace {

struct Refused { // thrown through yaml-cpp's parser to stop it; never leaves this file
    Finding finding;
};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const Place& start, Findings& findings, const Limits& limits)
        : start_(start), findings_(findings), limits_(limits) {}

    Tree take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        add(Tree::Kind::nothing, mark, "");
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse(mark, "yaml/not-supported", "yaml.alias"_msg);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (awaits_key()) return key(mark, value);
        add(Tree::Kind::scalar, mark, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        open(Tree::Kind::list, mark);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        open(Tree::Kind::map, mark);
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    // yaml-cpp counts from 0. The first line of a head may stand further down in its file.
    Place place(const YAML::Mark& mark) const {
        return {start_.file, start_.line + mark.line, mark.column + 1};
    }

    bool awaits_key() const {
        return !open_.empty() && open_.back()->kind == Tree::Kind::map &&
               open_.back()->keys.size() == open_.back()->children.size();
    }

    [[noreturn]] void refuse(const YAML::Mark& mark, std::string_view rule, MessageId what) const {
        throw Refused{Finding{place(mark), 1, Severity::error, rule, {what, {}}, std::nullopt}};
    }
    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
        if (anchor != 0) refuse(mark, "yaml/not-supported", "yaml.alias"_msg);
    }
    void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, "yaml/not-supported", "yaml.tag"_msg);
    }

    void key(const YAML::Mark& mark, const std::string& name) {
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

    Tree& add(Tree::Kind kind, const YAML::Mark& mark, const std::string& text) {
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

    void open(Tree::Kind kind, const YAML::Mark& mark) {
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
    try {
        std::istringstream stream{std::string(bytes)};
        YAML::Parser parser(stream);
        TreeBuilder builder(start, findings, limits);
        if (!parser.HandleNextDocument(builder)) return nothing;
        return builder.take();
    } catch (const Refused& refused) {
        findings.push_back(refused.finding);
    } catch (const YAML::Exception& error) {
        const Place place{start.file, start.line + std::max(error.mark.line, 0),
                          std::max(error.mark.column, 0) + 1};
        findings.push_back(Finding{place,
                                   1,
                                   Severity::error,
                                   "yaml/syntax",
                                   {"yaml.syntax"_msg, {{"problem", error.msg}}},
                                   std::nullopt});
    }
    return nothing;
}

} // namespace adapters::content
