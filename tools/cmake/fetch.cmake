# Pinned source releases of a package index: fetched once by pip, checked, and kept in the cache, outside the source
# tree. Nothing of them is committed.
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(OT_CACHE $ENV{XDG_CACHE_HOME}/optrace)
else()
  set(OT_CACHE $ENV{HOME}/.cache/optrace)
endif()

# Unpacks a release into third-party/PROJECT-VERSION of the build folder. Where it can not be had, the message says
# what else the user can do.
function(ot_fetch_source project version archive hash instead)
  set(file ${OT_CACHE}/${archive})
  if(EXISTS ${file})
    file(SHA256 ${file} found)
    if(NOT found STREQUAL hash)
      file(REMOVE ${file})
    endif()
  endif()
  if(NOT EXISTS ${file})
    message(STATUS "Fetching ${project} ${version}")
    find_package(Python3 QUIET COMPONENTS Interpreter)
    file(MAKE_DIRECTORY ${OT_CACHE})
    execute_process(
      COMMAND ${Python3_EXECUTABLE} -m pip download --quiet --no-deps --no-binary ${project}
              --disable-pip-version-check --dest ${OT_CACHE} ${project}==${version}
      RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0 OR NOT EXISTS ${file})
      message(FATAL_ERROR
        "Cannot fetch ${project} ${version} with pip.\n${output}\n"
        "If this machine is offline, put ${archive} (SHA-256 ${hash}) into ${OT_CACHE} "
        "and configure again, or ${instead}.")
    endif()
    file(SHA256 ${file} found)
    if(NOT found STREQUAL hash)
      file(REMOVE ${file})
      message(FATAL_ERROR "${archive} has SHA-256 ${found}, but ${hash} is pinned")
    endif()
  endif()
  if(NOT EXISTS ${CMAKE_BINARY_DIR}/third-party/${project}-${version}/.done)
    file(ARCHIVE_EXTRACT INPUT ${file}
      DESTINATION ${CMAKE_BINARY_DIR}/third-party/${project}-${version})
    file(TOUCH ${CMAKE_BINARY_DIR}/third-party/${project}-${version}/.done)
  endif()
endfunction()
