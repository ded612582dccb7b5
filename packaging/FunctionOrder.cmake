# What a digest calls stands side by side in the program, in the order of packaging/function_order.txt: fewer pages to fetch, map and forget
# (docs/performance.md). For the linker of GNU; with another one the program is the same but for its order.
execute_process(COMMAND ${CMAKE_CXX_COMPILER} -Wl,--version OUTPUT_VARIABLE LINKER_VERSION ERROR_QUIET)
if(OFFPRINT_SANITIZE OR NOT LINKER_VERSION MATCHES "^GNU ld")
  return()
endif()

set(NAMES ${CMAKE_CURRENT_LIST_DIR}/function_order.txt)
set(SCRIPT ${PROJECT_BINARY_DIR}/function_order.ld)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${NAMES})
file(STRINGS ${NAMES} FUNCTIONS)
list(TRANSFORM FUNCTIONS REPLACE "(.+)" "    *(.text.\\1)")
list(JOIN FUNCTIONS "\n" SECTIONS)
file(WRITE ${SCRIPT} "SECTIONS\n{\n  .text.first :\n  {\n${SECTIONS}\n  }\n}\nINSERT BEFORE .text;\n")
target_link_options(offprint PRIVATE -T${SCRIPT})
set_property(TARGET offprint APPEND PROPERTY LINK_DEPENDS ${SCRIPT})
