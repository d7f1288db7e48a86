#include <domain/letter/names.hpp>

#include <algorithm>

namespace letter {

const std::vector<Named>& named_values() {
    static const std::vector<Named> all{
        {"i", "who writes: “I” or “we”"},
        {"i_am", "“I am” or “we are”"},
        {"me", "who writes, to be answered: “me” or “us”"},
        {"my", "the writer’s: “my” or “our”"},
        {"person", "whom the data is about: “me” or “our client”"},
        {"person_is", "“I am” or “our client is”"},
        {"person_has", "“I have” or “our client has”"},
        {"persons", "of the person the data is about: “my” or “our client’s”"},
        {"subject", "what the letter is about: for its frame"},
        {"today", "the day of the letter"},
        {"recipient", "the name of the recipient"},
        {"recipient_address", "the recipient’s postal address"},
        {"recipient_email", "the recipient’s e-mail address"},
        {"method", "how it is sent: “By email”, “By post”"},
        {"organisation", "the name of whoever runs this, or the one answered"},
        {"organisation_address", "its postal address"},
        {"organisation_contact", "its telephone and e-mail address"},
        {"organisation_numbers", "its charity and company numbers"},
        {"organisation_registration", "its registration with the regulator of immigration advice"},
        {"regulator", "the regulator of data protection, as recipients.yaml names it"},
        {"content_version", "the version of the content this letter was made from"},
        {"corrections_address", "where statements that were wrong are listed"},
    };
    return all;
}

const std::vector<Named>& named_predicates() {
    static const std::vector<Named> all{
        {"own_voice", "the person writes"},
        {"acting", "the organisation writes for the person"},
        {"in_our_name", "the organisation writes, for the person or for itself"},
        {"as_organisation", "the organisation writes for itself"},
        {"under_uk_gdpr", "the UK GDPR applies, alone or beside Part 3"},
        {"under_law_enforcement", "Part 3 of the 2018 Act applies, alone or beside the UK GDPR"},
        {"under_both", "both apply"},
        {"under_intelligence", "Part 4 of the 2018 Act applies"},
        {"under_foi", "the Freedom of Information Act applies"},
        {"under_eir", "the Environmental Information Regulations apply"},
        {"under_foisa", "the Scottish Act applies"},
        {"under_eisr", "the Scottish environmental regulations apply"},
        {"is_data_request", "a right over personal data is used"},
        {"to_home_office", "it goes to the Home Office or a unit of it"},
        {"to_police", "it goes to a police body"},
        {"to_regulator", "it goes to a regulator"},
        {"to_somebody_else", "it goes to somebody who is not on the map"},
        {"writer_is_open", "this letter can be written in several voices"},
        {"recipient_is_open", "it can go to several recipients"},
        {"recipient_is_a_kind", "the map knows a kind of body only: ask which one"},
        {"recipient_has_no_email", "it is sent by e-mail, and the map has no address for that"},
        {"recipient_has_no_address", "the map has no postal address for it"},
        {"regime_is_open", "the recipient is bound by several regimes this letter knows"},
        {"nation_is_open", "which nation’s holidays count is not known"},
        {"in_scotland", "the office that answers is in Scotland"},
        {"in_northern_ireland", "it is in Northern Ireland"},
        {"by_email", "it is sent by e-mail"},
        {"by_post", "it is sent by post"},
        {"by_form", "it is sent through a form of theirs"},
        {"by_hand", "it is handed over"},
        {"has_letterhead", "there is an organisation.yaml"},
        {"organisation_is_unknown", "the organisation writes, and there is no organisation.yaml"},
        {"names_left_out", "names stay gaps"},
        {"complaint_duty", "on this day a body must confirm a complaint"},
        {"has_pause", "they asked what is meant"},
        {"contact_is_unverified", "nobody checked the contact this letter uses"},
        {"law_is_unverified", "it rests on a statement that nobody confirmed"},
        {"content_is_overdue", "its content is past the day of its review"},
    };
    return all;
}

namespace {

void add_values(const Question& question, std::set<std::string>& to) { to.insert(question.name); }

void add_predicates(const Question& question, std::set<std::string>& to) {
    to.insert("has_" + question.name);
    if (question.type == Question::Type::yes_no) to.insert(question.name);
    for (const Choice& choice : question.choices) to.insert(question.name + "_" + choice.name);
}

template <class Add>
std::set<std::string> gathered(const std::vector<Named>& fixed, const Letter& letter,
                               const Library& library, Add add) {
    std::set<std::string> all;
    for (const Named& one : fixed) all.emplace(one.name);
    for (const Question& question : library.every_letter) add(question, all);
    for (const Question& question : letter.questions) add(question, all);
    return all;
}

} // namespace

std::set<std::string> values_of(const Letter& letter, const Library& library) {
    auto all = gathered(named_values(), letter, library, add_values);
    for (const Counted& date : letter.dates) {
        all.insert(date.name);
        all.insert(date.name + "_surely");
    }
    return all;
}

std::set<std::string> predicates_of(const Letter& letter, const Library& library) {
    auto all = gathered(named_predicates(), letter, library, add_predicates);
    for (const Counted& date : letter.dates)
        for (const char* end : {"_known", "_past", "_extended"}) all.insert(date.name + end);
    return all;
}

std::string base_name(std::string_view blank) {
    std::string name(blank);
    if (!name.empty()) name[0] = ascii_lower(name.substr(0, 1))[0];
    return name;
}

} // namespace letter
