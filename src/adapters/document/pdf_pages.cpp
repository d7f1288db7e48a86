#include <adapters/document/pdf_pages.hpp>

#include <algorithm>

namespace adapters::document {

namespace {

// One line across a unit, and whether the next line must stand on the same page.
struct Strip {
    const Unit* unit = nullptr;
    std::size_t index = 0;
    bool keeps_next = false;

    bool is_first() const { return index == 0; }
    bool is_last() const { return index + 1 == unit->strips(); }
    double height() const {
        return unit->strip_height(index) + (is_first() ? unit->before : 0) +
               (is_last() ? unit->after : 0);
    }
};

double height_of(const Unit& unit) {
    double height = 0;
    for (std::size_t i = 0; i < unit.strips(); ++i) height += unit.strip_height(i);
    return height;
}

// Two lines at least stay together at either end; a row stays whole unless it fills half a page.
bool keeps_next(const Unit& unit, std::size_t strip, double page) {
    const std::size_t count = unit.strips();
    if (strip + 1 == count) return unit.keeps_next;
    const bool is_row = unit.kind == Unit::Kind::row || unit.kind == Unit::Kind::head;
    if (is_row && height_of(unit) < page / 2) return true;
    return strip == 0 || strip + 2 == count;
}

class Paging {
public:
    explicit Paging(const PdfSheet& sheet) : sheet_(sheet), y_(sheet.top) {}

    // Strips that want to stay together.
    void place(const std::vector<Strip>& together) {
        double height = 0;
        for (const Strip& strip : together) height += strip.height();
        if (y_ + height - trailing(together.back()) > bottom() && !is_fresh_) {
            turn();
            repeat_head(*together.front().unit);
        }
        for (const Strip& strip : together) {
            if (y_ + strip.height() - trailing(strip) > bottom() && !is_fresh_) {
                turn(); // more than a page that wanted to stay together
                repeat_head(*strip.unit);
            }
            put(strip);
        }
    }

    void turn() {
        pages_.emplace_back();
        y_ = sheet_.top;
        is_fresh_ = true;
    }

    std::vector<Page> pages() && { return std::move(pages_); }

private:
    double bottom() const { return sheet_.height - sheet_.bottom; }
    // Free room that may hang over the edge.
    static double trailing(const Strip& strip) { return strip.is_last() ? strip.unit->after : 0; }

    void put(const Strip& strip) {
        const Unit& unit = *strip.unit;
        if (unit.kind == Unit::Kind::head && strip.is_first()) head_ = &unit;
        const bool is_table = unit.kind == Unit::Kind::head || unit.kind == Unit::Kind::row;
        if (strip.is_first() && (!is_fresh_ || is_table)) y_ += unit.before;
        if (strip.is_first() && pages_.size() == 1) y_ = std::max(y_, unit.from_top);
        Page& page = pages_.back();
        if (!page.empty() && page.back().unit == &unit && page.back().to == strip.index)
            ++page.back().to;
        else page.push_back({&unit, strip.index, strip.index + 1, y_});
        y_ += unit.strip_height(strip.index) + trailing(strip);
        is_fresh_ = false;
    }

    void repeat_head(const Unit& unit) {
        if (unit.kind != Unit::Kind::row || !head_ || head_->group != unit.group) return;
        y_ += head_->before;
        pages_.back().push_back({head_, 0, head_->strips(), y_, true});
        y_ += height_of(*head_) + head_->after;
    }

    const PdfSheet& sheet_;
    std::vector<Page> pages_{1};
    double y_;
    bool is_fresh_ = true; // nothing but repeated heads on this page yet
    const Unit* head_ = nullptr;
};

} // namespace

double Placed::height() const {
    double height = 0;
    for (std::size_t i = from; i < to; ++i) height += unit->strip_height(i);
    return height;
}

std::vector<Page> pages_of(const std::vector<Unit>& units, const PdfSheet& sheet) {
    const double room = sheet.height - sheet.top - sheet.bottom;
    Paging paging(sheet);
    std::vector<Strip> together;
    const auto flush = [&] {
        if (!together.empty()) paging.place(together);
        together.clear();
    };
    for (const Unit& unit : units) {
        if (unit.kind == Unit::Kind::page_break) {
            flush();
            paging.turn();
        }
        for (std::size_t i = 0; i < unit.strips(); ++i) {
            together.push_back({&unit, i, keeps_next(unit, i, room)});
            if (!together.back().keeps_next) flush();
        }
    }
    flush();
    return std::move(paging).pages();
}

} // namespace adapters::document
