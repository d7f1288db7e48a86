// Lets visitors in, and shows out those who overstay. Private to the server.
//
// One thread of our own accepts connections, counts them and hands them to libmicrohttpd, which
// could do it itself, but knows no exceptions from its limit per address, and cannot stop accepting
// without a race that aborts the program.
#pragma once

#include <web/seats.hpp>

#include <atomic>
#include <functional>
#include <thread>

namespace web {

class Gate {
public:
    // Takes a socket over, and closes it whatever happens; false when it could not serve it.
    using HandOver = std::function<bool(int socket, const sockaddr*, socklen_t)>;

    // `seats` outlives the gate.
    Gate(Listener, Seats& seats, std::chrono::milliseconds request_limit);
    ~Gate() { close(); }
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    void open(HandOver);
    // Nobody comes in any more; those inside stay. Closing twice is fine.
    void close();
    std::uint16_t port() const { return listener_.port(); }

private:
    void run();
    void wait_for_visitors();
    // Accepts one; false when nobody waits or the machine has no more files.
    bool let_in();

    Listener listener_;
    Seats& seats_;
    std::chrono::milliseconds round_; // between two looks for the late
    HandOver hand_over_;
    int alarm_ = -1; // an eventfd: wakes the thread
    std::atomic<bool> is_closing_ = false;
    bool is_short_of_files_ = false;
    std::thread thread_;
};

} // namespace web
