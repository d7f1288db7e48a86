#include <domain/law/law.hpp>

#include <base/fields.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace law {

namespace {

template <class T> Finding wrong(const T& place, std::string_view rule, Message what) {
    return Finding{place, 1, Severity::error, rule, std::move(what), std::nullopt};
}

std::optional<int> whole_number(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 1)
        return std::nullopt;
    return number;
}

std::optional<Value> read_value(const Tree& tree, Findings& findings) {
    Fields fields(tree, findings);
    const auto from = fields.date("from");
    const Text is = fields.text("is");
    const auto claim = fields.name<claim::ClaimTag>("claim");
    const Place place = fields.place_of("is");
    fields.finish();
    if (is.empty() || !from || !claim) return std::nullopt;
    const auto figure = claim::Figure::parse(is.bytes());
    const auto length = figure ? whole_number(figure->amount) : std::nullopt;
    if (!length) {
        findings.push_back(
            wrong(place, "schema/bad-value", {"law.not-a-length"_msg, {{"words", is.bytes()}}}));
        return std::nullopt;
    }
    return Value{*from, *figure, *length, *claim, place};
}

std::optional<Date> day_of_year(const Tree& tree, int year, Findings& findings) {
    auto day = Date::parse(fmt::format("{:04}-{}", year, tree.text));
    if (day) return *day;
    findings.push_back(
        wrong(tree.place, "schema/bad-value", {"law.not-a-holiday"_msg, {{"words", tree.text}}}));
    return std::nullopt;
}

// Values and rule sets are ordered by the day from which they hold, each later than the one before.
template <class Dated>
void check_order(const std::vector<Dated>& dated, const Place& place, Findings& findings) {
    const auto same = std::ranges::adjacent_find(
        dated, [](const Dated& one, const Dated& next) { return next.from <= one.from; });
    if (same != dated.end()) findings.push_back(wrong(place, "law/order", {"law.order"_msg, {}}));
}

} // namespace

// Fills a Law; what a file adds is seen by those read after it.
class Reader {
public:
    Reader(Law& into, Findings& findings) : law_(into), findings_(findings) {}

    void periods(const Tree& head) {
        Fields fields(head, findings_);
        (void)fields.word("schema");
        see_review(fields);
        for (const Tree* item : fields.items("periods")) period(*item);
        fields.finish();
    }

    void rule_sets(const Tree& head) {
        Fields fields(head, findings_);
        (void)fields.word("schema");
        see_review(fields);
        for (const Tree* item : fields.items("rule-sets")) rule_set(*item);
        fields.finish();
        std::ranges::stable_sort(law_.rule_sets_, [](const RuleSet& one, const RuleSet& other) {
            return std::tie(one.family, one.from) < std::tie(other.family, other.from);
        });
    }

    void holidays(const Tree& head) {
        Fields fields(head, findings_);
        std::array<std::vector<Date>, 3> days;
        (void)fields.word("schema");
        see_review(fields);
        for (const Tree* item : fields.items("years")) year(*item, days);
        for (const Tree* item : fields.items("proclaimed-late")) late_holiday(*item);
        fields.finish();
        if (!law_.years_.empty()) make_calendars(days);
    }

private:
    // The file that is to be looked at first decides for all.
    void see_review(Fields& fields) {
        const auto day = fields.date_if("review-by");
        if (day && (!law_.review_by_ || *day < *law_.review_by_)) law_.review_by_ = day;
    }

    void period(const Tree& tree) {
        Fields fields(tree, findings_);
        Period one;
        one.name = fields.word("id");
        one.place = fields.place_of("id");
        one.means = fields.text("means");
        for (const Tree* item : fields.items("values"))
            if (auto value = read_value(*item, findings_)) one.values.push_back(std::move(*value));
        fields.finish();
        if (one.name.empty() || one.values.empty()) return;
        check_order(one.values, one.place, findings_);
        const auto [known, is_new] = law_.periods_.emplace(one.name, one);
        if (!is_new) twice(one.name, one.place, known->second.place);
    }

