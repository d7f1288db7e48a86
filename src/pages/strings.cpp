#include <pages/strings.hpp>

#include <base/name.hpp>

#include <algorithm>

namespace pages {

namespace {

std::string grouped(std::int64_t number, std::string_view separator) {
    std::string digits = std::to_string(number);
    const int first = number < 0 ? 1 : 0;
    for (int at = static_cast<int>(digits.size()) - 3; at > first; at -= 3)
        digits.insert(static_cast<std::size_t>(at), separator);
    return digits;
}

MessageId month_name(unsigned month) {
    constexpr std::array names{"month.1"_msg, "month.2"_msg,  "month.3"_msg,  "month.4"_msg,
                               "month.5"_msg, "month.6"_msg,  "month.7"_msg,  "month.8"_msg,
                               "month.9"_msg, "month.10"_msg, "month.11"_msg, "month.12"_msg};
    return names.at(month - 1);
}

std::optional<std::int64_t> count_in(const std::vector<Argument>& arguments) {
    for (const Argument& one : arguments)
        if (one.name == "count")
            if (const auto* number = std::get_if<std::int64_t>(&one.value)) return *number;
    return std::nullopt;
}

std::optional<std::int64_t> count_in(const std::vector<Piece>& pieces) {
    for (const Piece& one : pieces)
        if (one.name == "count")
            if (const auto* number = std::get_if<Piece::Count>(&one.value)) return number->number;
    return std::nullopt;
}

Html marked(const Html& words, const Language& language) {
    return Html(R"(<span lang=")") + Text::mended(language.tag) + Markup(R"(" dir=")") +
           Text::mended(word_of(language.direction)) + Markup(R"(">)") + words + Markup("</span>");
}

Html apart(const Text& words, const Language& around) {
    if (around.direction == Direction::ltr) return words;
    return Html("<bdi>") + words + Markup("</bdi>");
}

Piece piece_of(const Argument& one, const Voice& voice) {
    if (const auto* words = std::get_if<std::string>(&one.value))
        return {one.name, Text::mended(*words)};
    if (const auto* number = std::get_if<std::int64_t>(&one.value))
        return {one.name, static_cast<int>(*number)};
    const std::string& iso = std::get<DayArgument>(one.value).iso;
    const auto day = Date::parse(iso);
    return {one.name, Html(day ? voice.day(*day) : Text::mended(iso))};
}

Html wrapped(const Piece& piece, const Html& words) {
    if (const auto* target = std::get_if<Url>(&piece.value))
        return Html(R"(<a href=")") + *target + Markup(R"(">)") + words + Markup("</a>");
    if (std::holds_alternative<Piece::Strong>(piece.value))
        return Html("<strong>") + words + Markup("</strong>");
    return words;
}

} // namespace

Result<Sentence> read_sentence(std::string_view words) {
    Sentence sentence;
    std::string plain;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == '}') return Error("strings.brace"_msg);
        if (words[at] != '{') {
            plain += words[at];
            continue;
        }
        const std::size_t end = words.find('}', at);
        if (end == std::string_view::npos) return Error("strings.brace"_msg);
        const std::string_view inside = words.substr(at + 1, end - at - 1);
        const std::size_t bar = inside.find('|');
        const std::string_view name = inside.substr(0, bar);
        if (!is_a_name(name) || inside.find('{') != std::string_view::npos)
            return Error("strings.brace"_msg);
        if (!plain.empty()) sentence.push_back({Part::Kind::words, std::exchange(plain, {}), {}});
        if (bar == std::string_view::npos)
            sentence.push_back({Part::Kind::argument, {}, std::string(name)});
        else
            sentence.push_back(
                {Part::Kind::wrapped, std::string(inside.substr(bar + 1)), std::string(name)});
        at = end;
    }
    if (!plain.empty()) sentence.push_back({Part::Kind::words, std::move(plain), {}});
    return sentence;
}

Voice::Found Voice::find(std::string_view id, std::optional<std::int64_t> count) const {
    for (const Catalogue* from : {own_, english_}) {
        const auto found = from->entries.find(id);
        if (found == from->entries.end()) continue;
        const auto& forms = found->second.forms;
        const auto wanted = found->second.has_plurals && count
                                ? from->language->plural(std::max<std::int64_t>(*count, 0))
                                : Plural::other;
        for (const Plural form : {wanted, Plural::other})
            if (const auto& sentence = forms.at(static_cast<std::size_t>(form)))
                return {&*sentence, from};
    }
    return {};
}

Text Voice::say(const Message& message) const { return say(message.id, message.arguments); }

