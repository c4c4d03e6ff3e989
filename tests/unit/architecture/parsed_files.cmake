# Asks the compiler which files a unit parses (-M), and fails when a costly one is among them.
#   cmake -DCOMPILER=g++ -DUNIT=file.cpp -DINCLUDES=dir|dir -DMUST=regex -DMUST_NOT=regex -P parsed_files.cmake
string(REPLACE "|" ";" folders "${INCLUDES}")
list(TRANSFORM folders PREPEND "-I")
execute_process(
  COMMAND "${COMPILER}" -std=c++20 ${folders} -M "${UNIT}"
  OUTPUT_VARIABLE parsed ERROR_VARIABLE complaint RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "the unit does not compile:\n${complaint}")
endif()
string(REGEX REPLACE "[ \t\r\n\\]+" ";" parsed "${parsed}")
list(LENGTH parsed count)

# The list must be one of this unit, else an empty one would pass.
set(found ${parsed})
list(FILTER found INCLUDE REGEX "${MUST}")
if(NOT found)
  message(FATAL_ERROR "none of the ${count} files parsed is '${MUST}': the unit is not what it should be")
endif()
set(found ${parsed})
list(FILTER found INCLUDE REGEX "${MUST_NOT}")
if(found)
  list(JOIN found "\n  " found)
  message(FATAL_ERROR "the unit parses what generated headers must not bring in:\n  ${found}")
endif()
message(STATUS "${count} files parsed, none of them '${MUST_NOT}'")
