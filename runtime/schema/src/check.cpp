// SPDX-License-Identifier: Apache-2.0
// The walk over rows and C++ values: what is about to be sent, against its bounds.
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "src/bounds.hpp"
#include "src/faults.hpp"
#include "src/holders.hpp"
#include "src/messages.hpp"
#include "src/rules.hpp"
#include "src/unique.hpp"
#include "src/utf8.hpp"
#include "src/values.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/dump.hpp"
#include "zefir/schema/load.hpp"

namespace zefir::schema {
namespace detail {
namespace {

// The text of a value that is a class of zefir::base.
std::string value_text(const void* value, const Type& type) {
  std::string text;
  value_ops(type.kind).append(value, text);
  return text;
}

class Checker {
 public:
  explicit Checker(Faults& faults) noexcept : faults_(faults) {}

  /// `holder` outside a struct, where empty is null.
  void value(const void* holder, const Type& type, const Frame* frame) {
    const Held held = detail::held(holder, type);
    if (held.presence == Presence::value) {
      plain(held.value, type, frame);
    } else {
      null(type, frame);
    }
  }

 private:
  void null(const Type& type, const Frame* frame);
  void plain(const void* value, const Type& type, const Frame* frame);
  void content(const void* value, const Type& type, const Frame* frame);
  void number(double value, const Type& type, const Frame* frame);
  void text(std::string_view value, const Type& type, const Frame* frame);
  void enumeration(const void* value, const Type& type, const Frame* frame);
  void object(const void* value, const Object& object, const Frame* frame);
  void additional(const void* value, const Object& object, const Frame* frame);
  void tuple(const void* value, const Tuple& tuple, const Frame* frame);
  void variant(const void* value, const Variant& variant, const Frame* frame);
  void list(const void* value, const Type& type, const Frame* frame);
  void map(const void* value, const Type& type, const Frame* frame);
  void entries(const void* value, const Map& map, Frame& at);

