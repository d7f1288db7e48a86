#include <adapters/system/child.hpp>
#include <adapters/system/folder.hpp>
#include <adapters/system/scratch_folder.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

using adapters::system::read_folder, release::File, release::Limits;
namespace fs = std::filesystem;

namespace {

MessageId refusal(const fs::path& path, const Limits& limits = {}) {
    return read_folder(path, limits).error().what().id;
}

} // namespace

TEST_CASE("a folder is read whole, in order of path, without hidden names") {
    const ScratchFolder content;
    content.write("waymark.yaml", "a");
    content.write("pages/en/act/x.md", std::string("\0b", 2));
    content.write("pages/ar/empty.md", "");
    content.write(".git/config", "secret");
    content.write("pages/.x.md.swp", "half");
    CHECK(read_folder(content.path()).value() ==
          std::vector<File>{{"pages/ar/empty.md", ""},
                            {"pages/en/act/x.md", std::string("\0b", 2)},
                            {"waymark.yaml", "a"}});
}

TEST_CASE("a folder that is missing or no folder is told, with what to do") {
    const ScratchFolder content;
    content.write("file", "x");
    CHECK(refusal(content.path() / "none") == "folder.missing"_msg);
    CHECK(refusal(content.path() / "file") == "folder.not-a-folder"_msg);
    CHECK(read_folder(content.path() / "none").error().hint()->id == "folder.name-another"_msg);
}

TEST_CASE("a folder or file that may not be read is told, with its path") {
    CHECK(in_child([] {
        const ScratchFolder content;
        content.write("pages/secret.md", "x");
        if (geteuid() == 0) { // nobody: root may read everything
            fs::permissions(content.path(), fs::perms::all);
            if (seteuid(65534) != 0) return false;
        }
        const auto refused_with = [&](const fs::path& closed, const char* told) {
            if (geteuid() == 65534 && seteuid(0) != 0) return false;
            const auto before = fs::status(closed).permissions();
            fs::permissions(closed, fs::perms::none);
            if (getuid() == 0 && seteuid(65534) != 0) return false;
            const auto answer = read_folder(content.path());
            if (getuid() == 0 && seteuid(0) != 0) return false;
            fs::permissions(closed, before);
            return !answer &&
                   answer.error().what() == Message{"folder.not-readable"_msg, {{"path", told}}};
        };
        const bool whole = refused_with(content.path(), content.path().c_str());
        const bool inner = refused_with(content.path() / "pages", "pages");
        return whole && inner &&
               refused_with(content.path() / "pages/secret.md", "pages/secret.md");
    }));
}

TEST_CASE("nothing outside the folder is read: a link inside is refused, the folder may be one") {
    const ScratchFolder content, outside;
    outside.write("passwd", "x");
    content.write("real/a.md", "x");
    fs::create_directory_symlink(content.path() / "real", content.path() / "linked");
    CHECK(read_folder(content.path() / "linked").value().size() == 1);
    CHECK(refusal(content.path()) == "folder.link"_msg);
    fs::remove(content.path() / "linked");
    fs::create_symlink(outside.path() / "passwd", content.path() / "real/b.md");
    CHECK(refusal(content.path()) == "folder.link"_msg);
}

TEST_CASE("a pipe or socket in the folder is refused and holds nobody up") {
    const ScratchFolder content;
    REQUIRE(mkfifo((content.path() / "pipe").c_str(), 0600) == 0);
    CHECK(refusal(content.path()) == "folder.not-a-file"_msg);
}

TEST_CASE("a name that is no UTF-8 is refused") {
    const ScratchFolder content;
    content.write("a\xff.md", "x");
    CHECK(refusal(content.path()) == "release.unsafe-path"_msg);
}

TEST_CASE("content above a limit is refused") {
    const ScratchFolder content;
    content.write("a", "12345");
    content.write("b", "12345");
    CHECK(read_folder(content.path(), {.file = 5, .whole = 10, .files = 2}).has_value());
    CHECK(refusal(content.path(), {.file = 4}) == "release.file-too-large"_msg);
    CHECK(refusal(content.path(), {.whole = 9}) == "release.too-large"_msg);
    CHECK(refusal(content.path(), {.files = 1}) == "release.too-many-files"_msg);
}

TEST_CASE("folders within folders end somewhere") {
    const ScratchFolder content;
    std::string deep;
    for (int i = 0; i < 20; ++i) deep += "a/";
    content.write(deep + "x", "x");
    CHECK(refusal(content.path()) == "release.unsafe-path"_msg);
}
