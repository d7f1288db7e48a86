#include <adapters/document/docx.hpp>

#include <adapters/document/docx_xml.hpp>
#include <adapters/document/window.hpp>

#include <domain/document/scripts.hpp>

#include <algorithm>

namespace adapters::document {

using namespace ::document;

namespace {

bool is_right_to_left(const Tongue& tongue) { return tongue.direction == Direction::right_to_left; }

// Fonts that Windows has had since version 8; elsewhere the program at hand finds others.
const char* font_for(Script script) {
    switch (script) {
    case Script::ethiopic: return "Ebrima";
    case Script::indic: return "Nirmala UI";
    case Script::asian: return "Leelawadee UI";
    case Script::han: return "Microsoft YaHei";
    case Script::kana: return "Yu Gothic";
    case Script::hangul: return "Malgun Gothic";
    case Script::pictures: return "Segoe UI Emoji";
    case Script::common:
    case Script::western:
    case Script::arabic:
    case Script::hebrew: return nullptr; // that of the style
    }
    return nullptr;
}

const char* style_of(Paragraph::Purpose purpose) {
    using enum Paragraph::Purpose;
    switch (purpose) {
    case body: return nullptr;
    case letterhead: return "Letterhead";
    case recipient: return "Recipient";
    case details: return "Details";
    case subject: return "Subject";
    case quotation: return "Quote";
    case signature: return "Signature";
    case small: return "Small";
    }
    return nullptr;
}

// What stands in w:pPr; `write` puts it in the schema's order.
struct ParagraphLook {
    const char* style = nullptr;
    bool keeps_next = false;
    int list = 0; // w:num; 0: no list
    Tongue tongue;
    int before = 0, after = 0; // free room; 0: that of the style

