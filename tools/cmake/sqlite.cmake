# SQLite: target ot_sqlite. The system's library, or with OT_SQLITE=fetch the amalgamation of one pinned version, built
# without what no program here asks for, which is the faster of the two. The files that they write are the same to
# each other, and to the sqlite3 shell.
include(CheckSourceCompiles)
include(fetch)
set(OT_SQLITE system CACHE STRING "SQLite: system or fetch")
set_property(CACHE OT_SQLITE PROPERTY STRINGS system fetch)

if(OT_SQLITE STREQUAL "system")
  pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3>=3.40)
  add_library(ot_sqlite INTERFACE)
  # As an archive it is some 6 % of link's time faster: in the shared library its own functions call each other through
  # a table. What an archive needs besides differs, so it is tried.
  find_library(OT_SQLITE_ARCHIVE libsqlite3.a PATHS ${SQLITE_LIBDIR} NO_DEFAULT_PATH)
  if(OT_SQLITE_ARCHIVE)
    set(archive ${OT_SQLITE_ARCHIVE} Threads::Threads m ${CMAKE_DL_LIBS})
    set(CMAKE_REQUIRED_INCLUDES ${SQLITE_INCLUDE_DIRS})
    set(CMAKE_REQUIRED_LIBRARIES ${archive})
    check_source_compiles(C "#include <sqlite3.h>\nint main(void) { return sqlite3_open(\"\", 0); }" OT_SQLITE_LINKS)
    unset(CMAKE_REQUIRED_INCLUDES)
    unset(CMAKE_REQUIRED_LIBRARIES)
  endif()
  if(OT_SQLITE_LINKS)
    target_include_directories(ot_sqlite SYSTEM INTERFACE ${SQLITE_INCLUDE_DIRS})
    target_link_libraries(ot_sqlite INTERFACE ${archive})
  else()
    target_link_libraries(ot_sqlite INTERFACE PkgConfig::SQLITE)
  endif()
elseif(OT_SQLITE STREQUAL "fetch")
  # The archive has SQLite 3.50.4 as its authors publish it, and a function of the archive's own at the end of the file,
  # of which nothing is wanted.
  ot_fetch_source(sqlean.py 3.50.4.5 sqlean_py-3.50.4.5.tar.gz
    9764b565e7ab430ab6e9e43cb2816199c2b39926dffc93c212a52f0019278459 "leave out OT_SQLITE=fetch")
  set(amalgamation ${CMAKE_BINARY_DIR}/third-party/sqlean.py-3.50.4.5/sqlean_py-3.50.4.5/sqlite)
  add_library(ot_sqlite STATIC ${amalgamation}/sqlite3.c)
  target_include_directories(ot_sqlite SYSTEM PUBLIC ${amalgamation})
  target_compile_definitions(ot_sqlite PRIVATE INIT_H sqlite3_sqlean_init=0)
  # A connection stays with one thread (schema/db.c). Users' SQL calls what Debian's library has.
  target_compile_definitions(ot_sqlite PRIVATE SQLITE_THREADSAFE=2 SQLITE_OMIT_SHARED_CACHE SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_LIKE_DOESNT_MATCH_BLOBS SQLITE_USE_ALLOCA SQLITE_ENABLE_MATH_FUNCTIONS)
  # It is one file already: built once, and not again for each program that it is linked to.
  set_target_properties(ot_sqlite PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF)
  target_compile_options(ot_sqlite PRIVATE -w)
  target_link_libraries(ot_sqlite PRIVATE Threads::Threads m)
else()
  message(FATAL_ERROR "OT_SQLITE is system or fetch, not '${OT_SQLITE}'")
endif()
message(STATUS "SQLite: ${OT_SQLITE}")
