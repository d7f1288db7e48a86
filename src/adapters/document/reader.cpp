#include <adapters/document/reader.hpp>

#include <adapters/document/pango.hpp>

#include <base/text.hpp>

#include <pugixml.hpp>
#include <zip.h>

#include <cstring>
#include <optional>

namespace adapters::document {

using namespace ::document;

namespace {

using Archive = Handle<zip_t, zip_discard>;
using Entry = Handle<zip_file_t, zip_fclose>;

Error not_a_docx() { return Error("docx.not-a-docx"_msg); }
Error too_large() { return Error("docx.too-large"_msg); }

Archive opened(std::string_view docx) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(docx.data(), docx.size(), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    if (!archive && source) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

Result<std::string> main_part(std::string_view docx, const ReadLimits& limits) {
    if (docx.size() > limits.file) return too_large();
    const Archive archive = opened(docx);
    if (!archive) return not_a_docx();
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    if (entries > static_cast<zip_int64_t>(limits.entries)) return too_large();
    zip_stat_t about;
    const zip_int64_t at = zip_name_locate(archive.get(), "word/document.xml", 0);
    if (at < 0 || zip_stat_index(archive.get(), static_cast<zip_uint64_t>(at), 0, &about) != 0)
        return not_a_docx();
    // What the file says of itself, first; then what it really holds.
    if (about.size > limits.unpacked || about.size / limits.ratio > about.comp_size)
        return too_large();
    const Entry entry(zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(at), 0));
    if (!entry) return not_a_docx();
    std::string xml(about.size, '\0');
    const zip_int64_t got = zip_fread(entry.get(), xml.data(), xml.size());
    char more = 0;
    if (got != static_cast<zip_int64_t>(xml.size()) || zip_fread(entry.get(), &more, 1) > 0)
        return not_a_docx();
    return xml;
}

bool is(const pugi::xml_node& node, std::string_view name) { return node.name() == name; }

// Walks the tree by itself, without recursion: the depth of a stranger's file is a stranger's.
class Walk final : public pugi::xml_tree_walker {
public:
    explicit Walk(const ReadLimits& limits) : limits_(limits) {}

    bool for_each(pugi::xml_node& node) override {
        if (depth() > limits_.depth) {
            is_too_deep_ = true;
            return false;
        }
        while (!cells_.empty() && depth() <= cells_.back()) cells_.pop_back();
        if (is(node, "w:tr") && cells_.empty()) rows_.emplace_back();
        else if (is(node, "w:tc")) {
            if (cells_.empty() && !rows_.empty()) rows_.back().emplace_back();
            cells_.push_back(depth());
        } else if (!cells_.empty() && !rows_.empty() && !rows_.back().empty()) read(node);
        return true;
    }

    bool is_too_deep() const { return is_too_deep_; }
    std::vector<TableRow> rows() && { return std::move(rows_); }

private:
    void read(const pugi::xml_node& node) {
        CellWords& cell = rows_.back().back();
        if (is(node, "w:p")) cell.emplace_back();
        else if (cell.empty()) return;
        else if (is(node, "w:t")) cell.back() += Text::mended(node.text().get()).bytes();
        else if (is(node, "w:br") || is(node, "w:cr")) cell.back() += '\n';
        else if (is(node, "w:tab")) cell.back() += ' ';
        else if (is(node, "w:noBreakHyphen")) cell.back() += '-';
    }

    const ReadLimits& limits_;
    std::vector<TableRow> rows_;
    std::vector<int> cells_; // the depths of the cells we are in
    bool is_too_deep_ = false;
};

} // namespace

Result<std::vector<TableRow>> table_rows_of_xml(std::string_view xml, const ReadLimits& limits) {
    // No entity is ever needed beyond the five of XML; pugixml expands no other.
    if (xml.find("<!DOCTYPE") != std::string_view::npos) return not_a_docx();
    pugi::xml_document document;
    const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
    if (document.load_buffer(xml.data(), xml.size(), options, pugi::encoding_auto).status !=
        pugi::status_ok)
        return not_a_docx();
    Walk walk(limits);
    document.traverse(walk);
    if (walk.is_too_deep()) return too_large();
    return std::move(walk).rows();
}

Result<std::vector<TableRow>> Reader::table_rows(std::string_view docx,
                                                 const ReadLimits& limits) const {
    const auto xml = main_part(docx, limits);
    if (!xml) return xml.error();
    return table_rows_of_xml(*xml, limits);
}

} // namespace adapters::document
