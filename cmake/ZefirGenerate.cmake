# zefir_add_client: a library target out of an API description. See docs/generating.md.
#
#   zefir_add_client(TARGET name SPEC file
#                    [NAMESPACE ns] [CONFIG file] [SHARDS n] [MODELS_ONLY] [STRICT] [OUTPUT_DIR dir])
#
# makes the static library `name` (also `name::name`), whose sources are generated in the build when
# the description, the configuration or zefir itself changed. Only files whose text changed are
# written, so nothing more is compiled than must be.

set(ZEFIR_EXECUTABLE "" CACHE FILEPATH
    "A zefir that runs on the machine that builds (empty: the one built here); needed to cross compile")
mark_as_advanced(ZEFIR_EXECUTABLE)

function(zefir_add_client)
  cmake_parse_arguments(PARSE_ARGV 0 arg "MODELS_ONLY;STRICT"
                        "TARGET;SPEC;NAMESPACE;CONFIG;SHARDS;OUTPUT_DIR" "")
  _zefir_check_arguments()
  set(target "${arg_TARGET}")
  cmake_path(ABSOLUTE_PATH arg_SPEC NORMALIZE OUTPUT_VARIABLE spec)
  _zefir_find_config("${spec}" "${arg_CONFIG}" config)
  _zefir_choose("${config}")

  if(arg_OUTPUT_DIR)
    cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIR BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE
               OUTPUT_VARIABLE folder)
  else()
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  endif()
  _zefir_outputs("${folder}" "${namespace}" "${shards}" "${models_only}" headers sources)

  # The stamp is what the rule makes; the files are its by-products, whose times tell whether their
  # texts changed.
  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${target}.zefir")
  set(options --namespace "${namespace}" --shards "${shards}" --depfile "${stamp}.d")
  if(models_only)
    list(APPEND options --models-only)
  endif()
  if(arg_STRICT)
    list(APPEND options --strict)
  endif()
  if(config)
    list(APPEND options --config "${config}")
  endif()
  _zefir_program(program program_dependency)
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${headers} ${sources} "${folder}/manifest.json"
    COMMAND "${program}" generate "${spec}" -o "${folder}" ${options}
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${spec}" ${config} ${program_dependency}
    DEPFILE "${stamp}.d"
    COMMENT "Generating ${target} from ${arg_SPEC}"
    VERBATIM
  )
  add_custom_target(${target}_generate DEPENDS "${stamp}")

  set_source_files_properties(${headers} ${sources} PROPERTIES GENERATED ON)
  add_library(${target} STATIC ${sources} ${headers})
  if(NOT target MATCHES "::")
    add_library(${target}::${target} ALIAS ${target})
  endif()
  add_dependencies(${target} ${target}_generate)
  target_include_directories(${target} PUBLIC "${folder}/include")
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  if(models_only)
    target_link_libraries(${target} PUBLIC zefir::schema)
  else()
    target_link_libraries(${target} PUBLIC zefir::client)
  endif()
endfunction()

# What is wrong with the arguments, in the caller's words.
macro(_zefir_check_arguments)
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "zefir_add_client: unknown argument '${arg_UNPARSED_ARGUMENTS}'; there are TARGET, "
                        "SPEC, NAMESPACE, CONFIG, SHARDS, MODELS_ONLY, STRICT and OUTPUT_DIR")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "zefir_add_client: no value after ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  if(NOT arg_TARGET)
    message(FATAL_ERROR "zefir_add_client: no target; add TARGET name")
  endif()
  if(NOT arg_SPEC)
    message(FATAL_ERROR "zefir_add_client(${arg_TARGET}): no description; add SPEC file")
  endif()
  if(TARGET "${arg_TARGET}")
    message(FATAL_ERROR "zefir_add_client(${arg_TARGET}): there is a target of that name already")
  endif()
  if(DEFINED arg_SHARDS AND (NOT arg_SHARDS MATCHES "^[1-9][0-9]*$" OR arg_SHARDS GREATER 256))
    message(FATAL_ERROR "zefir_add_client(${arg_TARGET}): SHARDS is a number from 1 to 256, not '${arg_SHARDS}'")
  endif()
  set(_zefir_identifier "[A-Za-z_][A-Za-z0-9_]*")
  if(DEFINED arg_NAMESPACE AND NOT arg_NAMESPACE MATCHES "^${_zefir_identifier}(::${_zefir_identifier})*$")
    message(FATAL_ERROR "zefir_add_client(${arg_TARGET}): '${arg_NAMESPACE}' is no C++ namespace")
  endif()
  foreach(_zefir_file IN ITEMS "${arg_SPEC}" "${arg_CONFIG}")
    cmake_path(ABSOLUTE_PATH _zefir_file NORMALIZE OUTPUT_VARIABLE _zefir_path)
    get_source_file_property(_zefir_generated "${_zefir_path}" GENERATED)
    if(NOT EXISTS "${_zefir_path}" AND NOT _zefir_generated)
      message(FATAL_ERROR "zefir_add_client(${arg_TARGET}): there is no file ${_zefir_path}")
    endif()
  endforeach()
