#include <web/site/handlers.hpp>

#include <web/site/due_handlers.hpp>
#include <web/site/editor_handlers.hpp>
#include <web/site/keep_handlers.hpp>
#include <web/site/letter_handlers.hpp>
#include <web/site/list_handlers.hpp>
#include <web/site/map_handlers.hpp>
#include <web/site/next_handlers.hpp>
#include <web/site/page_handlers.hpp>
#include <web/site/product.hpp>
#include <web/site/spot_handlers.hpp>

#include <pages/answered_page.hpp>
#include <pages/cases_page.hpp>
#include <pages/changes_page.hpp>
#include <pages/claim_page.hpp>
#include <pages/due_page.hpp>
#include <pages/error_page.hpp>
#include <pages/glossary_page.hpp>
#include <pages/guide_page.hpp>
#include <pages/home.hpp>
#include <pages/letters_page.hpp>
#include <pages/map_page.hpp>
#include <pages/mirror_page.hpp>
#include <pages/next_page.hpp>
#include <pages/note.hpp>
#include <pages/offline/kept.hpp>
#include <pages/resources_page.hpp>
#include <pages/section.hpp>
#include <pages/spot_page.hpp>

#include <algorithm>

namespace web::site {

namespace {

class Routes {
public:
    explicit Routes(SharedProduct product) : product_(std::move(product)) {}

    std::vector<Route> all() {
        for (const pages::Language* language :
             product_->publisher().current()->content().strings.languages())
            add_language(std::string(language->code),
                         language->code == "en" ? "" : "/" + std::string(language->code));
        add_machine();
        return std::move(routes_);
    }

private:
    using Make = std::function<Html(const Scene&)>;

    // What is on the shelf goes out before anything else is looked at.
    void get(std::string pattern, std::string help, Handler handler) {
        routes_.push_back({.method = Method::get,
                           .pattern = std::move(pattern),
                           .help = std::move(help),
                           .handler = [product = product_, handler = std::move(handler)](
                                          const Request& request, const Captures& caught) {
                               const auto edition = product->publisher().current();
                               if (request.query.fields().empty())
                                   if (auto there = edition->shelf().peek(request.path))
                                       return page(std::move(there));
                               return handler(request, caught);
                           }});
    }
    void post(std::string pattern, std::string help, Handler handler) {
        routes_.push_back({.method = Method::post,
                           .pattern = std::move(pattern),
                           .help = std::move(help),
                           .handler = std::move(handler),
                           .body_limit = 32 * 1024});
    }
    // A page of its own at a fixed address.
    void fixed(const std::string& language, const std::string& prefix, const std::string& path,
               std::string help, Make make) {
        const std::string pattern = path == "/" && !prefix.empty() ? prefix : prefix + path;
        get(pattern, std::move(help),
            [product = product_, language, path, make = std::move(make)](const Request&,
                                                                         const Captures&) {
                return product->shelved(language, path, make);
            });
    }

    void add_language(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/", "The first page: search, situations, what changed.",
              [](const Scene& now) { return pages::home(now.site, now.visit); });
        for (const guide::Section section : guide::all_sections)
            if (section != guide::Section::cases) add_section(language, prefix, section);
        fixed(language, prefix, "/glossary", "Every word we explain.",
              [](const Scene& now) { return pages::glossary_index(now.site, now.visit); });
        get(prefix + "/glossary/:id", "One word.",
            [product = product_, language](const Request&, const Captures& caught) {
                return term(*product, language, caught.text("id").bytes());
            });
        fixed(language, prefix, "/claims", "Every sourced statement.",
              [](const Scene& now) { return pages::claims_index(now.site, now.visit); });
        get(prefix + "/claims/:id", "One sourced statement; with .json for programs.",
            [product = product_, language](const Request&, const Captures& caught) {
                return claim_as(*product, language, caught.text("id").bytes());
            });
        fixed(language, prefix, "/corrections", "What was wrong, from when to when.",
              [](const Scene& now) { return pages::corrections(now.site, now.visit); });
        get(prefix + "/changes", "What changed, when and why: since a day, for a kind of work.",
            [product = product_, language](const Request& request, const Captures&) {
                return changes(*product, language, request.query);
            });
        get(prefix + "/changes.atom", "The same for a feed reader.",
            [product = product_, language](const Request&, const Captures&) {
                const Scene now = product->scene(language, "/changes");
                Response feed = bytes(ContentType::atom, pages::changes_feed(now.site, now.visit));
                feed.cache = Cache::revalidate;
                return feed;
            });
        add_map(language, prefix);
        add_lists(language, prefix);
        add_forms(language, prefix);
        add_spot(language, prefix);
        add_letters(language, prefix);
        add_next(language, prefix);
        add_due(language, prefix);
    }

