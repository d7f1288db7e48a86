#include <pages/route_map.hpp>

#include <pages/marks.hpp>
#include <pages/render.hpp>

#include <domain/ecosystem/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace pages {

namespace {

// Lengths in units of the drawing, which is 320 wide: a phone shows it at nine tenths.
constexpr int whole_width = 320, line_height = 18, box_padding = 20, lane_width = 27;
constexpr int straight_gap = 50, bare_gap = 26, arrow_head = 11, edge = 4;
constexpr double letter_width = 7.6; // of bold text of 14 units, on average
constexpr std::size_t most_lines = 3;

struct LineView {
    Text x, y, words;
    static void describe(auto& member) {
        member("x", &LineView::x);
        member("y", &LineView::y);
        member("words", &LineView::words);
    }
};

struct StopView {
    Text x, y, width, height;
    std::vector<LineView> lines;
    static void describe(auto& member) {
        member("x", &StopView::x);
        member("y", &StopView::y);
        member("width", &StopView::width);
        member("height", &StopView::height);
        member("lines", &StopView::lines);
    }
};

struct ArrowView {
    Text look, head_look, line, head;
    std::vector<Text> cross; // one, on what has ended
    static void describe(auto& member) {
        member("look", &ArrowView::look);
        member("head_look", &ArrowView::head_look);
        member("line", &ArrowView::line);
        member("head", &ArrowView::head);
        member("cross", &ArrowView::cross);
    }
};

struct DiscView {
    Text x, y, base, number;
    static void describe(auto& member) {
        member("x", &DiscView::x);
        member("y", &DiscView::y);
        member("base", &DiscView::base);
        member("number", &DiscView::number);
    }
};

struct DrawingView {
    Text name, title, told, height;
    Html marks;
    std::vector<ArrowView> arrows;
    std::vector<StopView> stops;
    std::vector<DiscView> discs;
    static void describe(auto& member) {
        member("name", &DrawingView::name);
        member("title", &DrawingView::title);
        member("told", &DrawingView::told);
        member("height", &DrawingView::height);
        member("marks", &DrawingView::marks);
        member("arrows", &DrawingView::arrows);
        member("stops", &DrawingView::stops);
        member("discs", &DrawingView::discs);
    }
};

const Template<DrawingView>& drawing_template() {
    static const Template<DrawingView> it("route_map");
    return it;
}

Text number(int one) { return text(std::to_string(one)); }

std::size_t letters(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(
        word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Breaks at spaces; what does not fit into three lines ends in "…".
std::vector<std::string> wrapped(std::string_view words, std::size_t width) {
    std::vector<std::string> lines{""};
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        const bool fits =
            lines.back().empty() || letters(lines.back()) + 1 + letters(word) <= width;
        if (!fits && lines.size() == most_lines) {
            lines.back() += " …";
            return lines;
        }
        if (!fits) lines.emplace_back();
        if (!lines.back().empty()) lines.back() += ' ';
        lines.back() += word;
    }
    return lines;
}

enum class Side { between, right, left }; // where an arrow runs

struct Box {
    int y = 0, height = 0;
    std::vector<std::string> lines;
    std::vector<std::size_t> on_right, on_left; // legs that begin or end at that side, downwards
};

// Where everything stands.
class Layout {
public:
    explicit Layout(const RouteMap& route) : route_(route), boxes_(route.stops.size()) {
        choose_sides();
        choose_lanes(Side::right, lanes_right_);
        choose_lanes(Side::left, lanes_left_);
        place_boxes();
    }

    DrawingView view() {
        DrawingView view{.height = number(boxes_.back().y + boxes_.back().height + edge)};
        for (const Box& box : boxes_) view.stops.push_back(stop(box));
        for (std::size_t i = 0; i < route_.legs.size(); ++i) add_arrow(i, view);
        return view;
    }

private:
    int left_edge() const { return edge + lanes_left_ * lane_width; }
    int right_edge() const { return whole_width - edge - lanes_right_ * lane_width; }
    int middle() const { return (left_edge() + right_edge()) / 2; }

    void choose_sides() {
        sides_.resize(route_.legs.size(), Side::between);
        lanes_.resize(route_.legs.size(), 0);
        std::vector<bool> taken(route_.stops.size(), false);
        for (std::size_t i = 0; i < route_.legs.size(); ++i) {
            const auto& leg = route_.legs[i];
            if (leg.to == leg.from + 1 && !taken[leg.from]) {
                taken[leg.from] = true;
                continue;
            }
            sides_[i] = leg.to > leg.from ? Side::right : Side::left;
            ends(boxes_[leg.from], sides_[i]).push_back(i);
            ends(boxes_[leg.to], sides_[i]).push_back(i);
        }
        has_straight_ = std::move(taken);
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            sort_ends(i, boxes_[i].on_right);
            sort_ends(i, boxes_[i].on_left);
        }
    }

    static std::vector<std::size_t>& ends(Box& box, Side side) {
        return side == Side::right ? box.on_right : box.on_left;
    }

    // Those that come from above or go there stand above the others, and nested ones do not cross.
    void sort_ends(std::size_t box, std::vector<std::size_t>& legs) const {
        const auto order = [&](std::size_t i) {
            const std::size_t other =
                route_.legs[i].from == box ? route_.legs[i].to : route_.legs[i].from;
            const auto distance = static_cast<int>(box > other ? box - other : other - box);
            return other < box ? std::pair(0, distance) : std::pair(1, -distance);
        };
        std::ranges::stable_sort(legs, {}, order);
    }

    // The shortest arrows take the innermost lane that is free all along them.
    void choose_lanes(Side side, int& lanes) {
        std::vector<std::size_t> legs;
        for (std::size_t i = 0; i < sides_.size(); ++i)
            if (sides_[i] == side) legs.push_back(i);
        const auto top = [&](std::size_t i) {
            return std::min(route_.legs[i].from, route_.legs[i].to);
        };
        const auto bottom = [&](std::size_t i) {
            return std::max(route_.legs[i].from, route_.legs[i].to);
        };
        std::ranges::stable_sort(legs, {}, [&](std::size_t i) { return bottom(i) - top(i); });
        for (std::size_t n = 0; n < legs.size(); ++n) {
            int lane = 0;
            const auto crosses = [&](std::size_t other) {
                return lanes_[other] == lane && top(other) < bottom(legs[n]) &&
                       top(legs[n]) < bottom(other);
            };
            while (
                std::any_of(legs.begin(), legs.begin() + static_cast<std::ptrdiff_t>(n), crosses))
                ++lane;
            lanes_[legs[n]] = lane;
            lanes = std::max(lanes, lane + 1);
        }
    }

    void place_boxes() {
        const auto width =
            static_cast<std::size_t>((right_edge() - left_edge() - 14) / letter_width);
        int y = edge;
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            Box& box = boxes_[i];
            box.lines = wrapped(route_.stops[i].title.bytes(), std::max<std::size_t>(width, 8));
            const int for_words = static_cast<int>(box.lines.size()) * line_height + box_padding;
            const auto most = std::max(box.on_right.size(), box.on_left.size());
            const int for_arrows = 20 * static_cast<int>(most) + 8;
            box.height = std::max(for_words, for_arrows);
            box.y = y;
            y += box.height + (has_straight_[i] ? straight_gap : bare_gap);
        }
    }

