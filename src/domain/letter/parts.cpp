#include <domain/letter/parts.hpp>

#include <domain/guide/inlines.hpp>

#include <algorithm>
#include <array>

namespace letter {

namespace {

using Purpose = document::Paragraph::Purpose;
using Manner = document::Run::Manner;

struct PurposeWord {
    std::string_view word;
    Purpose purpose;
};
constexpr std::array purposes{PurposeWord{"letterhead", Purpose::letterhead},
                              PurposeWord{"recipient", Purpose::recipient},
                              PurposeWord{"details", Purpose::details},
                              PurposeWord{"subject", Purpose::subject},
                              PurposeWord{"quotation", Purpose::quotation},
                              PurposeWord{"signature", Purpose::signature},
                              PurposeWord{"small", Purpose::small}};

Finding wrong(const Place& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

// "a, b" as a list.
std::vector<std::string> names_in(std::string_view words) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from <= words.size();) {
        const std::size_t end = std::min(words.find(',', from), words.size());
        const std::string_view one = trimmed(words.substr(from, end - from));
        if (!one.empty()) all.emplace_back(one);
        from = end + 1;
    }
    return all;
}

class Reader {
public:
    explicit Reader(Findings& findings) : findings_(findings) {}

    std::vector<Part> read(const Tree& body) {
        for (const Tree& child : body.children) add(child);
        return std::move(parts_);
    }

    // Runs of words with their blanks; citations go to the part.
    void add_inline(const guide::Inline& one, Manner manner, const std::optional<Url>& leads_to,
                    Part& to) {
        using Kind = guide::Inline::Kind;
        switch (one.kind) {
        case Kind::words: return add_words(one, manner, leads_to, to);
        case Kind::emphasis: return add_all(one.inside, Manner::emphasis, leads_to, to);
        case Kind::strong: return add_all(one.inside, Manner::strong, leads_to, to);
        case Kind::link: return add_link(one, manner, to);
        case Kind::citation: std::ranges::copy(one.claims, std::back_inserter(to.claims)); return;
        case Kind::our_advice: to.is_ours = true; return;
        case Kind::line_break:
            to.pieces.push_back({Piece::Kind::line_break, "", manner, {}, one.place});
            return;
        case Kind::code:
        case Kind::term:
            findings_.push_back(
                wrong(one.place, "page/not-supported", {"page.not-supported"_msg, {}}));
        }
    }

private:
    void add_all(const std::vector<guide::Inline>& all, Manner manner,
                 const std::optional<Url>& leads_to, Part& to) {
        for (const guide::Inline& one : all) add_inline(one, manner, leads_to, to);
    }

    void add_link(const guide::Inline& link, Manner manner, Part& to) {
        auto address = Url::parse(link.text);
        if (!address) {
            findings_.push_back(wrong(link.place, "schema/bad-value", address.error().what()));
            return;
        }
        add_all(link.inside, manner, *address, to);
    }

    // Cuts words at each {{name}}.
    void add_words(const guide::Inline& words, Manner manner, const std::optional<Url>& leads_to,
                   Part& to) {
        const std::string_view text = words.text;
        const auto place = [&](std::size_t at) {
            Place here = words.place;
            here.column += static_cast<int>(at);
            return here;
        };
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t open = std::min(text.find("{{", at), text.size());
            if (open > at)
                to.pieces.push_back({Piece::Kind::words, std::string(text.substr(at, open - at)),
                                     manner, leads_to, place(at)});
            if (open == text.size()) return;
            const std::size_t close = text.find("}}", open);
            if (close == std::string_view::npos) {
                findings_.push_back(
                    wrong(place(open), "letter/marker", {"letter.blank-not-closed"_msg, {}}));
                return;
            }
            to.pieces.push_back({Piece::Kind::blank,
                                 std::string(trimmed(text.substr(open + 2, close - open - 2))),
                                 manner, leads_to, place(open)});
            at = close + 2;
        }
    }

