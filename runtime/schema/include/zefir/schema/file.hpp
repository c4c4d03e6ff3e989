// SPDX-License-Identifier: Apache-2.0
// load_file: values of JSON files, which are mapped rather than copied where that pays.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "zefir/base/file_error.hpp"
#include "zefir/schema/borrowed.hpp"
#include "zefir/schema/file_text.hpp"
#include "zefir/schema/load.hpp"

namespace zefir {

namespace schema {

/// As much of a file as is needed to load it, or to refuse it for its size. Throws FileError.
FileText open_text(const std::string& path, const LoadOptions& options);

/// Loads the file as `load_into` loads its content. Throws FileError beside that.
ValidationErrors load_file_into(const std::string& path, const Type& type, void* value,
                                const LoadOptions& options);

/// Checks the file as `validate_text` checks its content. Throws FileError.
ValidationErrors validate_file(const std::string& path, const Type& type,
                               const LoadOptions& options);

}  // namespace schema

/// The value of a file that holds one JSON text, UTF-8, as `load` gives it. A file larger than
/// LoadOptions::max_size is refused before it is read. It must not be written to meanwhile, see
/// FileText. Throws FileError when the file cannot be read, else as `load`.
template <class T>
T load_file(const std::string& path, const LoadOptions& options = {}) {
  T value{};
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors = schema::load_file_into(path, type, &value, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return value;
}

/// The faults that `load_file<T>` would throw in a ValidationError; empty when the file is valid.
/// Builds no T. Throws FileError when the file cannot be read.
template <class T>
ValidationErrors validate_file(const std::string& path, const LoadOptions& options = {}) {
  return schema::validate_file(path, schema::type_of<T>(), options);
}

/// The value of a file, with strings that are views of its content; the value owns that. The file
/// must not be written to for as long as the value is used. Throws as `load_file`.
template <class T>
Borrowed<T> load_borrowed_file(const std::string& path, const LoadOptions& options = {}) {
  auto text = std::make_shared<const FileText>(schema::open_text(path, options));
  T value{};
  Arena arena;
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors = schema::load_borrowed_into(text->view(), type, &value, arena, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return Borrowed<T>(std::move(value), std::move(arena), std::move(text));
}

}  // namespace zefir
