# Flags, precompiled headers, linker and compiler cache: everything that is the same for every target of ours.
option(WAYMARK_STRICT "warnings are errors" OFF)
option(WAYMARK_FUZZ "build fuzz targets with libFuzzer instead of replaying their corpus" OFF)
option(WAYMARK_COVERAGE "count which lines the tests reach" OFF)
set(WAYMARK_SANITIZE "" CACHE STRING "sanitizers, as -fsanitize names them")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # A precompiled header carries the time it was made; without these ccache would never hit.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

add_library(waymark_settings INTERFACE)
target_compile_options(waymark_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers # a designated initialiser that leaves members to their defaults says what it means
    -ffunction-sections -fdata-sections)
target_compile_definitions(waymark_settings INTERFACE _GLIBCXX_ASSERTIONS)
target_include_directories(waymark_settings INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
if(WAYMARK_STRICT)
    target_compile_options(waymark_settings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees dangling and overflow where there is none, in its own library's headers at -O2 (bug 105562, 105329).
    # The asan preset looks for the real ones.
    target_compile_options(waymark_settings INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds
        -Wno-stringop-overflow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # libstdc++ 12 itself calls std::get_temporary_buffer in stable_sort, which clang sees as ours.
    target_compile_options(waymark_settings INTERFACE -Wno-deprecated-declarations)
endif()
if(WAYMARK_SANITIZE)
    target_compile_options(waymark_settings INTERFACE -fsanitize=${WAYMARK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(waymark_settings INTERFACE -fsanitize=${WAYMARK_SANITIZE})
else()
    target_compile_options(waymark_settings INTERFACE -fstack-protector-strong)
    target_link_options(waymark_settings INTERFACE -Wl,--gc-sections -Wl,-z,relro,-z,now)
endif()
if(WAYMARK_FUZZ)
    target_compile_options(waymark_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(WAYMARK_COVERAGE)
    target_compile_options(waymark_settings INTERFACE --coverage)
    target_link_options(waymark_settings INTERFACE --coverage)
endif()

find_program(MOLD mold)
find_program(LLD ld.lld)
if(MOLD)
    target_link_options(waymark_settings INTERFACE -fuse-ld=mold)
elseif(LLD)
    target_link_options(waymark_settings INTERFACE -fuse-ld=lld)
endif()
