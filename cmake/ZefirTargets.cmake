# The one way a library or program of zefir's is declared: C++20, our warnings, sanitizers when asked.

# zefir_settings(TARGET): what every target of ours has in common.
function(zefir_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE ${ZEFIR_WARNINGS})
  # GCC 12 sees overlapping copies in "x" + std::string where there are none (GCC bug 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(ZEFIR_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                             -fno-omit-frame-pointer -g1)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# zefir_runtime_library(NAME SOURCES... [DEPENDS targets...] [PRIVATE_DEPENDS targets...])
# makes zefir_NAME with the alias zefir::NAME; public headers lie in include/.
function(zefir_runtime_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
  add_library(zefir_${name} STATIC ${arg_SOURCES})
  add_library(zefir::${name} ALIAS zefir_${name})
  target_include_directories(zefir_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/include"
                                           PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(zefir_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS})
  set_target_properties(zefir_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  zefir_settings(zefir_${name})
endfunction()

# zefir_test(NAME SOURCES... [DEPENDS targets...]): a GoogleTest program, each test known to CTest; in a
# sanitized build as asan.Suite.test.
function(zefir_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS} GTest::gtest_main)
  zefir_settings(${name})
  set(prefix "")
  if(ZEFIR_SANITIZE)
    set(prefix "asan.")
  endif()
  gtest_discover_tests(${name} TEST_PREFIX "${prefix}" DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120)
endfunction()
