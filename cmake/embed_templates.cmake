# Turns FOLDER/**/*.mustache into OUTPUT, a C++ file that defines zefir::render::embedded_templates().
# Run as: cmake -DFOLDER=... -DOUTPUT=... -P embed_templates.cmake
file(GLOB_RECURSE paths "${FOLDER}/*.mustache")
list(SORT paths)
list(LENGTH paths count)

set(rows "")
foreach(path IN LISTS paths)
  file(RELATIVE_PATH name "${FOLDER}" "${path}")
  string(REGEX REPLACE "\\.mustache$" "" name "${name}")
  file(READ "${path}" text)
  # A raw string literal ends at its delimiter: take one that the text does not contain.
  set(delimiter "mustache")
  while(1)
    string(FIND "${text}" ")${delimiter}\"" at)
    if(at EQUAL -1)
      break()
    endif()
    string(APPEND delimiter "_")
  endwhile()
  string(LENGTH "${delimiter}" length)
  if(length GREATER 16)
    message(FATAL_ERROR "${path}: it has too many of the ends of raw string literals")
  endif()
  string(APPEND rows "    {\"${name}\", R\"${delimiter}(${text})${delimiter}\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Made from templates/cpp by cmake/embed_templates.cmake.
#include <array>

#include \"render/embedded_templates.hpp\"

namespace zefir::render {
namespace {

constexpr std::array<EmbeddedTemplate, ${count}> templates{{
${rows}}};

}  // namespace

std::span<const EmbeddedTemplate> embedded_templates() noexcept { return templates; }

}  // namespace zefir::render
")
