// Puts files into the program: writes a source file that holds their bytes.
//
//     embed OUT (templates | assets | strings) NAME=FILE[+FILE…] …
//
// A name with several files gets them one after the other, so that a page asks for one script and
// one style sheet while their sources stay apart.
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct File {
    std::string name;
    std::string bytes;
};

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

File read_argument(std::string_view argument) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string_view::npos) throw std::runtime_error("NAME=FILE is wanted");
    File file{std::string(argument.substr(0, equals)), {}};
    for (std::string_view rest = argument.substr(equals + 1); !rest.empty();) {
        const std::size_t end = std::min(rest.find('+'), rest.size());
        file.bytes += read(std::string(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return file;
}

// FNV-1a: tells one edition of the files from the next, no more.
std::uint32_t number_of(const std::vector<File>& files) {
    std::uint32_t number = 2166136261U;
    for (const File& file : files)
        for (const char c : file.name + '\0' + file.bytes)
            number = (number ^ static_cast<unsigned char>(c)) * 16777619U;
    return number;
}

// Octal escapes always have three digits, so that no following digit joins them.
void write_literal(std::ostream& out, std::string_view bytes) {
    constexpr std::size_t line = 4000; // compilers like lines that end
    for (std::size_t from = 0; from == 0 || from < bytes.size(); from += line) {
        out << "\n    \"";
        for (const char c : bytes.substr(from, line)) {
            const auto byte = static_cast<unsigned char>(c);
            const bool is_plain = byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\' && c != '?';
            if (is_plain) {
                out << c;
                continue;
            }
            char octal[5];
            std::snprintf(octal, sizeof octal, "\\%03o", byte);
            out << octal;
        }
        out << '"';
    }
}

void write(std::ostream& out, std::string_view what, const std::vector<File>& files) {
    char number[9];
    std::snprintf(number, sizeof number, "%08x", number_of(files));
    out << "// Made by tools/embed; do not edit.\n#include <pages/embedded.hpp>\n\n"
        << "namespace pages {\n\nstd::string_view " << what << "_edition() { return \"" << number
        << "\"; }\n\nstd::span<const Embedded> embedded_" << what
        << "() {\n    static constexpr Embedded files[] = {\n";
    for (const File& file : files) {
        out << "    {\"" << file.name << "\", std::string_view(";
        write_literal(out, file.bytes);
        out << ",\n     " << file.bytes.size() << ")},\n";
    }
    out << "    };\n    return files;\n}\n\n} // namespace pages\n";
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) {
        std::cerr << "usage: embed OUT (templates | assets | strings) NAME=FILE[+FILE] …\n";
        return 2;
    }
    try {
        std::vector<File> files;
        for (std::size_t i = 2; i < arguments.size(); ++i)
            files.push_back(read_argument(arguments[i]));
        std::ofstream out(arguments[0], std::ios::binary | std::ios::trunc);
        write(out, arguments[1], files);
        out.close();
        if (!out) throw std::runtime_error("cannot write " + arguments[0]);
    } catch (const std::exception& error) {
        std::cerr << "embed: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
