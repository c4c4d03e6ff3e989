// SPDX-License-Identifier: Apache-2.0
#include "src/value_view.hpp"

#include <charconv>
#include <cmath>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

#include "zefir/base/error.hpp"
#include "zefir/base/json.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/access.hpp"
#include "zefir/schema/dump.hpp"

namespace zefir::client {
namespace {

using schema::Kind;

template <class T>
const T& as(const void* value) noexcept {
  return *static_cast<const T*>(value);
}

const void* member_of(const void* object, const schema::Member& member) noexcept {
  return static_cast<const std::byte*>(object) + member.offset;
}

Shape shape_of(const nlohmann::json& value) noexcept {
  if (value.is_null()) return Shape::none;
  if (value.is_array()) return Shape::list;
  return value.is_object() ? Shape::object : Shape::scalar;
}

Shape shape_of(Kind kind) noexcept {
  switch (kind) {
    case Kind::object:
    case Kind::map:
      return Shape::object;
    case Kind::list:
    case Kind::tuple:
      return Shape::list;
    default:
      return Shape::scalar;
  }
}

template <class Integer>
void append_integer(std::string& out, Integer value) {
  char digits[24];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, result.ptr);
}

// Enumerators are stored as their index.
std::size_t enumerator_index(const void* value, const schema::Enum& enumeration) noexcept {
  if (enumeration.width == 1) return as<std::uint8_t>(value);
  std::uint16_t index = 0;
  std::memcpy(&index, value, sizeof index);
  return index;
}

void append_enumerator(std::string& out, std::size_t index, const schema::Enum& enumeration) {
  if (index < enumeration.words.size()) {
    out.append(enumeration.words[index]);
  } else if (index < enumeration.integers.size()) {
    append_integer(out, enumeration.integers[index]);
  } else {
    throw UsageError("a value of the enumeration " + std::string(enumeration.name) +
                     " is none of its enumerators");
  }
}

void append_open(std::string& out, const void* value, const schema::Enum& enumeration) {
  const auto& open = as<zefir::detail::OpenBase>(value);
  if (open.is_known()) {
    append_enumerator(out, open.index(), enumeration);
  } else {
    out.append(open.unknown_word());
  }
}

void append_finite(std::string& out, double value) {
  if (!std::isfinite(value)) throw UsageError("a number that is not finite cannot be sent");
  append_number(out, value);
}

}  // namespace

void append_number(std::string& out, double value) {
  const double size = std::abs(value);
  const bool plain = size == 0 || (size >= 1e-6 && size < 1e21);
  // The longest: a sign, "0.", five zeros and 17 digits; or 21 digits.
  char digits[40];
  const auto result =
      plain ? std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed)
            : std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific);
  out.append(digits, result.ptr);
}

ValueView::ValueView(const void* holder, const schema::Type& type) noexcept
    : value_(schema::held_value(holder, type)), type_(&type) {
  while (value_ && type_->kind == Kind::variant) {
    const schema::Variant& variant = *type_->detail.variant;
    const std::size_t index = variant.index(value_);
    if (index >= variant.alternatives.size()) {
      value_ = nullptr;
    } else {
      type_ = &variant.alternatives[index].type;
      value_ = schema::held_value(variant.get(value_), *type_);
    }
  }
  if (!value_) return;
  if (type_->kind == Kind::json) {
    free_ = &*as<Json>(value_);
    shape_ = shape_of(*free_);
  } else {
    shape_ = shape_of(type_->kind);
  }
}

ValueView::ValueView(const nlohmann::json& value) noexcept
    : free_(&value), shape_(shape_of(value)) {}

std::string ValueView::text() const {
  std::string out;
  append_text(out);
  return out;
}

void ValueView::append_text(std::string& out) const {
  if (shape_ == Shape::none) return;
  free_ ? append_free_text(out) : append_row_text(out);
}

