// SPDX-License-Identifier: Apache-2.0
#include "src/parameters.hpp"

#include <algorithm>

#include "zefir/base/error.hpp"
#include "zefir/http/url.hpp"

namespace zefir::client {
namespace {

using Encode = std::string (*)(std::string_view text);

std::string as_it_is(std::string_view text) { return std::string(text); }

void append_separated(std::string& out, char separator, std::string_view text) {
  if (!out.empty()) out += separator;
  out.append(text);
}

// RFC 6570, 3.2.1: items joined by commas; members as "k,v" or, exploded, as "k=v". Commas that
// separate are never encoded, those inside a value are, where `encode` does it.
std::string joined(const ValueView& value, bool explode, Encode encode) {
  std::string out;
  bool first = true;
  const auto append = [&](const std::string& text) {
    if (!first) out += ',';
    first = false;
    out.append(text);
  };
  switch (value.shape()) {
    case Shape::none:
      break;
    case Shape::scalar:
      out = encode(value.text());
      break;
    case Shape::list:
      value.each_item([&](const ValueView& item) { append(encode(item.text())); });
      break;
    case Shape::object:
      value.each_member([&](std::string_view name, const ValueView& member) {
        append(encode(name) + (explode ? "=" : ",") + encode(member.text()));
      });
      break;
  }
  return out;
}

// RFC 6570, 2.3: a list or object without members is as good as absent.
bool is_left_out(const ValueView& value) {
  bool found = value.shape() == Shape::scalar;
  value.each_item([&](const ValueView&) { found = true; });
  value.each_member([&](std::string_view, const ValueView&) { found = true; });
  return !found;
}

const PathValue& value_of(std::string_view name, std::span<const PathValue> values) {
  const auto value = std::find_if(values.begin(), values.end(),
                                  [&](const PathValue& known) { return known.name == name; });
  if (value == values.end()) {
    throw UsageError("the path parameter '" + std::string(name) + "' has no value");
  }
  return *value;
}

// One segment of a path, or what follows its '?'. `parameter`: the last one put in, or empty.
std::string expand(std::string_view segment, std::span<const PathValue> values,
                   std::string_view& parameter) {
  std::string out;
  while (true) {
    const std::size_t open = segment.find('{');
    const std::size_t close = segment.find('}', open);
    if (close == std::string_view::npos) return out.append(segment);
    const PathValue& value = value_of(segment.substr(open + 1, close - open - 1), values);
    out.append(segment.substr(0, open)).append(value.text);
    parameter = value.name;
    segment.remove_prefix(close + 1);
  }
}

void check_segment(std::string_view segment, std::string_view parameter) {
  if (segment.empty()) {
    throw UsageError("the path parameter '" + std::string(parameter) +
                     "' is empty, so that the URL would name another resource");
  }
  if (segment == "." || segment == "..") {
    throw UsageError("the path parameter '" + std::string(parameter) +
                     "' makes the path segment '" + std::string(segment) +
                     "', which would name another resource");
  }
}

}  // namespace

std::string path_text(const ValueView& value, bool explode) {
  return joined(value, explode, http::encode_query);
}

void append_query(std::string& query, std::string_view name, const ValueView& value, bool explode) {
  if (is_left_out(value)) return;
  const std::string encoded = http::encode_query(name) + "=";
  if (value.shape() == Shape::scalar || !explode) {
    append_separated(query, '&', encoded + joined(value, false, http::encode_query));
    return;
  }
  value.each_item([&](const ValueView& item) {
    append_separated(query, '&', encoded + http::encode_query(item.text()));
  });
  value.each_member([&](std::string_view key, const ValueView& member) {
    append_separated(query, '&', http::encode_query(key) + "=" + http::encode_query(member.text()));
  });
}

std::optional<std::string> header_text(const ValueView& value, bool explode) {
  if (is_left_out(value)) return std::nullopt;
  return joined(value, explode, as_it_is);
}

std::string expand_path(std::string_view path, std::span<const PathValue> values) {
  const std::size_t question = std::min(path.find('?'), path.size());
  std::string out;
  out.reserve(path.size() + 16);
  std::string_view rest = path.substr(0, question);
  while (true) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    std::string_view parameter;
    const std::string segment = expand(rest.substr(0, end), values, parameter);
    if (!parameter.empty()) check_segment(segment, parameter);
    out.append(segment);
    if (end == rest.size()) break;
    out += '/';
    rest.remove_prefix(end + 1);
  }
  std::string_view parameter;
  return out.append(expand(path.substr(question), values, parameter));
}

}  // namespace zefir::client
