#include <domain/document/plain_text.hpp>

#include <domain/document/scripts.hpp>

#include <base/letters.hpp>

#include <algorithm>
#include <numeric>

namespace document {

namespace {

constexpr std::size_t line_width = 78;

// How many columns of a terminal or a mail program words take.
std::size_t width_of(std::string_view words) {
    std::size_t width = 0;
    while (!words.empty()) {
        const Letter letter = first_letter(words);
        const Script script = script_of(letter.code);
        const bool is_wide = script == Script::han || script == Script::kana ||
                             script == Script::hangul || script == Script::pictures;
        const bool is_mark = letter.code >= 0x0300 && letter.code <= 0x036F;
        width += is_mark ? 0 : is_wide ? 2 : 1;
        words.remove_prefix(letter.bytes);
    }
    return width;
}

std::string words_of(const Runs& runs) {
    std::string words;
    for (const Run& run : runs) {
        words += shown_words(run);
        if (run.leads_to && run.leads_to->text() != run.words.bytes())
            words += " (" + run.leads_to->text() + ")";
    }
    return words;
}

// Wraps what has no newline in it.
void append_wrapped(std::string& text, std::string_view line, std::size_t width,
                    const std::string& margin) {
    std::size_t used = 0;
    while (!line.empty()) {
        const std::size_t start = line.find_first_not_of(" \t");
        if (start == std::string_view::npos) break;
        line.remove_prefix(start);
        const std::string_view word = line.substr(0, line.find_first_of(" \t"));
        line.remove_prefix(word.size());
        const std::size_t wide = width_of(word);
        const bool is_first = used == 0;
        if (!is_first && used + 1 + wide > width) {
            text += "\n" + margin;
            used = 0;
        } else if (!is_first) {
            text += ' ';
            ++used;
        }
        text += word;
        used += wide;
    }
}

std::string heading(const Heading& heading) {
    std::string text = wrapped(words_of(heading.runs), line_width);
    if (heading.level > 2) return text;
    const std::size_t last = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    return text + "\n" + std::string(width_of(text.substr(last)), heading.level == 1 ? '=' : '-');
}

std::string paragraph(const Paragraph& paragraph) {
    if (paragraph.purpose != Paragraph::Purpose::quotation)
        return wrapped(words_of(paragraph.runs), line_width);
    return "  " + wrapped(words_of(paragraph.runs), line_width - 4, "  ");
}

std::string list(const List& list) {
    std::string text;
    const std::size_t digits = std::to_string(list.items.size()).size();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string number = std::to_string(i + 1) + ".";
        const std::string marker =
            list.numbered ? std::string(digits + 1 - number.size(), ' ') + number + " " : "- ";
        const std::string margin(marker.size(), ' ');
        if (i > 0) text += '\n';
        text += marker + wrapped(words_of(list.items[i]), line_width - marker.size(), margin);
    }
    return text;
}

using Lines = std::vector<std::vector<std::string>>; // the cells of each row, heads first

Lines cells_of(const Table& table) {
    const auto words = [](const std::vector<Runs>& cells) {
        std::vector<std::string> all;
        for (const Runs& cell : cells) all.push_back(words_of(cell));
        return all;
    };
    Lines lines{words(table.heads)};
    for (const Table::Row& row : table.rows) lines.push_back(words(row.cells));
    return lines;
}

// Columns beside each other; nothing when they do not fit into a line.
std::string in_columns(const Lines& lines) {
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& cells : lines)
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].find('\n') != std::string::npos) return "";
            widths[i] = std::max(widths[i], width_of(cells[i]));
        }
    const std::size_t gaps = 2 * (widths.size() - 1);
    if (std::accumulate(widths.begin(), widths.end(), gaps) > line_width) return "";
    std::string text;
    for (const auto& cells : lines) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += cells[i];
            if (i + 1 < cells.size()) line.append(widths[i] + 2 - width_of(cells[i]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::string table(const Table& table) {
    if (table.columns.empty()) return "";
    const Lines lines = cells_of(table);
    if (const std::string text = in_columns(lines); !text.empty()) return text;
    std::string text;
    for (std::size_t row = 1; row < lines.size(); ++row) {
        const std::string& key = table.rows[row - 1].key;
        if (row > 1) text += "\n\n";
        if (!key.empty()) text += key + "\n";
        for (std::size_t i = 0; i < lines[row].size(); ++i) {
            if (i > 0) text += '\n';
            text += wrapped(lines[0][i] + ": " + lines[row][i], line_width - 2, "  ");
        }
    }
    return text;
}

std::string text_of(const Block& block) {
    struct Writing {
        std::string operator()(const Heading& one) const { return heading(one); }
        std::string operator()(const Paragraph& one) const { return paragraph(one); }
        std::string operator()(const List& one) const { return list(one); }
        std::string operator()(const Table& one) const { return table(one); }
        std::string operator()(const PageBreak&) const { return ""; }
    };
    return std::visit(Writing{}, block);
}

// Lines of a letterhead or an address stand below one another.
bool belong_together(const Block* before, const Block& block) {
    const auto* one = before ? std::get_if<Paragraph>(before) : nullptr;
    const auto* other = std::get_if<Paragraph>(&block);
    return one && other && one->purpose == other->purpose && is_line(one->purpose);
}

} // namespace

std::string wrapped(const std::string& words, std::size_t width, const std::string& margin) {
    std::string text;
    std::string_view rest = words;
    for (;;) {
        const std::size_t end = rest.find('\n');
        append_wrapped(text, rest.substr(0, end), width, margin);
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        const bool is_empty =
            rest.substr(0, rest.find('\n')).find_first_not_of(" \t") == std::string_view::npos;
        text += is_empty ? "\n" : "\n" + margin;
    }
    return text;
}

std::string plain_text(const Document& document) {
    std::string text;
    const Block* before = nullptr;
    for (const Block& block : document.blocks) {
        const std::string words = text_of(block);
        if (words.empty()) continue;
        if (before) text += belong_together(before, block) ? "\n" : "\n\n";
        text += words;
        before = &block;
    }
    return text.empty() ? text : text + "\n";
}

} // namespace document
