// The parts of a DOCX that say how words look.
#include <adapters/document/docx.hpp>

#include <adapters/document/docx_xml.hpp>

#include <sstream>

namespace adapters::document {

using namespace ::document;

namespace {

constexpr const char* main_names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

bool is_right_to_left(const Tongue& tongue) { return tongue.direction == Direction::right_to_left; }

pugi::xml_node begin(pugi::xml_document& xml, const char* name) {
    pugi::xml_node root = add(xml, name);
    return set(root, "xmlns:w", main_names);
}

// A style of paragraphs. Sizes in half points, distances in twentieths of a point.
struct ParagraphStyle {
    const char *id, *name;
    const char* based_on = "Normal";
    const char* next = nullptr;
    int before = 0, after = 0;
    int line = 0;       // in 240ths; 0: that of Normal
    int exact_line = 0; // in twentieths of a point
    int indent_start = 0, indent_end = 0;
    int size = 0;
    const char* color = nullptr;
    enum class Weight { plain, bold } weight = Weight::plain;
    int level = 0;      // of a heading
    bool keeps = false; // its lines together, and with what follows
    int list = 0;       // w:num

    void write(pugi::xml_node styles) const {
        const pugi::xml_node style = set(add(styles, "w:style"), "w:type", "paragraph");
        set(style, "w:styleId", id);
        add_value(style, "w:name", name);
        add_value(style, "w:basedOn", based_on);
        if (next) add_value(style, "w:next", next);
        add(style, "w:qFormat");
        write_paragraph(add(style, "w:pPr"));
        write_letters(add(style, "w:rPr"));
    }

private:
    void write_paragraph(pugi::xml_node look) const {
        if (level > 0) add(look, "w:keepNext");
        if (level > 0 || keeps) add(look, "w:keepLines");
        if (list > 0) add_value(add(look, "w:numPr"), "w:numId", list);
        pugi::xml_node spacing =
            set(set(add(look, "w:spacing"), "w:before", before), "w:after", after);
        if (line > 0) set(set(spacing, "w:line", line), "w:lineRule", "auto");
        if (exact_line > 0) set(set(spacing, "w:line", exact_line), "w:lineRule", "exact");
        if (indent_start > 0 && list == 0)
            set(set(add(look, "w:ind"), "w:left", indent_start), "w:right", indent_end);
        if (level > 0) add_value(look, "w:outlineLvl", level - 1);
    }
    void write_letters(pugi::xml_node look) const {
        if (weight == Weight::bold) {
            add(look, "w:b");
            add(look, "w:bCs");
        }
        if (color) add_value(look, "w:color", color);
        if (size > 0) {
            add_value(look, "w:sz", size);
            add_value(look, "w:szCs", size);
        }
    }
};

void add_defaults(pugi::xml_node styles, const Sheet& sheet, const Tongue& tongue) {
    const pugi::xml_node defaults = add(styles, "w:docDefaults");
    const pugi::xml_node letters = add(add(defaults, "w:rPrDefault"), "w:rPr");
    pugi::xml_node fonts = add(letters, "w:rFonts");
    set(set(fonts, "w:ascii", "Arial"), "w:hAnsi", "Arial");
    set(set(fonts, "w:eastAsia", "Microsoft YaHei"), "w:cs", "Arial");
    add_value(letters, "w:sz", sheet.letter);
    add_value(letters, "w:szCs", sheet.letter);
    const bool is_rtl = is_right_to_left(tongue);
    const std::string western = is_rtl || tongue.language == "en" ? "en-GB" : tongue.language;
    pugi::xml_node language = set(add(letters, "w:lang"), "w:val", western);
    set(set(language, "w:eastAsia", "zh-CN"), "w:bidi", is_rtl ? tongue.language : "ar-SA");
    const pugi::xml_node look = add(add(defaults, "w:pPrDefault"), "w:pPr");
    add(look, "w:widowControl");
    pugi::xml_node spacing = set(set(add(look, "w:spacing"), "w:after", 140), "w:line", 276);
    set(spacing, "w:lineRule", "auto");
}

void add_normal(pugi::xml_node styles) {
    const pugi::xml_node style = set(add(styles, "w:style"), "w:type", "paragraph");
    set(set(style, "w:default", "1"), "w:styleId", "Normal");
    add_value(style, "w:name", "Normal");
    add(style, "w:qFormat");
}

// `n` is the size of ordinary letters.
std::vector<ParagraphStyle> heading_styles(int n) {
    using Bold = ParagraphStyle::Weight;
    using P = ParagraphStyle;
    return {P{.id = "Title",
              .name = "Title",
              .next = "Normal",
              .after = 200,
              .size = n * 2,
              .weight = Bold::bold},
            P{.id = "Heading1",
              .name = "heading 1",
              .next = "Normal",
              .before = 320,
              .after = 120,
              .size = n * 3 / 2,
              .weight = Bold::bold,
              .level = 1},
            P{.id = "Heading2",
              .name = "heading 2",
              .next = "Normal",
              .before = 260,
              .after = 100,
              .size = n * 5 / 4,
              .weight = Bold::bold,
              .level = 2},
            P{.id = "Heading3",
              .name = "heading 3",
              .next = "Normal",
              .before = 200,
              .after = 80,
              .size = n,
              .weight = Bold::bold,
              .level = 3},
            P{.id = "Heading4",
              .name = "heading 4",
              .next = "Normal",
              .before = 160,
              .after = 60,
              .size = n,
              .color = "444444",
              .weight = Bold::bold,
              .level = 4}};
}

std::vector<ParagraphStyle> correspondence_styles(int n) {
    using Bold = ParagraphStyle::Weight;
    using P = ParagraphStyle;
    return {P{.id = "Logo", .name = "Logo", .exact_line = 20, .size = 2},
            P{.id = "Letterhead",
              .name = "Letterhead",
              .exact_line = letterhead_height,
              .size = n * 9 / 11},
            P{.id = "Recipient", .name = "Recipient", .exact_line = recipient_height},
            P{.id = "Details", .name = "Details", .line = 264},
            P{.id = "Subject",
              .name = "Subject",
              .next = "Normal",
              .before = 240,
              .after = 160,
              .weight = Bold::bold,
              .keeps = true},
            P{.id = "Signature", .name = "Signature", .before = 120, .after = 140, .keeps = true},
            P{.id = "Small",
              .name = "Small",
              .before = 240,
              .line = 252,
              .size = n * 8 / 11,
              .color = "555555"}};
}

std::vector<ParagraphStyle> text_styles(int n) {
    using Bold = ParagraphStyle::Weight;
    using P = ParagraphStyle;
    return {
        P{.id = "ListNumber", .name = "List Number", .after = 80, .list = 2},
        P{.id = "ListBullet", .name = "List Bullet", .after = 80, .list = 1},
        P{.id = "Quote", .name = "Quote", .after = 140, .indent_start = 567, .indent_end = 567},
        P{.id = "TableText", .name = "Table Text", .before = 40, .after = 40, .line = 259},
        P{.id = "TableHead",
          .name = "Table Head",
          .based_on = "TableText",
          .before = 40,
          .after = 40,
          .weight = Bold::bold},
        P{.id = "Key",
          .name = "Key",
          .before = 20,
          .line = 240,
          .size = n * 7 / 11,
          .color = "767676"},
        P{.id = "Gap", .name = "Gap", .line = 240, .size = 8},
        P{.id = "Footer", .name = "footer", .line = 240, .size = n * 9 / 11, .color = "555555"}};
}

void add_paragraph_styles(pugi::xml_node styles, const Sheet& sheet) {
    for (const auto of : {heading_styles, correspondence_styles, text_styles})
        for (const ParagraphStyle& style : of(sheet.letter)) style.write(styles);
}

pugi::xml_node add_letter_style(pugi::xml_node styles, const char* id, const char* name) {
    const pugi::xml_node style = set(add(styles, "w:style"), "w:type", "character");
    set(style, "w:styleId", id);
    add_value(style, "w:name", name);
    add(style, "w:qFormat");
    return add(style, "w:rPr");
}

void add_letter_styles(pugi::xml_node styles) {
    const pugi::xml_node strong = add_letter_style(styles, "Strong", "Strong");
    add(strong, "w:b");
    add(strong, "w:bCs");
    const pugi::xml_node emphasis = add_letter_style(styles, "Emphasis", "Emphasis");
    add(emphasis, "w:i");
    add(emphasis, "w:iCs");
    const pugi::xml_node link = add_letter_style(styles, "Hyperlink", "Hyperlink");
    add_value(link, "w:color", "1F4E79");
    add_value(link, "w:u", "single");
    const pugi::xml_node blank = add_letter_style(styles, "Blank", "Blank");
    pugi::xml_node shade = add_value(blank, "w:shd", "clear");
    set(set(shade, "w:color", "auto"), "w:fill", "FFF2B3");
}

void add_table_style(pugi::xml_node styles) {
    const pugi::xml_node style = set(add(styles, "w:style"), "w:type", "table");
    set(style, "w:styleId", "WaymarkTable");
    add_value(style, "w:name", "Waymark Table");
    add(style, "w:qFormat");
    const pugi::xml_node look = add(style, "w:tblPr");
    const pugi::xml_node borders = add(look, "w:tblBorders");
    for (const char* side : {"w:top", "w:bottom", "w:insideH", "w:insideV"})
        set(set(set(add_value(borders, side, "single"), "w:sz", 4), "w:space", 0), "w:color",
            "999999");
    const pugi::xml_node margins = add(look, "w:tblCellMar");
    for (const char* side : {"w:left", "w:right"})
        set(set(add(margins, side), "w:w", 85), "w:type", "dxa");
    const pugi::xml_node first = set(add(style, "w:tblStylePr"), "w:type", "firstRow");
    pugi::xml_node shade = add_value(add(first, "w:tcPr"), "w:shd", "clear");
    set(set(shade, "w:color", "auto"), "w:fill", "EEEEEE");
}

} // namespace

std::string xml_words(std::string_view words) {
    std::string good(words);
    for (const std::string_view unspeakable : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = good.find(unspeakable); at != std::string::npos;
             at = good.find(unspeakable, at))
            good.replace(at, unspeakable.size(), "\xEF\xBF\xBD");
    return good;
}

std::string printed(const pugi::xml_document& xml) {
    struct Bytes final : pugi::xml_writer {
        std::string all = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        void write(const void* bytes, std::size_t size) override {
            all.append(static_cast<const char*>(bytes), size);
        }
    } bytes;
    xml.save(bytes, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(bytes.all);
}

Sheet sheet_of(Paper paper) {
    switch (paper) {
    case Paper::a4: return {11'906, 16'838, 1'417, 1'134, 1'134, 567, 22};
    case Paper::a6: return {5'953, 8'391, 510, 510, 567, 255, 18};
    }
    return {};
}

std::string docx_styles(const Sheet& sheet, const Tongue& tongue) {
    pugi::xml_document xml;
    const pugi::xml_node styles = begin(xml, "w:styles");
    add_defaults(styles, sheet, tongue);
    add_normal(styles);
    add_paragraph_styles(styles, sheet);
    add_letter_styles(styles);
    add_table_style(styles);
    return printed(xml);
}

std::string docx_numbering(int numbered) {
    pugi::xml_document xml;
    const pugi::xml_node root = begin(xml, "w:numbering");
    for (int kind = 0; kind < 2; ++kind) {
        const pugi::xml_node list = set(add(root, "w:abstractNum"), "w:abstractNumId", kind);
        add_value(list, "w:multiLevelType", "singleLevel");
        const pugi::xml_node level = set(add(list, "w:lvl"), "w:ilvl", 0);
        add_value(level, "w:start", 1);
        add_value(level, "w:numFmt", kind == 0 ? "bullet" : "decimal");
        add_value(level, "w:lvlText", kind == 0 ? "•" : "%1.");
        add_value(level, "w:lvlJc", "left");
        set(set(add(add(level, "w:pPr"), "w:ind"), "w:left", 425), "w:hanging", 425);
    }
    set(add(root, "w:num"), "w:numId", 1)
        .append_child("w:abstractNumId")
        .append_attribute("w:val") = 0;
    for (int list = 0; list < std::max(1, numbered); ++list) {
        const pugi::xml_node number = set(add(root, "w:num"), "w:numId", list + 2);
        add_value(number, "w:abstractNumId", 1);
        const pugi::xml_node begins = set(add(number, "w:lvlOverride"), "w:ilvl", 0);
        add_value(begins, "w:startOverride", 1);
    }
    return printed(xml);
}

std::string docx_settings(const Tongue& tongue) {
    pugi::xml_document xml;
    const pugi::xml_node settings = begin(xml, "w:settings");
    add_value(settings, "w:defaultTabStop", 567);
    // A modern document: Word then does not open it in the manner of an old version.
    const pugi::xml_node compat = add(settings, "w:compat");
    pugi::xml_node mode = set(add(compat, "w:compatSetting"), "w:name", "compatibilityMode");
    set(set(mode, "w:uri", "http://schemas.microsoft.com/office/word"), "w:val", "15");
    pugi::xml_node language = set(add(settings, "w:themeFontLang"), "w:val", "en-GB");
    set(language, "w:bidi", is_right_to_left(tongue) ? tongue.language : "ar-SA");
    add_value(settings, "w:decimalSymbol", ".");
    add_value(settings, "w:listSeparator", ",");
    return printed(xml);
}

// "2 / 3", counted by whoever opens the file.
std::string docx_footer(const Tongue& tongue) {
    pugi::xml_document xml;
    const pugi::xml_node paragraph = add(begin(xml, "w:ftr"), "w:p");
    const pugi::xml_node look = add(paragraph, "w:pPr");
    add_value(look, "w:pStyle", "Footer");
    if (is_right_to_left(tongue)) add(look, "w:bidi");
    add_value(look, "w:jc", "center");
    const auto field = [&](const char* what) {
        const pugi::xml_node node = set(add(paragraph, "w:fldSimple"), "w:instr", what);
        add(add(node, "w:r"), "w:t").text().set("1");
    };
    field(" PAGE ");
    set(add(add(paragraph, "w:r"), "w:t"), "xml:space", "preserve").text().set(" / ");
    field(" NUMPAGES ");
    return printed(xml);
}

std::string docx_core(const Document& document) {
    pugi::xml_document xml;
    pugi::xml_node root = add(xml, "cp:coreProperties");
    set(root, "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    set(root, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    add(root, "dc:title").text().set(xml_words(document.title.bytes()).c_str());
    add(root, "dc:language").text().set(document.tongue.language.c_str());
    return printed(xml);
}

} // namespace adapters::document