    void add_map(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/map", "Follow the data: what happened, who can reach what.",
              [](const Scene& now) { return pages::map_index(now.site, now.visit); });
        get(prefix + "/map/paths", "The paths between two ends: from, to, as-of, through=any.",
            [product = product_, language](const Request& request, const Captures&) {
                return map_paths(*product, language, request.query);
            });
        add_map_entry(prefix + "/map/walk/:id", "One curated path; as-of shows another day.",
                      language, map_walk);
        add_map_entry(prefix + "/map/actor/:id", "A body: what it gets and gives.", language,
                      map_actor);
        add_map_entry(prefix + "/map/system/:id", "A system: what it holds.", language, map_system);
    }

    using Entry = Response (*)(const Product&, const std::string& language, const Request&,
                               const Captures&);
    void add_map_entry(std::string pattern, std::string help, const std::string& language,
                       Entry make) {
        get(std::move(pattern), std::move(help),
            [product = product_, language, make](const Request& request, const Captures& caught) {
                return make(*product, language, request, caught);
            });
    }

    // Long lists that a reader narrows by picking from closed lists.
    void add_lists(const std::string& language, const std::string& prefix) {
        get(prefix + "/cases", "Rulings and actions by year: by technology, kind, outcome, year.",
            [product = product_, language](const Request& request, const Captures&) {
                return cases(*product, language, request.query);
            });
        get(prefix + "/cases/:slug", "A case told as a story, or what the register says of it.",
            [product = product_, language](const Request&, const Captures& caught) {
                return told_case(*product, language, caught.text("slug").bytes());
            });
        get(prefix + "/resources", "Where to get help: signposts, by need, audience, nation, kind.",
            [product = product_, language](const Request& request, const Captures&) {
                return resources(*product, language, request.query);
            });
    }

    void add_section(const std::string& language, const std::string& prefix,
                     guide::Section section) {
        const std::string path = "/" + std::string(guide::word_of(section));
        fixed(language, prefix, path, "The pages of a section.",
              [section](const Scene& now) { return pages::section(now.site, now.visit, section); });
        get(prefix + path + "/:slug", "A page of the guide.",
            [product = product_, language, path](const Request&, const Captures& caught) {
                return guide_or_redirect(*product, language,
                                         path + "/" + caught.text("slug").bytes());
            });
    }

    void add_forms(const std::string& language, const std::string& prefix) {
        get(prefix + "/search", "The search form; an address with ?q= is answered.",
            [product = product_, language](const Request& request, const Captures&) {
                return answer(*product, language, request.query);
            });
        post(prefix + "/search", "Searches for the words in the form.",
             [product = product_, language](const Request& request, const Captures&) {
                 return answer(*product, language, request.form);
             });
        post(prefix + "/suggest", "Pages and words that begin like what was typed.",
             [product = product_, language](const Request& request, const Captures&) {
                 return suggestions(*product, language, request.form.text("q"));
             });
        fixed(language, prefix, "/note", "The form that asks for a page.",
              [](const Scene& now) { return pages::note_form(now.site, now.visit); });
        post(prefix + "/note", "Makes a note to copy, print or send.",
             [product = product_, language](const Request& request, const Captures&) {
                 return note(*product, language, request.form);
             });
        fixed(language, prefix, "/mirror", "Questions on what an organisation does already.",
              [](const Scene& now) { return pages::mirror_questions(now.site, now.visit); });
        post(prefix + "/mirror", "The next steps that follow from the answers.",
             [product = product_, language](const Request& request, const Captures&) {
                 return mirror_steps(*product, language, request.form);
             });
        add_keeping(language, prefix);
        get(prefix + "/leave", "Goes to a neutral page at once.",
            [product = product_](const Request&, const Captures&) { return leave(*product); });
    }

    // The interview. Whether there is one is asked anew each time, like everything in content.
    void add_spot(const std::string& language, const std::string& prefix) {
        get(prefix + "/spot", "What happened? The first question.",
            [product = product_, language](const Request&, const Captures&) {
                return spot_page(*product, language, "/spot", pages::spot_start);
            });
        post(prefix + "/spot", "The next question, whom to call, or what was found.",
             [product = product_, language](const Request& request, const Captures&) {
                 return spot_step(*product, language, request.form);
             });
        get(prefix + "/spot/call", "Somebody is in danger: whom to call now.",
            [product = product_, language](const Request&, const Captures&) {
                return spot_page(*product, language, "/spot/call", pages::danger_page);
            });
    }

