#include <domain/guide/guide.hpp>

#include <domain/guide/blocks.hpp>
#include <domain/guide/checks.hpp>

#include <base/fields.hpp>

#include <algorithm>
#include <array>

namespace guide {

namespace {

struct Address {
    std::string language;
    Section section;
    std::string slug;
};

// "pages/en/understand/phone-seizure.md" says where the page lives.
std::optional<Address> address_of(std::string_view file) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= file.size();) {
        const std::size_t end = std::min(file.find('/', at), file.size());
        parts.emplace_back(file.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() != 4 || parts[0] != "pages" || !parts[3].ends_with(".md")) return std::nullopt;
    const std::string slug = parts[3].substr(0, parts[3].size() - 3);
    const auto section =
        std::ranges::find(all_sections, parts[2], [](Section one) { return word_of(one); });
    if (section == all_sections.end() || !is_a_name(parts[1]) || !is_a_name(slug))
        return std::nullopt;
    return Address{parts[1], *section, slug};
}

std::optional<claim::Reading> read_reading(Fields& fields, Findings& findings) {
    const Tree* tree = fields.tree_if("read-by");
    if (tree == nullptr || tree->text == "none") return std::nullopt;
    Fields reading(*tree, findings);
    Text capacity = reading.text("capacity");
    const auto on = reading.date("on");
    reading.finish();
    if (!on) return std::nullopt;
    return claim::Reading{std::move(capacity), *on};
}

std::vector<std::string> words_of(Fields& fields, std::string_view key) {
    std::vector<std::string> all;
    for (const Tree* item : fields.items(key)) all.push_back(item->text);
    return all;
}

std::optional<Page> read_head(const SourceFile& file, const Address& address, Findings& findings) {
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    const Text title = fields.text("title"), for_whom = fields.text("for"),
               summary = fields.text("summary");
    const auto topic = fields.name<TopicTag>("topic");
    const claim::Advice line = claim::read_advice(fields, "advice-line", findings);
    const auto checked = fields.date("checked"), review_by = fields.date("review-by");
    const auto read_by = read_reading(fields, findings);
    const auto asked_as = fields.texts("asked-as");
    const auto holders = fields.names<claim::ClaimTag>("holders");
    const auto walk = words_of(fields, "walk");
    const auto flows = fields.names<claim::ClaimTag>("flows");
    const auto see_also = words_of(fields, "see-also");
    const auto tells = fields.names<claim::ClaimTag>("case");
    const auto resources = words_of(fields, "resources");
    fields.finish();
    if (!topic || !checked || !review_by) return std::nullopt;
    return Page{address.section,
                address.slug,
                address.language,
                title,
                for_whom,
                summary,
                *topic,
                line,
                *checked,
                *review_by,
                read_by,
                asked_as,
                holders,
                walk.empty() ? "" : walk.front(),
                flows,
                see_also,
                tells.empty() ? std::nullopt : std::optional(tells.front()),
                resources,
                {},
                fields.place_of("title")};
}

} // namespace

void compile_page(const SourceFile& file, Guide& into, Findings& findings) {
    const auto address = address_of(*file.name);
    if (!address) {
        findings.push_back(Finding{{file.name, 1, 1},
                                   1,
                                   Severity::error,
                                   "page/address",
                                   {"page.address"_msg, {}},
                                   std::nullopt});
        return;
    }
    if (!has_schema(file.head, "page", findings)) return;
    auto page = read_head(file, *address, findings);
    auto parts = stretches(file.body, findings);
    if (!page) return;
    page->stretches = std::move(parts);
    check_shape(*page, findings);
    check_heading_order(*page, findings);
    check_links(*page, findings);
    check_length(*page, findings);
    check_forward(*page, findings);
    check_card(*page, findings);
    check_reading_grade(*page, findings);
    into.pages.push_back(std::move(*page));
}

void compile_topics(const SourceFile& file, Guide& into, Findings& findings) {
    if (!has_schema(file.head, "topics", findings)) return;
    Fields fields(file.head, findings);
    (void)fields.word("schema");
    for (const Tree* item : fields.items("topics")) {
        Fields topic(*item, findings);
        const auto name = topic.name<TopicTag>("id");
        const Section section = all_sections[topic.choice(
            "section", {"start", "understand", "act", "protect", "cases", "cards"})];
        Text title = topic.text("title");
        topic.finish();
        if (name)
            into.topics.push_back(Topic{*name, section, std::move(title), topic.place_of("id")});
    }
    fields.finish();
}

} // namespace guide
