#include <domain/letter/fill.hpp>

#include <domain/letter/names.hpp>
#include <domain/letter/words.hpp>

#include <algorithm>
#include <array>

namespace letter {

namespace {

using document::Run;
using Purpose = document::Paragraph::Purpose;

// Values of a frame that a question of every letter fills.
struct AskedAs {
    std::string_view value, question;
};
constexpr std::array asked_of_somebody{AskedAs{"recipient", "addressee_name"},
                                       AskedAs{"recipient_address", "addressee_address"}};
constexpr std::array asked_as{AskedAs{"recipient", "recipient_name"},
                              AskedAs{"organisation", "organisation_name"},
                              AskedAs{"organisation_address", "organisation_place"}};

class Filler {
public:
    Filler(const Letter& letter, const Facts& facts) : letter_(letter), facts_(facts) {}

    Filled fill(const Frame* frame) {
        filled_.document.title = plain(letter_.subject);
        subject_.lines = {filled_.document.title};
        filled_.document.tongue.language = letter_.language;
        if (frame == nullptr) add_all(letter_.parts);
        else add_all(frame->parts);
        return std::move(filled_);
    }

private:
    void add_all(const std::vector<Part>& parts) {
        for (const Part& part : parts) {
            if (!facts_.may_hold_all(part.when) || facts_.holds_any(part.unless)) continue;
            if (part.kind == Part::Kind::body) add_all(letter_.parts);
            else add(part);
        }
    }

    void add(const Part& part) {
        place(part);
        filled_.elements.insert(part.has.begin(), part.has.end());
        for (const guide::ClaimRef& ref : part.claims) filled_.claims.push_back(&ref);
    }

    // Of a blank: when the paragraph is to be kept. A paragraph that holds the gap itself needs no
    // other: whoever has nothing to write there takes it out.
    std::string when_to_keep(const Part& part) const {
        std::string all;
        const auto add = [&](const std::string& name, Text Unsettled::* says) {
            const auto found = facts_.unsettled.find(name);
            const auto is_its_gap = [&](const Piece& piece) {
                return piece.kind == Piece::Kind::blank && "has_" + base_name(piece.text) == name;
            };
            if (found == facts_.unsettled.end() || std::ranges::any_of(part.pieces, is_its_gap))
                return;
            all += (all.empty() ? "" : "; ") + (found->second.*says).bytes();
        };
        for (const std::string& name : part.when) add(name, &Unsettled::if_so);
        for (const std::string& name : part.unless) add(name, &Unsettled::if_not);
        return all;
    }

    document::Runs runs(const Part& part) {
        document::Runs all;
        const std::string keep = when_to_keep(part);
        if (!keep.empty()) {
            all.push_back(Run{.words = Text::mended(keep), .manner = Run::Manner::blank});
            all.push_back(Run{.words = Text::mended(" ")});
        }
        std::ranges::move(runs(part.pieces), std::back_inserter(all));
        return all;
    }

    void place(const Part& part) {
        auto& blocks = filled_.document.blocks;
        switch (part.kind) {
        case Part::Kind::paragraph: return add_paragraph(part);
        case Part::Kind::heading:
            blocks.push_back(document::Heading{2, runs(part), std::nullopt});
            return;
        case Part::Kind::numbered:
        case Part::Kind::bullet: return add_items(part);
        case Part::Kind::page_break: blocks.push_back(document::PageBreak{}); return;
        case Part::Kind::body: return;
        }
    }

    // The lines of an address or a letterhead are paragraphs of their own.
    void add_paragraph(const Part& part) {
        auto& blocks = filled_.document.blocks;
        document::Runs all = runs(part);
        if (all.empty()) return;
        if (part.purpose != Purpose::recipient && part.purpose != Purpose::letterhead) {
            blocks.push_back(document::Paragraph{std::move(all), part.purpose, std::nullopt});
            return;
        }
        for (document::Runs& line : in_lines(all))
            blocks.push_back(document::Paragraph{std::move(line), part.purpose, std::nullopt});
    }

