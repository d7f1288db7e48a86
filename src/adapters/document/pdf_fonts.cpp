#include <adapters/document/pdf_fonts.hpp>

#include <domain/document/scripts.hpp>

#include <base/letters.hpp>

#include <fmt/format.h>

#include <stdexcept>

namespace adapters::document {

namespace {

using ::document::Script;

// Named in order, so that two machines with the same packages set the same page. What none of
// these has comes from any font that has it.
constexpr const char* families =
    "Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Ethiopic,Noto Sans Bengali,"
    "Noto Sans Devanagari,Noto Sans Gurmukhi,Noto Sans Gujarati,Noto Sans Tamil,"
    "Noto Sans Sinhala,Noto Sans Thai,Noto Sans Georgian,Noto Sans Armenian,Droid Sans Fallback,"
    "Noto Sans CJK SC,WenQuanYi Zen Hei,DejaVu Sans";

// The Debian package that has the letters of a script.
const char* package_for(Script script) {
    switch (script) {
    case Script::han:
    case Script::kana:
    case Script::hangul: return "fonts-noto-cjk";
    case Script::pictures: return "fonts-noto-color-emoji";
    case Script::common:
    case Script::western:
    case Script::arabic:
    case Script::hebrew:
    case Script::ethiopic:
    case Script::indic:
    case Script::asian: return "fonts-noto-core";
    }
    return "fonts-noto-core";
}

} // namespace

FontMap new_font_map() {
    FontMap map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!map) throw std::runtime_error("there is no FreeType in Cairo");
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
    return map;
}

Context new_context(PangoFontMap& fonts) {
    Context context(pango_font_map_create_context(&fonts));
    const Handle<cairo_font_options_t, cairo_font_options_destroy> options(
        cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

FontChoice font_of(double size, PangoWeight weight) {
    FontChoice font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), families);
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), weight);
    return font;
}

std::optional<char32_t> letter_without_font(PangoLayout* layout) {
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) return std::nullopt;
    for (GSList* at = pango_layout_get_lines_readonly(layout); at; at = at->next)
        for (GSList* run = static_cast<PangoLayoutLine*>(at->data)->runs; run; run = run->next) {
            const PangoGlyphString& glyphs = *static_cast<PangoLayoutRun*>(run->data)->glyphs;
            for (int i = 0; i < glyphs.num_glyphs; ++i) {
                const PangoGlyph glyph = glyphs.glyphs[i].glyph;
                if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
                    return static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
            }
        }
    return std::nullopt;
}

Error missing_letter(char32_t code) {
    std::string letter;
    append_letter(letter, code);
    return Error(
               "document.no-font"_msg,
               {{"letter", letter}, {"code", fmt::format("U+{:04X}", static_cast<unsigned>(code))}})
        .hint("document.install-font"_msg, {{"package", package_for(::document::script_of(code))}});
}

} // namespace adapters::document
