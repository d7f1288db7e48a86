// The content that is being served, and how an edit replaces it.
//
// Each request asks for the current edition. When the folder has changed since the last one, the
// request that notices compiles it; others go on with what is there. An edit that is wrong changes
// nothing for visitors: its findings wait at /check.
#pragma once

#include <base/clock.hpp>

#include <domain/search/search.hpp>
#include <pages/compiled.hpp>
#include <web/site/shelf.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace web::site {

// One version of the content with everything made from it. Immutable but for what is made on
// demand.
class Edition {
public:
    using OpensIndex = std::function<std::unique_ptr<search::Index>(const toolkit::Toolkit&)>;

    Edition(std::shared_ptr<const pages::Compiled> content, Date today, OpensIndex open_index);

    // Never empty: an edition without valid content has an empty toolkit.
    const toolkit::Toolkit& toolkit() const { return *toolkit_; }
    const pages::Compiled& content() const { return *content_; }
    Date today() const { return today_; }
    // Opened when somebody first searches, so that an edit does not wait for it. Any thread may
    // ask.
    const search::Index& index() const;
    Shelf& shelf() const { return shelf_; }

private:
    std::shared_ptr<const pages::Compiled> content_; // shared with what the checker found
    std::shared_ptr<const toolkit::Toolkit> toolkit_;
    Date today_;
    OpensIndex open_index_;
    mutable std::once_flag opened_;
    mutable std::unique_ptr<search::Index> index_;
    mutable Shelf shelf_;
};

// Since some moment, in steps of about 4 ms, read without entering the kernel. Never a date.
std::int64_t coarse_milliseconds();

class Publisher {
public:
    struct Workshop {
        std::function<bool()> has_changed;               // asked by one thread at a time
        std::function<pages::Compiled(Date today)> make; // reads and compiles the folder
        Edition::OpensIndex open_index;
        // Makes ahead what every edition needs, while it is being served; may be empty. Called in a
        // thread of its own, of which there is one; returns soon when asked to stop.
        std::function<void(const Edition&, std::stop_token)> prepare;
        std::function<std::int64_t()> milliseconds = coarse_milliseconds;
    };

    // Compiles once. `clock` outlives the publisher.
    Publisher(Workshop workshop, const Clock& clock);

    // What to serve now. Any thread may call.
    std::shared_ptr<const Edition> current();
    // What the checker said of the newest version, good or not.
    std::shared_ptr<const pages::Compiled> checked() const { return checked_.load(); }
    bool has_content() const { return has_content_; }

private:
    void renew(Date today);
    void prepare_behind(std::shared_ptr<const Edition> edition);

    Workshop workshop_;
    const Clock& clock_;
    std::atomic<std::int64_t> asked_at_ = -1'000;
    std::mutex at_work_; // guards has_changed, make and tried_on_
    Date tried_on_;
    std::atomic<std::shared_ptr<const Edition>> edition_;
    std::atomic<std::shared_ptr<const pages::Compiled>> checked_;
    std::atomic<bool> has_content_ = false;
    std::jthread preparing_; // the last member: it uses the others. Changed by who is at work
};

} // namespace web::site
