#include <pages/translation_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pages {

namespace {

using namespace document;

Runs runs(Text words) { return {Run{std::move(words)}}; }

MessageId word_of(translation::State state) {
    switch (state) {
    case translation::State::missing: return "translate.missing"_msg;
    case translation::State::stale: return "translate.stale"_msg;
    case translation::State::current: return "translate.current"_msg;
    }
    return "translate.missing"_msg;
}

// [[ARC]], [[arc|Application Registration Card]]: the words of the glossary in a piece.
void add_terms(std::string_view words, const glossary::Glossary& glossary,
               std::set<const glossary::Term*>& found) {
    for (std::size_t at = words.find("[["); at != std::string_view::npos;
         at = words.find("[[", at + 2)) {
        const std::string_view inside = words.substr(at + 2);
        const std::string_view id = inside.substr(0, inside.find_first_of("|]"));
        if (const glossary::Term* term = glossary.find(id)) found.insert(term);
    }
}

class Sheet {
public:
    Sheet(const Language& to, const Voice& voice) : to_(to), voice_(voice) {
        sheet_.title = voice.say("translate.title"_msg, {{"language", to.own_name}});
    }

    Document write(const std::vector<SheetPage>& pages, const glossary::Glossary& glossary) {
        sheet_.blocks.push_back(Heading{1, runs(sheet_.title), {}});
        add_instructions();
        add_words(pages, glossary);
        for (const SheetPage& page : pages) add(page);
        return std::move(sheet_);
    }

private:
    void add_instructions() {
        sheet_.blocks.push_back(Paragraph{runs(voice_.say("translate.what"_msg))});
        List list{true, {}};
        for (const MessageId step : {"translate.write-right"_msg, "translate.leave-grey"_msg,
                                     "translate.keep-brackets"_msg, "translate.keep-links"_msg,
                                     "translate.keep-figures"_msg, "translate.keep-stars"_msg,
                                     "translate.official-terms"_msg, "translate.leave-empty"_msg,
                                     "translate.send-back"_msg})
            list.items.push_back(runs(voice_.say(step)));
        sheet_.blocks.push_back(std::move(list));
    }

    void add_words(const std::vector<SheetPage>& pages, const glossary::Glossary& glossary) {
        std::set<const glossary::Term*> found;
        for (const SheetPage& page : pages)
            for (const translation::Row& row : page.rows) add_terms(row.english, glossary, found);
        if (found.empty()) return;
        sheet_.blocks.push_back(Heading{2, runs(voice_.say("translate.words"_msg)), {}});
        Table table;
        table.columns = {{1, {}}, {3, {}}};
        table.heads = {runs(voice_.say("translate.word"_msg)),
                       runs(voice_.say("translate.means"_msg))};
        for (const glossary::Term& term : glossary.terms()) {
            if (!found.contains(&term)) continue;
            const bool is_short = term.long_form != term.term && !term.long_form.empty();
            const std::string long_form = is_short ? term.long_form.bytes() + ". " : "";
            table.rows.push_back(
                {"", {runs(term.term), runs(Text::mended(long_form + term.means.bytes()))}});
        }
        sheet_.blocks.push_back(std::move(table));
    }

    void add(const SheetPage& page) {
        sheet_.blocks.push_back(Heading{2, runs(page.title), {}});
        const auto direction = to_.direction == Direction::rtl ? document::Direction::right_to_left
                                                               : document::Direction::left_to_right;
        Table table;
        table.columns = {{1, {}}, {1, {std::string(to_.tag), direction}}};
        table.heads = {runs(voice_.say("translate.english"_msg)), runs(Text::mended(to_.own_name))};
        for (const translation::Row& row : page.rows)
            table.rows.push_back(
                {row.key + "  " + voice_.say(word_of(row.state)).bytes(),
                 {runs(Text::mended(row.english)), runs(Text::mended(row.translated))}});
        sheet_.blocks.push_back(std::move(table));
    }

    using Direction = pages::Direction;
    const Language& to_;
    const Voice& voice_;
    Document sheet_;
};

// A paragraph as a line; what word processors put around words goes.
std::string joined(const std::vector<std::string>& paragraphs) {
    std::string words;
    for (const std::string& paragraph : paragraphs) {
        std::string_view rest = paragraph;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = trimmed(rest.substr(0, end));
            if (!line.empty()) words += (words.empty() ? "" : "\n") + std::string(line);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

} // namespace

document::Document translation_sheet(const std::vector<SheetPage>& pages, const Language& to,
                                     const glossary::Glossary& glossary, const Voice& voice) {
    return Sheet(to, voice).write(pages, glossary);
}

std::vector<translation::Answer>
answers_of(const std::vector<std::vector<std::vector<std::string>>>& rows) {
    std::vector<translation::Answer> answers;
    for (const auto& row : rows) {
        if (row.size() < 2 || row[0].empty()) continue;
        const std::string_view first = trimmed(row[0].front());
        const std::string_view key = first.substr(0, first.find_first_of(" \n"));
        if (translation::page_of_key(key).empty()) continue;
        answers.push_back({std::string(key), joined(row[1])});
    }
    return answers;
}

} // namespace pages
