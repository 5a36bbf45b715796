# A profile-guided build, in two stages in one folder: OT_PROFILE=generate builds programs that count what
# they do, in ${CMAKE_BINARY_DIR}/profile; OT_PROFILE=use builds by those counts. tools/build-profiled does both.
set(OT_PROFILE "" CACHE STRING "Profile-guided build: generate, use, or empty")
set_property(CACHE OT_PROFILE PROPERTY STRINGS "" generate use)

if(OT_PROFILE)
  set(profile ${CMAKE_BINARY_DIR}/profile)
  if(NOT CMAKE_C_COMPILER_ID STREQUAL "GNU")
    message(FATAL_ERROR "A profile-guided build needs gcc")
  elseif(OT_PROFILE STREQUAL "generate")
    set(options -fprofile-generate=${profile} -fprofile-update=atomic)
  elseif(OT_PROFILE STREQUAL "use")
    # What the training did not reach is optimised as without a profile.
    set(options -fprofile-use=${profile} -fprofile-partial-training -Wno-missing-profile)
  else()
    message(FATAL_ERROR "OT_PROFILE is generate, use or empty, not '${OT_PROFILE}'")
  endif()
  add_compile_options(${options})
  add_link_options(${options})
endif()
