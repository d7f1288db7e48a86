// Files of letters, read into a Library. What needs all of them at once is in checks/ and
// finish.cpp.
#include <domain/letter/letter.hpp>

#include <domain/deadline/question.hpp>
#include <domain/guide/inlines.hpp>
#include <domain/letter/parts.hpp>
#include <domain/letter/questions.hpp>

#include <base/fields.hpp>

#include <algorithm>

namespace letter {

namespace {

Finding wrong(const Place& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

std::vector<std::string> words_of(Fields& fields, std::string_view key) {
    std::vector<std::string> all;
    for (const Tree* item : fields.items(key)) all.push_back(item->text);
    return all;
}

template <std::size_t size>
std::vector<std::string_view> listed(const std::array<std::string_view, size>& words) {
    return {words.begin(), words.end()};
}

// The indices of an optional list of fixed words, as values of their enumeration.
template <class Value, std::size_t size>
std::vector<Value> values_of(Fields& fields, std::string_view key,
                             const std::array<std::string_view, size>& words) {
    std::vector<Value> all;
    if (!fields.has(key)) return all;
    for (const std::size_t index : fields.choices(key, listed(words)))
        all.push_back(static_cast<Value>(index));
    return all;
}

// "letters/en/access.md": a language and a slug; frames and questions lie one folder deeper or
// beside.
std::string language_of(const SourceFile& file) {
    const std::string& name = *file.name;
    const std::size_t from = name.find('/') + 1, end = name.find('/', from);
    return end == std::string::npos ? "en" : name.substr(from, end - from);
}

std::string stem_of(const SourceFile& file) {
    const std::string name = file.name->substr(file.name->rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

std::optional<Counted> read_date(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Counted one;
    one.name = fields.word("name");
    one.place = fields.place_of("name");
    const bool has_period = fields.has("period");
    if (has_period) one.period = fields.word("period");
    else {
        const std::string right = fields.word("right");
        const auto named =
            right == "asked" ? std::nullopt : std::optional(deadline::right_named(right));
        if (named && !*named)
            findings.push_back(
                wrong(fields.place_of("right"), "schema/bad-value", named->error().what()));
        else if (named) one.right = **named;
        one.from = fields.choice("from", {"sending", "events"}) == 0 ? Counted::From::sending
                                                                     : Counted::From::events;
    }
    fields.finish();
    if (!is_a_name(one.name)) return std::nullopt;
    return one;
}

Letter::Recipients read_recipients(Fields& fields, Findings& findings) {
    Letter::Recipients to;
    const Place place = fields.place_of("schema");
    for (auto& name : fields.names<ecosystem::ActorTag>("recipients")) to.actors.push_back(name);
    to.kinds = words_of(fields, "recipient-kinds");
    to.is_typed =
        fields.has("recipient-typed") && fields.choice("recipient-typed", {"no", "yes"}) == 1;
    if (to.actors.empty() && to.kinds.empty() && !to.is_typed)
        findings.push_back(wrong(place, "letter/shape", {"letter.no-recipients"_msg, {}}));
    return to;
}

std::optional<Letter> read_head(const SourceFile& file, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    Letter one{.checked = "2026-01-01"_date, .review_by = "2026-01-01"_date};
    const std::string word = fields.word("kind");
    one.kind = kind_named(word);
    one.place = fields.place_of("kind");
    one.language = language_of(file);
    one.title = fields.text("title");
    one.summary = fields.text("summary");
    one.asked_as = fields.texts("asked-as");
    one.plain = fields.text("plain");
    one.next = fields.texts("next");
    one.read_first = words_of(fields, "read-first");
    one.subject = pieces_of(fields.text("subject"), fields.place_of("subject"), findings);
    one.advice =
        static_cast<claim::Advice>(fields.choice("advice-line", listed(claim::advice_words)));
    one.frame = fields.has("frame") ? fields.word("frame") : "letter";
    one.rights = values_of<deadline::Right>(fields, "rights", deadline::right_words);
    one.regimes = values_of<Regime>(fields, "regimes", regime_words);
    one.recipients = read_recipients(fields, findings);
    one.example_recipient = fields.has("example-recipient") ? fields.word("example-recipient") : "";
    for (const std::size_t index : fields.choices("writers", listed(writer_words)))
        one.writers.push_back(static_cast<Writer>(index));
    one.questions = read_questions(fields.items("questions"), findings);
    for (const Tree* date : fields.items("dates"))
        if (auto counted = read_date(*date, findings)) one.dates.push_back(std::move(*counted));
    const auto checked = fields.date("checked"), review_by = fields.date("review-by");
    fields.finish();
    if (one.kind == nullptr) {
        Finding unknown =
            wrong(one.place, "letter/unknown-kind", {"letter.unknown-kind"_msg, {{"words", word}}});
        if (const Kind* nearest = nearest_kind(word))
            unknown.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest->word}}};
        findings.push_back(std::move(unknown));
    }
    if (one.kind == nullptr || !checked || !review_by || one.writers.empty()) return std::nullopt;
    one.checked = *checked;
    one.review_by = *review_by;
    return one;
}

void compile_letter(const SourceFile& file, Library& into, Findings& findings) {
    auto one = read_head(file, findings);
    auto parts = parts_of(file.body, findings);
    if (!one) return;
    one->parts = std::move(parts);
    if (stem_of(file) != one->kind->slug)
        findings.push_back(wrong(one->place, "letter/address",
                                 {"letter.address"_msg, {{"wanted", one->kind->slug}}}));
    if (into.find(*one->kind, one->language) != nullptr) {
        findings.push_back(
            wrong(one->place, "letter/twice", {"letter.twice"_msg, {{"name", one->kind->word}}}));
        return;
    }
    into.letters.push_back(std::move(*one));
}

void compile_frame(const SourceFile& file, Library& into, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    Frame frame{.name = stem_of(file), .language = language_of(file)};
    frame.place = fields.place_of("schema");
    fields.finish();
    frame.parts = parts_of(file.body, findings);
    if (std::ranges::count(frame.parts, Part::Kind::body, &Part::kind) != 1)
        findings.push_back(wrong(frame.place, "letter/shape", {"letter.frame-body"_msg, {}}));
    into.frames.push_back(std::move(frame));
}

void compile_questions(const SourceFile& file, Library& into, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    into.every_letter = read_questions(fields.items("every-letter"), findings);
    into.shared = read_questions(fields.items("shared"), findings);
    fields.finish();
}

void compile_words(const SourceFile& file, Library& into, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("voices")) {
        Fields word(*item, findings);
        into.words.push_back({word.word("name"), word.text_or_empty("own"),
                              word.text_or_empty("acting"), word.text_or_empty("organisation")});
        word.finish();
    }
    for (const Tree* item : fields.items("methods")) {
        Fields method(*item, findings);
        const std::string name = method.word("name");
        into.methods[name] = method.text("says");
        method.finish();
    }
    for (const Tree* item : fields.items("by-hand")) {
        Fields gap(*item, findings);
        const std::string name = gap.word("name");
        into.by_hand[name] = gap.text("says");
        gap.finish();
    }
    into.charity = fields.text("charity");
    into.company = fields.text("company");
    fields.finish();
}

std::optional<Body> read_body(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    Body body;
    body.place = tree.place;
    if (fields.has("actor")) body.actor = fields.word("actor");
    else body.kind = fields.word("kind");
    body.regimes = values_of<Regime>(fields, "regimes", regime_words);
    body.in_scotland = values_of<Regime>(fields, "in-scotland", regime_words);
    if (fields.has("nation"))
        body.nation = static_cast<law::Nation>(fields.choice("nation", listed(law::nation_words)));
    body.says =
        guide::split_run(fields.text_or_empty("says").bytes(), fields.place_of("says"), findings);
    body.claims = fields.names<claim::ClaimTag>("claims");
    fields.finish();
    if (body.actor.empty() && body.kind.empty()) return std::nullopt;
    return body;
}

void compile_bodies(const SourceFile& file, Library& into, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    into.regulator = fields.text("regulator");
    for (const Tree* item : fields.items("bodies"))
        if (auto body = read_body(*item, findings)) into.bodies.push_back(std::move(*body));
    fields.finish();
}

void compile_organisation(const SourceFile& file, Library& into, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    Organisation ours;
    ours.name = fields.text("name");
    ours.address = fields.text("address");
    ours.phone = fields.text_or_empty("phone");
    ours.email = fields.text_or_empty("email");
    ours.charity_number = fields.text_or_empty("charity-number");
    ours.company_number = fields.text_or_empty("company-number");
    ours.registration = fields.text_or_empty("registration");
    ours.reference = fields.text_or_empty("reference");
    ours.site = fields.text_or_empty("site");
    ours.logo_file = fields.text_or_empty("logo").bytes();
    ours.place = fields.place_of(ours.logo_file.empty() ? "name" : "logo");
    fields.finish();
    into.organisation = std::move(ours);
}

} // namespace

