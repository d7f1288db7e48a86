#include <adapters/document/pdf.hpp>

#include <adapters/document/pdf_fonts.hpp>
#include <adapters/document/pdf_pages.hpp>
#include <adapters/document/pdf_tags.hpp>

#include <cstring>
#include <stdexcept>

namespace adapters::document {

using namespace ::document;

namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

// Draws pages and keeps the book of tags: begin and end are paired, and each has its note.
class Drawing {
public:
    Drawing(const Document& document, const PdfSheet& sheet, PangoFontMap& fonts)
        : document_(document), sheet_(sheet), context_(new_context(fonts)),
          surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, sheet.width, sheet.height)),
          pen_(cairo_create(surface_.get())) {
        // An empty day of making is none at all.
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE,
                                       document.title.bytes().c_str());
    }

    std::string draw(const std::vector<Page>& pages, const std::optional<Logo>& logo) {
        begin("Document");
        if (logo) draw_logo(*logo);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (i > 0) cairo_show_page(pen_.get());
            for (const Placed& placed : pages[i]) draw(placed);
            if (i > 0) draw_number(i + 1, pages.size());
        }
        enter(nullptr);
        end("Document");
        pen_.reset();
        cairo_surface_finish(surface_.get());
        if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(cairo_status_to_string(cairo_surface_status(surface_.get())));
        return with_notes(std::move(bytes_), notes_, document_.tongue.language);
    }

private:
    void begin(const char* tag, const std::string& attributes = "", TagNote note = {}) {
        cairo_tag_begin(pen_.get(), tag, attributes.c_str());
        notes_.push_back(std::move(note));
    }
    void end(const char* tag) { cairo_tag_end(pen_.get(), tag); }

    // Opens and closes what holds items or rows, as the next unit needs it.
    void enter(const Unit* unit) {
        const int group = unit ? unit->group : 0;
        if (group == group_) return;
        if (group_ != 0) end(group_tag_);
        group_ = group;
        if (group_ == 0) return;
        group_tag_ = unit->kind == Unit::Kind::item ? "L" : "Table";
        begin(group_tag_);
    }

    void draw(const Placed& placed) {
        const Unit& unit = *placed.unit;
        const bool is_row = unit.kind == Unit::Kind::row || unit.kind == Unit::Kind::head;
        if (is_row) draw_rules(placed);
        if (!placed.is_repeated) enter(&unit);
        const char* around = placed.is_repeated              ? nullptr
                             : unit.kind == Unit::Kind::item ? "LI"
                             : is_row                        ? "TR"
                                                             : nullptr;
        if (around) begin(around);
        for (const Column& column : unit.columns) {
            if (column.lines.size() <= placed.from) continue;
            const bool has_another = column.tongue.language != document_.tongue.language;
            if (!placed.is_repeated)
                begin(column.tag, "", {has_another ? column.tongue.language : "", ""});
            draw_lines(placed, column);
            if (!placed.is_repeated) end(column.tag);
        }
        for (const Column& column : unit.columns)
            if (!placed.is_repeated) draw_links(placed, column);
        if (around) end(around);
    }

    // Calls with each line that was placed, its left edge and its baseline.
    template <class Use>
    static void each_line(const Placed& placed, const Column& column, Use use) {
        double y = placed.y;
        for (std::size_t i = placed.from; i < placed.to; ++i) {
            if (i < column.lines.size()) {
                const Column::Line& line = column.lines[i];
                const bool is_rtl = column.tongue.direction == Direction::right_to_left;
                use(line, is_rtl ? column.x + column.width - line.width : column.x,
                    y + placed.unit->baseline(i));
            }
            y += placed.unit->strip_height(i);
        }
    }

    void draw_lines(const Placed& placed, const Column& column) {
        each_line(placed, column, [&](const Column::Line& line, double x, double y) {
            cairo_move_to(pen_.get(), x, y);
            pango_cairo_show_layout_line(pen_.get(), line.line);
        });
    }

    void draw_links(const Placed& placed, const Column& column) {
        for (const Column::Link& link : column.links)
            each_line(placed, column, [&](const Column::Line& line, double x, double y) {
                const int from = std::max(link.from, line.line->start_index);
                const int to = std::min(link.to, line.line->start_index + line.line->length);
                if (from >= to) return;
                int one = 0, other = 0; // from the left edge of the line
                pango_layout_line_index_to_x(line.line, from, FALSE, &one);
                pango_layout_line_index_to_x(line.line, to, FALSE, &other);
                draw_link(link.to_address, x + points(std::min(one, other)), y - line.baseline,
                          points(std::abs(other - one)), line.height);
            });
    }

    void draw_link(const std::string& address, double x, double y, double width, double height) {
        std::string quoted;
        for (const char c : address) {
            if (c == '\'' || c == '\\') quoted += '\\';
            quoted += c;
        }
        begin(CAIRO_TAG_LINK, fmt::format("uri='{}' rect=[{:.2f} {:.2f} {:.2f} {:.2f}]", quoted, x,
                                          y, width, height));
        end(CAIRO_TAG_LINK);
    }

    // A line above the first row and below each, and a shade behind the heads.
    void draw_rules(const Placed& placed) {
        const Unit& unit = *placed.unit;
        cairo_t* pen = pen_.get();
        const double height = placed.height();
        const double top = placed.y - unit.before,
                     bottom = placed.y + height + sheet_.letter * 0.25;
        cairo_save(pen);
        if (unit.kind == Unit::Kind::head) {
            cairo_set_source_rgb(pen, 0.93, 0.93, 0.93);
            cairo_rectangle(pen, sheet_.side, top, sheet_.inner_width(), bottom - top);
            cairo_fill(pen);
        }
        cairo_set_source_rgb(pen, 0.6, 0.6, 0.6);
        cairo_set_line_width(pen, 0.5);
        cairo_move_to(pen, sheet_.side, bottom);
        cairo_rel_line_to(pen, sheet_.inner_width(), 0);
        cairo_stroke(pen);
        cairo_restore(pen);
    }

    void draw_number(std::size_t page, std::size_t pages) {
        const Layout layout(pango_layout_new(context_.get()));
        pango_layout_set_font_description(
            layout.get(), font_of(sheet_.letter * 9 / 11, PANGO_WEIGHT_NORMAL).get());
        const std::string words = fmt::format("{} / {}", page, pages);
        pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
        int width = 0;
        pango_layout_get_size(layout.get(), &width, nullptr);
        cairo_save(pen_.get());
        cairo_set_source_rgb(pen_.get(), 0.33, 0.33, 0.33);
        cairo_move_to(pen_.get(), (sheet_.width - points(width)) / 2,
                      sheet_.height - sheet_.bottom * 0.65);
        pango_cairo_show_layout(pen_.get(), layout.get());
        cairo_restore(pen_.get());
    }

    void draw_logo(const Logo& logo);

    const Document& document_;
    const PdfSheet& sheet_;
    Context context_;
    std::string bytes_;
    Surface surface_;
    Pen pen_;
    std::vector<TagNote> notes_;
    int group_ = 0;
    const char* group_tag_ = nullptr;
};

