#include <web/service.hpp>

#include <charconv>
#include <cstddef>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace web {
namespace {

std::optional<int> number_in(const char* text) {
    if (!text) return std::nullopt;
    int number = 0;
    const char* const end = text + std::strlen(text);
    const auto [rest, error] = std::from_chars(text, end, number);
    return error == std::errc{} && rest == end ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<int> inherited_socket(const char* listen_pid, const char* listen_fds) {
    constexpr int first = 3; // SD_LISTEN_FDS_START
    if (number_in(listen_pid) != static_cast<int>(getpid())) return std::nullopt;
    if (number_in(listen_fds) != 1) return std::nullopt; // we listen on one address
    int is_listening = 0;
    socklen_t size = sizeof is_listening;
    if (getsockopt(first, SOL_SOCKET, SO_ACCEPTCONN, &is_listening, &size) != 0)
        return std::nullopt;
    if (is_listening == 0 || fcntl(first, F_SETFD, FD_CLOEXEC) != 0) return std::nullopt;
    return first;
}

bool tell_service_manager(const char* notify_socket, std::string_view state) {
    if (!notify_socket) return true;
    sockaddr_un address{};
    const std::size_t length = std::strlen(notify_socket);
    if (length < 2 || length >= sizeof address.sun_path) return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, notify_socket, length);
    if (address.sun_path[0] == '@') address.sun_path[0] = '\0'; // the abstract namespace
    const int wire = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (wire < 0) return false;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    const ssize_t sent = sendto(wire, state.data(), state.size(), MSG_NOSIGNAL,
                                reinterpret_cast<const sockaddr*>(&address), size);
    close(wire);
    return sent == static_cast<ssize_t>(state.size());
}

} // namespace web