void ValueView::append_free_text(std::string& out) const {
  if (free_->is_string()) {
    out.append(free_->get_ref<const std::string&>());
  } else if (free_->is_number_float()) {
    append_finite(out, free_->get<double>());
  } else {
    out.append(free_->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
}

void ValueView::append_row_text(std::string& out) const {
  switch (type_->kind) {
    case Kind::boolean:
      out.append(as<bool>(value_) ? "true" : "false");
      break;
    case Kind::int32:
      append_integer(out, as<std::int32_t>(value_));
      break;
    case Kind::int64:
      append_integer(out, as<std::int64_t>(value_));
      break;
    case Kind::uint64:
      append_integer(out, as<std::uint64_t>(value_));
      break;
    case Kind::number:
      append_finite(out, as<double>(value_));
      break;
    case Kind::string:
      out.append(as<std::string>(value_));
      break;
    case Kind::string_view:
      out.append(as<std::string_view>(value_));
      break;
    case Kind::decimal:
      append_dumped(out, type_->in_string ? 1 : 0);
      break;
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      append_dumped(out, 1);
      break;
    case Kind::enumeration:
      append_enumerator(out, enumerator_index(value_, *type_->detail.enumeration),
                        *type_->detail.enumeration);
      break;
    case Kind::open_enum:
      append_open(out, value_, *type_->detail.enumeration);
      break;
    case Kind::json:
    case Kind::object:
    case Kind::list:
    case Kind::map:
    case Kind::tuple:
    case Kind::variant:
      append_dumped(out, 0);
      break;
  }
}

void ValueView::append_dumped(std::string& out, std::size_t quote) const {
  schema::Type plain = *type_;
  plain.holder = schema::Holder::plain;
  plain.holder_ops = nullptr;
  const std::size_t before = out.size();
  schema::dump_to(value_, plain, out);
  out.erase(before, quote);
  out.erase(out.size() - quote);
}

void ValueView::each_item(const std::function<void(const ValueView&)>& visit) const {
  if (shape_ != Shape::list) return;
  const auto visit_item = [&](const ValueView& item) {
    if (item.shape() != Shape::none) visit(item);
  };
  if (free_) {
    for (const nlohmann::json& item : *free_) visit_item(ValueView(item));
    return;
  }
  if (type_->kind == Kind::tuple) {
    const schema::Tuple& tuple = *type_->detail.tuple;
    for (std::size_t i = 0; i < tuple.items.size(); ++i) {
      // `item` gives the loader, too, its way in.
      visit_item(ValueView(tuple.item(const_cast<void*>(value_), i), tuple.items[i]));
    }
    return;
  }
  const schema::List& list = *type_->detail.list;
  if (!list.items) {  // std::vector<bool>, see rows.hpp
    for (const bool item : as<std::vector<bool>>(value_)) visit_item(ValueView(&item, list.item));
    return;
  }
  const std::span<const std::byte> items = list.items(value_);
  for (std::size_t at = 0; at < items.size(); at += list.item_size) {
    visit_item(ValueView(items.data() + at, list.item));
  }
}

void ValueView::each_member(
    const std::function<void(std::string_view, const ValueView&)>& visit) const {
  if (shape_ != Shape::object) return;
  const auto visit_member = [&](std::string_view name, const ValueView& value) {
    if (value.shape() != Shape::none) visit(name, value);
  };
  const auto visit_map = [&](const void* values, const schema::Map& map) {
    struct Context {
      const decltype(visit_member)& visit;
      const schema::Type& type;
    } context{visit_member, map.value};
    map.each(values, &context, [](void* raw, std::string_view name, const void* value) {
      auto& [visit_one, type] = *static_cast<Context*>(raw);
      visit_one(name, ValueView(value, type));
    });
  };
  if (free_) {
    for (const auto& [name, value] : free_->items()) visit_member(name, ValueView(value));
  } else if (type_->kind == Kind::map) {
    visit_map(value_, *type_->detail.map);
  } else {
    const schema::Object& object = *type_->detail.object;
    for (const schema::Member& member : object.members) {
      if (member.load_only) continue;
      visit_member(member.key, ValueView(member_of(value_, member), member.type));
    }
    if (object.additional) {
      visit_map(member_of(value_, *object.additional), *object.additional->type.detail.map);
    }
  }
}

}  // namespace zefir::client
