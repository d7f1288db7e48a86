// Who is inside: the open connections, how many come from one place, and until when each has to get
// on. Private to the server.
//
// libmicrohttpd's own timeout starts anew with every byte, so that a byte every nine seconds would
// hold a connection for days; here a request has one deadline, whatever drips in. Addresses are
// known here alone, and only while their connection is open.
#pragma once

#include <web/listener.hpp>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>

namespace web {

// One open connection. Belongs to Seats; the thread that serves the connection moves the deadline.
class Seat {
public:
    using Instant = std::chrono::steady_clock::time_point;

    Seat(const Address& network, Instant until) : network_(network) { set_deadline(until); }
    void set_deadline(Instant until) { until_ = until.time_since_epoch().count(); }
    void allow(Instant::duration time) { set_deadline(Instant::clock::now() + time); }
    void lift_deadline() { until_ = Instant::duration::max().count(); }

private:
    friend class Seats;
    bool is_late(Instant now) const { return now.time_since_epoch().count() > until_; }

    Address network_;
    bool is_served_ = false; // libmicrohttpd has it, and will say when it is closed
    std::atomic<Instant::rep> until_ = 0;
};

// Any thread may call.
class Seats {
public:
    Seats(const Limits& limits, std::set<Address> trusted_proxies)
        : limits_(limits), trusted_(std::move(trusted_proxies)) {}

    bool are_free();
    // Counts a connection just accepted; false when its network (an IPv4 address, or a /64) has
    // enough already. Loopback and trusted proxies may have as many as there are.
    bool take(int socket, const Address&);

    // Told by the thread that serves a connection when it begins, and when it is about to close the
    // socket. `begin` gives nullptr for a socket that did not take a seat.
    Seat* begin(int socket);
    void leave(int socket);

    // Shuts the sockets of those past their deadline; libmicrohttpd then closes them.
    void show_out_the_late(Seat::Instant now);

private:
    void free_seat(int socket); // under the lock

    Limits limits_;
    std::set<Address> trusted_;
    std::mutex lock_; // guards the two below
    std::unordered_map<int, Seat> seats_;
    std::map<Address, unsigned> per_network_;
};

} // namespace web
