#include <domain/release/release.hpp>

#include <doctest/doctest.h>

using release::Hash, release::Limits, release::Manifest, release::Version;

namespace {

const std::string digits(64, 'a');

std::string sample(const std::string& files) {
    return "waymark-manifest/1\nversion 2026.11.23\npublished 2026-11-23\n" + files;
}

Manifest::Entry entry(std::string path, std::size_t size = 1) {
    return {std::move(path), size, Hash{}};
}

Result<Manifest> of(std::vector<Manifest::Entry> files, const Limits& limits = {}) {
    return Manifest::of(Version("2026-11-23"_date), "2026-11-23"_date, std::move(files), limits);
}

} // namespace

TEST_CASE("a manifest is written in order of path and read back the same") {
    const auto manifest = of({entry("b/two.md", 7), entry("a.yaml")}).value();
    CHECK(manifest.files().front().path == "a.yaml");
    CHECK(Manifest::parse(manifest.text()).value() == manifest);
    CHECK(manifest.text() == sample("file 1 " + std::string(64, '0') + " a.yaml\nfile 7 " +
                                    std::string(64, '0') + " b/two.md\n"));
}

TEST_CASE("a manifest written in any other way is refused, with the line") {
    struct Row {
        const char* because;
        std::string text;
        int line;
    };
    const std::string good = "file 1 " + digits + " a\n";
    for (const Row& row :
         {Row{"it is empty", "", 1}, Row{"another schema", "waymark-manifest/2\n", 1},
          Row{"no version", "waymark-manifest/1\npublished 2026-11-23\n", 2},
          Row{"a wrong day", "waymark-manifest/1\nversion 2026.11.23\npublished 23/11/2026\n", 3},
          Row{"a line without end", sample("file 1 " + digits + " a"), 4},
          Row{"an empty line", sample(good + "\n"), 5},
          Row{"a short hash", sample("file 1 abc a\n"), 4},
          Row{"a size below nothing", sample("file -1 " + digits + " a\n"), 4},
          Row{"a size too long to count", sample("file 99999999999999999999 " + digits + " a\n"),
              4},
          Row{"no path", sample("file 1 " + digits + " \n"), 4}}) {
        CAPTURE(row.because);
        const auto wrong = Manifest::parse(row.text);
        REQUIRE_FALSE(wrong.has_value());
        CHECK(wrong.error().what() == Message{"release.not-a-manifest"_msg, {{"line", row.line}}});
    }
}

TEST_CASE("a manifest in another order or spelling is not canonical") {
    const std::string a = "file 1 " + digits + " a\n", b = "file 1 " + digits + " b\n";
    CHECK(Manifest::parse(sample(a + b)).has_value());
    for (const std::string& text : {sample(b + a), sample("file 01 " + digits + " a\n")})
        CHECK(Manifest::parse(text).error().what().id == "release.manifest-not-canonical"_msg);
}

TEST_CASE("no path leaves the folder, stands twice, or is both file and folder") {
    const auto refusal = [](std::vector<Manifest::Entry> files) {
        return of(std::move(files)).error().what().id;
    };
    CHECK(refusal({entry("../a")}) == "release.unsafe-path"_msg);
    CHECK(refusal({entry("a"), entry("a")}) == "release.same-path-twice"_msg);
    CHECK(refusal({entry("a/b"), entry("a"), entry("a-b")}) == "release.same-path-twice"_msg);
    CHECK(Manifest::parse(sample("file 1 " + digits + " /a\n")).error().what().id ==
          "release.unsafe-path"_msg);
}

TEST_CASE("a manifest above a limit is refused") {
    const Limits limits{.file = 10, .whole = 15, .files = 2};
    const auto refusal = [&](std::vector<Manifest::Entry> files) {
        return of(std::move(files), limits).error().what().id;
    };
    CHECK(of({entry("a", 10), entry("b", 5)}, limits).has_value());
    CHECK(refusal({entry("a", 11)}) == "release.file-too-large"_msg);
    CHECK(refusal({entry("a", 10), entry("b", 6)}) == "release.too-large"_msg);
    CHECK(refusal({entry("a"), entry("b"), entry("c")}) == "release.too-many-files"_msg);
}
