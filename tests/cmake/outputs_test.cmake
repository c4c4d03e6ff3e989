# The files that zefir_add_client counts on are those that zefir says it makes.
include("${ZEFIR_SOURCE}/cmake/ZefirGenerate.cmake")

function(compare namespace shards models_only)
  _zefir_outputs(out "${namespace}" "${shards}" "${models_only}" headers sources)
  set(expected ${headers} ${sources})
  list(SORT expected)
  set(options --namespace "${namespace}" --shards "${shards}")
  if(models_only)
    list(APPEND options --models-only)
  endif()
  execute_process(COMMAND "${ZEFIR}" generate none.yaml -o out --list-outputs ${options}
                  OUTPUT_VARIABLE listed OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" listed "${listed}")
  if(NOT listed STREQUAL expected)
    message(FATAL_ERROR "with ${options}\nzefir lists:\n  ${listed}\nzefir_add_client expects:\n  ${expected}")
  endif()
endfunction()

compare(users 1 OFF)
compare(users 1 ON)
compare(acme::users 2 OFF)
compare(a::b::c 12 ON)
