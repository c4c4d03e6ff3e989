// SPDX-License-Identifier: Apache-2.0
// Free-form values: JSON text into nlohmann::json.
#include <nlohmann/json.hpp>
#include <utility>

#include "src/reader.hpp"

namespace zefir::schema::detail {

const char* Reader::json(const char* p, nlohmann::json* value, const Frame* frame) {
  const auto store = [value](auto&& content) {
    if (value) *value = std::forward<decltype(content)>(content);
  };
  switch (*p) {
    case '{':
      return json_object(p, value, frame);
    case '[':
      return json_array(p, value, frame);
    case '"': {
      std::string_view content;
      p = string(p, content, frame);
      if (p) store(std::string(content));
      return p;
    }
    case 't':
      store(true);
      return literal(p, "true", frame);
    case 'f':
      store(false);
      return literal(p, "false", frame);
    case 'n':
      store(nullptr);
      return literal(p, "null", frame);
    default:
      return json_number(p, value, frame);
  }
}

const char* Reader::json_object(const char* p, nlohmann::json* value, const Frame* frame) {
  if (!enter(p, frame)) return nullptr;
  nlohmann::json::object_t* members = nullptr;
  if (value) {
    *value = nlohmann::json::object();
    members = &value->get_ref<nlohmann::json::object_t&>();
  }
  p = skip_space(p + 1);
  if (*p == '}') return leave(p, frame);
  for (;;) {
    std::string_view content;
    p = key(p, content, frame);
    if (!p) return nullptr;
    std::string name(content);
    Frame at{frame, Frame::Step::free_entry, nullptr, name, 0};
    nlohmann::json* member = nullptr;
    if (members) {
      const auto place = members->try_emplace(std::move(name)).first;
      at.key = place->first;
      member = &place->second;
    }
    p = json(skip_space(p), member, &at);
    if (!p) return nullptr;
    p = skip_space(p);
    if (*p == '}') return leave(p, frame);
    if (*p != ',') return syntax(p, frame, "',' or '}'");
    p = skip_space(p + 1);
  }
}

const char* Reader::json_array(const char* p, nlohmann::json* value, const Frame* frame) {
  if (!enter(p, frame)) return nullptr;
  nlohmann::json::array_t* items = nullptr;
  if (value) {
    *value = nlohmann::json::array();
    items = &value->get_ref<nlohmann::json::array_t&>();
  }
  p = skip_space(p + 1);
  if (*p == ']') return leave(p, frame);
  for (Frame at{frame, Frame::Step::free_item, nullptr, {}, 0};; ++at.index) {
    p = json(p, items ? &items->emplace_back() : nullptr, &at);
    if (!p) return nullptr;
    p = skip_space(p);
    if (*p == ']') return leave(p, frame);
    if (*p != ',') return syntax(p, frame, "',' or ']'");
    p = skip_space(p + 1);
  }
}

// Integers stay integers where 64 bits hold them, as nlohmann's own parser has it.
const char* Reader::json_number(const char* p, nlohmann::json* value, const Frame* frame) {
  const auto store = [value](auto number) {
    if (value) *value = number;
  };
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) return syntax(p, frame, "a value");
  if (token.plain && token.significant <= 18) {
    const auto integer = static_cast<std::int64_t>(token.mantissa);
    store(token.negative ? -integer : integer);
    return behind;
  }
  if (token.plain && token.significant <= 20) {
    const Decimal decimal = to_decimal(token.text());
    std::int64_t integer = 0;
    std::uint64_t natural = 0;
    if (to_integer(decimal, integer) == IntegerFit::exact) {
      store(integer);
      return behind;
    }
    if (to_integer(decimal, natural) == IntegerFit::exact) {
      store(natural);
      return behind;
    }
  }
  if (const std::optional<double> number = to_double(token)) {
    store(*number);
  } else {
    faults_.out_of_range(!token.negative, frame);
  }
  return behind;
}

}  // namespace zefir::schema::detail
