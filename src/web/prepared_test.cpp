#include <web/prepared.hpp>
#include <web/service.hpp>

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using web::Cache;
using web::Coding;
using web::ContentType;
using web::Prepared;

TEST_CASE("each variant of a prepared page is made once and has its own tag") {
    const auto page =
        Prepared::make(ContentType::html, std::string(20'000, 'a'), Cache::revalidate);
    const auto& plain = page->variant(Coding::identity);
    const auto& gzip = page->variant(Coding::gzip);
    const auto& brotli = page->variant(Coding::brotli);
    CHECK(plain.bytes->size() == 20'000);
    CHECK(gzip.bytes->size() < 200);
    CHECK(brotli.bytes->size() < gzip.bytes->size());
    CHECK(plain.tag != gzip.tag);
    CHECK(gzip.tag != brotli.tag);
    CHECK(&page->variant(Coding::gzip) == &gzip);
}

TEST_CASE("what gains nothing is not compressed") {
    const auto small = Prepared::make(ContentType::html, "short", Cache::revalidate);
    CHECK(small->variant(Coding::brotli).coding == Coding::identity);
    const auto picture = Prepared::make(ContentType::png, std::string(9000, 'a'), Cache::forever);
    CHECK(picture->variant(Coding::gzip).coding == Coding::identity);
}

TEST_CASE("a tag changes with the bytes") {
    CHECK(web::entity_tag("a", Coding::identity) != web::entity_tag("b", Coding::identity));
    CHECK(web::entity_tag("a", Coding::identity) == web::entity_tag("a", Coding::identity));
}

TEST_CASE("systemd is told through its socket, and nobody when there is none") {
    const std::string path = "/tmp/web-notify-" + std::to_string(getpid());
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    CHECK(web::tell_service_manager(path.c_str(), "READY=1"));
    std::string told(16, '\0');
    told.resize(static_cast<std::size_t>(recv(socket, told.data(), told.size(), MSG_DONTWAIT)));
    CHECK(told == "READY=1");
    close(socket);
    unlink(path.c_str());
    CHECK_FALSE(web::tell_service_manager(path.c_str(), "READY=1"));
    CHECK(web::tell_service_manager(nullptr, "READY=1"));
}

TEST_CASE("a socket meant for another process is not taken") {
    CHECK_FALSE(web::inherited_socket(nullptr, nullptr));
    CHECK_FALSE(web::inherited_socket("1", "1"));
    CHECK_FALSE(web::inherited_socket(std::to_string(getpid()).c_str(), "two"));
}
