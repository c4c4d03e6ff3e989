# What compiler and settings zefir's own targets are built with.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
  message(FATAL_ERROR "zefir needs GCC 12 or newer (C++20 coroutines); found ${CMAKE_CXX_COMPILER_VERSION}")
elseif(ZEFIR_BUILD_FUZZERS)
  # What is fuzzed has no coroutines, so that Debian 12's own Clang 14 will do.
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
    message(FATAL_ERROR "ZEFIR_BUILD_FUZZERS needs Clang 14 or newer, for libFuzzer: use the preset `fuzz`")
  endif()
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  message(FATAL_ERROR "zefir needs Clang 16 or newer (C++20 coroutines); found ${CMAKE_CXX_COMPILER_VERSION}")
endif()

if(PROJECT_IS_TOP_LEVEL)
  if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
  endif()
  set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
  find_program(ZEFIR_CCACHE ccache)
  mark_as_advanced(ZEFIR_CCACHE)
  if(ZEFIR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ZEFIR_CCACHE}")
  endif()
endif()

# The warnings that every line of ours, written or generated, passes.
set(ZEFIR_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
