# Foreign libraries as targets, so that a module names what it may see and nothing else. Debian 12 packages only.
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)

function(system_library target)
    pkg_check_modules(${target} REQUIRED IMPORTED_TARGET ${ARGN})
    # What GLib asks for beside folders (-pthread, -D_LARGEFILE64_SOURCE) this system needs not; a precompiled header would not fit it.
    set_target_properties(PkgConfig::${target} PROPERTIES INTERFACE_COMPILE_OPTIONS "")
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE PkgConfig::${target})
endfunction()

system_library(libyaml yaml-0.1)
system_library(cmark_gfm libcmark-gfm)
target_link_libraries(cmark_gfm INTERFACE cmark-gfm-extensions)
system_library(sodium libsodium)
system_library(microhttpd libmicrohttpd)
system_library(brotli libbrotlienc libbrotlidec)
system_library(zlib zlib)
system_library(xapian xapian-core)
system_library(libzip libzip)
system_library(pugixml pugixml)
system_library(pangocairo pangocairo cairo-pdf)
system_library(gmime gmime-3.0)
system_library(libical libical)

# Header only.
add_library(mustache INTERFACE)
add_library(nlohmann INTERFACE)
add_library(cli11 INTERFACE)

add_library(precompiled OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(precompiled PUBLIC waymark_settings fmt::fmt tl::expected)
target_precompile_headers(precompiled PRIVATE <algorithm> <array> <chrono> <compare> <cstdint> <functional> <map> <memory> <optional>
    <ranges> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

add_library(test_main OBJECT ${CMAKE_SOURCE_DIR}/cmake/test_main.cpp)
target_link_libraries(test_main PUBLIC waymark_settings rapidcheck)
