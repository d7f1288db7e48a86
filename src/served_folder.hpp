// The folder that is being served, wherever it is now.
//
// Content that came with `waymark update` lies in a folder of its own for each version, so an
// update, or its undo, moves the server to another folder without a restart.
#pragma once

#include <adapters/system/watcher.hpp>

#include <filesystem>
#include <functional>
#include <memory>

class ServedFolder {
public:
    using Where = std::function<std::filesystem::path()>;

    explicit ServedFolder(Where where) : where_(std::move(where)), folder_(where_()) {
        watcher_ = std::make_unique<adapters::system::Watcher>(folder_);
    }

    // True once after any change, of the files or of the folder. One thread at a time.
    bool changed() {
        std::filesystem::path now = where_();
        if (now == folder_) return watcher_->changed();
        folder_ = std::move(now);
        watcher_ = std::make_unique<adapters::system::Watcher>(folder_);
        (void)watcher_->changed(); // what is there now is what is read next
        return true;
    }
    const std::filesystem::path& folder() const { return folder_; }

private:
    Where where_;
    std::filesystem::path folder_;
    std::unique_ptr<adapters::system::Watcher> watcher_;
};
