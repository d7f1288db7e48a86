#include <domain/guide/inlines.hpp>

#include <algorithm>

namespace guide {

namespace {

class RunSplitter {
public:
    RunSplitter(std::string_view text, const Place& start, Findings& findings)
        : text_(text), start_(start), findings_(findings) {}

    std::vector<Inline> split() {
        while (at_ < text_.size()) {
            const std::size_t open = text_.find('[', at_);
            const bool is_citation =
                open != std::string_view::npos && text_.substr(open).starts_with("[@");
            const bool is_term =
                open != std::string_view::npos && text_.substr(open).starts_with("[[");
            if (!is_citation && !is_term) {
                words(open == std::string_view::npos ? text_.size() : open + 1);
                continue;
            }
            words(open);
            const bool was_read = is_citation ? citation() : term();
            if (!was_read) words(open + 2);
        }
        return std::move(pieces_);
    }

private:
    Place place(std::size_t at) const {
        return {start_.file, start_.line, start_.column + static_cast<int>(at)};
    }

    // Everything up to `end` is plain words; joined with the words before it.
    void words(std::size_t end) {
        if (end <= at_) return;
        if (pieces_.empty() || pieces_.back().kind != Inline::Kind::words)
            pieces_.push_back({.kind = Inline::Kind::words, .place = place(at_)});
        pieces_.back().text += text_.substr(at_, end - at_);
        at_ = end;
    }

    void wrong(std::size_t from, std::size_t end, MessageId what) {
        findings_.push_back(Finding{
            place(from),
            static_cast<int>(end - from),
            Severity::error,
            "page/citation",
            {what,
             {{"words", std::string(text_.substr(from, std::min<std::size_t>(end - from, 60)))}}},
            Message{"hint.citation-forms"_msg, {}}});
    }

    bool citation() {
        const std::size_t end = text_.find(']', at_);
        if (end == std::string_view::npos) {
            wrong(at_, text_.size(), "page.citation-not-closed"_msg);
            return false;
        }
        Inline cite{.kind = Inline::Kind::citation, .place = place(at_)};
        std::size_t from = at_ + 1;
        while (from < end) {
            const std::size_t comma = std::min(text_.find(',', from), end);
            const std::string_view item = trimmed(text_.substr(from, comma - from));
            if (item == "@ours")
                pieces_.push_back({.kind = Inline::Kind::our_advice, .place = place(from)});
            else if (auto ref = claim_ref(item, from)) cite.claims.push_back(std::move(*ref));
            else wrong(from, comma, "page.citation-unreadable"_msg);
            from = comma + 1;
        }
        if (!cite.claims.empty()) pieces_.push_back(std::move(cite));
        at_ = end + 1;
        return true;
    }

    std::optional<ClaimRef> claim_ref(std::string_view item, std::size_t from) const {
        if (!item.starts_with('@')) return std::nullopt;
        const int width = static_cast<int>(item.size());
        item.remove_prefix(1);
        const bool is_marked = item.starts_with('?');
        if (is_marked) item.remove_prefix(1);
        const std::size_t dot = std::min(item.find('.'), item.size());
        auto name = claim::ClaimName::parse(item.substr(0, dot));
        if (!name) return std::nullopt;
        const std::string_view field =
            dot < item.size() ? item.substr(dot + 1) : std::string_view();
        if (dot < item.size() && !is_a_name(field)) return std::nullopt;
        const std::size_t at = text_.find('@', from);
        return ClaimRef{*name, std::string(field), is_marked ? Mark::unverified : Mark::none,
                        place(at), width};
    }

    bool term() {
        const std::size_t end = text_.find("]]", at_);
        if (end == std::string_view::npos || end == at_ + 2) {
            wrong(at_, text_.size(), "page.term-not-closed"_msg);
            return false;
        }
        const std::string_view inside = text_.substr(at_ + 2, end - at_ - 2);
        const std::size_t bar = inside.find('|');
        Inline term{.kind = Inline::Kind::term,
                    .place = place(at_),
                    .text = std::string(trimmed(inside.substr(0, bar)))};
        if (bar != std::string_view::npos)
            term.inside.push_back({.kind = Inline::Kind::words,
                                   .place = place(at_),
                                   .text = std::string(trimmed(inside.substr(bar + 1)))});
        pieces_.push_back(std::move(term));
        at_ = end + 2;
        return true;
    }

    std::string_view text_;
    const Place& start_;
    Findings& findings_;
    std::size_t at_ = 0;
    std::vector<Inline> pieces_;
};

void refuse(const Tree& tree, std::string_view rule, MessageId what, Findings& findings) {
    findings.push_back(Finding{tree.place, 1, Severity::error, rule, {what, {}}, std::nullopt});
}

Inline element(const Tree& tree, Inline::Kind kind, Findings& findings) {
    return {
        .kind = kind, .place = tree.place, .text = tree.text, .inside = inlines(tree, findings)};
}

void add_element(const Tree& tree, std::vector<Inline>& into, Findings& findings) {
    if (tree.is("emph")) into.push_back(element(tree, Inline::Kind::emphasis, findings));
    else if (tree.is("strong")) into.push_back(element(tree, Inline::Kind::strong, findings));
    else if (tree.is("code"))
        into.push_back({.kind = Inline::Kind::code, .place = tree.place, .text = tree.text});
    else if (tree.is("break"))
        into.push_back({.kind = Inline::Kind::line_break, .place = tree.place});
    else if (tree.is("link") && tree.words().starts_with("@"))
        refuse(tree, "page/citation", "page.citation-is-a-link"_msg, findings);
    else if (tree.is("link")) into.push_back(element(tree, Inline::Kind::link, findings));
    else if (tree.is("image") && trimmed(tree.words()).empty())
        refuse(tree, "page/image-without-text", "page.image-without-text"_msg, findings);
    else if (tree.is("image")) refuse(tree, "page/not-supported", "page.no-images"_msg, findings);
    else if (tree.is("html")) refuse(tree, "page/raw-html", "page.raw-html"_msg, findings);
    else refuse(tree, "page/not-supported", "page.not-supported"_msg, findings);
}

} // namespace

std::vector<Inline> split_run(std::string_view text, const Place& start, Findings& findings) {
    return RunSplitter(text, start, findings).split();
}

std::vector<Inline> inlines(const Tree& parent, Findings& findings) {
    std::vector<Inline> all;
    for (const Tree& child : parent.children) {
        if (child.kind != Tree::Kind::scalar) {
            add_element(child, all, findings);
            continue;
        }
        if (child.text == "\n") { // a soft break: a space between two lines
            all.push_back({.kind = Inline::Kind::words, .place = child.place, .text = " "});
            continue;
        }
        auto pieces = split_run(child.text, child.place, findings);
        std::ranges::move(pieces, std::back_inserter(all));
    }
    return all;
}

} // namespace guide
