#include <domain/translation/sheet.hpp>

#include <domain/translation/head.hpp>
#include <domain/translation/pieces.hpp>
#include <domain/translation/tokens.hpp>

#include <domain/guide/translation.hpp>

#include <algorithm>
#include <map>

namespace translation {

namespace {

// One place of a page that wants words: a line of its head or a piece of its body.
struct Slot {
    std::string part; // "title", "12"
    std::string number;
    std::string english, translated;
    State state = State::missing;

    Row::Part row_part() const {
        const bool is_counted = part.find_first_not_of("0123456789") == std::string::npos;
        return is_counted ? Row::Part::body : Row::Part::head;
    }
    std::string key(const Source& source) const {
        return source.name() + ":" + part + ":" + number;
    }
};

// The pieces of the English body with their numbers. They must be those the checker counts.
Result<std::vector<Piece>> english_pieces(const Source& source) {
    std::vector<Piece> pieces = pieces_of(body_in(source.english->bytes));
    const auto numbers = guide::translation_numbers(*source.page);
    auto number = numbers.begin();
    for (Piece& piece : pieces) {
        if (piece.words.empty()) continue;
        if (number == numbers.end())
            return Error("translation.unlike-page"_msg, {{"name", source.name()}});
        piece.mark = (number++)->first;
    }
    if (number != numbers.end())
        return Error("translation.unlike-page"_msg, {{"name", source.name()}});
    return pieces;
}

// How many of the last pieces have the same numbers, for every pair of beginnings: the longest
// common run of marks, which anchors what was translated before.
class Anchors {
public:
    Anchors(const std::vector<Piece>& english, const std::vector<Piece>& translated)
        : width_(translated.size() + 1), table_((english.size() + 1) * width_) {
        for (std::size_t i = english.size(); i-- > 0;)
            for (std::size_t j = translated.size(); j-- > 0;)
                at(i, j) = english[i].mark == translated[j].mark
                               ? 1 + at(i + 1, j + 1)
                               : std::max(at(i + 1, j), at(i, j + 1));
    }
    int& at(std::size_t i, std::size_t j) { return table_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<int> table_;
};

// For each English piece the translated one that belongs to it: by number; between two that
// match, in order, when there are as many on both sides (their English has changed).
std::vector<const Piece*> partners(const std::vector<Piece>& english,
                                   const std::vector<Piece>& translated) {
    Anchors anchors(english, translated);
    std::vector<const Piece*> partner(english.size());
    std::size_t i = 0, j = 0, first_i = 0, first_j = 0;
    const auto pair_gap = [&] {
        if (i - first_i != j - first_j) return;
        for (std::size_t n = 0; n < i - first_i; ++n)
            if (english[first_i + n].kind == translated[first_j + n].kind)
                partner[first_i + n] = &translated[first_j + n];
    };
    while (i < english.size() && j < translated.size()) {
        if (english[i].mark == translated[j].mark) {
            pair_gap();
            partner[i++] = &translated[j++];
            first_i = i;
            first_j = j;
        } else if (anchors.at(i + 1, j) >= anchors.at(i, j + 1)) ++i;
        else ++j;
    }
    i = english.size();
    j = translated.size();
    pair_gap();
    return partner;
}

std::vector<Piece> with_words(std::vector<Piece> pieces) {
    std::erase_if(pieces, [](const Piece& piece) { return piece.words.empty(); });
    return pieces;
}

// Every place of the page, in order: the head, then the body's pieces that have words.
std::vector<Slot> slots_of(const Source& source, const std::vector<Piece>& pieces) {
    std::vector<Slot> slots;
    for (const HeadLine& line : head_lines(source.english->head)) {
        Slot slot{line.key, guide::translation_number(line.words), line.words};
        if (source.translated) slot.translated = head_words(source.translated->head, line.key);
        slot.state = slot.translated.empty() ? State::missing : State::current;
        slots.push_back(std::move(slot));
    }
    const std::vector<Piece> english = with_words(pieces);
    const std::vector<Piece> translated =
        source.translated ? with_words(pieces_of(body_in(source.translated->bytes)))
                          : std::vector<Piece>();
    const auto partner = partners(english, translated);
    for (std::size_t i = 0; i < english.size(); ++i) {
        Slot slot{std::to_string(i + 1), english[i].mark, english[i].words};
        if (partner[i]) {
            slot.translated = partner[i]->words;
            slot.state = partner[i]->mark == english[i].mark ? State::current : State::stale;
        }
        slots.push_back(std::move(slot));
    }
    return slots;
}

struct Key {
    std::string part, number;
};

Key key_of(std::string_view key) {
    const std::size_t first = std::min(key.find(':'), key.size());
    const std::size_t second = std::min(key.find(':', first + 1), key.size());
    if (second == key.size()) return {};
    return {std::string(key.substr(first + 1, second - first - 1)),
            std::string(key.substr(second + 1))};
}

// May these words stand where the piece stands? They must read as one piece of the same kind.
bool is_sane(const std::string& words, const Slot& slot, const Piece* piece) {
    if (!piece) return slot.part == "asked-as" || words.find('\n') == std::string::npos;
    const std::vector<Piece> read = pieces_of(words);
    if (read.size() != 1 || read.front().kind != Piece::Kind::paragraph ||
        !read.front().mark.empty() || read.front().words != words)
        return false;
    switch (piece->kind) {
    case Piece::Kind::paragraph:
    case Piece::Kind::item: return true;
    case Piece::Kind::heading: return words.find_first_of("{}\n") == std::string::npos;
    case Piece::Kind::cell:
        return words.find('|') == std::string::npos || piece->words.find('|') != std::string::npos;
    }
    return false;
}

class Placing {
public:
    Placing(const Source& source, std::vector<Piece> pieces)
        : source_(source), pieces_(std::move(pieces)), slots_(slots_of(source, pieces_)) {
        for (Piece& piece : pieces_)
            if (!piece.words.empty()) bodies_.push_back(&piece);
        heads_ = slots_.size() - bodies_.size();
    }

