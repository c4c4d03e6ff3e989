// SPDX-License-Identifier: Apache-2.0
// The start line and headers of a request, as they go onto the wire (RFC 9112, 3).
#pragma once

#include <string>

#include "zefir/http/request.hpp"

namespace zefir::http {

/// Replaces `out` with the head of `request`, Host first, and Accept, User-Agent and Content-Length
/// added where they are missing. Throws UsageError for whatever could break out of its line and for
/// headers that contradict the body.
void write_request_head(const Request& request, std::string& out);

/// True when `request` may be sent twice without harm (RFC 9110, 9.2.2).
bool is_idempotent(const Request& request) noexcept;

/// True when `request` itself asks for the connection's end.
bool asks_to_close(const Request& request);

}  // namespace zefir::http
