// SPDX-License-Identifier: Apache-2.0
// Diagnostics: what zefir has to say of a description, collected while stages run and printed like
// a compiler's. Stages add; only the commands print.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace zefir::support {

/// A position in a text: lines and columns count from 1, columns in bytes; line 0: the whole file.
struct Place {
  std::uint32_t file = 0;  ///< index into Diagnostics::files
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

enum class Severity : std::uint8_t { note, warning, error };
std::string_view to_string(Severity severity) noexcept;

/// One finding. `code` is stable, kebab-case, and has an entry in docs/diagnostics.md.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view code;  ///< a literal
  std::string message;    ///< one line, no full stop, names in 'single quotes'
  Place place;
};

/// What a construct that zefir cannot express became instead; listed in manifest.json.
struct Degradation {
  std::string_view code;  ///< the warning's code
  std::string became;     ///< "raw JSON", "string sent as given"
  Place place;
};

/// Collects diagnostics. Saying the same again (code, place and message) adds nothing, nor do the
/// notes that follow it: a faulty node may be reached in many ways. Not thread-safe.
class Diagnostics {
 public:
  /// With `strict`, degradations are errors.
  explicit Diagnostics(bool strict = false) : strict_(strict) {}

  /// Makes a file known: `name` as the user wrote it, `text` for source lines (empty: none are
  /// shown).
  std::uint32_t add_file(std::string name, std::shared_ptr<const std::string> text);
  /// The same; the text is copied.
  std::uint32_t add_file(std::string name, std::string_view text);
  const std::string& file_name(std::uint32_t file) const;

  void error(std::string_view code, Place place, std::string message);
  void warning(std::string_view code, Place place, std::string message);
  void note(std::string_view code, Place place, std::string message);
  /// A warning (an error with `strict`), counted in the ledger.
  void degrade(std::string_view code, Place place, std::string message, std::string became);

  bool has_errors() const noexcept { return errors_ != 0; }
  std::size_t error_count() const noexcept { return errors_; }
  std::size_t warning_count() const noexcept { return warnings_; }
  std::span<const Diagnostic> all() const noexcept { return diagnostics_; }
  std::span<const Degradation> ledger() const noexcept { return ledger_; }

  /// All of them, by file and position (notes stay behind what they follow), each as
  /// `spec.yaml:41:9: error[ref-not-found]: ...` with its source line and a caret. A line longer
  /// than 120 bytes is cut around the caret. ANSI colours when `colour`.
  std::string text(bool colour) const;
  /// All of them as a JSON array of {severity, code, message, file, line, column}.
  std::string json() const;

 private:
  struct File {
    std::string name;
    std::shared_ptr<const std::string> text;
  };
  /// False when the same has been said before.
  bool add(Severity severity, std::string_view code, Place place, std::string message);
  std::vector<std::size_t> order() const;

  bool strict_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  std::vector<File> files_;
  bool repeated_ = false;  // whether the last error or warning had been said before
  std::unordered_set<std::string> said_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<Degradation> ledger_;
};

}  // namespace zefir::support
