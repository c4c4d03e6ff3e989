# Builds a project that uses zefir_add_client, edits its description, and looks at what is built again.
# The folder's name has a space in it, as users' folders do.
set(source "${WORK}/a project")
set(build "${WORK}/a build")

function(configure_project)
  set(arguments -G "${GENERATOR}" "-DZEFIR_SOURCE=${ZEFIR_SOURCE}" -DCMAKE_BUILD_TYPE=Release
                "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}"
                "-DZEFIR_BOOST_ROOT=${BOOST}")
  if(GIVEN)
    file(COPY "${ZEFIR}" DESTINATION "${WORK}")
    cmake_path(GET ZEFIR FILENAME name)
    list(APPEND arguments "-DZEFIR_EXECUTABLE=${WORK}/${name}")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -S "${source}" -B "${build}" ${arguments}
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "configuring failed:\n${said}")
  endif()
endfunction()

# build(WHY [EXPECTED-STATUS]): builds the program; `said` is what the build said.
function(build why)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" --target app -j 2
                  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(ARGC EQUAL 1 AND NOT status EQUAL 0)
    message(FATAL_ERROR "${why}: the build failed:\n${said}")
  elseif(ARGC EQUAL 2 AND status EQUAL 0)
    message(FATAL_ERROR "${why}: the build passed:\n${said}")
  endif()
  set(why "${why}" PARENT_SCOPE)
  set(said "${said}" PARENT_SCOPE)
endfunction()

# expect(GENERATED UNIT...): whether the last build generated `users`, and exactly which units it compiled.
function(expect generated)
  if("${said}" MATCHES "Generating users")
    set(did ON)
  else()
    set(did OFF)
  endif()
  string(REGEX MATCHALL "Building CXX object [^\n]*" lines "${said}")
  set(units "")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE ".*/([^/]+\\.cpp)\\.o.*" "\\1" unit "${line}")
    list(APPEND units "${unit}")
  endforeach()
  list(SORT units)
  set(expected "${ARGN}")
  list(SORT expected)
  if(NOT did STREQUAL generated OR NOT units STREQUAL expected)
    message(FATAL_ERROR "${why}: expected: generates ${generated}, compiles '${expected}'; "
                        "found: generates ${did}, compiles '${units}':\n${said}")
  endif()
endfunction()

# The program's words.
function(expect_answer answer)
  execute_process(COMMAND "${build}/app" OUTPUT_VARIABLE words RESULT_VARIABLE status)
  if(NOT words STREQUAL "${answer}\n")
    message(FATAL_ERROR "${why}: the program said '${words}' (${status}), not '${answer}'")
  endif()
endfunction()

function(edit file from to)
  file(READ "${source}/${file}" text)
  string(REPLACE "${from}" "${to}" edited "${text}")
  if(edited STREQUAL text)
    message(FATAL_ERROR "there is no '${from}' in ${file}")
  endif()
  file(WRITE "${source}/${file}" "${edited}")
endfunction()

file(REMOVE_RECURSE "${WORK}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/project/" DESTINATION "${source}")
configure_project()

build("a first build")
if(NOT said MATCHES "Generating users")
  message(FATAL_ERROR "nothing was generated:\n${said}")
endif()
expect_answer([[/name: Longer than maximum length 5. Got "Marshmallow".]])

build("nothing was edited")
expect(OFF)

file(TOUCH "${source}/users.yaml")
build("the description was touched")
expect(ON)
build("nothing was edited after that")
expect(OFF)

edit(users.yaml "# A remark" "# Another remark")
build("a remark was edited, which nothing shows")
expect(ON)

edit(users.yaml "maxLength: 5" "maxLength: 4")
build("a bound was edited, which only the generated source shows")
expect(ON models.cpp)
expect_answer([[/name: Longer than maximum length 4. Got "Marshmallow".]])

edit(users.yaml "Somebody." "Somebody else.")
build("a text was edited, which the generated header shows")
expect(ON models.cpp main.cpp)

edit(users.yaml "name: {type: string, maxLength: 4}" "name: {type: string, maxLength: 4}\n        nick: {type: string}")
edit(main.cpp "acme::users::User user;" "acme::users::User user;\n  user.nick = \"z\";")
build("a member was added and used, in one go")
expect(ON models.cpp main.cpp)
build("nothing was edited after that either")
expect(OFF)

edit(users.yaml "required: [name]" "required: name")
build("the description was broken" fails)
string(FIND "${said}" "users.yaml:10:" at)
if(at EQUAL -1)
  message(FATAL_ERROR "the fault was not told with its place:\n${said}")
endif()
expect(ON)
build("the description is still broken" fails)
edit(users.yaml "required: name" "required: [name]")
build("the description was mended")
expect(ON)

if(GIVEN)
  cmake_path(GET ZEFIR FILENAME name)
  file(TOUCH "${WORK}/${name}")
  build("zefir is new")
  expect(ON)
endif()

edit(zefir.yaml "shards: 1" "shards: 2")
build("the configuration wants two shards")
expect(ON models_1.cpp models_2.cpp)
if(EXISTS "${build}/users/src/models.cpp")
  message(FATAL_ERROR "the source of before is still there")
endif()
expect_answer([[/name: Longer than maximum length 4. Got "Marshmallow".]])

# A whole client, and a description that another rule makes.
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${build}" --target calls_generate COMMAND_ERROR_IS_FATAL ANY
                OUTPUT_QUIET)
foreach(file include/calls/client.hpp include/calls/options.hpp src/client_1.cpp src/client_2.cpp src/models_2.cpp)
  if(NOT EXISTS "${build}/calls/${file}")
    message(FATAL_ERROR "the client's ${file} was not made")
  endif()
endforeach()
