// SPDX-License-Identifier: Apache-2.0
// Free-form values: JSON text into nlohmann::json.
#include <nlohmann/json.hpp>
#include <utility>

#include "src/reader.hpp"

namespace zefir::schema::detail {

const char* Reader::json(const char* p, nlohmann::json& value, const Frame* frame) {
  switch (*p) {
    case '{':
      return json_object(p, value, frame);
    case '[':
      return json_array(p, value, frame);
    case '"': {
      std::string_view content;
      p = string(p, content, frame);
      if (p) value = std::string(content);
      return p;
    }
    case 't':
      value = true;
      return literal(p, "true", frame);
    case 'f':
      value = false;
      return literal(p, "false", frame);
    case 'n':
      value = nullptr;
      return literal(p, "null", frame);
    default:
      return json_number(p, value, frame);
  }
}

const char* Reader::json_object(const char* p, nlohmann::json& value, const Frame* frame) {
  if (!enter(p, frame)) return nullptr;
  value = nlohmann::json::object();
  auto& members = value.get_ref<nlohmann::json::object_t&>();
  p = skip_space(p + 1);
  if (*p == '}') return leave(p, frame);
  for (;;) {
    std::string_view content;
    p = key(p, content, frame);
    if (!p) return nullptr;
    const auto [member, fresh] = members.try_emplace(std::string(content));
    const Frame at{frame, Frame::Step::free_entry, nullptr, member->first, 0};
    p = json(skip_space(p), member->second, &at);
    if (!p) return nullptr;
    p = skip_space(p);
    if (*p == '}') return leave(p, frame);
    if (*p != ',') return syntax(p, frame, "',' or '}'");
    p = skip_space(p + 1);
  }
}

const char* Reader::json_array(const char* p, nlohmann::json& value, const Frame* frame) {
  if (!enter(p, frame)) return nullptr;
  value = nlohmann::json::array();
  auto& items = value.get_ref<nlohmann::json::array_t&>();
  p = skip_space(p + 1);
  if (*p == ']') return leave(p, frame);
  for (;;) {
    const Frame at{frame, Frame::Step::free_item, nullptr, {}, items.size()};
    p = json(p, items.emplace_back(), &at);
    if (!p) return nullptr;
    p = skip_space(p);
    if (*p == ']') return leave(p, frame);
    if (*p != ',') return syntax(p, frame, "',' or ']'");
    p = skip_space(p + 1);
  }
}

// Integers stay integers where 64 bits hold them, as nlohmann's own parser has it.
const char* Reader::json_number(const char* p, nlohmann::json& value, const Frame* frame) {
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) return syntax(p, frame, "a value");
  if (token.plain && token.significant <= 18) {
    const auto integer = static_cast<std::int64_t>(token.mantissa);
    value = token.negative ? -integer : integer;
    return behind;
  }
  if (token.plain && token.significant <= 20) {
    const Decimal decimal = to_decimal(token.text());
    std::int64_t integer = 0;
    if (to_integer(decimal, integer) == IntegerFit::exact) {
      value = integer;
      return behind;
    }
    std::uint64_t natural = 0;
    if (to_integer(decimal, natural) == IntegerFit::exact) {
      value = natural;
      return behind;
    }
  }
  if (const std::optional<double> number = to_double(token)) {
    value = *number;
  } else {
    faults_.out_of_range(!token.negative, frame);
  }
  return behind;
}

}  // namespace zefir::schema::detail