    Placed place(const std::vector<Answer>& answers) {
        for (const Answer& answer : answers) {
            auto refusal = take(answer);
            if (refusal) placed_.refused.push_back(refusal->in(answer.key));
        }
        const auto open = std::ranges::count_if(slots_, [](const Slot& slot) {
            return slot.translated.empty() && slot.part != "asked-as";
        });
        if (open > 0 && placed_.changed > 0)
            placed_.refused.push_back(
                Error("translation.incomplete"_msg, {{"count", static_cast<std::int64_t>(open)}})
                    .in(source_.name()));
        if (placed_.refused.empty() && placed_.changed > 0) placed_.file = file();
        return std::move(placed_);
    }

private:
    // Where a key belongs: its own place, or another one with the same English words (moved).
    std::size_t slot_of(const Key& key) const {
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (slots_[i].part == key.part && slots_[i].number == key.number) return i;
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (slots_[i].number == key.number && !answered_.contains(i)) return i;
        return slots_.size();
    }

    std::optional<Error> take(const Answer& answer) {
        const Key key = key_of(answer.key);
        const std::size_t at = slot_of(key);
        if (at == slots_.size()) {
            const bool is_known = std::ranges::find(slots_, key.part, &Slot::part) != slots_.end();
            return Error(is_known ? "translation.english-changed"_msg
                                  : "translation.unknown-key"_msg);
        }
        Slot& slot = slots_[at];
        if (!answered_.emplace(at, answer.words).second) return Error("translation.twice"_msg);
        if (answer.words.empty()) return std::nullopt;
        // A stale translation that came back as it was stays stale: nobody said that it is right.
        if (answer.words == slot.translated) return std::nullopt;
        if (!is_sane(answer.words, slot, at < heads_ ? nullptr : bodies_[at - heads_]))
            return Error("translation.markup"_msg);
        if (slot.part != "asked-as")
            if (auto error = difference(slot.english, answer.words)) return error;
        slot.translated = answer.words;
        slot.state = State::current;
        ++placed_.changed;
        return std::nullopt;
    }

    std::string file() {
        std::vector<HeadLine> head;
        for (std::size_t i = 0; i < heads_; ++i)
            if (!slots_[i].translated.empty())
                head.push_back({slots_[i].part, slots_[i].translated});
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            const Slot& slot = slots_[heads_ + i];
            bodies_[i]->words = slot.translated;
            if (slot.state == State::stale) bodies_[i]->mark = stale_mark(slot);
        }
        return translated_head(source_.english->bytes, head) + body_of(pieces_);
    }

    std::string stale_mark(const Slot& slot) const {
        for (const Piece& piece : pieces_of(body_in(source_.translated->bytes)))
            if (piece.words == slot.translated) return piece.mark;
        return slot.number;
    }

    const Source& source_;
    std::vector<Piece> pieces_;  // of the English body; they take the translated words
    std::vector<Slot> slots_;    // of the head, then of each piece that has words
    std::vector<Piece*> bodies_; // those pieces
    std::size_t heads_ = 0;
    std::map<std::size_t, std::string> answered_;
    Placed placed_;
};

} // namespace

std::string Source::file_name() const { return "pages/" + language + page->path() + ".md"; }
std::string Source::name() const { return language + page->path(); }

Result<std::vector<Row>> rows_of(const Source& source) {
    const auto pieces = english_pieces(source);
    if (!pieces) return pieces.error();
    std::vector<Row> rows;
    for (const Slot& slot : slots_of(source, *pieces))
        rows.push_back({slot.key(source), slot.number, slot.row_part(), slot.english,
                        slot.translated, slot.state});
    return rows;
}

Placed placed_in(const Source& source, const std::vector<Answer>& answers) {
    auto pieces = english_pieces(source);
    if (!pieces) return {std::nullopt, 0, {pieces.error()}};
    return Placing(source, *std::move(pieces)).place(answers);
}

std::string page_of_key(std::string_view key) {
    const std::size_t end = key.find(':');
    const bool is_key = end != std::string_view::npos &&
                        key.find(':', end + 1) != std::string_view::npos && key.find('/') < end;
    return is_key ? std::string(key.substr(0, end)) : std::string();
}

} // namespace translation
