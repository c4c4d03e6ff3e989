// SPDX-License-Identifier: Apache-2.0
// The stages in order, one call each: the way of a description into C++. Read pipeline.cpp first.
// Options are read and results are shown by the commands.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/model.hpp"
#include "cpp/options.hpp"
#include "document/document.hpp"
#include "render/files.hpp"
#include "render/writer.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir::pipeline {

/// zefir's version, "0.1.0".
std::string_view version() noexcept;

enum class Dialect {
  automatic,  ///< told by what the description says of itself
  openapi,
};

/// What is to be read.
struct Source {
  std::string path;  ///< "-" is standard input
  Dialect dialect = Dialect::automatic;
};

/// A description, read. The model refers to nodes of the document.
struct Api {
  std::unique_ptr<document::Document> document;
  api::Model model;
};

/// What is to be made of it.
struct Target {
  cpp::Options options;          ///< an empty namespace: the default one
  std::string folder;            ///< where the files go
  std::string templates_folder;  ///< empty: the embedded templates alone
  bool write = true;             ///< false: only tell what would change
};

/// What was made. `changes` refers to `files`.
struct Output {
  std::vector<render::File> files;  ///< the manifest last
  render::Changes changes;
  std::vector<std::string> templates_read;  ///< files of the templates folder
  std::size_t types = 0;
  std::size_t operations = 0;
};

/// Text -> document -> api model, through the passes. Nothing comes back when there are errors.
/// Codes: unknown-dialect, unsupported-dialect, and those of the stages.
std::optional<Api> read(const Source& source, support::FileSystem& files,
                        support::Diagnostics& diagnostics);

/// The same, and names and types settled, to hear all that there is to say. False when there are
/// errors.
bool check(const Source& source, support::FileSystem& files, support::Diagnostics& diagnostics,
           const cpp::Options& options = {});

/// The whole way. Nothing is written, and nothing comes back, unless every stage passed. Throws
/// render::TemplateError and support::FileSystemError.
std::optional<Output> generate(const Source& source, const Target& target,
                               support::FileSystem& files, support::Diagnostics& diagnostics);

}  // namespace zefir::pipeline
