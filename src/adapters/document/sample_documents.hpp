// Documents that tests, fuzz targets and benchmarks write.
#pragma once

#include <domain/document/writer.hpp>

#include <string>
#include <vector>

namespace sample {

inline Text text(std::string_view words) { return Text::parse(words).value(); }

inline document::Runs runs(std::string_view words) { return {document::Run{text(words)}}; }

inline document::Paragraph paragraph(std::string_view words,
                                     document::Paragraph::Purpose purpose = {}) {
    return {runs(words), purpose, {}};
}

// Names as clients write them, one for each alphabet the letters must hold.
inline const std::vector<std::pair<const char*, const char*>>& names() {
    static const std::vector<std::pair<const char*, const char*>> all{
        {"ar", "محمد عبد الرحمن الحسيني"}, {"ti", "ሰላም ተስፋይ ገብረመድህን"},
        {"am", "አበበ በቀለ ወልደማርያም"},         {"bn", "মোহাম্মদ রফিকুল ইসলাম"},
        {"ta", "சுப்பிரமணியன் கிருஷ்ணன்"},     {"zh", "陈晓明 張偉"},
        {"vi", "Nguyễn Thị Mỹ Hạnh"},      {"sq", "Përparim Gjergj Hoxhaj Çela"}};
    return all;
}

// A dark disc beside a yellow bar, 48 × 24.
inline document::Picture logo() {
    static constexpr unsigned char png[] = {
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44,
        0x52, 0x00, 0x00, 0x00, 0x30, 0x00, 0x00, 0x00, 0x18, 0x08, 0x03, 0x00, 0x00, 0x00, 0x8B,
        0x23, 0x8E, 0xEE, 0x00, 0x00, 0x00, 0x09, 0x50, 0x4C, 0x54, 0x45, 0xFF, 0xFF, 0xFF, 0x1E,
        0x28, 0x32, 0xFA, 0xC8, 0x32, 0x9F, 0xB9, 0x64, 0x99, 0x00, 0x00, 0x00, 0x47, 0x49, 0x44,
        0x41, 0x54, 0x78, 0xDA, 0xDD, 0x94, 0x31, 0x0E, 0x00, 0x20, 0x08, 0x03, 0x39, 0xFF, 0xFF,
        0x68, 0x06, 0xE3, 0x06, 0x09, 0x17, 0x27, 0xED, 0xDC, 0x1B, 0x08, 0x6D, 0x23, 0x6E, 0x84,
        0x32, 0x1F, 0x49, 0xFB, 0x10, 0x01, 0x47, 0x80, 0x23, 0x40, 0x12, 0x1D, 0xB0, 0x2A, 0xD5,
        0xFE, 0x4D, 0xBC, 0x03, 0x40, 0x47, 0x7C, 0x7C, 0xB4, 0xFF, 0xB4, 0xCF, 0x92, 0x4E, 0xAB,
        0xEF, 0x83, 0x6F, 0x9C, 0xEF, 0xF4, 0x7C, 0x35, 0x12, 0x34, 0x5C, 0x03, 0x48, 0x0D, 0x0D,
        0x83, 0x05, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
    return {document::Picture::Kind::png,
            {reinterpret_cast<const char*>(png), sizeof png},
            text("a lamp")};
}

// One or two pages, with everything a letter may have.
inline document::Document letter() {
    using enum document::Paragraph::Purpose;
    document::Document letter;
    letter.title = text("A request for data");
    auto& blocks = letter.blocks;
    for (const char* line :
         {"Lamp Rights Centre", "2 Wick Road, Lamp Town LT1 1AA", "Registered charity 0000000"})
        blocks.push_back(paragraph(line, letterhead));
    for (const char* line :
         {"Records Team", "Lamp Office of Ruritania", "1 Lamp Street", "Lamp Town", "LT2 2BB"})
        blocks.push_back(paragraph(line, recipient));
    blocks.push_back(paragraph("1 December 2026", details));
    blocks.push_back(paragraph("Our reference: LRC/2026/17", details));
    blocks.push_back(paragraph("Request for a copy of personal data", subject));
    blocks.push_back(paragraph("Dear Records Team"));
    document::Paragraph who{runs("I am writing about the record of "), body, {}};
    who.runs.push_back({text("full name"), document::Run::Manner::blank, {}, "name"});
    who.runs.push_back({text(", also written as ")});
    for (const auto& [language, name] : names()) {
        who.runs.push_back({text(name), document::Run::Manner::strong, {}, ""});
        who.runs.push_back({text("; ")});
    }
    blocks.push_back(who);
    blocks.push_back({document::Heading{2, runs("What I ask for"), {}}});
    document::List asked{.numbered = true, .items = {}};
    for (int i = 0; i < 6; ++i)
        asked.items.push_back(
            runs("A copy of every record you hold about lamps, with the day on "
                 "which each was made and the name of the system it is kept in."));
    blocks.push_back(asked);
    for (int i = 0; i < 4; ++i)
        blocks.push_back(paragraph(
            "You must answer without undue delay, and within one month of the day on which you "
            "received this letter. If you need longer, you must say so within that month, and why. "
            "If you refuse any part, please name the exemption you rely on and say how it "
            "applies."));
    document::Table dates;
    dates.columns = {{2, {}}, {3, {}}};
    dates.heads = {runs("Day"), runs("What should have happened")};
    dates.rows = {{"", {runs("4 January 2027"), runs("your answer")}},
                  {"", {runs("4 March 2027"), runs("your answer, if you extend")}}};
    blocks.push_back(dates);
    document::Paragraph more{runs("More about this right stands at "), body, {}};
    more.runs.push_back({text("our page"), document::Run::Manner::plain,
                         Url::parse("https://lamps.example/act/ask?a=1&b='2'").value(), ""});
    blocks.push_back(more);
    blocks.push_back(paragraph("Yours faithfully\n\n\n", signature));
    blocks.push_back(document::Paragraph{
        {{text("your name"), document::Run::Manner::blank, {}, "signed"}}, signature, {}});
    blocks.push_back(paragraph("Content 2026.12.1. Corrections: lamps.example/corrections", small));
    return letter;
}

// Right to left, with left-to-right words inside.
inline document::Document arabic_page() {
    document::Document page;
    page.title = text("ما أُرسل");
    page.tongue = {"ar", document::Direction::right_to_left};
    page.blocks.push_back(document::Heading{1, runs("ما أُرسل وما يحدث بعد ذلك"), {}});
    page.blocks.push_back(paragraph("أرسلنا رسالة إلى Home Office عن حساب eVisa الخاص بك. يجب أن "
                                    "يصل الرد قبل 4 كانون الثاني 2027."));
    page.blocks.push_back(
        document::List{true, {runs("احتفظ بهذه الورقة."), runs("أحضر معك أي رسالة تصلك.")}});
    document::Table table;
    table.columns = {{1, page.tongue}, {1, {"en", document::Direction::left_to_right}}};
    table.heads = {runs("العربية"), runs("English")};
    table.rows = {{"act/ask#1", {runs("طلب نسخة من ملفك"), runs("Ask for your file")}}};
    page.blocks.push_back(table);
    return page;
}

// A table of `rows` rows; 40 of them fill a page.
inline document::Document long_table(int rows) {
    document::Document page;
    page.title = text("A long table");
    document::Table table;
    table.columns = {{1, {}}, {1, {}}};
    table.heads = {runs("English"), runs("Translation")};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({"act/ask#" + std::to_string(i), {runs("one"), runs("another")}});
    page.blocks.push_back(table);
    return page;
}

} // namespace sample
