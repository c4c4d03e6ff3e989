// SPDX-License-Identifier: Apache-2.0
// Runs zefir as its user would, on a file system in memory.
#pragma once

#include <initializer_list>
#include <sstream>
#include <string>
#include <vector>

#include "main/run.hpp"
#include "support/file_system.hpp"

namespace zefir {

/// A description of two types and one operation.
inline constexpr const char* small_spec = R"(openapi: 3.1.0
info: {title: Small API, version: "1"}
servers: [{url: "https://example.org", description: The server.}]
paths:
  /users/{id}:
    get:
      operationId: get_user
      summary: Gives a user.
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    User: {type: object, required: [name], properties: {name: {type: string, maxLength: 9}}}
    Colour: {type: string, enum: [red, green]}
)";

struct Result {
  int exit = 0;
  std::string out;
  std::string err;
};

inline Result call(support::FileSystem& files, const std::vector<std::string>& arguments,
                   bool colour = false) {
  std::vector<const char*> argv{"zefir"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::ostringstream out;
  std::ostringstream err;
  commands::Console console{out, err, colour};
  const auto exit = run(static_cast<int>(argv.size()), argv.data(), files, console);
  return {static_cast<int>(exit), out.str(), err.str()};
}

}  // namespace zefir