    void add_letters(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/letters", "Every letter there is.",
              [](const Scene& now) { return pages::letters_index(now.site, now.visit); });
        get(prefix + "/letters/:slug", "The form of a letter, and the letter beside it.",
            [product = product_, language](const Request&, const Captures& caught) {
                return letter_shown(*product, language, caught.text("slug").bytes());
            });
        post(prefix + "/letters/:slug", "The letter as it is now, or a file of it; keeps nothing.",
             [product = product_, language](const Request& request, const Captures& caught) {
                 return letter_sent(*product, language, caught.text("slug").bytes(), request.form);
             });
    }

    // What comes after a letter.
    void add_next(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/next", "What can happen to a request: the road, and a form.",
              [](const Scene& now) { return pages::next_form(now.site, now.visit); });
        post(prefix + "/next", "What happens next, from what has happened.",
             [product = product_, language](const Request& request, const Captures&) {
                 return what_happens_next(*product, language, request.form);
             });
        if (product_->publisher().current()->toolkit().reactions.all.empty()) return;
        fixed(language, prefix, "/answered", "What did they answer? Eight buttons.",
              [](const Scene& now) { return pages::answered_choose(now.site, now.visit); });
        post(prefix + "/answered", "When it came, what it means, the days and the next letter.",
             [product = product_, language](const Request& request, const Captures&) {
                 return what_they_answered(*product, language, request.form);
             });
    }

    // The guide kept on a reader's phone, when they ask for it.
    void add_keeping(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/keep", "Keeps the guide on this phone, or forgets it.",
              [](const Scene& now) { return keep(now); });
        fixed(language, prefix, "/keep/elsewhere", "What stands for a page that was not kept.",
              [](const Scene& now) { return offline::elsewhere_page(now.site, now.visit); });
        get(prefix + "/keep.json", "What a phone that keeps the guide has to hold.",
            [product = product_, language](const Request&, const Captures&) {
                return keep_list(*product, language);
            });
    }

    void add_due(const std::string& language, const std::string& prefix) {
        fixed(language, prefix, "/due", "Last days: the form.",
              [](const Scene& now) { return pages::due_form(now.site, now.visit); });
        post(prefix + "/due", "The last day that follows, with its reasons.",
             [product = product_, language](const Request& request, const Captures&) {
                 return due(*product, language, request.form);
             });
        post(prefix + "/due/calendar", "The same days as a calendar file.",
             [product = product_, language](const Request& request, const Captures&) {
                 return due_calendar(*product, language, request.form);
             });
    }

    void add_machine() {
        get("/worker.js", "Answers from what was kept; registered only by the button at /keep.",
            [product = product_](const Request&, const Captures&) { return worker(*product); });
        get("/keep/search-data.js", "What a kept guide searches.",
            [product = product_](const Request&, const Captures&) {
                return keep_search(*product);
            });
        get("/assets/*file", "The style sheet, scripts and the font.",
            [](const Request& request, const Captures&) { return asset(request.path); });
        get("/healthz", "Says that the server lives.",
            [](const Request&, const Captures&) { return bytes(ContentType::text, "ok\n"); });
        for_editors("/check", "What the checker finds, for the editor at this machine.", checked);
        for_editors("/check/reviews", "What is to be gone through, by day.", reviews);
        if (product_->settings().calendars != nullptr)
            for_editors("/check/reviews.ics", "The same as a calendar file.", reviews_calendar);
        for_editors("/check/claims", "Which claims are cited, most cited first.", affected_index);
        for_editors("/check/claims/:id", "Every place that cites a claim.", affected);
    }

    // Pages below /check, in English, on this machine only.
    void for_editors(std::string pattern, std::string help,
                     Response (*make)(const Product&, const Request&, const Captures&)) {
        get(std::move(pattern), std::move(help),
            [product = product_, make](const Request& request, const Captures& caught) {
                return make(*product, request, caught);
            });
        routes_.back().exists_for = Reach::this_machine;
    }

    SharedProduct product_;
    std::vector<Route> routes_;
};

// "/ar/understand/x" is Arabic, anything else English.
std::string language_of(std::string_view path, const pages::Strings& strings) {
    const std::string_view first = path.substr(
        std::min<std::size_t>(1, path.size()),
        path.find('/', 1) == std::string_view::npos ? path.size() : path.find('/', 1) - 1);
    return first != "en" && strings.has(first) ? std::string(first) : "en";
}

} // namespace

std::vector<Route> routes(Publisher& publisher, const Settings& settings) {
    return Routes(std::make_shared<const Product>(publisher, settings)).all();
}

void prepare_pages(const Edition& edition, const Settings& settings,
                   const Prepared::Compress& compress, const std::stop_token& stop) {
    const pages::Site site = site_of(edition, settings);
    for (const pages::Language* language : edition.content().strings.languages()) {
        const std::string code(language->code);
        for (const guide::Page& one : edition.toolkit().guide.pages) {
            if (stop.stop_requested()) return;
            const std::string path = one.path();
            const pages::Visit visit{code, path, edition.today()};
            if (pages::page_for(site, visit, path) != &one) continue; // another language's
            auto page =
                Prepared::make(ContentType::html, pages::guide_page(site, visit, one).bytes(),
                               Cache::revalidate, compress);
            (void)page->variant(Coding::brotli);
            (void)page->variant(Coding::gzip);
            edition.shelf().put(key_of(visit), std::move(page));
        }
    }
}

ErrorPages error_pages(Publisher& publisher, const Settings& settings) {
    return [product = std::make_shared<const Product>(publisher, settings)](Status status,
                                                                            std::string_view path) {
        const std::string language =
            language_of(path, product->publisher().current()->content().strings);
        const Scene now = product->scene(language, "/");
        return html(pages::error_page(now.site, now.visit, static_cast<pages::Status>(status)),
                    status);
    };
}

} // namespace web::site
