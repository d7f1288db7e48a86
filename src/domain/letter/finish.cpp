// What can be said only when every file of letters is read.
#include <domain/letter/checks.hpp>
#include <domain/letter/questions.hpp>

#include <algorithm>

namespace letter {

namespace {

// The nearest name, for a hint; empty when none is near.
std::string nearest_question(const std::string& name, const std::vector<Question>& among) {
    const auto nearest = std::ranges::min_element(
        among, {}, [&](const Question& one) { return edit_distance(one.name, name); });
    if (nearest == among.end() || edit_distance(nearest->name, name) > 3) return "";
    return nearest->name;
}

// Puts the shared question where it was named.
void resolve(Question& question, const std::vector<Question>& shared, Findings& findings) {
    if (!is_only_named(question)) return;
    const auto found = std::ranges::find(shared, question.name, &Question::name);
    if (found != shared.end()) {
        Question whole = *found;
        whole.is_optional = whole.is_optional || question.is_optional;
        question = std::move(whole);
        return;
    }
    Finding unknown{question.place,
                    1,
                    Severity::error,
                    "letter/unknown-question",
                    {"letter.unknown-question"_msg, {{"name", question.name}}},
                    std::nullopt};
    const std::string nearest = nearest_question(question.name, shared);
    if (!nearest.empty()) unknown.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest}}};
    findings.push_back(std::move(unknown));
}

void finish_letter(Letter& letter, const Library& library, Findings& findings) {
    for (Question& question : letter.questions) resolve(question, library.shared, findings);
    const Frame* frame = library.frame(letter.frame, letter.language);
    if (frame == nullptr) {
        findings.push_back(Finding{letter.place,
                                   1,
                                   Severity::error,
                                   "letter/unknown-frame",
                                   {"letter.unknown-frame"_msg, {{"name", letter.frame}}},
                                   std::nullopt});
        return;
    }
    const Checked checked{letter, *frame, library};
    check_names(checked, findings);
    check_elements(checked, findings);
    check_open_blanks(checked, findings);
    check_typed_figures(checked, findings);
    check_unused_questions(checked, findings);
}

// A frame is looked at once for each letter it serves: what is wrong with it is said once.
void say_once(Findings& findings, std::size_t from) {
    for (std::size_t at = from; at < findings.size();) {
        const auto is_same = [&](const Finding& one) {
            return one.place == findings[at].place && one.rule == findings[at].rule &&
                   one.what == findings[at].what;
        };
        const auto here = findings.begin() + static_cast<std::ptrdiff_t>(at);
        if (std::any_of(findings.begin(), here, is_same)) findings.erase(here);
        else ++at;
    }
}

// What a picture says of itself, in its first and last bytes. Whether it can be drawn is seen when
// it is.
std::optional<document::Picture::Kind> kind_of_picture(std::string_view bytes) {
    constexpr std::string_view png = "\x89PNG\r\n\x1A\n", png_end = "IEND\xAE\x42\x60\x82";
    constexpr std::string_view jpeg = "\xFF\xD8\xFF", jpeg_end = "\xFF\xD9";
    if (bytes.starts_with(png) && bytes.ends_with(png_end)) return document::Picture::Kind::png;
    if (bytes.starts_with(jpeg) && bytes.ends_with(jpeg_end)) return document::Picture::Kind::jpeg;
    return std::nullopt;
}

void finish_letterhead(Library& library, Findings& findings) {
    if (!library.organisation || library.organisation->logo_file.empty()) return;
    Organisation& ours = *library.organisation;
    const auto picture = library.pictures.find(ours.logo_file);
    const auto kind =
        picture == library.pictures.end() ? std::nullopt : kind_of_picture(picture->second);
    if (kind) {
        ours.logo = document::Picture{*kind, picture->second, ours.name};
        return;
    }
    findings.push_back(
        Finding{ours.place,
                static_cast<int>(ours.logo_file.size()),
                Severity::error,
                "letter/logo",
                {picture == library.pictures.end() ? "letter.no-logo"_msg : "letter.logo"_msg,
                 {{"name", ours.logo_file}}},
                std::nullopt});
}

} // namespace

std::vector<const Part*> Checked::parts() const {
    std::vector<const Part*> all;
    for (const Part& part : letter.parts) all.push_back(&part);
    for (const Part& part : frame.parts) all.push_back(&part);
    return all;
}

void finish(Library& library, Findings& findings) {
    std::ranges::stable_sort(library.letters, [](const Letter& one, const Letter& other) {
        return std::tuple(one.kind, one.language) < std::tuple(other.kind, other.language);
    });
    const std::size_t before = findings.size();
    for (Letter& letter : library.letters) finish_letter(letter, library, findings);
    say_once(findings, before);
    finish_letterhead(library, findings);
}

std::vector<Cited> citations(const Library& library) {
    std::vector<Cited> all;
    const auto add = [&](const std::string& path, const std::vector<guide::ClaimRef>& claims) {
        for (const guide::ClaimRef& ref : claims) all.push_back({path, &ref});
    };
    for (const Letter& letter : library.letters)
        for (const Part& part : letter.parts) add(letter.path(), part.claims);
    for (const Frame& frame : library.frames)
        for (const Part& part : frame.parts) add("/letters", part.claims);
    for (const Body& body : library.bodies)
        for (const guide::Inline& one : body.says) add("/letters", one.claims);
    return all;
}

} // namespace letter
