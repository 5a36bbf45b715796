# tree-sitter and its Python grammar: target ot_tree_sitter, variables OT_TREE_SITTER_ABI
# and OT_GRAMMAR_ABI.
#
# The system's pair is used when both are known to pkg-config and the library can load the
# grammar. Else the pinned source releases are fetched once, checked, and kept outside the
# source tree. Nothing of them is committed.

include(fetch)
set(OT_TREE_SITTER auto CACHE STRING "tree-sitter: auto, system or fetch")
set(OT_LTO OFF CACHE BOOL "Link-time optimisation")

if(OT_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT has_ipo LANGUAGES C)
  if(has_ipo)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  endif()
endif()

# Sets OT_TREE_SITTER_ABI and OT_GRAMMAR_ABI when the system's pair works.
function(ot_find_system_tree_sitter)
  pkg_check_modules(TREE_SITTER QUIET IMPORTED_TARGET tree-sitter)
  pkg_check_modules(TREE_SITTER_PYTHON QUIET IMPORTED_TARGET tree-sitter-python)
  if(NOT TREE_SITTER_FOUND OR NOT TREE_SITTER_PYTHON_FOUND)
    return()
  endif()
  try_run(ran compiled ${CMAKE_BINARY_DIR}/tree-sitter-abi
    ${CMAKE_SOURCE_DIR}/tools/cmake/tree-sitter-abi.c
    LINK_LIBRARIES PkgConfig::TREE_SITTER PkgConfig::TREE_SITTER_PYTHON
    RUN_OUTPUT_VARIABLE abis)
  if(compiled AND "${ran}" STREQUAL "0" AND "${abis}" MATCHES "^([0-9]+) ([0-9]+)")
    set(OT_TREE_SITTER_ABI ${CMAKE_MATCH_1} PARENT_SCOPE)
    set(OT_GRAMMAR_ABI ${CMAKE_MATCH_2} PARENT_SCOPE)
  else()
    message(STATUS "The system's tree-sitter cannot load the system's tree-sitter-python")
  endif()
endfunction()

# Builds ot_tree_sitter from the pinned releases. The grammar's 0.25.0 archive lacks the
# scanner, whose tokens did not change since 0.23.6: it is taken from there.
macro(ot_build_tree_sitter)
  set(instead "install tree-sitter and tree-sitter-python so that pkg-config finds them")
  ot_fetch_source(tree-sitter 0.25.2 tree-sitter-0.25.2.tar.gz
    fe43c158555da46723b28b52e058ad444195afd1db3ca7720c59a254544e9c20 "${instead}")
  ot_fetch_source(tree-sitter-python 0.25.0 tree_sitter_python-0.25.0.tar.gz
    b13e090f725f5b9c86aa455a268553c65cadf325471ad5b65cd29cac8a1a68ac "${instead}")
  ot_fetch_source(tree-sitter-python 0.23.6 tree_sitter_python-0.23.6.tar.gz
    354bfa0a2f9217431764a631516f85173e9711af2c13dbd796a8815acfe505d9 "${instead}")
  set(third_party ${CMAKE_BINARY_DIR}/third-party)
  set(core ${third_party}/tree-sitter-0.25.2/tree-sitter-0.25.2/tree_sitter/core/lib)
  set(grammar ${third_party}/tree-sitter-python-0.25.0/tree_sitter_python-0.25.0/src)
  set(scanner ${third_party}/tree-sitter-python-0.23.6/tree_sitter_python-0.23.6/src)
  file(STRINGS ${core}/include/tree_sitter/api.h line REGEX "define TREE_SITTER_LANGUAGE_VERSION")
  string(REGEX MATCH "[0-9]+" OT_TREE_SITTER_ABI "${line}")
  file(STRINGS ${grammar}/parser.c line REGEX "define LANGUAGE_VERSION")
  string(REGEX MATCH "[0-9]+" OT_GRAMMAR_ABI "${line}")
  add_library(ot_tree_sitter STATIC ${core}/src/lib.c ${grammar}/parser.c ${scanner}/scanner.c)
  target_include_directories(ot_tree_sitter SYSTEM PUBLIC ${core}/include)
  target_include_directories(ot_tree_sitter PRIVATE ${grammar} ${core}/src)
  # The scanner asks for memory where the library does.
  target_compile_definitions(ot_tree_sitter PRIVATE _GNU_SOURCE TREE_SITTER_REUSE_ALLOCATOR)
  target_compile_options(ot_tree_sitter PRIVATE -w)
  # The scanner does not look whether it got the memory that it asked the C library for.
  set_source_files_properties(${scanner}/scanner.c PROPERTIES
    COMPILE_DEFINITIONS "malloc=ot_malloc;calloc=ot_calloc;realloc=ot_realloc")
  target_link_libraries(ot_tree_sitter PRIVATE ot_base)
endmacro()

if(NOT OT_TREE_SITTER STREQUAL "fetch")
  ot_find_system_tree_sitter()
endif()
if(OT_TREE_SITTER_ABI)
  add_library(ot_tree_sitter INTERFACE)
  target_link_libraries(ot_tree_sitter INTERFACE
    PkgConfig::TREE_SITTER PkgConfig::TREE_SITTER_PYTHON)
  message(STATUS "tree-sitter: the system's")
elseif(OT_TREE_SITTER STREQUAL "system")
  message(FATAL_ERROR "pkg-config knows no matching tree-sitter and tree-sitter-python")
else()
  ot_build_tree_sitter()
endif()
message(STATUS "tree-sitter ABI ${OT_TREE_SITTER_ABI}, grammar ABI ${OT_GRAMMAR_ABI}")
