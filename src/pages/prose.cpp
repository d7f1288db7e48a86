#include <pages/prose.hpp>

#include <pages/marks.hpp>

#include <algorithm>

namespace pages {

namespace {

using guide::Block;
using guide::Inline;

Html in(Markup open, const Html& inside, Markup close) { return Html(open) + inside + close; }

// A citation stands close to the word before it; "our advice" brings its own space.
std::string_view without_last_space(std::string_view words) {
    while (words.ends_with(' ')) words.remove_suffix(1);
    return words;
}

bool hugs(const Inline& one) {
    return one.kind == Inline::Kind::citation || one.kind == Inline::Kind::our_advice;
}

// A word in the letters of the writer ("share code"); where they gave its id ("arc"), as the
// glossary writes it ("ARC").
Text shown_word(std::string_view written, const glossary::Term* known) {
    if (known == nullptr) return text(written);
    const std::string& term = known->term.bytes();
    const bool is_the_word = ascii_lower(written) == ascii_lower(term);
    const bool is_the_same_inside = is_the_word && written.substr(1) == term.substr(1);
    const bool is_an_id = written == known->name.text() && !is_the_same_inside;
    return is_the_word && !is_an_id ? text(written) : known->term;
}

bool is_blank(const Inline& one) {
    return one.kind == Inline::Kind::words && trimmed(one.text).empty();
}

} // namespace

bool is_all_emphasis(const Block& paragraph) {
    if (paragraph.kind != Block::Kind::paragraph) return false;
    const auto said =
        std::ranges::count_if(paragraph.words, [](const Inline& one) { return !is_blank(one); });
    return said == 1 && std::ranges::any_of(paragraph.words, [](const Inline& one) {
               return one.kind == Inline::Kind::emphasis;
           });
}

Html Prose::blocks(const std::vector<Block>& all) {
    Html html;
    for (const Block& one : all) html += block(one);
    return html;
}

Html Prose::block(const Block& one) {
    switch (one.kind) {
    case Block::Kind::paragraph: return in("<p>", words(one.words), "</p>\n");
    case Block::Kind::ordered: return in("<ol>\n", blocks(one.inside), "</ol>\n");
    case Block::Kind::bullets: return in("<ul>\n", blocks(one.inside), "</ul>\n");
    case Block::Kind::item: return item(one);
    case Block::Kind::quote: return in("<blockquote>\n", blocks(one.inside), "</blockquote>\n");
    case Block::Kind::heading: return in("<h3>", words(one.words), "</h3>\n");
    case Block::Kind::table: return table(one);
    case Block::Kind::header_row:
    case Block::Kind::row: return row(one, {});
    case Block::Kind::cell: return in("<td>", words(one.words) + blocks(one.inside), "</td>");
    }
    return {};
}

Html Prose::item(const Block& one) {
    const bool is_one_line = one.inside.size() == 1 && one.words.empty() &&
                             one.inside.front().kind == Block::Kind::paragraph;
    const Html inside =
        is_one_line ? words(one.inside.front().words) : words(one.words) + blocks(one.inside);
    return in("<li>", inside, "</li>\n");
}

Html Prose::table(const Block& one) {
    Html head, body;
    std::vector<std::string> columns;
    for (const Block& each : one.inside) {
        const bool is_head = each.kind == Block::Kind::header_row;
        if (is_head)
            for (const Block& cell : each.inside) columns.push_back(guide::plain_words(cell.words));
        (is_head ? head : body) += row(each, columns);
    }
    Html table = Markup(R"(<div class="scroll" role="group" tabindex="0" aria-label=")");
    table += Html(voice_.say("guide.table"_msg)) + Markup(R"("><table class="tbl">)");
    if (!head.empty()) table += in("<thead>", head, "</thead>\n");
    return table + in("<tbody>", body, "</tbody></table></div>\n");
}

// On a small phone a row stands as a list; each cell but the first then says its column.
Html Prose::row(const Block& one, const std::vector<std::string>& columns) {
    Html cells;
    for (std::size_t i = 0; i < one.inside.size(); ++i) {
        const Html inside = words(one.inside[i].words) + blocks(one.inside[i].inside);
        if (one.kind == Block::Kind::header_row)
            cells += in(R"(<th scope="col">)", inside, "</th>");
        else if (i == 0 || i >= columns.size()) cells += in("<td>", inside, "</td>");
        else cells += Html(R"(<td data-of=")") + text(columns[i]) + in(R"(">)", inside, "</td>");
    }
    return in("<tr>", cells, "</tr>\n");
}

Html Prose::words(const std::vector<Inline>& all) {
    Html html;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool is_before_citation = i + 1 < all.size() && hugs(all[i + 1]);
        if (all[i].kind == Inline::Kind::words && is_before_citation)
            html += text(without_last_space(all[i].text));
        else html += inline_(all[i]);
    }
    return html;
}

