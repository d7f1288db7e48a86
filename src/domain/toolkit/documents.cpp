// What can be searched, and how its parts are told apart.
#include <domain/toolkit/toolkit.hpp>

#include <algorithm>

namespace toolkit {

namespace {

// A card and the story of a ruling say shortly what a page says in full: they come after it.
constexpr double of_a_page = 1.6; // also of what stands beside one: tools, letters, situations
double weight_of(guide::Section section) {
    const bool is_short = section == guide::Section::cards || section == guide::Section::cases;
    return is_short ? 1.2 : of_a_page;
}

search::Document document(const guide::Page& page) {
    return {.kind = search::Kind::page,
            .path = page.path(),
            .title = page.title,
            .summary = page.summary,
            .body = Text::mended(guide::plain_words(page)),
            .asked_as = page.asked_as,
            .language = page.language,
            .weight = weight_of(page.section)};
}

search::Document document(const glossary::Term& term) {
    search::Document found{.kind = search::Kind::term,
                           .path = "/glossary/" + term.name.text(),
                           .title = term.term,
                           .summary = term.long_form,
                           .body = term.means,
                           .asked_as = term.also};
    found.asked_as.push_back(term.long_form);
    return found;
}

search::Document document(const claim::Claim& claim) {
    std::string body;
    for (const claim::Statement& statement : claim.statements)
        body += statement.words.bytes() + "\n";
    search::Document found{.kind = search::Kind::claim,
                           .path = "/claims/" + claim.name.text(),
                           .title = claim.title,
                           .summary = claim.provision,
                           .body = Text::mended(body)};
    found.asked_as.push_back(Text::mended(claim.name.text()));
    // Entries of the map are many and alike: they come after what somebody wrote out.
    found.weight = claim.kind == claim::Kind::ecosystem ? 0.5
                   : claim.kind == claim::Kind::example ? 0.4
                                                        : 0.8;
    return found;
}

search::Document document(const signpost::Signpost& one) {
    search::Document found{.kind = search::Kind::signpost,
                           .path = "/resources#" + one.name.text(),
                           .title = one.title,
                           .summary = one.does};
    std::string needs;
    for (const signpost::Need need : one.needs)
        needs += (needs.empty() ? "Help with " : ", ") +
                 std::string(signpost::need_words[static_cast<std::size_t>(need)]);
    std::ranges::replace(needs, '-', ' ');
    found.body = Text::mended(needs);
    return found;
}

search::Document document(const Tool& tool) {
    return {.kind = search::Kind::tool,
            .path = tool.path,
            .title = tool.title,
            .summary = tool.summary,
            .asked_as = tool.asked_as,
            .weight = of_a_page};
}

search::Document document(const letter::Letter& letter) {
    std::string body = letter.plain.bytes() + "\n";
    for (const Text& next : letter.next) body += next.bytes() + "\n";
    search::Document found{.kind = search::Kind::letter,
                           .path = letter.path(),
                           .title = letter.title,
                           .summary = letter.summary,
                           .body = Text::mended(body),
                           .asked_as = letter.asked_as,
                           .language = letter.language,
                           .weight = of_a_page};
    const bool is_number = letter.kind->word.find_first_of("0123456789") != std::string_view::npos;
    if (is_number) found.asked_as.push_back(Text::mended(letter.kind->word)); // "FOI" is a law too
    return found;
}

// Leads to its line in the first question; a page of results may open the questions behind it.
search::Document document(const interview::Situation& one, const interview::Interview& interview) {
    std::string body;
    for (const interview::Outcome& outcome : interview.outcomes)
        if (outcome.situation == one.name.text()) body += outcome.title.bytes() + "\n";
    return {.kind = search::Kind::situation,
            .path = "/spot#s_" + one.name.text(),
            .title = one.says,
            .summary = one.hint,
            .body = Text::mended(body),
            .asked_as = one.also,
            .weight = of_a_page};
}

// Documents whose English words have a place in words/, again in every language that has the title
// of theirs.
void add_translated(const Toolkit& toolkit, const search::Document& english,
                    std::vector<search::Document>& to) {
    for (const std::string& language : toolkit.edition.languages) {
        const Text* title = toolkit.words.find(language, english.title);
        if (title == nullptr) continue;
        search::Document said{.kind = english.kind, .path = english.path, .title = *title};
        if (const Text* summary = toolkit.words.find(language, english.summary))
            said.summary = *summary;
        for (const Text& name : english.asked_as)
            if (const Text* words = toolkit.words.find(language, name))
                said.asked_as.push_back(*words);
        said.language = language;
        said.weight = english.weight;
        to.push_back(std::move(said));
    }
}

} // namespace

std::vector<search::Document> documents(const Toolkit& toolkit) {
    std::vector<search::Document> all;
    for (const guide::Page& page : toolkit.guide.pages) all.push_back(document(page));
    for (const glossary::Term& term : toolkit.glossary.terms()) all.push_back(document(term));
    for (const auto& [name, claim] : toolkit.claims.all()) all.push_back(document(claim));
    for (const signpost::Signpost& one : toolkit.signposts.all()) all.push_back(document(one));
    for (const letter::Letter& letter : toolkit.letters.letters) all.push_back(document(letter));
    const auto add = [&](search::Document one) {
        add_translated(toolkit, one, all);
        all.push_back(std::move(one));
    };
    for (const Tool& tool : toolkit.tools) add(document(tool));
    for (const interview::Situation& one : toolkit.interview.situations)
        add(document(one, toolkit.interview));
    return all;
}

} // namespace toolkit
