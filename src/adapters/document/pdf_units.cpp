#include <adapters/document/pdf_units.hpp>

#include <adapters/document/pdf_fonts.hpp>
#include <adapters/document/window.hpp>

#include <algorithm>

namespace adapters::document {

using namespace ::document;

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr std::uint16_t full = 65'535;

struct Color {
    std::uint16_t red, green, blue;
};
constexpr Color grey{0x5555, 0x5555, 0x5555}, pale{0x7676, 0x7676, 0x7676},
    yellow{full, 0xF2F2, 0xB3B3}, blue{0x1F1F, 0x4E4E, 0x7979};

// How the words of a column look.
struct Look {
    double size = 11;
    PangoWeight weight = PANGO_WEIGHT_NORMAL;
    std::optional<Color> color;
};

// The attributes of a stretch of words, in a list.
class Painting {
public:
    Painting() : list_(pango_attr_list_new()) {}
    void add(PangoAttribute* attribute, std::size_t from, std::size_t to) {
        attribute->start_index = static_cast<guint>(from);
        attribute->end_index = static_cast<guint>(to);
        pango_attr_list_insert(list_.get(), attribute);
    }
    void color(const Color& color, std::size_t from, std::size_t to) {
        add(pango_attr_foreground_new(color.red, color.green, color.blue), from, to);
    }
    void paint(PangoLayout* layout) const { pango_layout_set_attributes(layout, list_.get()); }

private:
    Attributes list_;
};

void paint_run(Painting& painting, const Run& run, std::size_t from, std::size_t to) {
    switch (run.manner) {
    case Run::Manner::plain: break;
    case Run::Manner::strong:
        painting.add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
        break;
    case Run::Manner::emphasis:
        painting.add(pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
        break;
    case Run::Manner::blank:
        painting.add(pango_attr_background_new(yellow.red, yellow.green, yellow.blue), from, to);
        break;
    }
    if (!run.leads_to) return;
    painting.color(blue, from, to);
    painting.add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), from, to);
}

class Setting {
public:
    Setting(const Document& document, const PdfSheet& sheet, PangoFontMap& fonts)
        : document_(document), sheet_(sheet), context_(new_context(fonts)) {}

    Result<std::vector<Unit>> units() {
        if (sheet_.width > 400) window_ = window_of(document_);
        for (at_ = 0; at_ < document_.blocks.size(); ++at_)
            std::visit([this](const auto& one) { add(one); }, document_.blocks[at_]);
        if (missing_) return missing_letter(*missing_);
        return std::move(units_);
    }

private:
    const Tongue& tongue(const std::optional<Tongue>& own) const {
        return own ? *own : document_.tongue;
    }

