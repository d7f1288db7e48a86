#include <web/gate.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace web {

using namespace std::chrono_literals;

Gate::Gate(Listener listener, Seats& seats, std::chrono::milliseconds request_limit)
    : listener_(std::move(listener)), seats_(seats),
      // Often enough that nobody overstays by more than a quarter.
      round_(std::clamp<std::chrono::milliseconds>(request_limit / 4, 10ms, 1000ms)) {}

void Gate::open(HandOver hand_over) {
    hand_over_ = std::move(hand_over);
    alarm_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (alarm_ < 0) throw std::runtime_error("no eventfd");
    thread_ = std::thread([this] { run(); });
}

void Gate::close() {
    is_closing_ = true;
    if (thread_.joinable()) {
        eventfd_write(alarm_, 1);
        thread_.join();
        ::close(alarm_);
    }
    listener_.close();
}

void Gate::run() {
    using Clock = std::chrono::steady_clock;
    Clock::time_point next_round = Clock::now() + round_;
    while (!is_closing_) {
        wait_for_visitors();
        const Clock::time_point now = Clock::now();
        if (now < next_round) continue;
        seats_.show_out_the_late(now);
        next_round = now + round_;
    }
}

// Without seats, or without files, visitors stay in the kernel's queue for a moment.
void Gate::wait_for_visitors() {
    const bool may_come = seats_.are_free() && !is_short_of_files_;
    is_short_of_files_ = false;
    std::array<pollfd, 2> events{pollfd{alarm_, POLLIN, 0},
                                 pollfd{may_come ? listener_.socket() : -1, POLLIN, 0}};
    const auto wait = may_come ? round_ : std::min<std::chrono::milliseconds>(round_, 50ms);
    poll(events.data(), events.size(), static_cast<int>(wait.count()));
    while (!is_closing_ && events[1].revents != 0 && seats_.are_free() && let_in()) {
    }
}

bool Gate::let_in() {
    sockaddr_storage wire{};
    socklen_t size = sizeof wire;
    auto* const from = reinterpret_cast<sockaddr*>(&wire);
    const int socket = accept4(listener_.socket(), from, &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) {
        is_short_of_files_ = errno == EMFILE || errno == ENFILE || errno == ENOMEM;
        return errno == ECONNABORTED || errno == EINTR;
    }
    if (!seats_.take(socket, address_of(from))) ::close(socket);
    else if (!hand_over_(socket, from, size)) seats_.leave(socket);
    return true;
}

} // namespace web
