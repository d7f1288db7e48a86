# add_module(deadline
#     SOURCES deadline.cpp periods.cpp     listed, never globbed
#     TESTS   deadline_test.cpp            beside the code
#     FUZZ    periods_fuzz.cpp             each a target; replayed over tests/corpus/NAME in `make test`
#     USES    base law                     the arrows: the only modules this one may include
#     LIBRARIES libyaml)                     foreign libraries this folder alone may see
#
# The arrows are written to build/*/arrows.txt, and tools/arrows fails the build on any other include.
set(WAYMARK_ARROWS ${CMAKE_BINARY_DIR}/arrows.txt)
file(WRITE ${WAYMARK_ARROWS} "")

function(add_module name)
    cmake_parse_arguments(M "" "" "SOURCES;TESTS;FUZZ;USES;LIBRARIES" ${ARGN})
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/src ${CMAKE_CURRENT_SOURCE_DIR})
    list(JOIN M_USES " " uses)
    file(APPEND ${WAYMARK_ARROWS} "${name} ${folder} ${uses}\n")

    add_library(${name} STATIC ${M_SOURCES})
    target_link_libraries(${name} PUBLIC waymark_settings ${M_USES} PRIVATE ${M_LIBRARIES})
    target_precompile_headers(${name} REUSE_FROM precompiled)
    add_dependencies(${name} check_arrows)

    if(M_TESTS)
        add_executable(${name}_test ${M_TESTS})
        target_link_libraries(${name}_test PRIVATE ${name} test_main ${M_LIBRARIES})
        target_precompile_headers(${name}_test REUSE_FROM precompiled)
        target_compile_definitions(${name}_test PRIVATE SOURCE_FOLDER="${CMAKE_SOURCE_DIR}")
        add_test(NAME unit/${folder} COMMAND ${name}_test)
        set_tests_properties(unit/${folder} PROPERTIES ENVIRONMENT RC_PARAMS=seed=8470) # the same cases on every run
    endif()
    foreach(source ${M_FUZZ})
        add_fuzz_target(${name} ${source})
    endforeach()
endfunction()

function(add_fuzz_target module source)
    get_filename_component(fuzz ${source} NAME_WE)
    add_executable(${fuzz} ${source})
    target_link_libraries(${fuzz} PRIVATE ${module})
    target_precompile_headers(${fuzz} REUSE_FROM precompiled)
    if(WAYMARK_FUZZ)
        target_link_options(${fuzz} PRIVATE -fsanitize=fuzzer)
        add_test(NAME fuzz/${fuzz} COMMAND ${fuzz} -max_total_time=10 -timeout=5 ${CMAKE_SOURCE_DIR}/tests/corpus/${fuzz})
    else()
        target_sources(${fuzz} PRIVATE ${CMAKE_SOURCE_DIR}/tests/replay_main.cpp)
        add_test(NAME fuzz/${fuzz} COMMAND ${fuzz} ${CMAKE_SOURCE_DIR}/tests/corpus/${fuzz})
    endif()
endfunction()
