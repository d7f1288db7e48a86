#include <cli/findings.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

const char* word_of(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::debt: return "debt";
    }
    return "error";
}

bool begins_a_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// How many letters, not bytes: the caret stands under what is seen.
std::size_t letters_in(std::string_view bytes) {
    return static_cast<std::size_t>(std::ranges::count_if(bytes, begins_a_letter));
}

// Long lines are cut around the place, so that the caret stays in sight.
void print_line(const Finding& finding, std::string_view line, std::ostream& out) {
    constexpr std::size_t before = 50, shown = 110;
    std::size_t column = static_cast<std::size_t>(std::max(finding.place.column, 1)) - 1;
    column = std::min(column, line.size());
    std::size_t start = column > before ? column - before : 0;
    while (start > 0 && !begins_a_letter(line[start])) --start;
    std::size_t end = std::min(line.size(), start + shown);
    while (end < line.size() && !begins_a_letter(line[end])) ++end;
    const std::string_view cut = line.substr(start, end - start);
    const std::size_t width =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(finding.width, 1)), 1,
                                std::max<std::size_t>(1, end - column));
    const std::string number = fmt::format("{:5} | ", finding.place.line);
    out << number << cut << '\n';
    out << fmt::format(
        "{:>8}{:{}}^{:~>{}}\n", "| ", "", letters_in(line.substr(start, column - start)), "",
        letters_in(line.substr(column, width)) > 1 ? letters_in(line.substr(column, width)) - 1
                                                   : 0);
}

// "page/unknown-claim" is explained under #page-unknown-claim.
std::string anchor_of(std::string_view rule) {
    std::string anchor(rule);
    std::ranges::replace(anchor, '/', '-');
    return anchor;
}

} // namespace

void print(const Finding& finding, const std::vector<SourceFile>& files, const pages::Voice& voice,
           std::ostream& out) {
    const Place& place = finding.place;
    out << fmt::format("{}:{}:{}: {}: {} [{}]\n",
                       place.file_name().empty() ? "content" : place.file_name(),
                       std::max(place.line, 1), std::max(place.column, 1),
                       word_of(finding.severity), voice.say(finding.what).bytes(), finding.rule);
    const std::string_view line = line_at(files, place);
    if (!line.empty()) print_line(finding, line, out);
    const std::string explained = "docs/design/checks.md#" + anchor_of(finding.rule);
    if (finding.hint)
        out << "      hint: " << voice.say(*finding.hint).bytes() << "   " << explained << '\n';
    else out << "      see " << explained << '\n';
}

} // namespace cli