    void write(pugi::xml_node paragraph) const {
        pugi::xml_node look = add(paragraph, "w:pPr");
        if (style) add_value(look, "w:pStyle", style);
        if (keeps_next) add(look, "w:keepNext");
        if (list > 0) {
            const pugi::xml_node numbers = add(look, "w:numPr");
            add_value(numbers, "w:ilvl", 0);
            add_value(numbers, "w:numId", list);
        }
        if (is_right_to_left(tongue)) add(look, "w:bidi");
        if (before > 0 || after > 0) {
            const pugi::xml_node spacing = add(look, "w:spacing");
            if (before > 0) set(spacing, "w:before", before);
            if (after > 0) set(spacing, "w:after", after);
        }
        if (!look.first_child()) paragraph.remove_child(look);
    }
};

class Body {
public:
    Body(const Document& document, const Sheet& sheet) : document_(document), sheet_(sheet) {
        pugi::xml_node root = add(xml_, "w:document");
        set(root, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        set(root, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        set(root, "xmlns:wp",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        set(root, "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        set(root, "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        body_ = add(root, "w:body");
    }

    DocxBody write(const std::optional<Logo>& logo) {
        if (logo) add_logo(*logo);
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            at_ = i;
            keeps_next_ = is_of(i + 1, Paragraph::Purpose::signature);
            std::visit([this](const auto& one) { add_block(one); }, document_.blocks[i]);
        }
        if (document_.blocks.empty()) add(body_, "w:p");
        add_section();
        return {printed(xml_), std::move(links_), numbered_};
    }

private:
    bool is_of(std::size_t block, Paragraph::Purpose purpose) const {
        if (block >= document_.blocks.size()) return false;
        const auto* paragraph = std::get_if<Paragraph>(&document_.blocks[block]);
        return paragraph && paragraph->purpose == purpose;
    }

    const Tongue& tongue(const std::optional<Tongue>& own) const {
        return own ? *own : document_.tongue;
    }

    void add_block(const Heading& heading) {
        static constexpr std::array styles{"Heading1", "Heading2", "Heading3", "Heading4"};
        const pugi::xml_node paragraph = add(body_, "w:p");
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4) - 1);
        ParagraphLook{styles.at(level), false, 0, tongue(heading.tongue)}.write(paragraph);
        add_runs(paragraph, heading.runs, tongue(heading.tongue));
    }

    void add_block(const Paragraph& one) {
        const pugi::xml_node paragraph = add(body_, "w:p");
        ParagraphLook look{style_of(one.purpose), keeps_next_, 0, tongue(one.tongue)};
        if (one.purpose == Paragraph::Purpose::recipient) place_in_window(look);
        look.write(paragraph);
        add_runs(paragraph, one.runs, tongue(one.tongue));
    }

    // See window.hpp. Lines of the letterhead and the address have exact heights, so that the room
    // between can be counted.
    void place_in_window(ParagraphLook& look) const {
        const Window window = window_of(document_);
        if (sheet_.width < 8'000 || at_ < window.from || at_ >= window.to) return;
        const int letterhead_lines = static_cast<int>(window.from);
        const int lines = static_cast<int>(window.to - window.from);
        if (at_ == window.from)
            look.before = std::max(120, twips(Window::top) - sheet_.top -
                                            letterhead_lines * letterhead_height);
        if (at_ + 1 == window.to)
            look.after =
                std::max(240, twips(Window::bottom - Window::top) - lines * recipient_height);
    }

    void add_block(const List& list) {
        const int number = list.numbered ? 1 + ++numbered_ : 1;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const pugi::xml_node paragraph = add(body_, "w:p");
            const bool is_last = i + 1 == list.items.size();
            ParagraphLook{list.numbered ? "ListNumber" : "ListBullet", is_last && keeps_next_,
                          number, document_.tongue}
                .write(paragraph);
            add_runs(paragraph, list.items[i], document_.tongue);
        }
    }

    void add_block(const Table& table) {
        if (table.columns.empty()) return;
        const pugi::xml_node node = add(body_, "w:tbl");
        const pugi::xml_node look = add(node, "w:tblPr");
        add_value(look, "w:tblStyle", "WaymarkTable");
        if (is_right_to_left(document_.tongue)) add(look, "w:bidiVisual");
        set(set(add(look, "w:tblW"), "w:w", 5000), "w:type", "pct");
        set(add(look, "w:tblLayout"), "w:type", "fixed");
        set(set(add(look, "w:tblLook"), "w:val", "0020"), "w:firstRow", "1");
        const pugi::xml_node grid = add(node, "w:tblGrid");
        for (const int width : widths(table)) set(add(grid, "w:gridCol"), "w:w", width);
        add_row(node, table, nullptr);
        for (const Table::Row& row : table.rows) add_row(node, table, &row);
        // Without a paragraph between them two tables would become one, and none may come last.
        ParagraphLook{"Gap", false, 0, document_.tongue}.write(add(body_, "w:p"));
    }

    std::vector<int> widths(const Table& table) const {
        int shares = 0;
        for (const Table::Column& column : table.columns) shares += std::max(1, column.share);
        std::vector<int> all;
        for (const Table::Column& column : table.columns)
            all.push_back((sheet_.width - 2 * sheet_.side) * std::max(1, column.share) / shares);
        return all;
    }

    // The row of heads when `row` is null.
    void add_row(pugi::xml_node node, const Table& table, const Table::Row* row) {
        const pugi::xml_node line = add(node, "w:tr");
        const pugi::xml_node look = add(line, "w:trPr");
        add(look, "w:cantSplit");
        if (!row) add(look, "w:tblHeader");
        const auto width = widths(table);
        const std::vector<Runs>& cells = row ? row->cells : table.heads;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const pugi::xml_node cell = add(line, "w:tc");
            set(set(add(add(cell, "w:tcPr"), "w:tcW"), "w:w", width[i]), "w:type", "dxa");
            if (row && i == 0 && !row->key.empty()) add_key(cell, row->key);
            const Tongue& tongue = row ? table.columns[i].tongue : document_.tongue;
            const pugi::xml_node paragraph = add(cell, "w:p");
            ParagraphLook{row ? "TableText" : "TableHead", false, 0, tongue}.write(paragraph);
            if (i < cells.size()) add_runs(paragraph, cells[i], tongue);
        }
    }

    void add_key(pugi::xml_node cell, const std::string& key) {
        const pugi::xml_node paragraph = add(cell, "w:p");
        ParagraphLook{"Key", true, 0, {}}.write(paragraph);
        add_words(add(paragraph, "w:r"), key);
    }

    void add_block(const PageBreak&) {
        set(add(add(add(body_, "w:p"), "w:r"), "w:br"), "w:type", "page");
    }

