// What the libraries that write documents leave in memory of a person's words: nothing that can be
// read, once freed memory is zeroed.
#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>
#include <adapters/system/process.hpp>

#include <doctest/doctest.h>

#include <array>
#include <fstream>

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// Writes a letter about whoever is named on its pipe, in every format, and then waits to be looked
// at. The name comes after the process began, so that it has no other copy.
class Clerk {
public:
    explicit Clerk(bool (*begin)()) {
        std::array<int, 2> to{}, from{};
        REQUIRE(pipe(to.data()) == 0);
        REQUIRE(pipe(from.data()) == 0);
        pid_ = fork();
        if (pid_ == 0) {
            begin();
            serve(to[0], from[1]);
            _exit(0);
        }
        tell_ = to[1];
        hear_ = from[0];
        close(to[0]);
        close(from[1]);
    }
    Clerk(const Clerk&) = delete;
    ~Clerk() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        close(tell_);
        close(hear_);
    }
    pid_t pid() const { return pid_; }
    // 'y' when all was written.
    char write_about(const std::string& name) const {
        char answer = 0;
        (void)!::write(tell_, name.data(), name.size());
        (void)!::read(hear_, &answer, 1);
        return answer;
    }

private:
    static bool write_all(const Text& name) {
        const adapters::document::Writer writer;
        document::Document letter = sample::letter();
        letter.blocks.push_back(document::Paragraph{{document::Run{name}}});
        letter.blocks.push_back(document::Heading{1, {document::Run{name}}, {}});
        const auto docx = writer.docx(letter);
        const auto pdf = writer.pdf(letter);
        return docx && pdf &&
               writer
                   .eml({{}, name, name, {{document::Attachment::Kind::docx, name, docx.value()}}})
                   .has_value();
    }
    static void serve(int in, int out) {
        std::array<char, 200> buffer{};
        const ssize_t got = ::read(in, buffer.data(), buffer.size());
        char answer = 'n';
        {
            const Text name = Text::mended({buffer.data(), static_cast<std::size_t>(got)});
            explicit_bzero(buffer.data(), buffer.size());
            if (write_all(name)) answer = 'y';
        }
        (void)!::write(out, &answer, 1);
        (void)!::read(in, buffer.data(), 1); // until we are ended
    }

    pid_t pid_ = 0;
    int tell_ = -1, hear_ = -1;
};

int times_in_memory(pid_t pid, const std::string& word) {
    std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
    std::ifstream memory("/proc/" + std::to_string(pid) + "/mem", std::ios::binary);
    int times = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        std::array<char, 5> mode{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, mode.data()) != 3 ||
            mode[1] != 'w')
            continue;
        std::string bytes(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        for (auto at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1))
            ++times;
    }
    return times;
}

std::string utf_16(const std::string& ascii) {
    std::string wide;
    for (const char c : ascii) wide += {'\0', c};
    return wide;
}

// A name no library has, long enough for a block of its own.
std::string unheard_name() { return "Zyxwvut" + std::string("Qqporst") + "Mnbvcxz" + "Lkjhgfd"; }

} // namespace

TEST_CASE("a name written into every format is nowhere in memory afterwards") {
    const Clerk clerk([] {
        adapters::system::zero_freed_memory();
        return true;
    });
    REQUIRE(clerk.write_about(unheard_name()) == 'y');
    CHECK(times_in_memory(clerk.pid(), unheard_name()) == 0);
    CHECK(times_in_memory(clerk.pid(), utf_16(unheard_name())) == 0);
}

TEST_CASE("without zeroing it would be found: the look is sharp enough") {
    const Clerk clerk([] { return false; });
    REQUIRE(clerk.write_about(unheard_name()) == 'y');
    CHECK(times_in_memory(clerk.pid(), unheard_name()) > 0);
}
