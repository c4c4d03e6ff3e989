// SPDX-License-Identifier: Apache-2.0
// Dumping the members that are present. Such bodies are small, so that this walk is kept plain: it
// writes brackets and keys, and leaves whole values to dump_to.
#include <string>
#include <string_view>

#include "src/holders.hpp"
#include "src/pointer.hpp"
#include "src/writer.hpp"
#include "zefir/schema/partial.hpp"

namespace zefir::schema {
namespace {

// Whether there may be a struct inside, which is then dumped in part.
bool holds_parts(const Type& type) noexcept {
  switch (type.kind) {
    case Kind::object:
    case Kind::list:
    case Kind::map:
    case Kind::tuple:
    case Kind::variant:
      return true;
    default:
      return false;
  }
}

class PartialDumper {
 public:
  PartialDumper(const Present& present, std::string& out) noexcept : present_(present), out_(out) {}

  void value(const void* holder, const Type& type, const std::string& pointer) {
    const detail::Held held = detail::held(holder, type);
    if (held.presence != detail::Presence::value) {
      out_ += "null";
    } else {
      plain(held.value, type, pointer);
    }
  }

 private:
  void plain(const void* value, const Type& type, const std::string& pointer);
  void object(const void* value, const Object& object, const std::string& pointer);
  void list(const void* value, const List& list, const std::string& pointer);
  void tuple(const void* value, const Tuple& tuple, const std::string& pointer);
  // The entries under `pointer`; of a struct's additional members, those that are present.
  void entries(const void* value, const Map& map, bool only_present, const std::string& pointer,
               char& before);
  void key(char& before, std::string_view key);

  const Present& present_;
  std::string& out_;
};

void PartialDumper::plain(const void* value, const Type& type, const std::string& pointer) {
  if (type.kind == Kind::object && present_.is_partial(pointer)) {
    object(value, *type.detail.object, pointer);
  } else if (type.kind == Kind::list && holds_parts(type.detail.list->item)) {
    list(value, *type.detail.list, pointer);
  } else if (type.kind == Kind::tuple) {
    tuple(value, *type.detail.tuple, pointer);
  } else if (type.kind == Kind::map) {
    char before = '{';
    entries(value, *type.detail.map, false, pointer, before);
    if (before == '{') out_ += before;
    out_ += '}';
  } else if (type.kind == Kind::variant) {
    const Variant& variant = *type.detail.variant;
    const std::size_t index = variant.index(value);
    if (index >= variant.alternatives.size()) {
      out_ += "null";
    } else {
      this->value(variant.get(value), variant.alternatives[index].type, pointer);
    }
  } else {
    Type whole = type;
    whole.holder = Holder::plain;
    dump_to(value, whole, out_);
  }
}

void PartialDumper::object(const void* value, const Object& object, const std::string& pointer) {
  char before = '{';
  for (const Member& member : object.members) {
    const std::string at = pointer + detail::pointer_step(member.key);
    if (member.load_only || !present_.contains(at)) continue;
    const void* const holder = detail::at_offset(value, member);
    const detail::Held held = detail::held(holder, member.type);
    if (held.presence == detail::Presence::absent && !member.type.nullable) continue;
    key(before, member.key);
    this->value(holder, member.type, at);
  }
  if (object.additional) {
    const Type& type = object.additional->type;
    const detail::Held held = detail::held(detail::at_offset(value, *object.additional), type);
    if (held.value) entries(held.value, *type.detail.map, true, pointer, before);
  }
  if (before == '{') out_ += before;
  out_ += '}';
}

void PartialDumper::list(const void* value, const List& list, const std::string& pointer) {
  const std::span<const std::byte> items = list.items(value);
  out_ += '[';
  for (std::size_t at = 0; at < items.size(); at += list.item_size) {
    if (at != 0) out_ += ',';
    this->value(items.data() + at, list.item, pointer + '/' + std::to_string(at / list.item_size));
  }
  out_ += ']';
}

void PartialDumper::tuple(const void* value, const Tuple& tuple, const std::string& pointer) {
  out_ += '[';
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    if (i != 0) out_ += ',';
    // `item` gives the loader, too, its way in.
    this->value(tuple.item(const_cast<void*>(value), i), tuple.items[i],
                pointer + '/' + std::to_string(i));
  }
  out_ += ']';
}

void PartialDumper::entries(const void* value, const Map& map, bool only_present,
                            const std::string& pointer, char& before) {
  struct Context {
    PartialDumper& dumper;
    const Type& type;
    bool only_present;
    const std::string& pointer;
    char& before;
  } context{*this, map.value, only_present, pointer, before};
  map.each(value, &context, [](void* raw, std::string_view key, const void* entry) {
    auto& [dumper, type, only, above, bracket] = *static_cast<Context*>(raw);
    const std::string at = above + detail::pointer_step(key);
    if (only && !dumper.present_.contains(at)) return;
    dumper.key(bracket, key);
    dumper.value(entry, type, at);
  });
}

void PartialDumper::key(char& before, std::string_view key) {
  detail::Writer writer(out_, true);
  writer.key(before, key);
  writer.finish();
  before = ',';
}

}  // namespace

void dump_partial_to(const void* value, const Type& type, const Present& present,
                     std::string& out) {
  PartialDumper(present, out).value(value, type, "");
}

}  // namespace zefir::schema
