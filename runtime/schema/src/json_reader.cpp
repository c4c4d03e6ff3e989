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
      if (p && value) *value = std::string(content);
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

const char* Reader::skip_telling_duplicates(const char* p, const Frame* frame) {
  takes_any_number_ = true;
  p = json(p, nullptr, frame);
  takes_any_number_ = false;
  return p;
}

nlohmann::json* Reader::json_member(nlohmann::json* object, std::string_view name, JsonNames& names,
                                    const Frame* frame) {
  bool fresh = true;
  nlohmann::json* member = nullptr;
  if (object) {
    auto& members = object->get_ref<nlohmann::json::object_t&>();
    const auto [place, inserted] = members.try_emplace(std::string(name));
    fresh = inserted;
    member = &place->second;
  } else if (duplicates_ == Duplicates::error) {
    fresh = names.emplace(name).second;
  }
  if (fresh) return member;
  if (duplicates_ == Duplicates::error) faults_.duplicate(nullptr, name, frame);
  return duplicates_ == Duplicates::first ? nullptr : member;
}

const char* Reader::json_object(const char* p, nlohmann::json* value, const Frame* frame) {
  if (!enter(p, frame)) return nullptr;
  if (value) *value = nlohmann::json::object();
  JsonNames names;
  p = skip_space(p + 1);
  if (*p == '}') return leave(p, frame);
  for (;;) {
    std::string_view content;
    p = key(p, content, frame);
    if (!p) return nullptr;
    std::string copy;
    if (is_buffered(content)) content = copy = content;
    const std::string_view name = content;
    const Frame at{frame, Frame::Step::free_entry, nullptr, &name, 0};
    nlohmann::json* const member = json_member(value, name, names, frame);
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
  for (Frame at{frame, Frame::Step::free_item, nullptr, nullptr, 0};; ++at.index) {
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
  } else if (!takes_any_number_) {
    static constexpr Type any;
    faults_.out_of_range(any, !token.negative, token.text(), frame);
  }
  return behind;
}

}  // namespace zefir::schema::detail
