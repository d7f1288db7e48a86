#include <adapters/system/scratch_folder.hpp>
#include <adapters/system/watcher.hpp>

#include <doctest/doctest.h>

using adapters::system::Watcher;
namespace fs = std::filesystem;

TEST_CASE("a change anywhere in the folder is told once, on the next question") {
    for (const auto by : {Watcher::By::notice, Watcher::By::looking}) {
        CAPTURE(static_cast<int>(by));
        const ScratchFolder content;
        content.write("pages/en/a.md", "one");
        Watcher watcher(content.path(), by);
        CHECK_FALSE(watcher.changed());
        if (by == Watcher::By::notice && watcher.by() == Watcher::By::looking)
            MESSAGE("this system has no inotify: only looking is tested");
        const auto is_told_once = [&] { return watcher.changed() && !watcher.changed(); };

        content.write("pages/en/a.md", "an edit");
        CHECK(is_told_once());
        content.write("pages/en/b.md", "");
        CHECK(is_told_once());
        fs::rename(content.path() / "pages/en/b.md", content.path() / "pages/c.md");
        CHECK(is_told_once());
        fs::remove(content.path() / "pages/c.md");
        CHECK(is_told_once());
        content.write("pages/fr/new/folder/d.md", "x");
        CHECK(is_told_once());
        content.write("pages/fr/new/folder/d.md", "an edit in a new folder");
        CHECK(is_told_once());
        fs::rename(content.path() / "pages/fr", content.path() / "pages/ar");
        CHECK(is_told_once());
        content.write("pages/ar/new/folder/d.md", "an edit in a folder that has moved");
        CHECK(is_told_once());
    }
}

TEST_CASE("hidden files, such as an editor's, are no change") {
    for (const auto by : {Watcher::By::notice, Watcher::By::looking}) {
        const ScratchFolder content;
        content.write("a.md", "x");
        content.write(".git/index", "x");
        Watcher watcher(content.path(), by);
        content.write(".a.md.swp", "x");
        content.write(".git/index", "more");
        CHECK_FALSE(watcher.changed());
    }
}

TEST_CASE("a folder that goes, comes back or is another behind the same link is a change") {
    for (const auto by : {Watcher::By::notice, Watcher::By::looking}) {
        CAPTURE(static_cast<int>(by));
        const ScratchFolder parent;
        parent.write("one/a.md", "1");
        parent.write("two/a.md", "2");
        const fs::path link = parent.path() / "content";
        Watcher watcher(link, by);
        CHECK_FALSE(watcher.changed());
        fs::create_directory_symlink("one", link);
        CHECK(watcher.changed());
        CHECK_FALSE(watcher.changed());
        fs::remove(link);
        fs::create_directory_symlink("two", link);
        CHECK(watcher.changed());
        parent.write("two/a.md", "an edit");
        CHECK(watcher.changed());
        fs::remove_all(parent.path() / "two");
        CHECK(watcher.changed());
        CHECK_FALSE(watcher.changed());
    }
}

TEST_CASE("many changes between two questions are one") {
    const ScratchFolder content;
    Watcher watcher(content.path());
    for (int i = 0; i < 500; ++i) content.write("f" + std::to_string(i), "x");
    CHECK(watcher.changed());
    CHECK_FALSE(watcher.changed());
}
