// SPDX-License-Identifier: Apache-2.0
// What the value types say of a text that is not one of theirs.
#pragma once

#include <string_view>

namespace zefir::detail {

/// Throws UsageError: `type`: "`text`" is not `wanted`. A long text is cut, and what is not
/// printable ASCII is shown as \xNN.
[[noreturn]] void refuse_text(std::string_view type, std::string_view text,
                              std::string_view wanted);

}  // namespace zefir::detail
