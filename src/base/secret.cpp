#include <base/secret.hpp>

#include <cstring>

void base::wipe(void* memory, std::size_t size) noexcept { explicit_bzero(memory, size); }
