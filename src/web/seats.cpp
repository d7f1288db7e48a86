#include <web/seats.hpp>

#include <algorithm>
#include <vector>

namespace web {
namespace {

// One household or office.
Address network_of(Address address) {
    const bool is_v4 = address[10] == 0xFF && address[11] == 0xFF &&
                       std::all_of(address.begin(), address.begin() + 10,
                                   [](std::uint8_t byte) { return byte == 0; });
    if (!is_v4) std::fill(address.begin() + 8, address.end(), std::uint8_t{0});
    return address;
}

} // namespace

bool Seats::are_free() {
    const std::lock_guard guard(lock_);
    return seats_.size() < limits_.connections;
}

bool Seats::take(int socket, const Address& address) {
    const bool is_exempt = is_loopback(address) || trusted_.contains(address);
    const Address network = network_of(address);
    const std::lock_guard guard(lock_);
    free_seat(socket); // libmicrohttpd may have closed one before it began, without a word
    unsigned& count = per_network_[network];
    if (!is_exempt && count >= limits_.connections_per_address) return false;
    ++count;
    seats_.try_emplace(socket, network, Seat::Instant::clock::now() + limits_.request);
    return true;
}

void Seats::free_seat(int socket) {
    const auto found = seats_.find(socket);
    if (found == seats_.end()) return;
    const auto count = per_network_.find(found->second.network_);
    if (--count->second == 0) per_network_.erase(count);
    seats_.erase(found);
}

Seat* Seats::begin(int socket) {
    const std::lock_guard guard(lock_);
    const auto found = seats_.find(socket);
    if (found == seats_.end()) return nullptr;
    found->second.is_served_ = true;
    return &found->second; // stays where it is until `leave`
}

void Seats::leave(int socket) {
    const std::lock_guard guard(lock_);
    free_seat(socket);
}

void Seats::show_out_the_late(Seat::Instant now) {
    const std::lock_guard guard(lock_); // so that no socket is closed and its number used again
    std::vector<int> never_began;
    for (auto& [socket, seat] : seats_) {
        if (!seat.is_late(now)) continue;
        if (seat.is_served_) shutdown(socket, SHUT_RDWR);
        else never_began.push_back(socket);
    }
    for (const int socket : never_began) free_seat(socket);
}

} // namespace web