    static std::vector<document::Runs> in_lines(const document::Runs& runs) {
        std::vector<document::Runs> lines(1);
        for (const Run& run : runs) {
            std::string_view rest = run.words.bytes();
            for (std::size_t end = rest.find('\n'); end != std::string_view::npos;
                 end = rest.find('\n')) {
                add_to(lines.back(), run, rest.substr(0, end));
                lines.emplace_back();
                rest.remove_prefix(end + 1);
            }
            add_to(lines.back(), run, rest);
        }
        std::erase_if(lines, [](const document::Runs& line) { return line.empty(); });
        return lines;
    }

    static void add_to(document::Runs& line, const Run& like, std::string_view words) {
        const std::string_view bare = trimmed(words);
        if (bare.empty()) return;
        Run run = like;
        run.words = Text::mended(line.empty() ? bare : words);
        line.push_back(std::move(run));
    }

    // An item that is one blank becomes an item for each line of its answer.
    void add_items(const Part& part) {
        std::vector<document::Runs> items;
        const Value* list = only_blank(part.pieces);
        if (list != nullptr && list->lines.size() > 1)
            for (const Text& line : list->lines) items.push_back({Run{.words = line}});
        else items.push_back(runs(part));
        auto& blocks = filled_.document.blocks;
        const bool is_numbered = part.kind == Part::Kind::numbered;
        auto* last = blocks.empty() ? nullptr : std::get_if<document::List>(&blocks.back());
        if (last == nullptr || last->numbered != is_numbered) {
            blocks.push_back(document::List{is_numbered, {}});
            last = &std::get<document::List>(blocks.back());
        }
        std::ranges::move(items, std::back_inserter(last->items));
    }

    const Value* only_blank(const std::vector<Piece>& pieces) const {
        const bool is_one = pieces.size() == 1 && pieces[0].kind == Piece::Kind::blank;
        return is_one ? value(base_name(pieces[0].text)) : nullptr;
    }

    const Value* value(const std::string& name) const {
        if (name == "subject") return &subject_;
        const auto found = facts_.values.find(name);
        return found == facts_.values.end() ? nullptr : &found->second;
    }

    document::Runs runs(const std::vector<Piece>& pieces) {
        document::Runs all;
        for (const Piece& piece : pieces) add_piece(piece, all);
        return all;
    }

    void add_piece(const Piece& piece, document::Runs& to) {
        Run run{.manner = piece.manner, .leads_to = piece.leads_to};
        switch (piece.kind) {
        case Piece::Kind::words: run.words = Text::mended(piece.text); break;
        case Piece::Kind::line_break: run.words = Text::mended("\n"); break;
        case Piece::Kind::blank: run = filled(piece, std::move(run)); break;
        }
        to.push_back(std::move(run));
    }

    Run filled(const Piece& piece, Run run) {
        const std::string name = base_name(piece.text);
        const Value* found = value(name);
        if (found != nullptr && !found->is_gap) {
            run.words = joined(found->lines);
            if (name != piece.text) run.words = with_capital(run.words);
            return run;
        }
        run.manner = Run::Manner::blank;
        run.blank_name = name;
        run.words = found != nullptr ? found->lines.front() : label_of(name);
        if (found != nullptr) return run;
        if (std::ranges::find(filled_.open, name) == filled_.open.end())
            filled_.open.push_back(name);
        return run;
    }

    Text label_of(const std::string& name) const {
        const auto question = std::ranges::find(letter_.questions, name, &Question::name);
        return question != letter_.questions.end() ? question->label : Text::mended(name);
    }

    static Text joined(const std::vector<Text>& lines) {
        std::string all;
        for (const Text& line : lines) all += (all.empty() ? "" : "; ") + line.bytes();
        return Text::mended(all);
    }

    Text plain(const std::vector<Piece>& pieces) {
        std::string all;
        for (const Run& run : runs(pieces)) all += document::shown_words(run);
        return Text::mended(all);
    }

    const Letter& letter_;
    const Facts& facts_;
    Filled filled_;
    Value subject_;
};

} // namespace

std::string_view question_that_fills(std::string_view blank, const Addressee& to) {
    if (to.is_typed)
        for (const AskedAs& one : asked_of_somebody)
            if (one.value == blank) return one.question;
    for (const AskedAs& one : asked_as)
        if (one.value == blank) return one.question;
    return blank;
}

Filled fill(const Letter& letter, const Frame* frame, const Facts& facts) {
    return Filler(letter, facts).fill(frame);
}

} // namespace letter
