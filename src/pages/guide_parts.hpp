// The parts of a guide page: a stretch of each purpose, the notes above it, its sources.
#pragma once

#include <pages/prose.hpp>
#include <pages/site.hpp>

#include <optional>
#include <vector>

namespace pages {

struct NoteView {
    Html heading, words;
    static void describe(auto& member) {
        member("heading", &NoteView::heading);
        member("words", &NoteView::words);
    }
};

struct DoubtView { // how many points nobody has checked, and which
    Html heading, words;
    std::vector<Html> points;
    static void describe(auto& member) {
        member("heading", &DoubtView::heading);
        member("words", &DoubtView::words);
        member("points", &DoubtView::points);
    }
};

struct FactView {
    Html name, value, mark;
    static void describe(auto& member) {
        member("name", &FactView::name);
        member("value", &FactView::value);
        member("mark", &FactView::mark);
    }
};

struct OutsideLink {
    Url page;
    Text title;
    static void describe(auto& member) {
        member("page", &OutsideLink::page);
        member("title", &OutsideLink::title);
    }
};

struct SourceView {
    Text number;
    Html marks;                          // its title is English
    std::optional<OutsideLink> official; // the first source of the claim
    Html more;                           // its other sources
    Html degree;
    Url claim;
    Html supports; // what the claim says, in a few words
    Text provision;
    static void describe(auto& member) {
        member("number", &SourceView::number);
        member("marks", &SourceView::marks);
        member("official", &SourceView::official);
        member("more", &SourceView::more);
        member("degree", &SourceView::degree);
        member("claim", &SourceView::claim);
        member("supports", &SourceView::supports);
        member("provision", &SourceView::provision);
    }
};

Html stretch_html(const Site& site, const Visit& visit, const guide::Page& page,
                  const guide::Stretch& stretch, Prose& prose);
// Past the day by which somebody should have looked again.
std::optional<NoteView> overdue_note(const Visit& visit, const guide::Page& page,
                                     const Voice& voice);
std::optional<DoubtView> doubt_note(const std::vector<Cited>& unverified, const Voice& voice);
std::vector<SourceView> sources(const Visit& visit, const std::vector<Cited>& cited,
                                const Voice& voice);
// "confirmed: we read the official text …": what the three marks mean.
Html degrees_explained(const Voice& voice);

void check_guide_part_templates();

} // namespace pages