endmacro()

# The configuration: the one given, else the zefir.yaml beside the description, else none.
function(_zefir_find_config spec given out)
  set(config "")
  if(given)
    cmake_path(ABSOLUTE_PATH given NORMALIZE OUTPUT_VARIABLE config)
  else()
    cmake_path(GET spec PARENT_PATH folder)
    if(EXISTS "${folder}/zefir.yaml")
      set(config "${folder}/zefir.yaml")
    endif()
  endif()
  set(${out} "${config}" PARENT_SCOPE)
endfunction()

# Sets namespace, shards and models_only: from the arguments, else the configuration, else the
# defaults. The build must know them in advance, as they name the files.
macro(_zefir_choose config)
  set(namespace "")
  set(shards 1)
  set(models_only OFF)
  if(EXISTS "${config}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${config}")
    _zefir_setting("${config}" namespace)
    _zefir_setting("${config}" shards)
    _zefir_setting("${config}" models_only)
    if(NOT shards MATCHES "^[1-9][0-9]*$")
      set(shards 1)  # zefir will say what is wrong with it
    endif()
  endif()
  if(arg_NAMESPACE)
    set(namespace "${arg_NAMESPACE}")
  elseif(NOT namespace)
    string(MAKE_C_IDENTIFIER "${arg_TARGET}" namespace)
    string(TOLOWER "${namespace}" namespace)
  endif()
  if(arg_SHARDS)
    set(shards "${arg_SHARDS}")
  endif()
  if(arg_MODELS_ONLY)
    set(models_only ON)
  endif()
endmacro()

# The value of a `key: value` line at the top level of a zefir.yaml, if there is one.
function(_zefir_setting config key)
  file(STRINGS "${config}" lines REGEX "^[\"']?${key}[\"']?[ \t]*:[ \t]+[^ \t#]")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[\"']?${key}[\"']?[ \t]*:[ \t]+" "" value "${line}")
    string(REGEX REPLACE "[ \t]+#.*$" "" value "${value}")
    string(REGEX REPLACE "^[\"']|[\"']$" "" value "${value}")
    string(STRIP "${value}" value)
    set(${key} "${value}" PARENT_SCOPE)
  endforeach()
endfunction()

# The files that `zefir generate` makes: the rule of render::output_paths. A test holds them
# together.
function(_zefir_outputs folder namespace shards models_only out_headers out_sources)
  string(REPLACE "::" "/" path "${namespace}")
  set(stems models)
  set(names models_fwd models)
  if(NOT models_only)
    list(APPEND stems client)
    list(APPEND names options client)
  endif()
  list(TRANSFORM names REPLACE "(.+)" "${folder}/include/${path}/\\1.hpp" OUTPUT_VARIABLE headers)
  set(sources "")
  foreach(stem IN LISTS stems)
    if(shards EQUAL 1)
      list(APPEND sources "${folder}/src/${stem}.cpp")
    else()
      foreach(shard RANGE 1 ${shards})
        list(APPEND sources "${folder}/src/${stem}_${shard}.cpp")
      endforeach()
    endif()
  endforeach()
  set(${out_headers} "${headers}" PARENT_SCOPE)
  set(${out_sources} "${sources}" PARENT_SCOPE)
endfunction()

# The zefir to run, and what a rule that runs it depends on.
function(_zefir_program out_program out_dependency)
  if(ZEFIR_EXECUTABLE)
    if(NOT EXISTS "${ZEFIR_EXECUTABLE}")
      message(FATAL_ERROR "ZEFIR_EXECUTABLE: there is no file ${ZEFIR_EXECUTABLE}")
    endif()
    set(${out_program} "${ZEFIR_EXECUTABLE}" PARENT_SCOPE)
    set(${out_dependency} "${ZEFIR_EXECUTABLE}" PARENT_SCOPE)
    return()
  endif()
  if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
    message(FATAL_ERROR "zefir_add_client: cross compiling needs a zefir that runs on this machine; build "
                        "it in a native build and set ZEFIR_EXECUTABLE to it")
  endif()
  if(NOT TARGET zefir::generator)
    message(FATAL_ERROR "zefir_add_client: the program zefir is not part of this build; add zefir with "
                        "add_subdirectory before, or set ZEFIR_EXECUTABLE")
  endif()
  get_target_property(program zefir::generator ALIASED_TARGET)
  if(NOT program)
    set(program zefir::generator)
  endif()
  set(${out_program} "${program}" PARENT_SCOPE)
  set(${out_dependency} "${program}" PARENT_SCOPE)
endfunction()
