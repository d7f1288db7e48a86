// cmark-gfm parses, this file turns its nodes into elements. Raw HTML becomes an element "html"
// that no page may use (guide refuses it), so nothing here needs to be safe for a browser.
#include <adapters/content/content.hpp>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>
#include <mutex>

namespace adapters::content {

namespace {

struct FreesParser {
    void operator()(cmark_parser* parser) const noexcept { cmark_parser_free(parser); }
};
struct FreesNode {
    void operator()(cmark_node* node) const noexcept { cmark_node_free(node); }
};

class TreeMaker {
public:
    TreeMaker(const Place& start, Findings& findings, const Limits& limits)
        : start_(start), findings_(findings), limits_(limits) {}

    Tree element(cmark_node* node, std::string tag, int depth) {
        Tree tree;
        tree.kind = Tree::Kind::element;
        tree.tag = std::move(tag);
        tree.place = place(node);
        if (depth >= limits_.depth) {
            too_large(tree.place, "markdown.too-deep"_msg);
            return tree;
        }
        for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
             child = cmark_node_next(child))
            add(tree, child, depth + 1);
        return tree;
    }

private:
    Place place(cmark_node* node) {
        // Soft breaks and autolinks carry no position: they stand where the last node stood.
        if (cmark_node_get_start_line(node) > 0) {
            last_.line = start_.line + cmark_node_get_start_line(node) - 1;
            last_.column = std::max(cmark_node_get_start_column(node), 1);
        }
        return {start_.file, last_.line, last_.column};
    }

    void too_large(const Place& at, MessageId what) {
        if (!is_too_large_)
            findings_.push_back(
                Finding{at, 1, Severity::error, "content/too-large", {what, {}}, std::nullopt});
        is_too_large_ = true;
    }

    void add(Tree& parent, cmark_node* node, int depth) {
        if (is_too_large_) return;
        if (++nodes_ > limits_.nodes) return too_large(parent.place, "markdown.too-many-nodes"_msg);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_SOFTBREAK)
            return add_words(parent, node, type);
        Tree child = element(node, tag_of(node), depth);
        child.text = text_of(node);
        parent.children.push_back(std::move(child));
    }

    // Neighbouring runs of text become one: cmark cuts them at every bracket and quotation mark.
    void add_words(Tree& parent, cmark_node* node, cmark_node_type type) {
        const bool is_break = type == CMARK_NODE_SOFTBREAK;
        const std::string words = is_break ? "\n" : cmark_node_get_literal(node);
        const bool joins = !is_break && !parent.children.empty() &&
                           parent.children.back().kind == Tree::Kind::scalar &&
                           parent.children.back().text != "\n";
        if (joins) {
            parent.children.back().text += words;
            return;
        }
        Tree run;
        run.kind = Tree::Kind::scalar;
        run.place = place(node);
        run.text = words;
        parent.children.push_back(std::move(run));
    }

    static std::string tag_of(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_PARAGRAPH: return "paragraph";
        case CMARK_NODE_HEADING: return "heading";
        case CMARK_NODE_LIST: return "list";
        case CMARK_NODE_ITEM: return "item";
        case CMARK_NODE_BLOCK_QUOTE: return "quote";
        case CMARK_NODE_CODE_BLOCK: return "code-block";
        case CMARK_NODE_THEMATIC_BREAK: return "rule";
        case CMARK_NODE_EMPH: return "emph";
        case CMARK_NODE_STRONG: return "strong";
        case CMARK_NODE_CODE: return "code";
        case CMARK_NODE_LINK: return "link";
        case CMARK_NODE_IMAGE: return "image";
        case CMARK_NODE_LINEBREAK: return "break";
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE: return "html";
        default:
            return cmark_node_get_type_string(node); // table, table_row, table_header, table_cell
        }
    }

    static std::string text_of(cmark_node* node) {
        const auto or_empty = [](const char* text) {
            return std::string(text == nullptr ? "" : text);
        };
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING: return std::to_string(cmark_node_get_heading_level(node));
        case CMARK_NODE_LIST:
            return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "ordered" : "bullet";
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE: return or_empty(cmark_node_get_url(node));
        case CMARK_NODE_CODE:
        case CMARK_NODE_CODE_BLOCK:
        case CMARK_NODE_HTML_BLOCK:
        case CMARK_NODE_HTML_INLINE: return or_empty(cmark_node_get_literal(node));
        default: return "";
        }
    }

    const Place& start_;
    Findings& findings_;
    const Limits& limits_;
    struct {
        int line = 1, column = 1;
    } last_;
    std::size_t nodes_ = 0;
    bool is_too_large_ = false;
};

} // namespace

Tree read_markdown(std::string_view bytes, const Place& start, Findings& findings,
                   const Limits& limits) {
    static std::once_flag
        registered; // cmark keeps its table of extensions for the life of the process
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);

    const std::unique_ptr<cmark_parser, FreesParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), bytes.data(), bytes.size());
    const std::unique_ptr<cmark_node, FreesNode> document(cmark_parser_finish(parser.get()));
    return TreeMaker(start, findings, limits).element(document.get(), "document", 0);
}

} // namespace adapters::content
