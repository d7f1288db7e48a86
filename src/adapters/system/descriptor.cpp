#include <adapters/system/descriptor.hpp>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace adapters::system {

Descriptor::~Descriptor() {
    if (number_ >= 0) close(number_);
}

std::optional<std::string> read_all(const Descriptor& file, std::size_t limit) {
    struct stat about{};
    if (fstat(file.number(), &about) != 0) return std::nullopt;
    const auto expected = static_cast<std::size_t>(std::max<off_t>(about.st_size, 0));
    // One byte of room tells the end from a file that has grown meanwhile.
    std::string bytes(std::min(expected, limit) + 1, '\0');
    for (std::size_t size = 0;;) {
        const ssize_t got = read(file.number(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) {
            bytes.resize(size);
            return bytes;
        }
        size += static_cast<std::size_t>(got);
        errno = 0;
        if (size > limit) return std::nullopt;
        if (size == bytes.size()) bytes.resize(std::min(2 * size, limit) + 1);
    }
}

} // namespace adapters::system
