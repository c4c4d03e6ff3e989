// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/dump.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "src/holders.hpp"
#include "src/number.hpp"
#include "src/values.hpp"
#include "src/writer.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/open.hpp"

namespace zefir::schema {
namespace detail {
namespace {

class Dumper {
 public:
  Dumper(std::string& out, bool repairs) : out_(out, repairs) {}

  // Whether all strings were UTF-8.
  bool finish() {
    out_.finish();
    return out_.wrote_utf8();
  }

  void value(const void* holder, const Type& type) {
    const Held held = detail::held(holder, type);
    if (held.presence == Presence::value) {
      plain(held.value, type);
    } else {
      out_.raw("null");
    }
  }

 private:
  void plain(const void* value, const Type& type);
  // Out of line is what is rare, so that the common kinds of value need no stack.
  [[gnu::noinline]] void text(const void* value, const Type& type);
  [[gnu::noinline]] void free_form(const void* value);
  [[gnu::noinline]] void tuple(const void* value, const Tuple& tuple);
  [[gnu::noinline]] void variant(const void* value, const Variant& variant);
  [[gnu::noinline]] void enumeration(const void* value, const Type& type);
  void enumerator(std::size_t index, const Enum& enumeration);
  [[gnu::noinline]] void object(const void* value, const Object& object);
  char members(char before, const void* value, const Object& object, std::size_t first,
               std::uint64_t dumped);
  [[gnu::noinline]] void list(const void* value, const List& list);
  [[gnu::noinline]] void map(const void* value, const Map& map);
  // The map's entries; `before` is what comes before the next one, a brace or a comma.
  void entries(const void* value, const Map& map, char& before);