    void add(const Tree& tree) {
        if (tree.is("paragraph")) return add_part(tree, Part::Kind::paragraph, 0);
        if (tree.is("heading")) return add_part(tree, Part::Kind::heading, 0);
        if (tree.is("rule")) {
            parts_.push_back(Part{.kind = Part::Kind::page_break, .place = tree.place});
            return;
        }
        if (tree.is("list")) return add_list(tree);
        const bool is_html = tree.is("html");
        findings_.push_back(wrong(tree.place, is_html ? "page/raw-html" : "page/not-supported",
                                  {is_html ? "page.raw-html"_msg : "page.not-supported"_msg, {}}));
    }

    void add_list(const Tree& list) {
        ++lists_;
        const auto kind = list.text == "ordered" ? Part::Kind::numbered : Part::Kind::bullet;
        for (const Tree& item : list.children) {
            const bool is_simple = item.children.size() == 1 && item.children[0].is("paragraph");
            if (is_simple) add_part(item.children[0], kind, lists_);
            else
                findings_.push_back(
                    wrong(item.place, "page/not-supported", {"page.not-supported"_msg, {}}));
        }
    }

    void add_part(const Tree& tree, Part::Kind kind, int list) {
        Part part{.kind = kind, .list = list, .place = tree.place};
        std::vector<guide::Inline> words = guide::inlines(tree, findings_);
        if (!words.empty() && words.front().kind == guide::Inline::Kind::words)
            take_marker(words.front(), part);
        add_all(words, Manner::plain, std::nullopt, part);
        parts_.push_back(std::move(part));
    }

    // Takes "{key: names; …}" off the front of the words.
    void take_marker(guide::Inline& words, Part& part) {
        const std::string text = words.text;
        if (!text.starts_with('{') || text.starts_with("{{")) return;
        const std::size_t close = text.find('}');
        if (close == std::string::npos) {
            findings_.push_back(
                wrong(words.place, "letter/marker", {"letter.marker-not-closed"_msg, {}}));
            return;
        }
        const std::string_view inside = std::string_view(text).substr(1, close - 1);
        for (std::size_t from = 0; from <= inside.size();) {
            const std::size_t end = std::min(inside.find(';', from), inside.size());
            read_key(trimmed(inside.substr(from, end - from)), words.place, part);
            from = end + 1;
        }
        const std::size_t rest = std::min(text.find_first_not_of(" \t", close + 1), text.size());
        words.text = text.substr(rest);
        words.place.column += static_cast<int>(rest);
    }

    void read_key(std::string_view words, const Place& place, Part& part) {
        if (words == "body") {
            part.kind = Part::Kind::body;
            return;
        }
        const std::size_t colon = std::min(words.find(':'), words.size());
        const std::string_view key = trimmed(words.substr(0, colon));
        auto names = names_in(colon < words.size() ? words.substr(colon + 1) : "");
        if (key == "has") part.has = std::move(names);
        else if (key == "when") part.when = std::move(names);
        else if (key == "unless") part.unless = std::move(names);
        else if (key == "as" && names.size() == 1) read_purpose(names[0], place, part);
        else
            findings_.push_back(wrong(place, "letter/marker",
                                      {"letter.marker"_msg, {{"words", words.substr(0, 60)}}}));
    }

    void read_purpose(const std::string& word, const Place& place, Part& part) {
        const auto known = std::ranges::find(purposes, word, &PurposeWord::word);
        if (known != purposes.end()) part.purpose = known->purpose;
        else
            findings_.push_back(
                wrong(place, "letter/marker", {"letter.marker"_msg, {{"words", word}}}));
    }

    Findings& findings_;
    std::vector<Part> parts_;
    int lists_ = 0;
};

} // namespace

std::vector<Part> parts_of(const Tree& body, Findings& findings) {
    return Reader(findings).read(body);
}

std::vector<Piece> pieces_of(const Text& words, const Place& place, Findings& findings) {
    Part line;
    Reader reader(findings);
    for (const guide::Inline& one : guide::split_run(words.bytes(), place, findings))
        reader.add_inline(one, Manner::plain, std::nullopt, line);
    return std::move(line.pieces);
}

} // namespace letter