    StopView stop(const Box& box) const {
        StopView view{number(left_edge()),
                      number(box.y),
                      number(right_edge() - left_edge()),
                      number(box.height),
                      {}};
        int base = box.y + (box.height - static_cast<int>(box.lines.size()) * line_height) / 2 + 14;
        for (const std::string& line : box.lines) {
            view.lines.push_back({number(middle()), number(base), text(line)});
            base += line_height;
        }
        return view;
    }

    // Where the arrow meets that side of the box.
    static int height_of(std::size_t leg, Box& box, Side side) {
        const auto& all = ends(box, side);
        const auto nth = static_cast<int>(std::ranges::find(all, leg) - all.begin()) + 1;
        return box.y + box.height * nth / (static_cast<int>(all.size()) + 1);
    }

    void add_arrow(std::size_t i, DrawingView& view) {
        const auto& leg = route_.legs[i];
        Box& from = boxes_[leg.from];
        Box& to = boxes_[leg.to];
        ArrowView arrow;
        int x = middle(), y = 0;
        if (sides_[i] == Side::between) {
            const int start = from.y + from.height, end = to.y;
            arrow.line = text(fmt::format("M{} {}V{}", x, start, end - arrow_head));
            arrow.head =
                text(fmt::format("M{} {}h16l-8 {}z", x - 8, end - arrow_head - 2, arrow_head + 2));
            y = (start + end - arrow_head) / 2;
        } else {
            const bool right = sides_[i] == Side::right;
            const int out = right ? 1 : -1, side = right ? right_edge() : left_edge();
            const int start = height_of(i, from, sides_[i]), end = height_of(i, to, sides_[i]);
            x = side + out * (lane_width * lanes_[i] + 15);
            arrow.line =
                text(fmt::format("M{} {}H{}V{}H{}", side, start, x, end, side + out * arrow_head));
            arrow.head = text(fmt::format("M{} {}v16l{} -8z", side + out * (arrow_head + 2),
                                          end - 8, -out * (arrow_head + 2)));
            y = (start + end) / 2;
        }
        dress(leg.standing, x, y, arrow);
        view.arrows.push_back(std::move(arrow));
        if (leg.number > 0)
            view.discs.push_back({number(x), number(y), number(y + 5), number(leg.number)});
    }

