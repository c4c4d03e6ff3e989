// SPDX-License-Identifier: Apache-2.0
// How a text is loaded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "zefir/schema/rows.hpp"

namespace zefir {

/// What becomes of a member that stands twice in one object (RFC 8259, section 4, leaves it open).
enum class Duplicates : std::uint8_t {
  last,   ///< the last one counts, as in JavaScript and Python
  first,  ///< the first one counts; of the others only the grammar is checked
  error,  ///< Fault::duplicate
};

/// How a text is loaded. A class with setters, so that it can be built inside a co_await
/// expression.
class LoadOptions {
 public:
  LoadOptions() noexcept {}

  /// What happens to undeclared members, in place of each type's own policy.
  LoadOptions& unknown(schema::Unknown policy) & noexcept;
  LoadOptions&& unknown(schema::Unknown policy) && noexcept;
  std::optional<schema::Unknown> unknown() const noexcept { return unknown_; }

  /// What happens to members that stand twice, free-form values and maps included. Default: last.
  LoadOptions& duplicates(Duplicates policy) & noexcept;
  LoadOptions&& duplicates(Duplicates policy) && noexcept;
  Duplicates duplicates() const noexcept { return duplicates_; }

  /// Whether required members may be missing, at any depth (marshmallow's `partial=True`). Which
  /// ones were there, `load_partial` tells. Default: false.
  LoadOptions& partial(bool partial) & noexcept;
  LoadOptions&& partial(bool partial) && noexcept;
  bool partial() const noexcept { return partial_; }

  /// How many faults are kept; at least 1. Default 1,000. Fewer are kept where their paths and
  /// messages exceed 16 MiB.
  LoadOptions& max_errors(std::size_t count) & noexcept;
  LoadOptions&& max_errors(std::size_t count) && noexcept;
  std::size_t max_errors() const noexcept { return max_errors_; }

  /// How deep arrays and objects may nest. Default 512; at most 2,048, for stacks are finite.
  LoadOptions& max_depth(std::size_t depth) & noexcept;
  LoadOptions&& max_depth(std::size_t depth) && noexcept;
  std::size_t max_depth() const noexcept { return max_depth_; }

  /// How many bytes the text may have. Default 256 MiB.
  LoadOptions& max_size(std::size_t bytes) & noexcept;
  LoadOptions&& max_size(std::size_t bytes) && noexcept;
  std::size_t max_size() const noexcept { return max_size_; }

 private:
  std::optional<schema::Unknown> unknown_;
  Duplicates duplicates_ = Duplicates::last;
  bool partial_ = false;
  std::size_t max_errors_ = 1000;
  std::size_t max_depth_ = 512;
  std::size_t max_size_ = std::size_t{256} << 20;
};

}  // namespace zefir
