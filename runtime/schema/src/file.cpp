// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/file.hpp"

namespace zefir::schema {

FileText open_text(const std::string& path, const LoadOptions& options) {
  // One byte more than allowed is enough for the loader to say that the text is too large.
  const std::size_t most = options.max_size();
  return FileText(path, most < FileText::whole ? most + 1 : most);
}

ValidationErrors load_file_into(const std::string& path, const Type& type, void* value,
                                const LoadOptions& options) {
  const FileText text = open_text(path, options);
  return load_into(text.view(), type, value, options);
}

ValidationErrors validate_file(const std::string& path, const Type& type,
                               const LoadOptions& options) {
  const FileText text = open_text(path, options);
  return validate_text(text.view(), type, options);
}

}  // namespace zefir::schema
