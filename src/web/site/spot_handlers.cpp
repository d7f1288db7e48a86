#include <web/site/spot_handlers.hpp>

#include <pages/spot_page.hpp>

#include <algorithm>

namespace web::site {

namespace {

// The fields `a.QUESTION`, several for a question with several answers.
interview::Replies replies_in(const Form& form) {
    interview::Replies replies;
    for (const Field& field : form.fields()) {
        const std::string& name = field.name.bytes();
        if (!name.starts_with(pages::reply_prefix)) continue;
        const std::string question = name.substr(pages::reply_prefix.size());
        auto known = std::ranges::find(replies, question, &interview::Reply::question);
        if (known == replies.end()) known = replies.insert(known, {question, {}});
        known->answers.push_back(field.value.bytes());
    }
    return replies;
}

} // namespace

Response spot_page(const Product& product, const std::string& language, const std::string& path,
                   Html (*make)(const pages::Site&, const pages::Visit&)) {
    const Scene now = product.scene(language, path);
    if (now.site.toolkit.interview.empty()) return failure(Status::not_found);
    return page(now.edition->shelf().find(key_of(now.visit),
                                          [&] { return make(now.site, now.visit).bytes(); }));
}

Response spot_step(const Product& product, const std::string& language, const Form& form) {
    const Scene now = product.scene(language, "/spot");
    if (now.site.toolkit.interview.empty()) return failure(Status::not_found);
    pages::SpotForm sent{
        .replies = replies_in(form), .at = form.text("at").bytes(), .words = form.text("words")};
    sent.move = pages::move_named(form.text("go").bytes(), sent.target);
    return html(pages::spot_step(now.site, now.visit, sent));
}

} // namespace web::site