    void rule_set(const Tree& tree) {
        Fields fields(tree, findings_);
        const std::string name = fields.word("id"), family = fields.word("family");
        Text title = fields.text("title");
        const auto from = fields.date("from");
        const auto claim = fields.name<claim::ClaimTag>("claim");
        const auto ground = [&](std::string_view key) {
            if (!fields.has(key)) return Ground::none;
            return static_cast<Ground>(
                fields.choice(key, {ground_words.begin(), ground_words.end()}));
        };
        const Ground identity = ground("identity"), pause = ground("pause"),
                     extension = ground("extension");
        std::optional<claim::ClaimName> day_after;
        if (fields.has("day-after")) day_after = fields.name<claim::ClaimTag>("day-after");
        const auto until = fields.date_if("day-after-until");
        const Place place = fields.place_of("id");
        fields.finish();
        if (name.empty() || !from || !claim) return;
        const auto known = std::ranges::find(law_.rule_sets_, name, &RuleSet::name);
        if (known != law_.rule_sets_.end()) return twice(name, place, known->place);
        law_.rule_sets_.push_back({name, family, std::move(title), *from, *claim, identity, pause,
                                   extension, day_after, until, place});
    }

    void year(const Tree& tree, std::array<std::vector<Date>, 3>& days) {
        Fields fields(tree, findings_);
        const auto number = whole_number(fields.word("year"));
        const auto claim = fields.name<claim::ClaimTag>("claim");
        const Place place = fields.place_of("year");
        for (const Nation nation : every_nation) {
            const auto index = static_cast<std::size_t>(nation);
            for (const Tree* item : fields.items(nation_words[index]))
                if (const auto day = day_of_year(*item, number.value_or(1), findings_))
                    days[index].push_back(*day);
        }
        fields.finish();
        const bool follows =
            number && (law_.years_.empty() || law_.years_.back().year + 1 == *number);
        if (!follows) findings_.push_back(wrong(place, "law/year", {"law.year"_msg, {}}));
        else if (claim) law_.years_.push_back({*number, *claim, place});
    }

    void late_holiday(const Tree& tree) {
        Fields fields(tree, findings_);
        const auto day = fields.date("day"), proclaimed = fields.date("proclaimed");
        const auto claim = fields.name<claim::ClaimTag>("claim");
        const Place place = fields.place_of("day");
        fields.finish();
        if (day && proclaimed && claim)
            law_.late_holidays_.push_back({*day, *proclaimed, *claim, place});
    }

    void make_calendars(const std::array<std::vector<Date>, 3>& days) {
        const int first = law_.years_.front().year, last = law_.years_.back().year;
        std::vector<Date> kingdom;
        for (const Nation nation : every_nation) {
            const auto index = static_cast<std::size_t>(nation);
            std::vector<Date> inside;
            std::ranges::copy_if(days[index], std::back_inserter(inside), [&](Date day) {
                return day.year() >= first && day.year() <= last;
            });
            law_.nations_[index] = Calendar(inside, first, last);
            kingdom.insert(kingdom.end(), inside.begin(), inside.end());
            if (nation == Nation::scotland)
                law_.scottish_information_ = Calendar(inside, first, last, {.christmas = true});
        }
        law_.united_kingdom_ =
            Calendar(kingdom, first, last, {.christmas = true, .good_friday = true});
    }

    void twice(const std::string& name, const Place& place, const Place& known) {
        findings_.push_back(
            wrong(place, "law/twice", {"law.twice"_msg, {{"name", name}, {"line", known.line}}}));
    }

    Law& law_;
    Findings& findings_;
};

void compile(const SourceFile& file, Law& into, Findings& findings) {
    Reader reader(into, findings);
    const Tree* schema = file.head.find("schema");
    const std::string_view kind =
        schema == nullptr ? "" : std::string_view(schema->text).substr(0, schema->text.find('/'));
    if (!has_schema(file.head, kind == "periods" || kind == "rule-sets" ? kind : "holidays",
                    findings))
        return;
    if (kind == "periods") reader.periods(file.head);
    else if (kind == "rule-sets") reader.rule_sets(file.head);
    else reader.holidays(file.head);
}

bool is_law(std::string_view schema_kind) {
    return schema_kind == "periods" || schema_kind == "rule-sets" || schema_kind == "holidays";
}

} // namespace law