    void add(const Heading& heading) {
        static constexpr std::array tags{"H1", "H2", "H3", "H4"};
        static constexpr std::array sizes{1.5, 1.25, 1.0, 1.0};
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4) - 1);
        Unit unit;
        unit.before = sheet_.letter * (1.4 - 0.2 * static_cast<double>(level));
        unit.after = sheet_.letter * 0.4;
        unit.keeps_next = true;
        add_paragraph(std::move(unit), heading.runs, tongue(heading.tongue), tags.at(level),
                      {sheet_.letter * sizes.at(level), PANGO_WEIGHT_BOLD, {}});
    }

    void add(const Paragraph& paragraph) {
        using enum Paragraph::Purpose;
        Look look{sheet_.letter, PANGO_WEIGHT_NORMAL, {}};
        Unit unit;
        unit.after = is_line(paragraph.purpose) ? 0 : sheet_.letter * 0.65;
        const char* tag = "P";
        double inset = 0;
        switch (paragraph.purpose) {
        case body: break;
        case letterhead: look.size *= 9.0 / 11; break;
        case recipient: break;
        case details: unit.before = starts_details() ? sheet_.letter : 0; break;
        case subject:
            look.weight = PANGO_WEIGHT_BOLD;
            unit.before = sheet_.letter;
            unit.keeps_next = true;
            break;
        case quotation:
            tag = "BlockQuote";
            inset = 10 * millimetre;
            break;
        case signature:
            unit.before = sheet_.letter * 0.5;
            if (!units_.empty()) units_.back().keeps_next = true;
            break;
        case small:
            look.size *= 8.0 / 11;
            look.color = grey;
            unit.before = sheet_.letter;
            break;
        }
        before_ = paragraph.purpose;
        add_paragraph(std::move(unit), paragraph.runs, tongue(paragraph.tongue), tag, look, inset);
    }

    bool starts_details() const { return before_ != Paragraph::Purpose::details; }

    void add_paragraph(Unit unit, const Runs& runs, const Tongue& tongue, const char* tag,
                       const Look& look, double inset = 0) {
        if (window_.to > 0 && at_ == window_.from) unit.from_top = Window::top * millimetre;
        if (window_.to > 0 && at_ == window_.to) unit.from_top = Window::bottom * millimetre;
        unit.columns.push_back(
            column(runs, tongue, tag, sheet_.side + inset, sheet_.inner_width() - 2 * inset, look));
        units_.push_back(std::move(unit));
    }

    void add(const List& list) {
        ++groups_;
        const bool is_rtl = document_.tongue.direction == Direction::right_to_left;
        const double room = sheet_.letter * (list.items.size() > 99 ? 2.6 : 1.9);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            Unit unit{.kind = Unit::Kind::item, .group = groups_};
            unit.after = sheet_.letter * (i + 1 < list.items.size() ? 0.35 : 0.65);
            const Text marker =
                Text::mended(list.numbered ? std::to_string(i + 1) + "." : std::string("•"));
            const Look look{sheet_.letter, PANGO_WEIGHT_NORMAL, {}};
            const double left = sheet_.side, wide = sheet_.inner_width();
            unit.columns.push_back(column({Run{marker}}, document_.tongue, "Lbl",
                                          is_rtl ? left + wide - room : left, room, look));
            unit.columns.push_back(column(list.items[i], document_.tongue, "LBody",
                                          is_rtl ? left : left + room, wide - room, look));
            units_.push_back(std::move(unit));
        }
    }

    void add(const Table& table) {
        if (table.columns.empty()) return;
        ++groups_;
        add_row(table, nullptr);
        for (const Table::Row& row : table.rows) add_row(table, &row);
        units_.back().after = sheet_.letter;
    }

    void add_row(const Table& table, const Table::Row* row) {
        Unit unit{.kind = row ? Unit::Kind::row : Unit::Kind::head, .group = groups_};
        unit.before = unit.after = sheet_.letter * 0.25;
        unit.keeps_next = !row;
        int shares = 0;
        for (const Table::Column& one : table.columns) shares += std::max(1, one.share);
        const bool is_rtl = document_.tongue.direction == Direction::right_to_left;
        double at = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const double wide = sheet_.inner_width() * std::max(1, table.columns[i].share) / shares;
            const double left = is_rtl ? sheet_.inner_width() - at - wide : at;
            at += wide;
            const std::vector<Runs>& cells = row ? row->cells : table.heads;
            const Look look{
                sheet_.letter * 10 / 11, row ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD, {}};
            const double gap = sheet_.letter * 0.4;
            unit.columns.push_back(column(i < cells.size() ? cells[i] : Runs{},
                                          row ? table.columns[i].tongue : document_.tongue,
                                          row ? "TD" : "TH", sheet_.side + left + gap,
                                          wide - 2 * gap, look, row && i == 0 ? row->key : ""));
        }
        units_.push_back(std::move(unit));
    }

    void add(const PageBreak&) { units_.push_back({.kind = Unit::Kind::page_break}); }

    Column column(const Runs& runs, const Tongue& tongue, const char* tag, double x, double width,
                  const Look& look, const std::string& key = "") {
        Column column{tag, tongue, x, width, Layout(pango_layout_new(context_.get())), {}, {}};
        PangoLayout* layout = column.layout.get();
        std::string words = key.empty() ? "" : key + "\n";
        Painting painting;
        if (!key.empty()) {
            painting.add(pango_attr_scale_new(0.7), 0, key.size());
            painting.color(pale, 0, key.size());
        }
        for (const Run& run : runs) {
            const std::size_t from = words.size();
            words += shown_words(run);
            paint_run(painting, run, from, words.size());
            if (run.leads_to)
                column.links.push_back(
                    {static_cast<int>(from), static_cast<int>(words.size()), run.leads_to->text()});
        }
        if (look.color) painting.color(*look.color, 0, words.size());
        turn(tongue);
        pango_layout_set_auto_dir(layout, FALSE);
        pango_layout_set_font_description(layout, font_of(look.size, look.weight).get());
        pango_layout_set_width(layout, pango_units_from_double(std::max(1.0, width)));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
        painting.paint(layout);
        measure(column);
        if (!missing_) missing_ = letter_without_font(layout);
        return column;
    }

    // The context takes the direction and language of the next layout.
    void turn(const Tongue& tongue) {
        const bool is_rtl = tongue.direction == Direction::right_to_left;
        pango_context_set_base_dir(context_.get(),
                                   is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_context_set_language(context_.get(),
                                   pango_language_from_string(tongue.language.c_str()));
    }

    static void measure(Column& column) {
        for (GSList* at = pango_layout_get_lines_readonly(column.layout.get()); at; at = at->next) {
            auto* line = static_cast<PangoLayoutLine*>(at->data);
            PangoRectangle logical;
            pango_layout_line_get_extents(line, nullptr, &logical);
            column.lines.push_back(
                {line, points(logical.height), -points(logical.y), points(logical.width)});
        }
    }

    const Document& document_;
    const PdfSheet& sheet_;
    Context context_;
    std::vector<Unit> units_;
    std::optional<char32_t> missing_;
    std::optional<Paragraph::Purpose> before_;
    Window window_;
    std::size_t at_ = 0; // the block that is set
    int groups_ = 0;
};

} // namespace

PdfSheet pdf_sheet_of(Paper paper) {
    switch (paper) {
    case Paper::a4:
        return {210 * millimetre, 297 * millimetre, 25 * millimetre,
                20 * millimetre,  20 * millimetre,  11};
    case Paper::a6:
        return {105 * millimetre, 148 * millimetre, 9 * millimetre,
                9 * millimetre,   10 * millimetre,  9};
    }
    return {};
}

std::size_t Unit::strips() const {
    std::size_t most = 0;
    for (const Column& column : columns) most = std::max(most, column.lines.size());
    return most;
}

double Unit::baseline(std::size_t strip) const {
    double deepest = 0;
    for (const Column& column : columns)
        if (strip < column.lines.size()) deepest = std::max(deepest, column.lines[strip].baseline);
    return deepest;
}

double Unit::strip_height(std::size_t strip) const {
    double below = 0;
    for (const Column& column : columns)
        if (strip < column.lines.size())
            below = std::max(below, column.lines[strip].height - column.lines[strip].baseline);
    return baseline(strip) + below;
}

Result<std::vector<Unit>> units_of(const Document& document, const PdfSheet& sheet,
                                   PangoFontMap& fonts) {
    return Setting(document, sheet, fonts).units();
}

} // namespace adapters::document
