// Writes the sample documents into a folder, for programs of other people to open.
//
//     document_samples FOLDER
#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>

#include <filesystem>
#include <fstream>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path folder = argv[1];
    const adapters::document::Writer writer;
    const auto write = [&](const std::string& name, const Result<std::string>& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes.value();
    };
    const auto write_both = [&](const std::string& name, const document::Document& document) {
        write(name + ".docx", writer.docx(document));
        write(name + ".pdf", writer.pdf(document));
    };
    document::Document letter = sample::letter();
    letter.logo = sample::logo();
    write_both("letter", letter);
    write("open.docx", writer.docx(letter, {.body = document::DocxOptions::Body::stored}));
    write_both("arabic", sample::arabic_page());
    write_both("table", sample::long_table(6'000));
    write("slip.pdf", writer.pdf(sample::arabic_page(), {document::Paper::a6}));
    write("slip.docx", writer.docx(sample::arabic_page(), {.paper = document::Paper::a6}));
    document::Mail mail{sample::text("records@lamps.example"),
                        sample::text("Überprüfung – طلب نسخة"),
                        sample::text("Dear team,\n\n.\nFrom here: محمد\n"),
                        {}};
    mail.attachments.push_back({document::Attachment::Kind::docx,
                                sample::text("letter – محمد.docx"), writer.docx(letter).value()});
    mail.attachments.push_back({document::Attachment::Kind::calendar, sample::text("../days.ics"),
                                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"});
    write("message.eml", writer.eml(mail));
    return 0;
}
