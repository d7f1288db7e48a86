#include <pages/card_paper.hpp>

#include <pages/marks.hpp>
#include <pages/render.hpp>
#include <pages/templates.hpp>

namespace pages {

namespace {

struct PaperView {
    Html legend, a4, a6, print, foot;
    static void describe(auto& member) {
        member("legend", &PaperView::legend);
        member("a4", &PaperView::a4);
        member("a6", &PaperView::a6);
        member("print", &PaperView::print);
        member("foot", &PaperView::foot);
    }
};

const Template<PaperView>& paper_template() {
    static const Template<PaperView> it("card_paper");
    return it;
}

} // namespace

Html card_paper(const guide::Page& page, const Voice& voice) {
    if (page.section != guide::Section::cards) return {};
    return render(paper_template(),
                  PaperView{.legend = voice.html("card.paper"_msg),
                            .a4 = voice.html("card.a4"_msg),
                            .a6 = voice.html("card.a6"_msg),
                            .print = voice.html("card.print"_msg),
                            .foot = voice.html("card.foot"_msg, {{"checked", page.checked},
                                                                 {"review", page.review_by},
                                                                 {"path", text(page.path())}})});
}

void check_card_templates() { paper_template(); }

} // namespace pages
