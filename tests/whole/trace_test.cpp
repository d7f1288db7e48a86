// A visitor leaves no trace: what was typed is neither in the server's memory afterwards, nor in
// what it prints, nor on its disk.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

std::string file_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// `waymark serve` on a free port, with a data folder of its own; ended by its pid.
class Server {
public:
    explicit Server(const char* local = nullptr) {
        std::string name = "/tmp/waymark-trace-XXXXXX";
        folder_ = mkdtemp(name.data());
        std::fflush(nullptr); // or the child would print what we have not printed yet
        pid_ = fork();
        if (pid_ == 0) {
            (void)std::freopen((folder_ / "out").c_str(), "w", stdout);
            (void)std::freopen((folder_ / "err").c_str(), "w", stderr);
            const std::string data = (folder_ / "data").string();
            execl(WAYMARK, WAYMARK, "serve", "--listen", "127.0.0.1:0", "--content",
                  WAYMARK_CONTENT, "--data", data.c_str(), local, nullptr);
            _exit(127);
        }
        while (port_ == 0 && waitpid(pid_, nullptr, WNOHANG) == 0) {
            const std::string said = file_bytes(folder_ / "out");
            const std::size_t at = said.rfind(':');
            if (said.ends_with('\n') && at != std::string::npos)
                port_ = std::atoi(said.c_str() + at + 1);
            else usleep(20'000); // waits for another process: there is nothing to be told by
        }
    }
    ~Server() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
        fs::remove_all(folder_);
    }
    pid_t pid() const { return pid_; }
    const fs::path& folder() const { return folder_; }
    bool is_up() const { return port_ != 0; }

    std::string ask(std::string request) const {
        const int wire = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in where{};
        where.sin_family = AF_INET;
        where.sin_port = htons(static_cast<std::uint16_t>(port_));
        inet_pton(AF_INET, "127.0.0.1", &where.sin_addr);
        if (connect(wire, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) return {};
        const std::string host = "127.0.0.1:" + std::to_string(port_);
        for (std::size_t at = request.find("HOST"); at != std::string::npos;
             at = request.find("HOST"))
            request.replace(at, 4, host);
        (void)send(wire, request.data(), request.size(), 0);
        std::string answer;
        char buffer[4096];
        for (ssize_t got = recv(wire, buffer, sizeof buffer, 0); got > 0;
             got = recv(wire, buffer, sizeof buffer, 0))
            answer.append(buffer, static_cast<std::size_t>(got));
        close(wire);
        return answer;
    }
    std::string get(const std::string& target) const {
        return ask("GET " + target + " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n");
    }
    std::string post(const std::string& path, const std::string& body) const {
        return ask("POST " + path +
                   " HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nContent-Type: "
                   "application/x-www-form-urlencoded\r\n" +
                   "Content-Length: " + std::to_string(body.size()) +
                   "\r\nConnection: close\r\n\r\n" + body);
    }

private:
    fs::path folder_;
    pid_t pid_ = 0;
    int port_ = 0;
};

// How often `word` lies in the writable memory of a process; -1 when it may not be read.
int times_in_memory(pid_t pid, const std::string& word) {
    std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
    std::ifstream memory("/proc/" + std::to_string(pid) + "/mem", std::ios::binary);
    if (!maps || !memory) return -1;
    int times = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char mode[5] = "";
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, mode) != 3 || mode[1] != 'w')
            continue;
        std::string bytes(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(memory.gcount()));
        for (std::size_t at = bytes.find(word); at != std::string::npos;
             at = bytes.find(word, at + 1))
            ++times;
    }
    return times;
}

// After others have come by, `word` is in none of the server's files and nowhere in its memory.
void check_no_trace(const Server& server, const std::string& word) {
    for (int i = 0; i < 8; ++i) (void)server.get("/start"); // others come after
    for (const auto& entry : fs::recursive_directory_iterator(server.folder()))
        if (entry.is_regular_file())
            CHECK_MESSAGE(file_bytes(entry.path()).find(word) == std::string::npos,
                          entry.path().string());
    const int times = times_in_memory(server.pid(), word);
    if (times < 0)
        MESSAGE("only root may look into the memory of a process that forbids it: not looked");
    else CHECK(times == 0);
}

bool says(const std::string& answer, const std::string& word) {
    return answer.starts_with("HTTP/1.1 200") && answer.find(word) != std::string::npos;
}

} // namespace

TEST_CASE("what a visitor typed is in no memory, no log and no file afterwards") {
    const Server server;
    REQUIRE(server.is_up());
    const std::string canary = "quetzalcanaryword";
    CHECK(server.post("/search", "q=" + canary + "+phone").find(canary) !=
          std::string::npos); // it was heard
    CHECK(server.get("/search?q=" + canary).starts_with("HTTP/1.1 200"));
    CHECK(server.post("/suggest", "q=" + canary).starts_with("HTTP/1.1 200"));
    CHECK(server.post("/note", "right=no&page=%2Funderstand%2Fevisa&say=" + canary).find(canary) !=
          std::string::npos);
    CHECK(server.post("/note", "right=never&say=" + canary).starts_with("HTTP/1.1 422"));
    CHECK(server.get("/nowhere/" + canary).starts_with("HTTP/1.1 404"));
    check_no_trace(server, canary);
}

TEST_CASE("a letter leaves nothing on the server that wrote it, in whichever form") {
    const Server server("--local");
    REQUIRE(server.is_up());
    const std::string canary = "Quetzalcanaryname";
    const std::string letter = "recipient=ukvi&name=" + canary + "+Bird&born=1+May+1990" +
                               "&reply_to=c%2Fo+" + canary + "&details=" + canary + "&as=";
    CHECK(says(server.post("/letters/access", letter + "preview"), canary)); // it was heard
    CHECK(says(server.post("/letters/access", letter + "txt"), canary));
    CHECK(says(server.post("/letters/access", letter + "eml"), "MIME-Version"));
    CHECK(says(server.post("/letters/access", letter + "docx"), "word/document.xml"));
    CHECK(says(server.post("/letters/access", letter + "pdf"), "%PDF-"));
    CHECK(says(server.post("/letters/access", letter + "ics"), "BEGIN:VCALENDAR"));
    check_no_trace(server, canary);
}

TEST_CASE("last days, what comes next and an interview leave nothing on the server") {
    const Server server;
    REQUIRE(server.is_up());
    const std::string canary = "quetzalcanaryday";
    const std::string history =
        "right=access&regime=uk-gdpr&nation=scotland&agreed=" + canary +
        "&kind-1=received&day-1=2+March+2026&kind-2=refused&day-2=" + canary;
    CHECK(server.post("/due", history).find(canary) != std::string::npos); // it was heard
    CHECK(server.post("/due/calendar", history).starts_with("HTTP/1.1 "));
    CHECK(server.post("/next", history).find(canary) != std::string::npos);
    const std::string told = "a.what-happened=" + canary + "&at=" + canary + "&words=" + canary;
    CHECK(says(server.post("/spot", told + "&go=words"), canary));
    CHECK(says(server.post("/spot", told + "&go=next"), "<main"));
    CHECK(says(server.post("/spot", told + "&go=back"), "<main"));
    check_no_trace(server, canary);
}

TEST_CASE("the log of a visit holds nothing at all") {
    const Server server;
    REQUIRE(server.is_up());
    (void)server.get("/understand/phone-seizure");
    (void)server.get("/nothing-here");
    CHECK(file_bytes(server.folder() / "err").empty());
}
