#include <adapters/document/pdf_tags.hpp>

#include <base/expects.hpp>
#include <base/letters.hpp>

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string_view>

namespace adapters::document {

namespace {

// An object of the file: its number and its bytes, from "<<" on.
struct Object {
    std::size_t number = 0;
    std::string_view bytes;
};

std::size_t number_at(std::string_view bytes) {
    std::size_t number = 0;
    std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
    return number;
}

// Cairo writes one table of places, twenty bytes an entry.
class File {
public:
    explicit File(std::string_view pdf) : pdf_(pdf) {
        const std::size_t at = pdf.rfind("startxref\n");
        expects(at != std::string_view::npos, "a PDF says where its table is");
        table_ = number_at(pdf.substr(at + 10));
        expects(table_ < at && pdf.substr(table_).starts_with("xref\n0 "), "a PDF has its table");
        size_ = number_at(pdf.substr(table_ + 7));
        entries_ = pdf.find('\n', table_ + 5) + 1;
        expects(entries_ + 20 * size_ < at, "the table of a PDF is whole");
    }
    std::size_t table() const { return table_; }
    std::size_t size() const { return size_; }
    std::string_view trailer() const { return pdf_.substr(entries_ + 20 * size_); }

    // Of objects that are a dictionary and no stream.
    std::optional<Object> object(std::size_t number) const {
        const std::string_view entry = pdf_.substr(entries_ + 20 * number, 20);
        if (entry[17] != 'n') return std::nullopt;
        std::string_view bytes = pdf_.substr(number_at(entry.substr(entry.find_first_not_of('0'))));
        const std::size_t start = bytes.find("obj\n") + 4;
        const std::size_t end = bytes.find("endobj", start);
        expects(end != std::string_view::npos, "an object of a PDF ends");
        return Object{number, bytes.substr(start, end - start)};
    }

private:
    std::string_view pdf_;
    std::size_t table_ = 0, size_ = 0, entries_ = 0;
};

// Words as PDF has them: UTF-16, in hexadecimal.
std::string hexadecimal(std::string_view words) {
    std::string text = "<FEFF";
    while (!words.empty()) {
        const Letter letter = first_letter(words);
        const auto code = static_cast<unsigned>(letter.code);
        if (code < 0x10000) text += fmt::format("{:04X}", code);
        else
            text += fmt::format("{:04X}{:04X}", 0xD800 + ((code - 0x10000) >> 10U),
                                0xDC00 + ((code - 0x10000) & 0x3FFU));
        words.remove_prefix(letter.bytes);
    }
    return text + ">";
}

class Update {
public:
    explicit Update(std::string pdf) : pdf_(std::move(pdf)) {}

    void add(const Object& object, const std::string& more) {
        places_.emplace_back(object.number, pdf_.size());
        // Behind the first two brackets, so that whatever Cairo wrote stays as it is.
        pdf_ +=
            fmt::format("{} 0 obj\n<< {}{}endobj\n", object.number, more, object.bytes.substr(2));
    }

    std::string finish(std::string_view trailer, std::size_t last_table) {
        const std::size_t table = pdf_.size();
        pdf_ += "xref\n";
        for (const auto& [number, place] : places_)
            pdf_ += fmt::format("{} 1\n{:010} 00000 n \n", number, place);
        const std::size_t end = trailer.find(">>");
        pdf_ += fmt::format("{}   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n", trailer.substr(0, end),
                            last_table, table);
        return std::move(pdf_);
    }

private:
    std::string pdf_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;
};

} // namespace

std::string with_notes(std::string pdf, const std::vector<TagNote>& notes,
                       const std::string& language) {
    const std::string original = std::move(pdf);
    const File file(original);
    Update update(original);
    std::size_t tag = 0;
    for (std::size_t number = 1; number < file.size(); ++number) {
        const auto object = file.object(number);
        if (!object) continue;
        if (object->bytes.starts_with("<< /Type /Catalog"))
            update.add(*object, fmt::format("/Lang ({}) /ViewerPreferences << /DisplayDocTitle "
                                            "true >> ",
                                            language));
        if (!object->bytes.starts_with("<< /Type /StructElem")) continue;
        expects(tag < notes.size(), "Cairo writes the tags that were begun");
        const TagNote& note = notes[tag++];
        std::string more;
        if (!note.language.empty()) more += "/Lang (" + note.language + ") ";
        if (!note.says.empty()) more += "/Alt " + hexadecimal(note.says) + " ";
        if (!more.empty()) update.add(*object, more);
    }
    // None at all on pages without a letter.
    expects(tag == notes.size() || tag == 0, "Cairo writes every tag that was begun");
    return update.finish(file.trailer(), file.table());
}

} // namespace adapters::document
