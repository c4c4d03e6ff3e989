// SPDX-License-Identifier: Apache-2.0
// Whether somebody is looking.
#pragma once

namespace zefir::support {

enum class Stream { output, error };

/// Whether the process's standard output or standard error is a terminal.
bool is_terminal(Stream stream) noexcept;

}  // namespace zefir::support
