# run_case.cmake passes on what was expected, and fails on another text, a missing file, a file too
# many, a case without expectations and a description with errors.
#   cmake -DZEFIR=program -DCASES=folder -DWORK=folder -P test_runner.cmake
set(case "${WORK}/case")

function(start)
  file(REMOVE_RECURSE "${WORK}")
  file(COPY "${CASES}/first/spec.yaml" DESTINATION "${case}")
  execute_process(COMMAND "${ZEFIR}" generate spec.yaml -o expected WORKING_DIRECTORY "${case}"
                  COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# run(EXPECTED-STATUS WHAT): runs the case; its output must hold WHAT.
function(run expected what)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DZEFIR=${ZEFIR}" "-DCASE=${case}" "-DMADE=${WORK}/made"
            -P "${CMAKE_CURRENT_LIST_DIR}/run_case.cmake"
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(status EQUAL 0)
    set(status passes)
  else()
    set(status fails)
  endif()
  string(FIND "${said}" "${what}" at)
  if(NOT status STREQUAL expected OR at EQUAL -1)
    message(FATAL_ERROR "a run that ${expected} and says '${what}' was expected; this one ${status}:\n${said}")
  endif()
endfunction()

start()
run(passes "")

start()
file(APPEND "${case}/expected/src/models.cpp" "// one line more\n")
run(fails "-// one line more")

start()
file(REMOVE "${case}/expected/src/models.cpp")
run(fails "+++ ")

start()
file(WRITE "${case}/expected/src/other.cpp" "// nobody makes this\n")
run(fails "-// nobody makes this")

start()
file(REMOVE_RECURSE "${case}/expected")
run(fails "there is no")

start()
file(WRITE "${case}/spec.yaml" "openapi: 3.1.0\n")
run(fails "zefir generate ended with 1")
