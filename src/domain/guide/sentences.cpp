#include <domain/guide/sentences.hpp>

namespace guide {

namespace {

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

class SentenceMaker {
public:
    std::vector<Sentence> make(const std::vector<Inline>& words) {
        add(words);
        finish();
        return std::move(all_);
    }

private:
    void add(const std::vector<Inline>& words) {
        for (const Inline& one : words) {
            switch (one.kind) {
            case Inline::Kind::words:
            case Inline::Kind::code: add_text(one.text, one.place); break;
            case Inline::Kind::line_break: add_text(" ", one.place); break;
            case Inline::Kind::citation:
                for (const ClaimRef& ref : one.claims) current_.claims.push_back(&ref);
                break;
            case Inline::Kind::our_advice: current_.advice = Advice::ours; break;
            case Inline::Kind::term:
                if (one.inside.empty()) add_text(one.text, one.place);
                add(one.inside);
                break;
            case Inline::Kind::emphasis:
            case Inline::Kind::strong:
            case Inline::Kind::link: add(one.inside); break;
            }
        }
    }

    void add_text(std::string_view text, const Place& place) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (has_ended_ && !is_space(text[i])) finish();
            if (current_.words.empty() && is_space(text[i])) continue; // between sentences
            if (current_.words.empty() || i == 0) // a new sentence or a new run
                current_.runs.emplace_back(
                    current_.words.size(),
                    Place{place.file, place.line, place.column + static_cast<int>(i)});
            current_.words += text[i];
            const bool space_follows = i + 1 == text.size() || is_space(text[i + 1]);
            if (ends_sentence(text[i]) && space_follows) has_ended_ = true;
        }
    }

    void finish() {
        while (!current_.words.empty() && is_space(current_.words.back()))
            current_.words.pop_back();
        if (!current_.words.empty()) all_.push_back(std::move(current_));
        current_ = {};
        has_ended_ = false;
    }

    std::vector<Sentence> all_;
    Sentence current_;
    bool has_ended_ = false;
};

void each_prose(const std::vector<Block>& blocks,
                const std::function<void(const std::vector<Inline>&)>& visit) {
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading || is_effort_line(block)) continue;
        if (!block.words.empty()) visit(block.words);
        each_prose(block.inside, visit);
    }
}

} // namespace

Place Sentence::place_of(std::size_t at) const {
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->first <= at)
            return {run->second.file, run->second.line,
                    run->second.column + static_cast<int>(at - run->first)};
    return {};
}

std::vector<Sentence> sentences(const std::vector<Inline>& words) {
    return SentenceMaker().make(words);
}

bool is_effort_line(const Block& paragraph) {
    return paragraph.kind == Block::Kind::paragraph && paragraph.words.size() == 1 &&
           paragraph.words.front().kind == Inline::Kind::emphasis;
}

void each_prose(const Page& page, const std::function<void(const std::vector<Inline>&)>& visit) {
    for (const Stretch& stretch : page.stretches) each_prose(stretch.blocks, visit);
}

} // namespace guide
