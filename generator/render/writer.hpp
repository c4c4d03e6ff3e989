// SPDX-License-Identifier: Apache-2.0
// The output folder: how it differs from what a run gives, and making it so. Only files whose text
// changed are touched, so that build systems rebuild no more than they must.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/files.hpp"
#include "support/file_system.hpp"

namespace zefir::render {

/// One file that is not as it should be.
struct Change {
  enum class Kind {
    missing,  ///< is not there, and will be made
    differs,  ///< has another text, and will be replaced
    stale,    ///< an earlier run made it; will be removed
  };
  Kind kind = Kind::missing;
  std::string path;            ///< relative to the output folder
  const File* file = nullptr;  ///< what it should be; null when stale
  std::string found;           ///< the text that is there now; empty when missing or stale
};

/// What to do to a folder. Refers to the files it was made from.
struct Changes {
  std::vector<Change> list;  ///< sorted by path, the manifest last
  std::size_t unchanged = 0;
};

/// Compares the folder with `wanted`, the manifest among them. What was made earlier and is not
/// wanted any more is known from the manifest in the folder. Throws support::FileSystemError when a
/// file cannot be read, or a folder is in a file's place.
Changes compare(const std::vector<File>& wanted, const std::string& folder,
                support::FileSystem& files);

/// Makes the changes. Throws support::FileSystemError; the folder may then be half done, and the
/// next run finishes it.
void apply(const Changes& changes, const std::string& folder, support::FileSystem& files);

}  // namespace zefir::render
