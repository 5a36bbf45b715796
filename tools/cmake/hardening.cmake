# Optimised builds: places in memory that nobody knows beforehand (PIE), tables of functions that are read-only once
# the program runs (full RELRO), a stack that is looked at before a return, calls of the C library that know how much
# they may write, and jumps only to where jumps may go (x86). tests/hardened looks for all of it in the programs.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES C)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  include(CheckCCompilerFlag)
  add_compile_options(-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  check_c_compiler_flag(-fcf-protection=full OT_HAS_CF_PROTECTION)
  if(OT_HAS_CF_PROTECTION)
    add_compile_options(-fcf-protection=full)
  endif()
  add_link_options(-Wl,-z,relro,-z,now)
endif()
