#include <pages/document_html.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace pages {

namespace {

using namespace document;

Html in(const Html& open, const Html& inside, Markup close) { return open + inside + close; }

// ` lang="…" dir="…"`, where words are in another tongue than what stands around them.
Html tongue_marks(const Tongue& tongue, const Tongue& around) {
    if (tongue == around) return {};
    const bool is_rtl = tongue.direction == Direction::right_to_left;
    return Html(Markup(" lang=\"")) + Text::mended(tongue.language) + Markup("\" dir=\"") +
           (is_rtl ? Markup("rtl\"") : Markup("ltr\""));
}

// A newline in words is a new line.
Html lines(std::string_view words) {
    Html html;
    for (;;) {
        const std::size_t end = words.find('\n');
        html += Text::mended(words.substr(0, end));
        if (end == std::string_view::npos) return html;
        html += Markup("<br>");
        words.remove_prefix(end + 1);
    }
}

Html run(const Run& one) {
    const Html words = lines(shown_words(one));
    if (one.leads_to)
        return Html(Markup("<a href=\"")) + *one.leads_to + Markup("\">") + words + Markup("</a>");
    switch (one.manner) {
    case Run::Manner::plain: return words;
    case Run::Manner::strong: return in(Markup("<strong>"), words, "</strong>");
    case Run::Manner::emphasis: return in(Markup("<em>"), words, "</em>");
    case Run::Manner::blank:
        if (one.blank_name.empty()) return in(Markup("<mark class=\"blank\">"), words, "</mark>");
        return Html(Markup("<mark class=\"blank\" data-blank=\"")) + Text::mended(one.blank_name) +
               Markup("\">") + words + Markup("</mark>");
    }
    return {};
}

Html all(const Runs& runs) {
    Html html;
    for (const Run& one : runs) html += run(one);
    return html;
}

Markup class_of(Paragraph::Purpose purpose) {
    using enum Paragraph::Purpose;
    switch (purpose) {
    case body:
    case quotation: return "";
    case letterhead: return " class=\"letterhead\"";
    case recipient: return " class=\"recipient\"";
    case details: return " class=\"details\"";
    case subject: return " class=\"subject\"";
    case signature: return " class=\"signature\"";
    case small: return " class=\"small\"";
    }
    return "";
}

class Preview {
public:
    explicit Preview(const Document& document) : document_(document) {}

    Html html() const {
        Html html = Html(Markup("<article class=\"document\" lang=\"")) +
                    Text::mended(document_.tongue.language) + Markup("\" dir=\"") +
                    (document_.tongue.direction == Direction::right_to_left ? Markup("rtl\">\n")
                                                                            : Markup("ltr\">\n"));
        for (const Block& one : document_.blocks)
            html += std::visit([this](const auto& block) { return this->block(block); }, one);
        return html + Markup("</article>\n");
    }

private:
    Html marks(const std::optional<Tongue>& tongue) const {
        return tongue ? tongue_marks(*tongue, document_.tongue) : Html();
    }

    Html block(const Heading& heading) const {
        const Html inside = marks(heading.tongue) + Markup(">") + all(heading.runs);
        switch (std::clamp(heading.level, 1, 4)) {
        case 1: return in(Markup("<h2"), inside, "</h2>\n");
        case 2: return in(Markup("<h3"), inside, "</h3>\n");
        case 3: return in(Markup("<h4"), inside, "</h4>\n");
        default: return in(Markup("<h5"), inside, "</h5>\n");
        }
    }

    Html block(const Paragraph& paragraph) const {
        const Html inside = Html(class_of(paragraph.purpose)) + marks(paragraph.tongue) +
                            Markup(">") + all(paragraph.runs);
        return paragraph.purpose == Paragraph::Purpose::quotation
                   ? in(Markup("<blockquote"), inside, "</blockquote>\n")
                   : in(Markup("<p"), inside, "</p>\n");
    }

    Html block(const List& list) const {
        Html items;
        for (const Runs& item : list.items) items += in(Markup("<li>"), all(item), "</li>\n");
        return list.numbered ? in(Markup("<ol>\n"), items, "</ol>\n")
                             : in(Markup("<ul>\n"), items, "</ul>\n");
    }

    Html block(const Table& table) const {
        Html head, rows;
        for (const Runs& cell : table.heads)
            head += in(Markup("<th scope=\"col\">"), all(cell), "</th>");
        for (const Table::Row& row : table.rows) rows += this->row(table, row);
        return Html(Markup("<table>\n<thead><tr>")) + head + Markup("</tr></thead>\n<tbody>\n") +
               rows + Markup("</tbody>\n</table>\n");
    }

    Html row(const Table& table, const Table::Row& row) const {
        Html cells;
        for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
            Html inside = tongue_marks(table.columns[i].tongue, document_.tongue) + Markup(">");
            if (i == 0 && !row.key.empty())
                inside += Html(Markup("<small>")) + Text::mended(row.key) + Markup("</small><br>");
            cells += in(Markup("<td"), inside + all(row.cells[i]), "</td>");
        }
        return in(Markup("<tr>"), cells, "</tr>\n");
    }

    static Html block(const PageBreak&) { return Markup("<hr>\n"); }

    const Document& document_;
};

} // namespace

Html document_html(const Document& document) { return Preview(document).html(); }

} // namespace pages
