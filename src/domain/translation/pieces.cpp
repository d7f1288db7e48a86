#include <domain/translation/pieces.hpp>

#include <base/text.hpp>

#include <domain/guide/translation.hpp>

#include <algorithm>

namespace translation {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// "## ", "1. " or "- " at the head of a line; empty when it opens neither heading nor item.
std::string_view opening_of(std::string_view line) {
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes > 0 && hashes <= 3 && line.substr(hashes).starts_with(' '))
        return line.substr(0, hashes + 1);
    if (line.starts_with("- ")) return line.substr(0, 2);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits <= 3 && line.substr(digits).starts_with(". "))
        return line.substr(0, digits + 2);
    return {};
}

std::string number_in(std::string_view mark) {
    return std::string(trimmed(mark).substr(std::string_view("<!-- en: ").size(), 8));
}

// The cells of a line of a table, without the bars around them. A bar after a backslash is none.
std::vector<std::string> cells_of(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    std::vector<std::string> cells{""};
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) cells.emplace_back();
        else cells.back() += line[i];
    }
    if (trimmed(cells.back()).empty()) cells.pop_back();
    for (std::string& cell : cells) cell = std::string(trimmed(cell));
    return cells;
}

bool is_rule_of_table(std::string_view line) {
    return line.find_first_not_of("|-: ") == std::string_view::npos &&
           line.find('-') != std::string_view::npos;
}

class Cutting {
public:
    std::vector<Piece> cut(std::string_view body) {
        for (const std::string_view line : lines_of(body)) read(line);
        return std::move(pieces_);
    }

private:
    void read(std::string_view line) {
        const std::string_view words = trimmed(line);
        if (words.empty()) {
            // An item whose mark stands alone on its line has its words below.
            is_open_ = !pieces_.empty() && pieces_.back().kind == Piece::Kind::item &&
                       pieces_.back().words.empty();
            ends_group_ = true;
        } else if (guide::is_translation_mark(words)) read_mark(words, line);
        else if (words.starts_with('|')) read_row(words);
        else if (const std::string_view opening = opening_of(line); !opening.empty())
            open(line, opening);
        else if (is_open_) continue_with(words);
        else begin({.kind = Piece::Kind::paragraph, .words = std::string(words)});
    }

    // In an item the mark stands where the words will; elsewhere above them.
    void read_mark(std::string_view words, std::string_view line) {
        const bool is_in_item = line.starts_with(' ') && is_open_;
        if (is_in_item && pieces_.back().words.empty()) pieces_.back().mark = number_in(words);
        else {
            marks_.push_back(number_in(words));
            is_open_ = false;
        }
    }

    void open(std::string_view line, std::string_view opening) {
        Piece piece;
        piece.opening = opening;
        piece.words = trimmed(line.substr(opening.size()));
        if (opening.starts_with('#')) {
            piece.kind = Piece::Kind::heading;
            const std::size_t brace = piece.words.rfind('{');
            if (brace != std::string::npos && piece.words.ends_with('}')) {
                piece.closing = " " + piece.words.substr(brace);
                piece.words = trimmed(std::string_view(piece.words).substr(0, brace));
            }
            begin(std::move(piece));
            is_open_ = false;
            return;
        }
        piece.kind = Piece::Kind::item;
        if (guide::is_translation_mark(piece.words)) {
            piece.mark = number_in(piece.words);
            piece.words.clear();
        }
        const bool goes_on =
            !pieces_.empty() && pieces_.back().kind == Piece::Kind::item && !ends_group_;
        piece.group = goes_on ? pieces_.back().group : ++groups_;
        begin(std::move(piece));
    }

    void begin(Piece piece) {
        if (piece.mark.empty() && !marks_.empty()) {
            piece.mark = marks_.front();
            marks_.erase(marks_.begin());
        }
        pieces_.push_back(std::move(piece));
        is_open_ = true;
        ends_group_ = false;
    }

    void continue_with(std::string_view words) {
        std::string& all = pieces_.back().words;
        all += (all.empty() ? "" : "\n") + std::string(words);
    }

    void read_row(std::string_view line) {
        const bool goes_on =
            !pieces_.empty() && pieces_.back().kind == Piece::Kind::cell && !ends_group_;
        if (is_rule_of_table(line)) return;
        const int group = goes_on ? pieces_.back().group : ++groups_;
        const int row = goes_on ? pieces_.back().row + 1 : 0;
        for (std::string& cell : cells_of(line)) {
            Piece piece{.kind = Piece::Kind::cell, .words = std::move(cell)};
            piece.group = group;
            piece.row = row;
            if (piece.words.empty()) pieces_.push_back(std::move(piece)); // takes no mark
            else begin(std::move(piece));
        }
        is_open_ = false;
        ends_group_ = false;
    }

    std::vector<Piece> pieces_;
    std::vector<std::string> marks_; // read, and waiting for their piece
    bool is_open_ = false;           // the next line may belong to the last piece
    bool ends_group_ = false;
    int groups_ = 0;
};

std::string mark_line(const Piece& piece) {
    return piece.mark.empty() ? "" : "<!-- en: " + piece.mark + " -->\n";
}

std::string indented(const std::string& words, std::size_t by) {
    std::string text;
    for (const char c : words) {
        text += c;
        if (c == '\n') text += std::string(by, ' ');
    }
    return text;
}

std::string item(const Piece& piece) {
    const std::size_t by = piece.opening.size();
    const std::string words = indented(piece.words, by) + "\n";
    if (piece.mark.empty()) return piece.opening + words;
    return piece.opening + mark_line(piece) + std::string(by, ' ') + words;
}

// All cells of the table that begins at `from`.
std::string table(const std::vector<Piece>& pieces, std::size_t from, std::size_t to) {
    std::string marks, rows;
    for (std::size_t i = from; i < to; ++i) {
        const bool opens = i == from || pieces[i].row != pieces[i - 1].row;
        const bool closes = i + 1 == to || pieces[i + 1].row != pieces[i].row;
        marks += mark_line(pieces[i]);
        std::string words = pieces[i].words;
        std::ranges::replace(words, '\n', ' ');
        rows += (opens ? "| " : " ") + words + " |" + (closes ? "\n" : "");
        if (closes && pieces[i].row == 0) {
            for (std::size_t column = from; column <= i; ++column) rows += "|---";
            rows += "|\n";
        }
    }
    return marks + rows;
}

} // namespace

std::vector<Piece> pieces_of(std::string_view body) { return Cutting().cut(body); }

std::string body_of(const std::vector<Piece>& pieces) {
    std::string body;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const bool goes_on = i > 0 && piece.group != 0 && piece.group == pieces[i - 1].group;
        if (!body.empty() && !goes_on) body += '\n';
        switch (piece.kind) {
        case Piece::Kind::paragraph: body += mark_line(piece) + piece.words + "\n"; break;
        case Piece::Kind::heading:
            body += mark_line(piece) + piece.opening + piece.words + piece.closing + "\n";
            break;
        case Piece::Kind::item: body += item(piece); break;
        case Piece::Kind::cell:
            std::size_t end = i;
            while (end < pieces.size() && pieces[end].kind == Piece::Kind::cell &&
                   pieces[end].group == piece.group)
                ++end;
            body += table(pieces, i, end);
            i = end - 1;
            break;
        }
    }
    return body;
}

std::string_view body_in(std::string_view file) {
    const std::size_t end = file.find("\n---\n");
    return end == std::string_view::npos ? std::string_view() : file.substr(end + 5);
}

} // namespace translation