    void add_runs(pugi::xml_node paragraph, const Runs& runs, const Tongue& tongue) {
        for (const Run& run : runs) {
            if (run.manner == Run::Manner::blank) {
                add_blank(paragraph, run, tongue);
                continue;
            }
            pugi::xml_node parent = paragraph;
            if (run.leads_to) {
                links_.push_back(run.leads_to->text());
                parent = set(add(paragraph, "w:hyperlink"), "r:id",
                             "link_" + std::to_string(links_.size()));
            }
            add_stretches(parent, run, tongue);
        }
    }

    void add_stretches(pugi::xml_node parent, const Run& run, const Tongue& tongue) {
        const Script base = is_right_to_left(tongue) ? Script::arabic : Script::western;
        const std::string words = shown_words(run);
        for (const Stretch& stretch : by_script(words, base)) {
            const pugi::xml_node node = add(parent, "w:r");
            add_look(node, run, stretch.script, tongue);
            add_words(node, stretch.words);
        }
    }

    // A blank is one stretch, so that a program finds all of it in one w:t.
    void add_blank(pugi::xml_node paragraph, const Run& run, const Tongue& tongue) {
        const std::string label = run.words.empty() ? run.blank_name : run.words.bytes();
        const pugi::xml_node control = add(paragraph, "w:sdt");
        const pugi::xml_node about = add(control, "w:sdtPr");
        if (!label.empty()) add_value(about, "w:alias", xml_words(label));
        if (!run.blank_name.empty()) add_value(about, "w:tag", xml_words(run.blank_name));
        add_value(about, "w:id", ++blanks_);
        add(about, "w:temporary"); // typing into it leaves ordinary words
        add(about, "w:showingPlcHdr");
        add(about, "w:text");
        const pugi::xml_node node = add(add(control, "w:sdtContent"), "w:r");
        const Script script = is_right_to_left(tongue) ? Script::arabic : Script::western;
        add_look(node, run, script, tongue);
        set(add(node, "w:t"), "xml:space", "preserve")
            .text()
            .set(xml_words(shown_words(run)).c_str());
    }

    static void add_look(pugi::xml_node node, const Run& run, Script script, const Tongue& tongue) {
        pugi::xml_node look = add(node, "w:rPr");
        if (run.manner == Run::Manner::blank) add_value(look, "w:rStyle", "Blank");
        else if (run.leads_to) add_value(look, "w:rStyle", "Hyperlink");
        else if (run.manner == Run::Manner::strong) add_value(look, "w:rStyle", "Strong");
        else if (run.manner == Run::Manner::emphasis) add_value(look, "w:rStyle", "Emphasis");
        const char* font = font_for(script);
        if (font) {
            pugi::xml_node fonts = add(look, "w:rFonts");
            for (const char* which : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
                set(fonts, which, font);
        }
        const bool is_foreign = script != Script::western && !is_right_to_left(tongue) &&
                                tongue.language.starts_with("en");
        if (is_foreign) add(look, "w:noProof"); // a name: no red line below it
        if (::document::is_right_to_left(script)) add(look, "w:rtl");
        else if (script == Script::indic || script == Script::asian) add(look, "w:cs");
        add_language(look, script, tongue);
        if (!look.first_child()) node.remove_child(look);
    }

    static void add_language(pugi::xml_node look, Script script, const Tongue& tongue) {
        if (::document::is_right_to_left(script)) {
            const char* guess = script == Script::hebrew ? "he-IL" : "ar-SA";
            set(add(look, "w:lang"), "w:bidi", is_right_to_left(tongue) ? tongue.language : guess);
        } else if (script == Script::han) set(add(look, "w:lang"), "w:eastAsia", "zh-CN");
        else if (script == Script::kana) set(add(look, "w:lang"), "w:eastAsia", "ja-JP");
        else if (script == Script::hangul) set(add(look, "w:lang"), "w:eastAsia", "ko-KR");
        else if (script == Script::western && is_right_to_left(tongue))
            set(add(look, "w:lang"), "w:val", "en-GB");
    }

    static void add_words(pugi::xml_node node, std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find_first_of("\n\t"), words.size());
            if (end > 0)
                set(add(node, "w:t"), "xml:space", "preserve")
                    .text()
                    .set(xml_words(words.substr(0, end)).c_str());
            if (end == words.size()) return;
            add(node, words[end] == '\n' ? "w:br" : "w:tab");
            words.remove_prefix(end + 1);
        }
    }

