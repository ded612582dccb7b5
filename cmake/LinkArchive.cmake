# link_archive(<name> <header>)
#
# Links a distribution's library into offprint_core from its static archive (lib<name>.a): each shared library more costs
# every start of the program (docs/performance.md). Where only the shared one is installed, that one is used.
function(link_archive name header)
  find_path(OFFPRINT_${name}_INCLUDE ${header} REQUIRED)
  find_library(OFFPRINT_${name}_LIBRARY NAMES lib${name}.a ${name} REQUIRED)
  mark_as_advanced(OFFPRINT_${name}_INCLUDE OFFPRINT_${name}_LIBRARY)
  target_include_directories(offprint_core PRIVATE ${OFFPRINT_${name}_INCLUDE})
  target_link_libraries(offprint_core PUBLIC ${OFFPRINT_${name}_LIBRARY})
endfunction()
