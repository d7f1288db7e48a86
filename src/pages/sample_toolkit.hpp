// A small toolkit made by hand, with one of everything a page can show. Invented, not law.
#pragma once

#include <domain/toolkit/toolkit.hpp>

#include <string>
#include <utility>

namespace sample {

inline Text text(std::string_view words) { return Text::mended(words); }
inline Url url(std::string_view address) { return Url::parse(address).value(); }
inline claim::ClaimName claim_name(std::string_view name) {
    return claim::ClaimName::parse(name).value();
}

// The parts of a page.
using guide::Block;
using guide::Inline;
using Inlines = std::vector<Inline>;

inline Inline words(std::string words) { return {.text = std::move(words)}; }
inline Inline strong(std::string text) {
    return {.kind = Inline::Kind::strong, .inside = {words(std::move(text))}};
}
inline Inline emphasis(std::string text) {
    return {.kind = Inline::Kind::emphasis, .inside = {words(std::move(text))}};
}
inline Inline link_to(std::string address, std::string text) {
    return {
        .kind = Inline::Kind::link, .text = std::move(address), .inside = {words(std::move(text))}};
}
inline Inline term(std::string name) {
    return {.kind = Inline::Kind::term, .text = std::move(name)};
}
inline Inline ours() { return {.kind = Inline::Kind::our_advice}; }
inline Inline cite(std::string_view name, std::string field = {}) {
    return {.kind = Inline::Kind::citation, .claims = {{claim_name(name), std::move(field)}}};
}

inline Block paragraph(Inlines words) {
    return {.kind = Block::Kind::paragraph, .words = std::move(words)};
}
inline Block heading(std::string text) {
    return {.kind = Block::Kind::heading, .words = {words(std::move(text))}};
}
inline Block list(Block::Kind kind, std::vector<Inlines> items) {
    Block list{.kind = kind};
    for (Inlines& item : items)
        list.inside.push_back({.kind = Block::Kind::item, .inside = {paragraph(std::move(item))}});
    return list;
}
inline Block table(std::vector<std::vector<std::string>> rows) {
    Block table{.kind = Block::Kind::table};
    for (const auto& row : rows) {
        Block line{.kind = table.inside.empty() ? Block::Kind::header_row : Block::Kind::row};
        for (const std::string& cell : row)
            line.inside.push_back({.kind = Block::Kind::cell, .words = {words(cell)}});
        table.inside.push_back(std::move(line));
    }
    return table;
}
inline guide::Stretch stretch(guide::Purpose purpose, std::string heading, std::string anchor,
                              std::vector<Block> blocks) {
    return {.purpose = purpose,
            .heading = text(heading),
            .anchor = std::move(anchor),
            .blocks = std::move(blocks)};
}

inline std::vector<claim::Claim> claims() {
    using claim::Degree;
    const auto name = claim_name;
    return {
        {.name = name("answer-month"),
         .kind = claim::Kind::law,
         .title = text("One month to answer"),
         .statements = {{"says", text("An answer is due within one month."), Degree::confirmed,
                         "2026-11-21"_date},
                        {"counting", text("The month begins on the day of receipt."),
                         Degree::secondary, std::nullopt}},
         .provision = text("UK GDPR Article 12(3)"),
         .in_force_from = PartialDate::parse("2026-02").value(),
         .figures = {{"1", claim::Figure::Unit::months}},
         .sources = {{text("An Act, section 76"), url("https://law.example/act/76"),
                      url("https://mirror.example/act")},
                     {text("A guide & its “notes”"), url("https://regulator.example/month?a=1&b=2"),
                      std::nullopt}}},
        {.name = name("right-freeze"),
         .kind = claim::Kind::law,
         .title = text("The right to freeze a record"),
         .statements = {{"says", text("A record can be frozen while it is checked."),
                         Degree::unverified, std::nullopt}}},
        {.name = name("case-joined"),
         .kind = claim::Kind::ruling,
         .title = text("Records joined by mistake"),
         .statements = {{"says", text("Two records were joined."), Degree::secondary,
                         "2026-10-01"_date}},
         .happened = PartialDate::parse("2025-11-19").value(),
         .sources = {{text("A newspaper"), url("https://news.example/joined"), std::nullopt}},
         .read_by = claim::Reading{text("solicitor"), "2026-11-02"_date}},
        {.name = name("sys-status"),
         .kind = claim::Kind::ecosystem,
         .title = text("Status service"),
         .statements = {{"says", text("Shows who may be here."), Degree::confirmed,
                         "2026-11-01"_date}}},
        {.name = name("act-office"),
         .kind = claim::Kind::ecosystem,
         .title = text("The Office"),
         .statements = {{"says", text("Decides about visas."), Degree::unverified, std::nullopt}}},
    };
}

inline void add_map(toolkit::Toolkit& kit) {
    const auto office = ecosystem::ActorName::parse("office").value();
    kit.ecosystem.actors.emplace("office", ecosystem::Actor{.name = office,
                                                            .title = text("The Office"),
                                                            .kind = "government-department",
                                                            .note = text("Decides about visas.")});
    kit.ecosystem.systems.emplace(
        "status",
        ecosystem::System{.name = ecosystem::SystemName::parse("status").value(),
                          .title = text("Status service"),
                          .operator_ = office,
                          .purpose = text("Shows who may be here."),
                          .data_categories = {text("name"), text("photo"), text("status")}});
}

// A person applies to the office, which tells the hospital; an older way back has ended.
inline void add_flows(toolkit::Toolkit& kit) {
    using namespace ecosystem;
    kit.ecosystem.actors.emplace("person", Actor{.name = ActorName::parse("person").value(),
                                                 .title = text("The person"),
                                                 .kind = "person"});
    kit.ecosystem.actors.emplace(
        "hospital", Actor{.name = ActorName::parse("hospital").value(),
                          .title = text("A <big> hospital"),
                          .kind = "health",
                          .contact = Contact{text("files@hospital.example"), text("1 Road"),
                                             url("https://hospital.example/privacy")}});
    const auto add = [&](const char* id, const char* title, const char* from, const char* to) {
        Flow flow{
            .name = FlowName::parse(id).value(), .title = text(title), .from = from, .to = to};
        flow.data_categories = {text("name"), text("address")};
        flow.legal_gateway = text("Lamps Act 1901, section 4");
        flow.how_triggered = text("An application");
        flow.consequence = text("A record is made");
        flow.challenge = text("Ask who got it");
        flow.since = PartialDate::parse("2015-04").value();
        Findings findings;
        kit.claims.add(
            {.name = claim::ClaimName::parse(id).value(),
             .kind = claim::Kind::ecosystem,
             .title = flow.title,
             .statements = {{"says", flow.title, claim::Degree::secondary, "2026-11-01"_date},
                            {"challenge", flow.challenge, claim::Degree::unverified, std::nullopt}},
             .sources = {{text("A newspaper"), url("https://news.example/flow"), std::nullopt}}},
            findings);
        return &kit.ecosystem.flows.emplace(id, std::move(flow)).first->second;
    };
    add("f_apply", "Applying online", "person", "status");
    add("f_tell", "The office tells the hospital", "office", "hospital")->status = Status::disputed;
    Flow* old = add("f_old", "The hospital told the office", "hospital", "office");
    old->status = Status::ended;
    old->until = PartialDate::parse("2018-11-09").value();
    Walk walk{.name = WalkName::parse("w_apply").value(),
              .question = text("If my client applies online?"),
              .summary = text("The office gets it, and the hospital may.")};
    for (const char* id : {"f_apply", "f_tell", "f_old"})
        walk.flows.push_back(FlowName::parse(id).value());
    kit.ecosystem.walks.emplace("w_apply", std::move(walk));
}

inline void add_words(toolkit::Toolkit& kit) {
    const auto name = [](const char* word) { return glossary::TermName::parse(word).value(); };
    Findings findings;
    kit.glossary.add({.name = name("arc"),
                      .term = text("ARC"),
                      .long_form = text("Application Registration Card"),
                      .means = text("Card proving an asylum claim"),
                      .related = {name("share-code")},
                      .also = {text("asylum card"), text("ID card")}},
                     findings);
    kit.glossary.add({.name = name("iaa"),
                      .term = text("IAA"),
                      .long_form = text("Immigration Advice Authority"),
                      .means = text("The body that registers advisers")},
                     findings);
    kit.glossary.add({.name = name("share-code"),
                      .term = text("Share code"),
                      .long_form = text("Share code"),
                      .means = text("Nine letters & digits that show a status")},
                     findings);
}

inline guide::Page page(guide::Section section, std::string slug, std::string_view title,
                        std::string_view topic) {
    return {.section = section,
            .slug = std::move(slug),
            .language = "en",
            .title = text(title),
            .for_whom = text("For people who help."),
            .summary = text("What the page says, in one line."),
            .topic = guide::TopicName::parse(topic).value(),
            .checked = "2026-11-21"_date,
            .review_by = "2027-02-21"_date};
}

inline guide::Page full_page() {
    using guide::Purpose;
    guide::Page it = page(guide::Section::understand, "evisa", "When an eVisa is wrong", "status");
    it.advice_line = claim::Advice::data_rights_help;
    it.holders = {claim_name("sys-status"), claim_name("act-office")};
    it.see_also = {"act/complain", "act/not-there"};
    it.resources = {"lamp-line", "not-there"};
    it.stretches = {
        stretch(Purpose::in_short, "In short", "in-short",
                {list(Block::Kind::ordered, {{words("An eVisa is a record. "), cite("sys-status")},
                                             {words("Save proof <today> & ask.")}})}),
        stretch(Purpose::care, "Before you act", "before-you-act",
                {paragraph({strong("Get a lawyer today"), words(" if there is a hearing.")})}),
        stretch(
            Purpose::steps, "What happens", "what-happens",
            {list(Block::Kind::ordered,
                  {{strong("Records are joined."), words(" It has happened. "), cite("case-joined"),
                    words(" More follows.")},
                   {words("A step without a name, with a "), term("share code"), words(".")}})}),
        stretch(Purpose::holders, "Who holds the data", "who-holds", {}),
        stretch(Purpose::to_do, "What you can do", "do",
                {heading("Correct"),
                 paragraph({words("Write to "), link_to("/act/complain", "the Office"),
                            words(". Ask to freeze the record. "), cite("right-freeze"),
                            words(" An answer is due in one month. "), cite("answer-month"),
                            words(" Wait 3 days more. "), ours()}),
                 paragraph({emphasis("5 minutes. Free.")}), heading("Call"),
                 paragraph({link_to("tel:08000000", "0800 0000"), words(" or see "),
                            link_to("https://help.example/?a=1&b=2", "a site"), words(".")})}),
        stretch(Purpose::plain, "A table", "a-table",
                {table({{"Kind", "Days"}, {"Request", "30"}}),
                 paragraph({words("Count from receipt. "), cite("answer-month", "counting"),
                            words(" See "), cite("case-joined")})}),
        stretch(
            Purpose::unknown, "What we do not know", "unknown",
            {list(Block::Kind::bullets, {{words("Who counts the "), term("arc"), words("?")}})}),
    };
    return it;
}

// A case of a day, with a claim that says how it came out.
inline void add_case(toolkit::Toolkit& kit, std::string_view name, std::string_view day,
                     ruling::Facets facets) {
    Findings findings;
    if (kit.claims.find(name) == nullptr)
        kit.claims.add({.name = claim_name(name),
                        .kind = claim::Kind::ruling,
                        .title = text("Lamps v <Crown>"),
                        .statements = {{"says", text("Lamps may be counted & lit."),
                                        claim::Degree::confirmed, "2026-11-21"_date}},
                        .happened = PartialDate::parse(day).value()},
                       findings);
    facets.claim = claim_name(name);
    kit.cases.add(std::move(facets), findings);
}

inline void add_cases(toolkit::Toolkit& kit) {
    using namespace ruling;
    const auto none = claim_name("none");
    add_case(kit, "case-joined", "2025-11-19",
             {none, Technology::systems, Kind::exposed, Outcome::harm_documented});
    add_case(kit, "case-lamps", "2024",
             {none, Technology::tracking, Kind::court, Outcome::partly_won});
    add_case(kit, "case-lit", "2024-03", {none, Technology::tracking, Kind::court, Outcome::lost});
    add_case(kit, "case-oil", "2022-05-01",
             {none, Technology::leaks, Kind::regulator, Outcome::won});
    add_case(kit, "case-wick", "2022-05-02",
             {none, Technology::leaks, Kind::settlement, Outcome::settled});
    add_case(kit, "case-dark", "2025-12",
             {none, Technology::bodies, Kind::complaint, Outcome::open});
}

inline mirror::Question question(std::string_view name, std::string_view asks, int weight,
                                 std::string_view step, std::string page) {
    return {.name = mirror::QuestionName::parse(name).value(),
            .asks = text(asks),
            .why = {words("It is <due>. "), cite("answer-month")},
            .weight = weight,
            .step = text(step),
            .how = text("Find the key & turn it."),
            .minutes = 20,
            .page = std::move(page)};
}

inline void add_mirror(toolkit::Toolkit& kit) {
    kit.mirror.questions = {
        question("lamps", "Do you lock the lamps?", 3, "Lock the lamps", "/protect/lamps"),
        question("calendar", "Do you mark the day?", 5, "Mark the day", "/act/complain"),
        question("door", "Do you watch the door?", 3, "Watch the door", "/protect/door")};
    kit.mirror.questions[0].why = {words("We believe it helps. "), cite("right-freeze")};
    kit.mirror.habits = {{text("Ask again next year"), text("Put it in the calendar.")}};
}

inline signpost::Signpost signpost(std::string_view name, std::string_view title,
                                   signpost::Need need) {
    using namespace ::signpost;
    return {.name = SignpostName::parse(name).value(),
            .title = text(title),
            .does = text("Answers & explains <plainly>."),
            .needs = {need},
            .audience = {Audience::people, Audience::caseworkers},
            .nations = {Nation::england, Nation::wales, Nation::scotland, Nation::northern_ireland},
            .languages = {"en"},
            .address = url("https://help.example/?a=1&b=2"),
            .seen = {"2026-11-21"_date, claim::Degree::secondary, text("A list & a guide"),
                     url("https://list.example")}};
}

inline void add_signposts(toolkit::Toolkit& kit) {
    using namespace ::signpost;
    Findings findings;
    Signpost line = signpost("lamp-line", "Lamp line", Need::violence);
    line.needs.push_back(Need::health);
    line.kind = Kind::helpline;
    line.nations = {Nation::wales};
    line.languages = {"en", "ar", "cy"};
    line.phone = text("0808 80 10 800");
    line.cost = Cost::free;
    line.seen.degree = claim::Degree::confirmed;
    line.claims = {claim_name("answer-month")};
    kit.signposts.add(std::move(line), findings);
    kit.signposts.add(signpost("file-guide", "A guide to files", Need::data_rights), findings);
}

inline toolkit::Toolkit kit() {
    toolkit::Toolkit kit;
    kit.edition = {"2026.11", "2026-11-23"_date, {"en", "ar"}};
    Findings findings;
    for (claim::Claim& one : claims()) kit.claims.add(std::move(one), findings);
    add_map(kit);
    add_flows(kit);
    add_words(kit);
    add_signposts(kit);
    add_cases(kit);
    add_mirror(kit);
    const auto topic = [](const char* name) { return guide::TopicName::parse(name).value(); };
    kit.guide.topics = {{topic("status"), guide::Section::understand, text("Status and visas")},
                        {topic("complaining"), guide::Section::act, text("Complaining")},
                        {topic("stories"), guide::Section::cases, text("Told as stories")}};
    guide::Page complain = page(guide::Section::act, "complain", "Complain", "complaining");
    guide::Page in_arabic = complain;
    in_arabic.language = "ar";
    in_arabic.title = text("اشتكِ");
    guide::Page story = page(guide::Section::cases, "lit", "The lamps that were lit", "stories");
    story.tells = claim_name("case-lit");
    kit.guide.pages = {std::move(in_arabic), full_page(), std::move(complain), std::move(story)};
    kit.home.situations = {
        {text("An eVisa is wrong, or will not open"), "visa", "/understand/evisa"},
        {text("No answer"), "no-such-icon", "/act/complain"},
        {text("Leads nowhere"), "file", "/act/not-there"}};
    kit.home.news = {{"2026-10-01"_date,
                      text("Checks cover more kinds of work."),
                      {claim_name("case-joined"), claim_name("right-freeze")}}};
    kit.corrections = {{claim_name("answer-month"), text("An answer is due in 40 days."),
                        text("An answer is due within one month."),
                        text("Dates counted before November are too late: count again."),
                        "2026-11-20"_date, "2026-10-01"_date, "2026-11-20"_date}};
    kit.tools = {{"/due", text("Last days"), text("Counts the days."), {text("deadline")}, {}},
                 {"/map", text("Follow the data"), text("Who gives what to whom."), {}, {}}};
    const auto file = std::make_shared<const std::string>("pages/en/understand/evisa.md");
    kit.citations["answer-month"] = {
        {"/understand/evisa", {file, 3, 42}}, {"/understand/evisa", {file, 1, 1}}, {"/due", {}}};
    kit.citations["case-joined"] = {{"/understand/evisa", {}}, {"/", {}}};
    return kit;
}

} // namespace sample