    void add_logo(const Logo& logo);
    void add_section();

    const Document& document_;
    const Sheet& sheet_;
    pugi::xml_document xml_;
    pugi::xml_node body_;
    std::vector<std::string> links_;
    int numbered_ = 0, blanks_ = 0;
    std::size_t at_ = 0; // the block that is written
    bool keeps_next_ = false;
};

// At the outer upper corner, so that the letterhead stands beside it.
void Body::add_logo(const Logo& logo) {
    constexpr double highest = 20 * 36'000.0, widest = 55 * 36'000.0; // English metric units
    const double scale = std::min(highest / logo.height, widest / logo.width);
    const int width = static_cast<int>(logo.width * scale);
    const int height = static_cast<int>(logo.height * scale);
    const pugi::xml_node paragraph = add(body_, "w:p");
    ParagraphLook{"Logo", false, 0, document_.tongue}.write(paragraph);
    const pugi::xml_node anchor = add(add(add(paragraph, "w:r"), "w:drawing"), "wp:anchor");
    for (const char* distance : {"distT", "distB", "distL", "distR"}) set(anchor, distance, 0);
    set(set(set(anchor, "simplePos", 0), "relativeHeight", 1), "behindDoc", 0);
    set(set(set(anchor, "locked", 0), "layoutInCell", 1), "allowOverlap", 0);
    set(set(add(anchor, "wp:simplePos"), "x", 0), "y", 0);
    const pugi::xml_node across = set(add(anchor, "wp:positionH"), "relativeFrom", "margin");
    add(across, "wp:align").text().set(is_right_to_left(document_.tongue) ? "left" : "right");
    const pugi::xml_node down = set(add(anchor, "wp:positionV"), "relativeFrom", "margin");
    add(down, "wp:posOffset").text().set(0);
    set(set(add(anchor, "wp:extent"), "cx", width), "cy", height);
    set(add(anchor, "wp:wrapSquare"), "wrapText", "bothSides");
    const std::string says = xml_words(document_.logo->says.bytes());
    set(set(set(add(anchor, "wp:docPr"), "id", 1), "name", "logo"), "descr", says);
    const pugi::xml_node graphic = add(anchor, "a:graphic");
    constexpr const char* kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    const pugi::xml_node picture = add(set(add(graphic, "a:graphicData"), "uri", kind), "pic:pic");
    const pugi::xml_node about = add(picture, "pic:nvPicPr");
    set(set(set(add(about, "pic:cNvPr"), "id", 1), "name", "logo"), "descr", says);
    add(about, "pic:cNvPicPr");
    const pugi::xml_node fill = add(picture, "pic:blipFill");
    set(add(fill, "a:blip"), "r:embed", "logo");
    add(add(fill, "a:stretch"), "a:fillRect");
    const pugi::xml_node shape = add(picture, "pic:spPr");
    const pugi::xml_node place = add(shape, "a:xfrm");
    set(set(add(place, "a:off"), "x", 0), "y", 0);
    set(set(add(place, "a:ext"), "cx", width), "cy", height);
    add(set(add(shape, "a:prstGeom"), "prst", "rect"), "a:avLst");
}

// The paper; page numbers from the second page on.
void Body::add_section() {
    const pugi::xml_node section = add(body_, "w:sectPr");
    set(set(add(section, "w:footerReference"), "w:type", "default"), "r:id", "footer");
    set(set(add(section, "w:pgSz"), "w:w", sheet_.width), "w:h", sheet_.height);
    const pugi::xml_node margins = add(section, "w:pgMar");
    set(set(margins, "w:top", sheet_.top), "w:right", sheet_.side);
    set(set(margins, "w:bottom", sheet_.bottom), "w:left", sheet_.side);
    set(set(set(margins, "w:header", sheet_.footer), "w:footer", sheet_.footer), "w:gutter", 0);
    add(section, "w:titlePg");
    if (is_right_to_left(document_.tongue)) add(section, "w:bidi");
}

} // namespace

DocxBody docx_body(const Document& document, const Sheet& sheet, const std::optional<Logo>& logo) {
    return Body(document, sheet).write(logo);
}

} // namespace adapters::document
