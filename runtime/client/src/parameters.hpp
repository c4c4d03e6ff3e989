// SPDX-License-Identifier: Apache-2.0
// Parameters: a value becomes the text of a path, query or header, in OpenAPI's default styles
// (OpenAPI 3.1, 4.8.12.2, after RFC 6570): simple in path and header, form in query.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "src/value_view.hpp"
#include "zefir/client/operation.hpp"

namespace zefir::client {

/// The text of a path parameter, style simple: "a", "a,b", "k,v,k,v" or, exploded, "k=v,k=v".
/// Everything but unreserved characters is percent-encoded, so that no value can end a segment,
/// begin a query, or stand for another encoded text.
std::string path_text(const ValueView& value, bool explode);

/// Appends `name=...` to `query`, style form: exploded "name=a&name=b" or "k=v&k=v", else
/// "name=a,b" or "name=k,v,k,v". Nothing for a value that is absent, null, or an empty list or
/// object.
void append_query(std::string& query, std::string_view name, const ValueView& value, bool explode);

/// A header's value, style simple, not encoded: "a", "a,b", "k,v,k,v" or, exploded, "k=v,k=v".
/// Nothing where append_query appends nothing.
std::optional<std::string> header_text(const ValueView& value, bool explode);

/// A path parameter with its text.
struct PathValue {
  std::string_view name;
  std::string text;
};

/// The operation's path with its parameters put in. Throws UsageError for a parameter without a
/// value, and for values that would change which resource is meant: those that make their segment
/// empty, "." or "..".
std::string expand_path(std::string_view path, std::span<const PathValue> values);

}  // namespace zefir::client
