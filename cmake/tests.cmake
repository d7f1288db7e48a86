# The tests that see the program, its types and its tree from outside: folders that anyone may add
# to, so they are found, not listed.

# compile-fail/NAME for each tests/compile_fail/NAME.cpp: builds as it is, and not with -DWRONG.
function(add_compile_fail_tests)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/compile_fail/*.cpp)
    foreach(file ${files})
        get_filename_component(name ${file} NAME_WE)
        add_test(NAME compile-fail/${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/compile_fail/both_ways ${file}
            ${CMAKE_CXX_COMPILER} -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I ${CMAKE_SOURCE_DIR}/src)
    endforeach()
endfunction()

# check/RULE for each MODULE/checks/examples/RULE, a rule being "page/no-head" and so two folders.
function(add_check_examples program)
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/checks/examples/*/*/bad
        ${CMAKE_SOURCE_DIR}/src/*/*/checks/examples/*/*/bad)
    foreach(bad ${found})
        get_filename_component(example ${bad} DIRECTORY)
        string(REGEX REPLACE ".*/checks/examples/" "" rule ${example})
        add_test(NAME check/${rule} COMMAND ${CMAKE_SOURCE_DIR}/tests/check_example $<TARGET_FILE:${program}> ${example} ${rule})
    endforeach()
    add_test(NAME tree/every-rule-has-an-example COMMAND ${CMAKE_SOURCE_DIR}/tests/every_rule_has_an_example)
endfunction()

# scenario/NAME for each tests/scenarios/NAME.
function(add_scenarios program)
    file(GLOB runs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/scenarios/*/run)
    foreach(run ${runs})
        get_filename_component(folder ${run} DIRECTORY)
        get_filename_component(name ${folder} NAME)
        add_test(NAME scenario/${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/scenario $<TARGET_FILE:${program}> ${folder})
        set_tests_properties(scenario/${name} PROPERTIES SKIP_RETURN_CODE 77)
    endforeach()
endfunction()