bool is_letters(std::string_view kind) {
    return kind == "letter" || kind == "letter-frame" || kind == "letter-questions" ||
           kind == "letter-words" || kind == "letter-recipients" || kind == "organisation";
}

bool is_picture(std::string_view file_name) {
    const std::string name = ascii_lower(file_name);
    return name.ends_with(".png") || name.ends_with(".jpg") || name.ends_with(".jpeg");
}

bool is_letterhead(std::string_view file_name) {
    return file_name == "organisation.yaml" || is_picture(file_name);
}

void compile(const SourceFile& file, Library& into, Findings& findings) {
    if (is_picture(*file.name)) {
        into.pictures[*file.name] = file.bytes;
        return;
    }
    const Tree* schema = file.head.find("schema");
    const std::string kind =
        schema == nullptr ? "" : schema->text.substr(0, schema->text.find('/'));
    if (!has_schema(file.head, is_letters(kind) ? std::string_view(kind) : "letter", findings))
        return;
    if (kind == "letter") compile_letter(file, into, findings);
    else if (kind == "letter-frame") compile_frame(file, into, findings);
    else if (kind == "letter-questions") compile_questions(file, into, findings);
    else if (kind == "letter-words") compile_words(file, into, findings);
    else if (kind == "letter-recipients") compile_bodies(file, into, findings);
    else compile_organisation(file, into, findings);
}

const Letter* Library::find(const Kind& kind, std::string_view language) const {
    const auto found = std::ranges::find_if(
        letters, [&](const Letter& one) { return one.kind == &kind && one.language == language; });
    return found == letters.end() ? nullptr : &*found;
}

const Frame* Library::frame(std::string_view name, std::string_view language) const {
    const auto found = std::ranges::find_if(
        frames, [&](const Frame& one) { return one.name == name && one.language == language; });
    return found == frames.end() ? nullptr : &*found;
}

std::string Letter::path() const { return "/letters/" + std::string(kind->slug); }

} // namespace letter
