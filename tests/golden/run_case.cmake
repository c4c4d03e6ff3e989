# One golden case: makes the C++ of CASE/spec.yaml in MADE and compares it with CASE/expected.
#   cmake -DZEFIR=program -DCASE=folder -DMADE=folder -P run_case.cmake
file(REMOVE_RECURSE "${MADE}")
execute_process(
  COMMAND "${ZEFIR}" generate spec.yaml -o "${MADE}"
  WORKING_DIRECTORY "${CASE}" RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "zefir generate ended with ${status}:\n${said}")
endif()
if(NOT EXISTS "${CASE}/expected")
  message(FATAL_ERROR "there is no ${CASE}/expected; build the target update-golden, and look at what it made")
endif()

find_program(DIFF diff)
if(DIFF)
  # What was expected behind "-", what was made behind "+".
  set(compare "${DIFF}" -ruN expected "${MADE}")
else()
  set(compare "${ZEFIR}" generate spec.yaml -o expected --check)
endif()
execute_process(COMMAND ${compare} WORKING_DIRECTORY "${CASE}" RESULT_VARIABLE status
                OUTPUT_VARIABLE differences ERROR_VARIABLE differences)
if(NOT status EQUAL 0)
  # Printed as it is: message() would fold its lines.
  execute_process(COMMAND "${CMAKE_COMMAND}" -E echo "${differences}")
  message(FATAL_ERROR "what zefir makes is not what is expected; if the new text is right, build the target update-golden")
endif()