    static void dress(ecosystem::Standing standing, int x, int y, ArrowView& arrow) {
        if (standing == ecosystem::Standing::active) return;
        const std::string look = fmt::format(" d-f--{}", ecosystem::word_of(standing));
        arrow.look = text(look);
        arrow.head_look = text(fmt::format(" d-h--{}", ecosystem::word_of(standing)));
        if (standing == ecosystem::Standing::ended)
            arrow.cross.push_back(text(fmt::format("M{} {}l12 12m0-12l-12 12", x - 6, y + 14)));
    }

    const RouteMap& route_;
    std::vector<Box> boxes_;
    std::vector<Side> sides_;
    std::vector<int> lanes_;
    std::vector<bool> has_straight_; // by stop: an arrow to the next one stands between them
    int lanes_right_ = 0, lanes_left_ = 0;
};

// The drawing in one sentence each, for those who hear it.
Text told(const RouteMap& route, const Voice& voice) {
    std::string all;
    for (const RouteMap::Leg& leg : route.legs) {
        if (leg.number == 0) continue;
        all += voice
                   .say("map.drawn-step"_msg, {{"number", leg.number},
                                               {"from", route.stops[leg.from].title.bytes()},
                                               {"to", route.stops[leg.to].title.bytes()}})
                   .bytes();
        all += ' ';
    }
    return text(trimmed(all));
}

class Stops {
public:
    Stops(RouteMap& route, const ecosystem::Ecosystem& map) : route_(route), map_(map) {}
    std::size_t place_of(const std::string& end) {
        const auto [found, is_new] = places_.emplace(end, route_.stops.size());
        if (is_new) route_.stops.push_back({end, map_.title_of(end)});
        return found->second;
    }

private:
    RouteMap& route_;
    const ecosystem::Ecosystem& map_;
    std::map<std::string, std::size_t> places_;
};

} // namespace

RouteMap route_of(const std::vector<const ecosystem::Flow*>& flows, const ecosystem::Ecosystem& map,
                  Date as_of) {
    RouteMap route;
    Stops stops(route, map);
    int count = 0;
    for (const ecosystem::Flow* flow : flows) {
        const std::size_t from = stops.place_of(flow->from), to = stops.place_of(flow->to);
        ++count;
        if (from != to) route.legs.push_back({from, to, count, standing(*flow, as_of)});
    }
    return route;
}

RouteMap route_of(const ecosystem::Path& path, const ecosystem::Ecosystem& map, Date as_of) {
    RouteMap route;
    Stops stops(route, map);
    int count = 0;
    for (const ecosystem::Step& step : path.steps) {
        const std::size_t from = stops.place_of(step.from), to = stops.place_of(step.to);
        const ecosystem::Standing on_the_day =
            step.flow != nullptr ? standing(*step.flow, as_of) : ecosystem::Standing::active;
        route.legs.push_back({from, to, step.flow != nullptr ? ++count : 0, on_the_day});
    }
    return route;
}

Html drawing(const RouteMap& route, std::string_view name, const Voice& voice) {
    if (route.legs.empty()) return {};
    DrawingView view = Layout(route).view();
    view.name = text(name);
    view.title = voice.say(route.title);
    view.told = told(route, voice);
    view.marks = language_marks(voice.language().code, route.language);
    return render(drawing_template(), view);
}

Html legend(const RouteMap& route, const Voice& voice) {
    std::set<ecosystem::Standing> drawn;
    for (const RouteMap::Leg& leg : route.legs) drawn.insert(leg.standing);
    Html all;
    for (const ecosystem::Standing one : drawn) {
        if (!all.bytes().empty()) all += Markup(" &nbsp; ");
        all += standing_mark(one, voice);
    }
    return all;
}

Html standing_mark(ecosystem::Standing standing, const Voice& voice) {
    switch (standing) {
    case ecosystem::Standing::active:
        return Html(R"(<span class="state">)") + voice.html("map.active"_msg) + Markup("</span>");
    case ecosystem::Standing::disputed:
        return Html(R"(<span class="state state--disputed">)") + voice.html("map.disputed"_msg) +
               Markup("</span>");
    case ecosystem::Standing::suspended:
        return Html(R"(<span class="state state--suspended">)") + voice.html("map.suspended"_msg) +
               Markup("</span>");
    case ecosystem::Standing::planned:
        return Html(R"(<span class="state state--planned">)") + voice.html("map.planned"_msg) +
               Markup("</span>");
    case ecosystem::Standing::ended:
        return Html(R"(<span class="state state--ended">)") + voice.html("map.ended"_msg) +
               Markup("</span>");
    case ecosystem::Standing::not_begun:
        return Html(R"(<span class="state state--ended">)") + voice.html("map.not-begun"_msg) +
               Markup("</span>");
    }
    return {};
}

void check_route_map_templates() { drawing_template(); }

} // namespace pages
