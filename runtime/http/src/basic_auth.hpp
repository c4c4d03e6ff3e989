// SPDX-License-Identifier: Apache-2.0
// Basic authentication (RFC 7617) from the userinfo of a URL.
#pragma once

#include <string>
#include <string_view>

namespace zefir::http {

/// The value of Authorization for "user:password" as it stands in a URL, percent-encoded.
std::string basic_authorization(std::string_view userinfo);

}  // namespace zefir::http