  Faults& faults_;
};

void Checker::null(const Type& type, const Frame* frame) {
  if (!type.nullable) {
    faults_.null_value(type, frame);
  } else if (type.rules) {
    check_rules(faults_, type, "null", frame);
  }
}

void Checker::plain(const void* value, const Type& type, const Frame* frame) {
  content(value, type, frame);
  if (!type.rules) return;
  Type plain = type;
  plain.holder = Holder::plain;
  std::string text;
  dump_to(value, plain, text);
  check_rules(faults_, type, text, frame);
}

void Checker::content(const void* value, const Type& type, const Frame* frame) {
  switch (type.kind) {
    case Kind::boolean:
    case Kind::json:
      break;
    case Kind::int32:
      if (type.bounds) {
        const std::int64_t wide = *static_cast<const std::int32_t*>(value);
        check_integer(faults_, type, wide, frame);
      }
      break;
    case Kind::int64:
      if (type.bounds) {
        check_integer(faults_, type, *static_cast<const std::int64_t*>(value), frame);
      }
      break;
    case Kind::uint64:
      if (type.bounds) {
        check_integer(faults_, type, *static_cast<const std::uint64_t*>(value), frame);
      }
      break;
    case Kind::number:
      number(*static_cast<const double*>(value), type, frame);
      break;
    case Kind::string:
      text(*static_cast<const std::string*>(value), type, frame);
      break;
    case Kind::string_view:
      text(*static_cast<const std::string_view*>(value), type, frame);
      break;
    case Kind::decimal:
      if (!type.bounds) break;
      type.in_string ? check_string(faults_, type, value_text(value, type), frame)
                     : check_decimal(faults_, type, value_text(value, type), frame);
      break;
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      if (type.bounds) check_string(faults_, type, value_text(value, type), frame);
      break;
    case Kind::enumeration:
    case Kind::open_enum:
      enumeration(value, type, frame);
      break;
    case Kind::object:
      object(value, *type.detail.object, frame);
      break;
    case Kind::list:
      list(value, type, frame);
      break;
    case Kind::map:
      map(value, type, frame);
      break;
    case Kind::tuple:
      tuple(value, *type.detail.tuple, frame);
      break;
    case Kind::variant:
      variant(value, *type.detail.variant, frame);
      break;
  }
}

void Checker::number(double value, const Type& type, const Frame* frame) {
  if (!std::isfinite(value)) {
    faults_.add(frame, Fault::out_of_range,
                "Special numeric values (nan or infinity) are not permitted.");
    return;
  }
  if (!type.bounds) return;
  const std::string text = number_text(value);
  check_number(faults_, type, value, text, frame);
  check_multiple(faults_, type, text, frame);
}

void Checker::text(std::string_view value, const Type& type, const Frame* frame) {
  if (!is_utf8(value)) {
    faults_.add(frame, Fault::type, "Not a valid utf-8 string.");
  } else if (type.bounds) {
    check_string(faults_, type, value, frame);
  }
}

void Checker::enumeration(const void* value, const Type& type, const Frame* frame) {
  const Enum& enumeration = *type.detail.enumeration;
  std::size_t index = 0;
  if (type.kind == Kind::open_enum) {
    const auto& open = *static_cast<const zefir::detail::OpenBase*>(value);
    // An unknown word is there because a server, or the program by name, put it there.
    if (!open.is_known()) return;
    index = open.index();
  } else {
    index = enumerator_index(value, enumeration);
  }
  if (index >= enumerator_count(enumeration)) faults_.not_listed(type, {}, frame);
}

void Checker::object(const void* value, const Object& object, const Frame* frame) {
  Frame at{frame, Frame::Step::member, &object, nullptr, 0};
  std::size_t count = 0;
  for (const Member& member : object.members) {
    if (member.load_only) continue;
    const Held held = detail::held(at_offset(value, member), member.type);
    at.key = &member.key;
    if (held.presence == Presence::value) {
      plain(held.value, member.type, &at);
    } else if (is_dumped(held, member)) {
      null(member.type, &at);
    } else if (member.required) {
      faults_.missing(object, member, frame);
    }
    if (is_dumped(held, member)) ++count;
  }
  if (object.additional) {
    const Held held = detail::held(at_offset(value, *object.additional), object.additional->type);
    if (held.presence == Presence::value) {
      const Map& map = *object.additional->type.detail.map;
      Frame entry{frame, Frame::Step::entry, &object, nullptr, 0};
      entries(held.value, map, entry);
      count += map.size(held.value);
    }
  }
  const SizeBounds* bounds = object.bounds;
  if (bounds && (count < bounds->minimum || count > bounds->maximum)) {
    faults_.properties(*bounds, count, true, frame);
  }
}

void Checker::tuple(const void* value, const Tuple& tuple, const Frame* frame) {
  Frame at{frame, Frame::Step::tuple_item, nullptr, nullptr, 0};
  for (; at.index < tuple.items.size(); ++at.index) {
    // `item` gives the loader, too, its way in.
    this->value(tuple.item(const_cast<void*>(value), at.index), tuple.items[at.index], &at);
  }
}

void Checker::variant(const void* value, const Variant& variant, const Frame* frame) {
  const std::size_t index = variant.index(value);
  if (index >= variant.alternatives.size()) {
    faults_.no_alternative(variant, 0, {}, {}, frame);
  } else {
    this->value(variant.get(value), variant.alternatives[index].type, frame);
  }
}

void Checker::list(const void* value, const Type& type, const Frame* frame) {
  const List& list = *type.detail.list;
  std::size_t count = 0;
  if (!list.items) {
    const auto& bits = *static_cast<const std::vector<bool>*>(value);
    count = bits.size();
    if (list.item.rules) {
      Frame at{frame, Frame::Step::item, nullptr, {}, 0};
      for (; at.index < count; ++at.index) {
        check_rules(faults_, list.item, bits[at.index] ? "true" : "false", &at);
      }
    }
  } else {
    const std::span<const std::byte> items = list.items(value);
    count = items.size() / list.item_size;
    Frame at{frame, Frame::Step::item, nullptr, nullptr, 0};
    for (; at.index < count; ++at.index) {
      this->value(items.data() + at.index * list.item_size, list.item, &at);
    }
  }
  const auto* bounds = static_cast<const SizeBounds*>(type.bounds);
  if (!bounds) return;
  if (count < bounds->minimum || count > bounds->maximum) faults_.items(*bounds, count, frame);
  if (bounds->unique_items) {
    Type plain = type;
    plain.holder = Holder::plain;
    std::string text;
    dump_to(value, plain, text);
    if (!items_differ(text)) faults_.add(frame, Fault::unique_items, "Items must be unique.");
  }
}

void Checker::map(const void* value, const Type& type, const Frame* frame) {
  const Map& map = *type.detail.map;
  Frame at{frame, Frame::Step::entry, nullptr, nullptr, 0};
  entries(value, map, at);
  const auto* bounds = static_cast<const SizeBounds*>(type.bounds);
  const std::size_t count = map.size(value);
  if (bounds && (count < bounds->minimum || count > bounds->maximum)) {
    faults_.properties(*bounds, count, false, frame);
  }
}

void Checker::entries(const void* value, const Map& map, Frame& at) {
  struct Visit {
    Checker& checker;
    const Type& type;
    Frame& at;
  } visit{*this, map.value, at};
  map.each(value, &visit, [](void* context, std::string_view key, const void* entry) {
    auto& [checker, type, frame] = *static_cast<Visit*>(context);
    frame.key = &key;
    if (!is_utf8(key)) checker.faults_.add(&frame, Fault::type, "Not a valid utf-8 string.");
    checker.value(entry, type, &frame);
  });
}

}  // namespace
}  // namespace detail

ValidationErrors validate_value(const void* value, const Type& type) {
  detail::Faults faults(LoadOptions().max_errors());
  detail::Checker(faults).value(value, type, nullptr);
  return faults.take();
}

}  // namespace zefir::schema