Text Voice::say(MessageId id, std::vector<Argument> arguments) const {
    const Found found = find(id.text(), count_in(arguments));
    if (found.sentence == nullptr) return Text::mended(id.text());
    const Voice voice(*found.from, *english_);
    std::string words;
    for (const Part& part : *found.sentence) {
        if (part.kind != Part::Kind::argument) {
            words += part.words;
            continue;
        }
        const auto given = std::ranges::find(arguments, part.name, &Argument::name);
        if (given == arguments.end()) words += "{" + part.name + "}";
        else if (const auto* said = std::get_if<std::string>(&given->value)) words += *said;
        else if (const auto* number = std::get_if<std::int64_t>(&given->value))
            words += voice.count(*number).bytes();
        else if (const auto* iso = std::get_if<DayArgument>(&given->value)) {
            const auto day = Date::parse(iso->iso);
            words += day ? voice.day(*day).bytes() : iso->iso;
        }
    }
    return Text::mended(words);
}

Html Voice::html(MessageId id, std::vector<Piece> pieces) const {
    const Found found = find(id.text(), count_in(pieces));
    if (found.sentence == nullptr) return Text::mended(id.text());
    const Voice voice(*found.from, *english_);
    Html all;
    for (const Part& part : *found.sentence) {
        const Html words = Text::mended(part.words);
        if (part.kind == Part::Kind::words) {
            all += words;
            continue;
        }
        const auto given = std::ranges::find(pieces, part.name, &Piece::name);
        if (part.kind == Part::Kind::wrapped)
            all += given == pieces.end() ? words : wrapped(*given, words);
        else if (given == pieces.end()) all += Text::mended("{" + part.name + "}");
        else if (const auto* html = std::get_if<Html>(&given->value)) all += *html;
        else if (const auto* said = std::get_if<Text>(&given->value))
            all += apart(*said, voice.language());
        else if (const auto* number = std::get_if<Piece::Count>(&given->value))
            all += voice.count(number->number);
        else if (const auto* day = std::get_if<Date>(&given->value)) all += voice.time(*day);
    }
    return found.from == own_ ? all : marked(all, *found.from->language);
}

Html Voice::html(const Message& message) const {
    const Found found = find(message.id.text(), count_in(message.arguments));
    const Voice voice = found.from == english_ ? english_voice() : *this;
    std::vector<Piece> pieces;
    for (const Argument& one : message.arguments) pieces.push_back(piece_of(one, voice));
    return html(message.id, std::move(pieces));
}

Text Voice::day(Date day) const {
    return say("day.full"_msg, {{"day", std::to_string(day.day())},
                                {"month", say(month_name(day.month())).bytes()},
                                {"year", std::to_string(day.year())}});
}

Text Voice::day(const PartialDate& day) const {
    const Date first = day.first();
    switch (day.known()) {
    case PartialDate::Known::day: return this->day(first);
    case PartialDate::Known::month:
        return say("day.month"_msg, {{"month", say(month_name(first.month())).bytes()},
                                     {"year", std::to_string(first.year())}});
    case PartialDate::Known::year: return Text::mended(std::to_string(first.year()));
    }
    return {};
}

Html Voice::time(Date day) const { return time(PartialDate(day)); }

Html Voice::time(const PartialDate& day) const {
    return Html(R"(<time datetime=")") + Text::mended(day.iso()) + Markup(R"(">)") +
           this->day(day) + Markup("</time>");
}

Text Voice::count(std::int64_t number) const {
    return Text::mended(grouped(number, say("number.group"_msg).bytes()));
}

Html Voice::list(const std::vector<Html>& all) const {
    Html words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0) words = all[i];
        else if (i + 1 == all.size())
            words = html("list.last"_msg, {{"before", words}, {"last", all[i]}});
        else words = html("list.next"_msg, {{"before", words}, {"next", all[i]}});
    }
    return words;
}

Text Voice::list(const std::vector<Text>& all) const {
    Text words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0) words = all[i];
        else if (i + 1 == all.size())
            words = say("list.last"_msg, {{"before", words.bytes()}, {"last", all[i].bytes()}});
        else words = say("list.next"_msg, {{"before", words.bytes()}, {"next", all[i].bytes()}});
    }
    return words;
}

Strings::Strings() { catalogue(english()); }

Voice Strings::in(std::string_view code) const {
    const Catalogue& first = catalogues_.find("en")->second;
    const Catalogue* own = find(code);
    return Voice(own != nullptr ? *own : first, first);
}

std::vector<const Language*> Strings::languages() const {
    std::vector<const Language*> all{&english()};
    for (const auto& [code, catalogue] : catalogues_)
        if (catalogue.language != &english()) all.push_back(catalogue.language);
    return all;
}

const Catalogue* Strings::find(std::string_view code) const {
    const auto found = catalogues_.find(code);
    return found == catalogues_.end() ? nullptr : &found->second;
}

Catalogue& Strings::catalogue(const Language& language) {
    Catalogue& catalogue = catalogues_[std::string(language.code)];
    catalogue.language = &language;
    return catalogue;
}

} // namespace pages
