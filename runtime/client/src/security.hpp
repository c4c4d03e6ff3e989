// SPDX-License-Identifier: Apache-2.0
// Security: credentials go into a request, and never into a message.
#pragma once

#include <string>
#include <string_view>

#include "zefir/client/operation.hpp"
#include "zefir/client/settings.hpp"

namespace zefir::http {
class Request;
}

namespace zefir::client {

/// Adds the credentials of the first of the operation's security sets that names schemes and whose
/// credentials are all set; without one, nothing: the server then says what it wants. Throws
/// UsageError, without the secret, for one that cannot stand in a header.
void authorize(const Api& api, const Settings& settings, const Operation& operation,
               http::Request& request);

/// The names of the query parameters that carry keys, separated by commas, for http::redact.
std::string secret_parameters(const Api& api);

/// `text`, which came from a server and may echo what was sent, with every credential in it,
/// as it is, as in a query, and as basic authentication encodes it, as `***`. Credentials under
/// four characters are left, as they would tear ordinary text.
std::string without_credentials(std::string text, const Api& api, const Settings& settings);

/// RFC 4648, 4, with padding.
std::string base64(std::string_view bytes);

}  // namespace zefir::client
