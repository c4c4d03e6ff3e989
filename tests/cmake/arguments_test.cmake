# What zefir_add_client says of wrong arguments, and which defaults it takes.
file(REMOVE_RECURSE "${WORK}")

# configure(EXPECTED WHAT CODE [BEFORE]): configures a project that runs CODE; it must end as EXPECTED
# (passes, fails), and what it says must hold WHAT.
function(configure expected what code)
  set(before "add_executable(zefir::generator IMPORTED)\n")
  if(ARGC GREATER 3)
    set(before "${ARGV3}")
  endif()
  file(WRITE "${WORK}/source/users.yaml" "openapi: 3.1.0\n")
  file(WRITE "${WORK}/source/CMakeLists.txt" "cmake_minimum_required(VERSION 3.25)
project(arguments LANGUAGES NONE)
include(\"${ZEFIR_SOURCE}/cmake/ZefirGenerate.cmake\")
${before}
${code}
")
  file(REMOVE_RECURSE "${WORK}/build")
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${WORK}/source" -B "${WORK}/build"
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  # Messages are folded at spaces.
  string(REGEX REPLACE "[ \n]+" " " said "${said}")
  if(expected STREQUAL "fails" AND status EQUAL 0)
    message(FATAL_ERROR "this was accepted:\n${code}")
  endif()
  string(FIND "${said}" "${what}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "'${what}' was expected of\n${code}\nbut it was:\n${said}")
  endif()
endfunction()

configure(fails "zefir_add_client: no target; add TARGET name" "zefir_add_client(SPEC users.yaml)")
configure(fails "zefir_add_client(a): no description; add SPEC file" "zefir_add_client(TARGET a)")
configure(fails "zefir_add_client: unknown argument 'NAME;b'; there are TARGET, SPEC,"
          "zefir_add_client(TARGET a SPEC users.yaml NAME b)")
configure(fails "zefir_add_client: no value after NAMESPACE"
          "zefir_add_client(TARGET a SPEC users.yaml NAMESPACE)")
configure(fails "zefir_add_client(a): there is a target of that name already"
          "add_custom_target(a)\nzefir_add_client(TARGET a SPEC users.yaml)")
configure(fails "zefir_add_client(a): there is no file ${WORK}/source/user.yaml"
          "zefir_add_client(TARGET a SPEC user.yaml)")
configure(fails "zefir_add_client(a): there is no file ${WORK}/source/none.yaml"
          "zefir_add_client(TARGET a SPEC users.yaml CONFIG none.yaml)")
configure(fails "SHARDS is a number from 1 to 256, not '0'" "zefir_add_client(TARGET a SPEC users.yaml SHARDS 0)")
configure(fails "SHARDS is a number from 1 to 256, not '257'"
          "zefir_add_client(TARGET a SPEC users.yaml SHARDS 257)")
configure(fails "SHARDS is a number from 1 to 256, not 'many'"
          "zefir_add_client(TARGET a SPEC users.yaml SHARDS many)")
configure(fails "zefir_add_client(a): 'a-b' is no C++ namespace"
          "zefir_add_client(TARGET a SPEC users.yaml NAMESPACE a-b)")
configure(fails "the program zefir is not part of this build" "zefir_add_client(TARGET a SPEC users.yaml)" "")
configure(fails "cross compiling needs a zefir that runs on this machine"
          "zefir_add_client(TARGET a SPEC users.yaml)" "set(CMAKE_CROSSCOMPILING ON)")
configure(fails "ZEFIR_EXECUTABLE: there is no file /none" "zefir_add_client(TARGET a SPEC users.yaml)"
          "set(ZEFIR_EXECUTABLE /none)")

# A language is needed to get further than this; which files would be made can be told before.
set(show "get_target_property(made a SOURCES)
get_target_property(linked a INTERFACE_LINK_LIBRARIES)
message(STATUS \"made \${made} linked \${linked}\")")
function(sources_of expected code)
  configure(passes "${expected}" "${code}\n${show}")
endfunction()
sources_of("/build/My-Users/src/models.cpp;${WORK}/build/My-Users/src/client.cpp"
           "zefir_add_client(TARGET a SPEC users.yaml OUTPUT_DIR My-Users)")
sources_of("/build/a/include/a/models.hpp;" "zefir_add_client(TARGET a SPEC users.yaml)")
sources_of("linked zefir::client" "zefir_add_client(TARGET a SPEC users.yaml)")
sources_of("linked zefir::schema" "zefir_add_client(TARGET a SPEC users.yaml MODELS_ONLY)")

# What the zefir.yaml beside the description says counts, but for what the call says.
set(config "file(WRITE \"\${CMAKE_CURRENT_SOURCE_DIR}/zefir.yaml\" \"# settings\\nnamespace: 'acme::users'  # ours\\nshards: 2\\nmodels_only: true\\n\")\n")
sources_of("/build/a/src/models_1.cpp;${WORK}/build/a/src/models_2.cpp;${WORK}/build/a/include/acme/users/models_fwd.hpp;${WORK}/build/a/include/acme/users/models.hpp linked zefir::schema"
           "${config}zefir_add_client(TARGET a SPEC users.yaml)")
sources_of("/build/a/src/models.cpp;${WORK}/build/a/include/b/models_fwd.hpp;"
           "${config}zefir_add_client(TARGET a SPEC users.yaml SHARDS 1 NAMESPACE b)")
