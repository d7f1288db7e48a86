#include <pages/reviews_page.hpp>

#include <pages/frame.hpp>
#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

#include <fmt/format.h>

namespace pages {

namespace {

struct Top {
    Html heading, lead;
    static void describe(auto& member) {
        member("heading", &Top::heading);
        member("lead", &Top::lead);
    }
};

struct PageRow {
    Url page;
    Text title;
    static void describe(auto& member) {
        member("page", &PageRow::page);
        member("title", &PageRow::title);
    }
};

struct DayView {
    Text anchor;
    Html day;
    std::vector<PageRow> pages;
    static void describe(auto& member) {
        member("anchor", &DayView::anchor);
        member("day", &DayView::day);
        member("pages", &DayView::pages);
    }
};

struct ReviewsView {
    Html calendar_words;
    Url calendar = *Url::path("/check/reviews.ics");
    std::vector<DayView> days;
    static void describe(auto& member) {
        member("calendar_words", &ReviewsView::calendar_words);
        member("calendar", &ReviewsView::calendar);
        member("days", &ReviewsView::days);
    }
};

const Template<Top>& top_template() {
    static const Template<Top> it("section_top");
    return it;
}
const Template<ReviewsView>& reviews_template() {
    static const Template<ReviewsView> it("reviews");
    return it;
}

// What the calendar shows below the title: each page with its address in the guide.
Text lines_of(const toolkit::Review& review) {
    std::string lines;
    for (const guide::Page* page : review.pages)
        lines +=
            fmt::format("{}{}: {}", lines.empty() ? "" : "\n", page->path(), page->title.bytes());
    return Text::mended(lines);
}

} // namespace

Html reviews_page(const Site& site, const Visit& visit) {
    const Voice voice = site.strings.in(visit.language);
    const auto reviews = toolkit::reviews(site.toolkit);
    ReviewsView view{.calendar_words = voice.html("reviews.calendar"_msg)};
    for (const toolkit::Review& review : reviews) {
        DayView day{text("day-" + review.day.iso()), voice.time(review.day), {}};
        for (const guide::Page* page : review.pages)
            day.pages.push_back({address("en", page->path()), page->title});
        view.days.push_back(std::move(day));
    }
    const Html lead = voice.html("reviews.this-month"_msg,
                                 {{"count", toolkit::due_this_month(reviews, visit.today)}});
    return frame(site, visit,
                 Content{.title = voice.say("reviews.title"_msg),
                         .top = render(top_template(), Top{voice.html("reviews.title"_msg), lead}),
                         .main = render(reviews_template(), view)});
}

agenda::Agenda agenda_of(const std::vector<toolkit::Review>& reviews, const Voice& voice) {
    agenda::Agenda all;
    for (const toolkit::Review& review : reviews)
        all.push_back({.title = voice.say("reviews.entry"_msg, {{"count", review.pages.size()}}),
                       .day = review.day,
                       .says = lines_of(review),
                       .alarms = {30, 7},
                       .uid = agenda::uid_of({"waymark-review", review.day.iso()})});
    return all;
}

void check_reviews_templates() {
    top_template();
    reviews_template();
}

} // namespace pages
