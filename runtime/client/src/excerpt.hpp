// SPDX-License-Identifier: Apache-2.0
// Excerpts: text from a server, made fit for a one-line message.
#pragma once

#include <string>
#include <string_view>

namespace zefir::client {

/// The beginning of `body` in one line: control characters and runs of white space become one
/// space, a text that is cut ends in "...". What is no UTF-8 text is only measured: "3 bytes that
/// are no text".
std::string excerpt(std::string_view body);

}  // namespace zefir::client