Surface png_surface(const std::string& bytes) {
    struct Reading {
        std::string_view rest;
    } reading{bytes};
    const auto read = [](void* from, unsigned char* to, unsigned count) {
        std::string_view& rest = static_cast<Reading*>(from)->rest;
        if (count > rest.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, rest.data(), count);
        rest.remove_prefix(count);
        return CAIRO_STATUS_SUCCESS;
    };
    return Surface(cairo_image_surface_create_from_png_stream(read, &reading));
}

// The bytes go into the file as they are; the surface only says how large the picture is.
Surface jpeg_surface(const Logo& logo) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, logo.width, logo.height));
    cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG,
                                reinterpret_cast<const unsigned char*>(logo.bytes.data()),
                                logo.bytes.size(), nullptr, nullptr);
    return surface;
}

Surface surface_of(const Logo& logo) {
    return logo.kind == Picture::Kind::png ? png_surface(logo.bytes) : jpeg_surface(logo);
}

// At the outer upper corner, where the DOCX has it.
void Drawing::draw_logo(const Logo& logo) {
    constexpr double highest = 20 * 72 / 25.4, widest = 55 * 72 / 25.4;
    const double scale = std::min(highest / logo.height, widest / logo.width);
    const bool is_rtl = document_.tongue.direction == Direction::right_to_left;
    const Surface picture = surface_of(logo);
    begin("Figure", "", {"", document_.logo->says.bytes()});
    cairo_save(pen_.get());
    cairo_translate(pen_.get(),
                    is_rtl ? sheet_.side : sheet_.width - sheet_.side - logo.width * scale,
                    sheet_.top);
    cairo_scale(pen_.get(), scale, scale);
    cairo_set_source_surface(pen_.get(), picture.get(), 0, 0);
    // Not cairo_paint: a paint over everything makes Cairo forget what came before, and the tags.
    cairo_rectangle(pen_.get(), 0, 0, logo.width, logo.height);
    cairo_fill(pen_.get());
    cairo_restore(pen_.get());
    end("Figure");
}

Result<std::optional<Logo>> readable_logo(const Document& document) {
    if (!document.logo) return std::optional<Logo>();
    auto logo = logo_of(*document.logo);
    if (!logo) return logo.error();
    if (cairo_surface_status(surface_of(*logo).get()) != CAIRO_STATUS_SUCCESS)
        return picture_refused();
    return std::optional<Logo>(*std::move(logo));
}

} // namespace

Result<std::string> pdf(const Document& document, const PdfOptions& options, PangoFontMap& fonts) {
    if (size_of(document) > most_bytes)
        return Error("document.too-long"_msg, {{"megabytes", most_bytes / 1'000'000}});
    const auto logo = readable_logo(document);
    if (!logo) return logo.error();
    const PdfSheet sheet = pdf_sheet_of(options.paper);
    const auto units = units_of(document, sheet, fonts);
    if (!units) return units.error();
    return Drawing(document, sheet, fonts).draw(pages_of(*units, sheet), *logo);
}

} // namespace adapters::document
