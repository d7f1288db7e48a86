#include <web/seats.hpp>

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using web::address_in;
using web::Limits;
using web::Seats;

TEST_CASE("one network has a bounded number of connections, and gets them back") {
    Limits limits;
    limits.connections_per_address = 2;
    Seats seats(limits, {});
    const auto visitor = address_in("192.0.2.1").value();
    CHECK(seats.take(1001, visitor));
    CHECK(seats.take(1002, visitor));
    CHECK_FALSE(seats.take(1003, visitor));
    CHECK(seats.take(1004, address_in("192.0.2.2").value()));
    seats.leave(1001);
    CHECK(seats.take(1003, visitor));
    seats.leave(9999); // was never here
}

TEST_CASE("an IPv6 household is its /64, and IPv4 is the same in both notations") {
    Limits limits;
    limits.connections_per_address = 1;
    Seats seats(limits, {});
    CHECK(seats.take(1001, address_in("2001:db8:1:2::a").value()));
    CHECK_FALSE(seats.take(1002, address_in("2001:db8:1:2:ffff::b").value()));
    CHECK(seats.take(1003, address_in("2001:db8:1:3::a").value()));
    CHECK(seats.take(1004, address_in("192.0.2.1").value()));
    CHECK_FALSE(seats.take(1005, address_in("::ffff:192.0.2.1").value()));
    CHECK(seats.take(1006, address_in("::ffff:192.0.2.2").value()));
}

TEST_CASE("loopback and trusted proxies may have as many as there are") {
    Limits limits;
    limits.connections_per_address = 1;
    limits.connections = 6;
    Seats seats(limits, {address_in("10.0.0.1").value()});
    int socket = 1000;
    for (const char* exempt : {"127.0.0.1", "127.9.9.9", "::1", "10.0.0.1"})
        for (int i = 0; i < 2; ++i) CHECK(seats.take(++socket, address_in(exempt).value()));
    CHECK_FALSE(seats.are_free());
    CHECK_FALSE(web::is_loopback(address_in("128.0.0.1").value()));
}

TEST_CASE("a number that is used again is a new visitor") {
    Limits limits;
    limits.connections_per_address = 1;
    Seats seats(limits, {});
    CHECK(seats.take(1001, address_in("192.0.2.1").value()));
    CHECK(seats.take(1001, address_in("192.0.2.2").value())); // the first went without a word
    CHECK(seats.take(1002, address_in("192.0.2.1").value()));
    CHECK(seats.begin(1003) == nullptr);
}

TEST_CASE("who is past the deadline is shown out, unless the answer is up to us") {
    int sockets[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, sockets) == 0);
    Limits limits;
    Seats seats(limits, {});
    CHECK(seats.take(sockets[0], address_in("192.0.2.1").value()));
    web::Seat* const seat = seats.begin(sockets[0]);
    REQUIRE(seat != nullptr);
    const auto is_open = [&] { return send(sockets[1], "a", 1, MSG_NOSIGNAL) == 1; };
    const auto now = web::Seat::Instant::clock::now();
    seats.show_out_the_late(now);
    CHECK(is_open());
    seat->lift_deadline();
    seats.show_out_the_late(now + 1h);
    CHECK(is_open());
    seat->set_deadline(now);
    seats.show_out_the_late(now + 1ms);
    CHECK_FALSE(is_open());
    seats.leave(sockets[0]);
    close(sockets[0]);
    close(sockets[1]);
}