Html Prose::inline_(const Inline& one) {
    switch (one.kind) {
    case Inline::Kind::words: return text(one.text);
    case Inline::Kind::emphasis: return in("<em>", words(one.inside), "</em>");
    case Inline::Kind::strong: return in("<strong>", words(one.inside), "</strong>");
    case Inline::Kind::code: return in("<code>", text(one.text), "</code>");
    case Inline::Kind::link: return link(one);
    case Inline::Kind::citation: return citation(one);
    case Inline::Kind::our_advice:
        return in(R"( <span class="ours">)", voice_.html("guide.ours"_msg), "</span>");
    case Inline::Kind::term: return term(one);
    case Inline::Kind::line_break: return Markup("<br>");
    }
    return {};
}

Html Prose::link(const Inline& one) {
    const bool is_ours = one.text.starts_with('/');
    const bool is_here = one.text.starts_with('#');
    if (is_here) {
        const auto here = Url::path("/" + one.text); // only to check its letters
        if (!here) return words(one.inside);
        return Html(R"(<a href=")") + text(one.text) + Markup(R"(">)") + words(one.inside) +
               Markup("</a>");
    }
    const auto target = is_ours ? Url::path(one.text) : Url::parse(one.text);
    if (!target) return words(one.inside);
    if (is_ours)
        return Html(R"(<a href=")") + address(visit_, target->text()) + Markup(R"(">)") +
               words(one.inside) + Markup("</a>");
    const Html shown =
        one.text.starts_with("tel:") ? unbroken(guide::plain_words(one.inside)) : words(one.inside);
    return Html(R"(<a href=")") + *target + Markup(R"(" rel="noreferrer">)") + shown +
           Markup("</a>");
}

Html Prose::term(const Inline& one) {
    const glossary::Term* known = site_.toolkit.glossary.find(one.text);
    const Html shown = one.inside.empty() ? Html(shown_word(one.text, known)) : words(one.inside);
    if (known == nullptr) return shown;
    if (opened_.insert(known->name.text()).second) to_box_.push_back(known);
    return Html(R"(<button class="term" type="button" popovertarget="t-)") +
           text(known->name.text()) + Markup(R"(">)") + shown + Markup("</button>");
}

Html Prose::boxes() {
    const Html marks = language_marks(voice_.language().code, "en"); // the glossary is English
    Html html;
    for (const glossary::Term* term : std::exchange(to_box_, {})) {
        const Text name = text(term->name.text());
        html += Html(R"(<div class="box" popover id="t-)") + name + Markup(R"(" role="group" )") +
                Markup(R"(aria-label=")") + term->term + Markup(R"("><p)") + marks +
                Markup("><strong>") + term->term + Markup("</strong>");
        if (!term->long_form.empty() && term->long_form != term->term)
            html += Html(" ") + term->long_form;
        html += Html("</p><p") + marks + Markup(">") + term->means +
                Markup(R"(</p><p class="small"><a href=")") +
                address(visit_, "/glossary/" + term->name.text()) + Markup(R"(">)") +
                voice_.html("glossary.more"_msg) + Markup("</a></p></div>\n");
    }
    return html;
}

std::size_t Prose::number_of(const claim::Claim& claim, const claim::Statement& statement) {
    const auto known = std::ranges::find(cited_, &statement, &Cited::statement);
    if (known != cited_.end()) return static_cast<std::size_t>(known - cited_.begin()) + 1;
    cited_.push_back({&claim, &statement});
    return cited_.size();
}

Html Prose::citation(const Inline& one) {
    Html numbers;
    bool is_unverified = false;
    for (const guide::ClaimRef& ref : one.claims) {
        const claim::Claim* claim = site_.toolkit.claims.find(ref.claim);
        const claim::Statement* said = claim != nullptr ? claim->statement(ref.field) : nullptr;
        if (said == nullptr) continue; // the toolkit's checks have said so
        const Text number = text(std::to_string(number_of(*claim, *said)));
        numbers += Html(R"(<a href="#s)") + number + Markup(R"(" aria-label=")") +
                   voice_.say("guide.source"_msg, {{"number", number.bytes()}}) + Markup(R"(">)") +
                   number + Markup("</a>");
        is_unverified |= said->degree == claim::Degree::unverified;
    }
    if (numbers.empty()) return {};
    Html html = in(R"(<sup class="ref">)", numbers, "</sup>");
    if (is_unverified) html += Html(" ") + degree_mark(claim::Degree::unverified, voice_);
    return html;
}

std::vector<Cited> Prose::unverified() const {
    std::vector<Cited> all;
    std::ranges::copy_if(cited_, std::back_inserter(all), [](const Cited& one) {
        return one.statement->degree == claim::Degree::unverified;
    });
    return all;
}

Text unbroken(std::string_view number) {
    std::string whole;
    for (const char c : number)
        whole += c == ' ' ? "\u00A0" : c == '-' ? "\u2011" : std::string(1, c);
    return text(whole);
}

} // namespace pages
