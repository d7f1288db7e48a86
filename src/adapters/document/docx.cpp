#include <adapters/document/docx.hpp>

#include <adapters/document/docx_xml.hpp>
#include <adapters/document/zip.hpp>

namespace adapters::document {

using namespace ::document;

namespace {

constexpr const char* office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* package = "http://schemas.openxmlformats.org/package/2006/";
constexpr const char* word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string picture_name(const Logo& logo) {
    return logo.kind == Picture::Kind::png ? "media/logo.png" : "media/logo.jpeg";
}

std::string content_types(const std::optional<Logo>& logo) {
    pugi::xml_document xml;
    pugi::xml_node root = add(xml, "Types");
    set(root, "xmlns", std::string(package) + "content-types");
    const auto by_ending = [&](const char* ending, const char* type) {
        set(set(add(root, "Default"), "Extension", ending), "ContentType", type);
    };
    by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
    by_ending("xml", "application/xml");
    if (logo && logo->kind == Picture::Kind::png) by_ending("png", "image/png");
    if (logo && logo->kind == Picture::Kind::jpeg) by_ending("jpeg", "image/jpeg");
    const auto by_name = [&](const char* name, const std::string& type) {
        set(set(add(root, "Override"), "PartName", name), "ContentType", type);
    };
    by_name("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    by_name("/word/document.xml", std::string(word) + "document.main+xml");
    by_name("/word/styles.xml", std::string(word) + "styles+xml");
    by_name("/word/numbering.xml", std::string(word) + "numbering+xml");
    by_name("/word/settings.xml", std::string(word) + "settings+xml");
    by_name("/word/footer.xml", std::string(word) + "footer+xml");
    return printed(xml);
}

class Relations {
public:
    Relations() : root_(add(xml_, "Relationships")) {
        set(root_, "xmlns", std::string(package) + "relationships");
    }
    pugi::xml_node add_one(const std::string& id, const std::string& type,
                           const std::string& target) {
        pugi::xml_node one = set(add(root_, "Relationship"), "Id", id);
        return set(set(one, "Type", type), "Target", target);
    }
    std::string xml() const { return printed(xml_); }

private:
    pugi::xml_document xml_;
    pugi::xml_node root_;
};

std::string package_relations() {
    Relations relations;
    relations.add_one("document", std::string(office) + "officeDocument", "word/document.xml");
    relations.add_one("core", std::string(package) + "relationships/metadata/core-properties",
                      "docProps/core.xml");
    return relations.xml();
}

std::string body_relations(const DocxBody& body, const std::optional<Logo>& logo) {
    Relations relations;
    for (const char* part : {"styles", "numbering", "settings", "footer"})
        relations.add_one(part, std::string(office) + part, std::string(part) + ".xml");
    if (logo) relations.add_one("logo", std::string(office) + "image", picture_name(*logo));
    for (std::size_t i = 0; i < body.links.size(); ++i)
        set(relations.add_one("link_" + std::to_string(i + 1), std::string(office) + "hyperlink",
                              body.links[i]),
            "TargetMode", "External");
    return relations.xml();
}

} // namespace

Result<std::string> docx(const Document& document, const DocxOptions& options) {
    if (size_of(document) > most_bytes)
        return Error("document.too-long"_msg, {{"megabytes", most_bytes / 1'000'000}});
    std::optional<Logo> logo;
    if (document.logo) {
        auto read = logo_of(*document.logo);
        if (!read) return read.error();
        logo = *std::move(read);
    }
    const Sheet sheet = sheet_of(options.paper);
    DocxBody body = docx_body(document, sheet, logo);
    std::vector<ZipEntry> entries{{"[Content_Types].xml", content_types(logo)},
                                  {"_rels/.rels", package_relations()},
                                  {"docProps/core.xml", docx_core(document)},
                                  {"word/_rels/document.xml.rels", body_relations(body, logo)},
                                  {"word/styles.xml", docx_styles(sheet, document.tongue)},
                                  {"word/numbering.xml", docx_numbering(body.numbered_lists)},
                                  {"word/settings.xml", docx_settings(document.tongue)},
                                  {"word/footer.xml", docx_footer(document.tongue)}};
    if (logo) entries.push_back({"word/" + picture_name(*logo), logo->bytes, Packing::stored});
    const bool is_stored = options.body == DocxOptions::Body::stored;
    entries.push_back({"word/document.xml", std::move(body.xml),
                       is_stored ? Packing::stored : Packing::deflated});
    return zipped(entries);
}

} // namespace adapters::document