  Writer out_;
  std::string text_;
};

void Dumper::plain(const void* value, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      out_.boolean(*static_cast<const bool*>(value));
      break;
    case Kind::int32:
      out_.integer(*static_cast<const std::int32_t*>(value));
      break;
    case Kind::int64:
      out_.integer(*static_cast<const std::int64_t*>(value));
      break;
    case Kind::uint64:
      out_.natural(*static_cast<const std::uint64_t*>(value));
      break;
    case Kind::number:
      out_.number(*static_cast<const double*>(value));
      break;
    case Kind::string:
      out_.string(*static_cast<const std::string*>(value));
      break;
    case Kind::string_view:
      out_.string(*static_cast<const std::string_view*>(value));
      break;
    case Kind::decimal:
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      text(value, type);
      break;
    case Kind::enumeration:
    case Kind::open_enum:
      enumeration(value, type);
      break;
    case Kind::json:
      free_form(value);
      break;
    case Kind::object:
      object(value, *type.detail.object);
      break;
    case Kind::list:
      list(value, *type.detail.list);
      break;
    case Kind::map:
      map(value, *type.detail.map);
      break;
    case Kind::tuple:
      tuple(value, *type.detail.tuple);
      break;
    case Kind::variant:
      variant(value, *type.detail.variant);
      break;
  }
}

// A word that an enumeration of integers does not know is written as it was read: as a number.
bool is_integer(std::string_view word) {
  const std::string text(word);
  NumberToken token;
  const char* behind = scan_number(text.c_str(), token);
  return behind == text.c_str() + text.size() && token.plain;
}

void Dumper::enumeration(const void* value, const Type& type) {
  const Enum& enumeration = *type.detail.enumeration;
  if (type.kind == Kind::enumeration) {
    enumerator(enumerator_index(value, enumeration), enumeration);
    return;
  }
  const auto& open = *static_cast<const zefir::detail::OpenBase*>(value);
  if (open.is_known()) {
    enumerator(open.index(), enumeration);
  } else if (!enumeration.integers.empty() && is_integer(open.unknown_word())) {
    out_.raw(open.unknown_word());
  } else {
    out_.string(open.unknown_word());
  }
}

// A value that the enum class does not list has no word to be written by.
void Dumper::enumerator(std::size_t index, const Enum& enumeration) {
  if (index < enumeration.words.size()) {
    out_.string(enumeration.words[index]);
  } else if (index < enumeration.integers.size()) {
    out_.integer(enumeration.integers[index]);
  } else {
    out_.raw("null");
  }
}

// Which of up to 64 members from `first` on are to be written: bit i for the i-th.
std::uint64_t dumped_members(const void* value, const Object& object, std::size_t first,
                             std::size_t count) noexcept {
  std::uint64_t dumped = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Member& member = object.members[first + i];
    const bool there = is_present(at_offset(value, member), member.type);
    const bool null = member.required && member.type.nullable;
    dumped |= std::uint64_t{(there || null) && !member.load_only} << i;
  }
  return dumped;
}

// The same by probes: all are asked at once, without a branch each, because nobody can foretell
// which of the optional ones are there.
std::uint64_t probed_members(const void* value, const Keys& keys) noexcept {
  std::uint64_t dumped = keys.written;
  for (const Probe* probe = keys.probes; probe != keys.probes + keys.probe_count; ++probe) {
    std::uint64_t bytes;
    std::memcpy(&bytes, static_cast<const std::byte*>(value) + probe->offset, sizeof bytes);
    dumped |= std::uint64_t{(bytes & probe->mask) != 0} << probe->member;
  }
  return dumped;
}

void Dumper::object(const void* value, const Object& object) {
  char before = '{';
  if (object.keys.probes) [[likely]] {
    before = members(before, value, object, 0, probed_members(value, object.keys));
  } else {
    constexpr std::size_t bits = 64;
    const std::size_t count = object.members.size();
    for (std::size_t first = 0; first < count; first += bits) {
      const std::size_t some = std::min(count - first, bits);
      const std::uint64_t dumped = dumped_members(value, object, first, some);
      before = members(before, value, object, first, dumped);
    }
  }
  if (object.additional) {
    const Held held = detail::held(at_offset(value, *object.additional), object.additional->type);
    if (held.presence == Presence::value) {
      entries(held.value, *object.additional->type.detail.map, before);
    }
  }
  if (before == '{') out_.byte('{');
  out_.byte('}');
}

// The members whose bit is set, from `first` on. Returns what comes before the next one.
char Dumper::members(char before, const void* value, const Object& object, std::size_t first,
                     std::uint64_t dumped) {
  const KeyHead* const heads = object.keys.heads;
  for (; dumped != 0; dumped &= dumped - 1) {
    const std::size_t index = first + static_cast<std::size_t>(std::countr_zero(dumped));
    const Member& member = object.members[index];
    if (heads) [[likely]] {
      out_.key(before, member.key, heads[index]);
    } else {
      out_.key(before, member.key);
    }
    before = ',';
    const void* const place = at_offset(value, member);
    if (member.type.holder == Holder::optional && !member.type.nullable) {
      plain(place, member.type);  // there, as its bit is set
    } else {
      this->value(place, member.type);
    }
  }
  return before;
}

// None of these texts has a character that JSON must escape.
void Dumper::text(const void* value, const Type& type) {
  const bool quoted = type.kind != Kind::decimal || type.in_string;
  text_.clear();
  value_ops(type.kind).append(value, text_);
  if (quoted) out_.byte('"');
  out_.raw(text_);
  if (quoted) out_.byte('"');
}

void Dumper::free_form(const void* value) {
  const nlohmann::json& json = **static_cast<const Json*>(value);
  out_.raw(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Dumper::tuple(const void* value, const Tuple& tuple) {
  char before = '[';
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    out_.byte(before);
    before = ',';
    // `item` gives the loader, too, its way in.
    this->value(tuple.item(const_cast<void*>(value), i), tuple.items[i]);
  }
  if (before == '[') out_.byte('[');
  out_.byte(']');
}

void Dumper::variant(const void* value, const Variant& variant) {
  const std::size_t index = variant.index(value);
  if (index < variant.alternatives.size()) {
    this->value(variant.get(value), variant.alternatives[index].type);
  } else {
    out_.raw("null");
  }
}

void Dumper::list(const void* value, const List& list) {
  out_.byte('[');
  if (!list.items) {
    bool first = true;
    for (const bool item : *static_cast<const std::vector<bool>*>(value)) {
      if (!first) out_.byte(',');
      first = false;
      out_.boolean(item);
    }
  } else {
    const std::span<const std::byte> items = list.items(value);
    // An eighth of a long list tells how much room the rest will take.
    const std::size_t sample = items.size() / list.item_size / 8 * list.item_size;
    const std::size_t before = out_.size();
    for (std::size_t at = 0; at < items.size(); at += list.item_size) {
      if (at != 0) out_.byte(',');
      if (at == sample) out_.expect((out_.size() - before) * 7);
      this->value(items.data() + at, list.item);
    }
  }
  out_.byte(']');
}

void Dumper::map(const void* value, const Map& map) {
  char before = '{';
  entries(value, map, before);
  if (before == '{') out_.byte('{');
  out_.byte('}');
}

void Dumper::entries(const void* value, const Map& map, char& before) {
  struct Visit {
    Dumper& dumper;
    const Type& type;
    char& before;
  } visit{*this, map.value, before};
  map.each(value, &visit, [](void* context, std::string_view key, const void* entry) {
    auto& [dumper, type, bracket] = *static_cast<Visit*>(context);
    dumper.out_.key(bracket, key);
    bracket = ',';
    dumper.value(entry, type);
  });
}

}  // namespace
}  // namespace detail

void dump_to(const void* value, const Type& type, std::string& out) {
  const std::size_t before = out.size();
  const auto dump = [&](bool repairs) {
    detail::Dumper dumper(out, repairs);
    dumper.value(value, type);
    return dumper.finish();
  };
  // Strings that are no UTF-8 are so rare that the text is rather written twice.
  if (!dump(false)) {
    out.resize(before);
    dump(true);
  }
}

}  // namespace zefir::schema
