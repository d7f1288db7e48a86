// The few words we exchange with systemd, written by hand (sd_notify(3), sd_listen_fds(3)).
#pragma once

#include <optional>
#include <string_view>

namespace web {

// The listening socket systemd opened for us, from LISTEN_PID and LISTEN_FDS. Asked once, at start,
// before any thread: it also closes the door to our children (close-on-exec).
std::optional<int> inherited_socket(const char* listen_pid, const char* listen_fds);

// Sends "READY=1" or "STOPPING=1" to the address in NOTIFY_SOCKET. Nothing happens when it is
// nullptr; false when it could not be sent.
bool tell_service_manager(const char* notify_socket, std::string_view state);

} // namespace web
