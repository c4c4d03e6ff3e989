// SPDX-License-Identifier: Apache-2.0
// The part of Loader that reads values without parts: booleans, numbers, strings, enumerators and
// free-form values. Included by loader.cpp alone, and kept apart for its length.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "src/bounds.hpp"
#include "src/excerpt.hpp"
#include "src/holders.hpp"
#include "src/keys.hpp"
#include "src/loader.hpp"
#include "src/messages.hpp"
#include "src/values.hpp"
#include "zefir/base/error.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/open.hpp"

namespace zefir::schema::detail {

template <bool stores>
const char* Loader<stores>::boolean(const char* p, const Type& type, bool* target,
                                    const Frame* frame) {
  const bool is_true = starts_with(p, end(), "true");
  if (!is_true && !(*p == 'f' && starts_with(p + 1, end(), "alse"))) [[unlikely]] {
    return wrong_type(p, type, frame);
  }
  if constexpr (stores) *target = is_true;
  return p + (is_true ? 4 : 5);
}

template <bool stores>
template <class T>
const char* Loader<stores>::integer(const char* p, const Type& type, T* target,
                                    const Frame* frame) {
  const bool negative = *p == '-';
  const char* const digits = p + (negative ? 1 : 0);
  std::uint64_t magnitude = 0;
  const char* const at = read_digits(digits, limit(), magnitude);
  const std::ptrdiff_t count = at - digits;
  // Anything but one to eighteen digits without leading zeros, fraction and exponent is rare.
  const bool usual = static_cast<std::size_t>(count - 1) < 18 && (*digits != '0' || count == 1) &&
                     *at != '.' && (*at | 0x20) != 'e';
  constexpr bool natural = std::is_unsigned_v<T>;
  if (!usual || (natural && negative)) [[unlikely]]
    return odd_integer(p, type, target, frame);
  if constexpr (natural) {
    store_integer<T>(type, magnitude, target, frame);
  } else {
    auto value = static_cast<std::int64_t>(magnitude);
    if (negative) value = -value;
    if constexpr (sizeof(T) < sizeof value) {
      if (value != static_cast<T>(value)) [[unlikely]] {
        faults().out_of_range(type, !negative, {p, static_cast<std::size_t>(at - p)}, frame);
        return at;
      }
    }
    store_integer<T>(type, static_cast<T>(value), target, frame);
  }
  return at;
}

// Twenty digits, `1.0`, `1e3`, `-0`: integers all the same (JSON Schema core, 4.2.3).
template <bool stores>
template <class T>
const char* Loader<stores>::odd_integer(const char* p, const Type& type, T* target,
                                        const Frame* frame) {
  if (*p != '-' && !is_digit(*p)) return wrong_type(p, type, frame);
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) return syntax(p, frame, "a value");
  using Wide = std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t>;
  Wide value = 0;
  IntegerFit fit = to_integer(to_decimal(token.text()), value);
  if (fit == IntegerFit::exact && !std::in_range<T>(value)) {
    fit = token.negative ? IntegerFit::too_small : IntegerFit::too_large;
  }
  switch (fit) {
    case IntegerFit::exact:
      store_integer<T>(type, static_cast<T>(value), target, frame);
      break;
    case IntegerFit::fraction:
      faults().wrong_type(type, shown(type, p, behind), frame);
      break;
    case IntegerFit::too_small:
    case IntegerFit::too_large:
      faults().out_of_range(type, fit == IntegerFit::too_large, token.text(), frame);
      break;
  }
  return behind;
}

template <bool stores>
template <class T>
void Loader<stores>::store_integer(const Type& type, T value, T* target, const Frame* frame) {
  using Wide = std::conditional_t<std::is_unsigned_v<T>, std::uint64_t, std::int64_t>;
  if (type.bounds) check_integer(faults(), type, static_cast<Wide>(value), frame);
  if constexpr (stores) *target = value;
}

template <bool stores>
const char* Loader<stores>::number(const char* p, const Type& type, double* target,
                                   const Frame* frame) {
  if (*p != '-' && !is_digit(*p)) [[unlikely]]
    return wrong_type(p, type, frame);
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) [[unlikely]]
    return syntax(p, frame, "a value");
  const std::optional<double> value = to_double(token);
  if (!value) [[unlikely]] {
    faults().out_of_range(type, !token.negative, token.text(), frame);
    return behind;
  }
  if (type.bounds) {
    check_number(faults(), type, *value, token.text(), frame);
    check_multiple(faults(), type, token.text(), frame);
  }
  if constexpr (stores) *target = *value;
  return behind;
}

template <bool stores>
const char* Loader<stores>::text(const char* p, const Type& type, std::string* target,
                                 const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  std::string_view content;
  p = string(p, content, frame);
  if (!p) [[unlikely]]
    return nullptr;
  if (type.bounds) check_string(faults(), type, content, frame);
  if constexpr (stores) target->assign(content);
  return p;
}

template <bool stores>
const char* Loader<stores>::optional_text(const char* p, const Type& type, void* holder,
                                          const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  std::string_view content;
  p = string(p, content, frame);
  if (!p) [[unlikely]]
    return nullptr;
  if (type.bounds) check_string(faults(), type, content, frame);
  if constexpr (stores) as_optional<std::string>(holder).emplace(content);
  return p;
}

template <bool stores>
const char* Loader<stores>::enumeration(const char* p, const Type& type, void* target,
                                        const Frame* frame) {
  const Enum& enumeration = *type.detail.enumeration;
  if (!enumeration.integers.empty()) return integer_enumeration(p, type, target, frame);
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  std::string_view word;
  p = string(p, word, frame);
  if (!p) [[unlikely]]
    return nullptr;
  store_enumerator(type, find_word(enumeration, word), word, target, frame);
  return p;
}

template <bool stores>
const char* Loader<stores>::integer_enumeration(const char* p, const Type& type, void* target,
                                                const Frame* frame) {
  if (*p != '-' && !is_digit(*p)) return wrong_type(p, type, frame);
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) return syntax(p, frame, "a value");
  std::int64_t integer = 0;
  switch (to_integer(to_decimal(token.text()), integer)) {
    case IntegerFit::exact: {
      const std::size_t index = find_integer(*type.detail.enumeration, integer);
      store_enumerator(type, index, std::to_string(integer), target, frame);
      break;
    }
    case IntegerFit::fraction:
      faults().wrong_type(type, shown(type, p, behind), frame);
      break;
    case IntegerFit::too_small:
      faults().out_of_range(type, false, token.text(), frame);
      break;
    case IntegerFit::too_large:
      faults().out_of_range(type, true, token.text(), frame);
      break;
  }
  return behind;
}

template <bool stores>
void Loader<stores>::store_enumerator(const Type& type, std::size_t index, std::string_view word,
                                      void* target, const Frame* frame) {
  const Enum& enumeration = *type.detail.enumeration;
  const bool open = type.kind == Kind::open_enum;
  if (index == not_found && !open) {
    not_listed(type, word, frame);
  } else if constexpr (stores) {
    const auto narrow = static_cast<std::uint16_t>(index);
    if (open) {
      auto& value = *static_cast<zefir::detail::OpenBase*>(target);
      index == not_found ? value.set_unknown(word) : value.set_index(narrow);
    } else if (enumeration.width == 1) {
      const auto byte = static_cast<std::uint8_t>(index);
      std::memcpy(target, &byte, 1);
    } else {
      std::memcpy(target, &narrow, 2);
    }
  }
}

template <bool stores>
void Loader<stores>::not_listed(const Type& type, std::string_view word, const Frame* frame) {
  const bool words = type.detail.enumeration->integers.empty();
  faults().not_listed(type, words ? quoted_excerpt(type, word) : excerpt(type, word), frame);
}

template <bool stores>
std::string_view Loader<stores>::kept(std::string_view content) {
  if (!walk_.arena) throw UsageError("a type of namespace views is loaded by zefir::load_borrowed");
  return source().lasts(content) ? content : walk_.arena->keep(content);
}

template <bool stores>
const char* Loader<stores>::view(const char* p, const Type& type, std::string_view* target,
                                 const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  std::string_view content;
  p = string(p, content, frame);
  if (!p) [[unlikely]]
    return nullptr;
  if (type.bounds) check_string(faults(), type, content, frame);
  if constexpr (stores) *target = kept(content);
  return p;
}

template <bool stores>
const char* Loader<stores>::decimal(const char* p, const Type& type, void* target,
                                    const Frame* frame) {
  if (*p != '-' && !is_digit(*p)) [[unlikely]]
    return wrong_type(p, type, frame);
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) [[unlikely]]
    return syntax(p, frame, "a value");
  if (type.bounds) check_decimal(faults(), type, token.text(), frame);
  if constexpr (stores) value_ops(type.kind).parse(target, token.text());
  return behind;
}

// Strings that are values of a class: DateTime, Uuid, Bytes, ...
template <bool stores>
const char* Loader<stores>::formatted(const char* p, const Type& type, void* target,
                                      const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  std::string_view content;
  p = string(p, content, frame);
  if (!p) [[unlikely]]
    return nullptr;
  if (type.bounds) check_string(faults(), type, content, frame);
  const ValueOps& ops = value_ops(type.kind);
  if (!(stores ? ops.parse(target, content) : ops.check(content))) [[unlikely]] {
    faults().add(frame, Fault::format, type_message(type), quoted_excerpt(type, content));
  }
  return p;
}

template <bool stores>
const char* Loader<stores>::free_form(const char* p, void* target, const Frame* frame) {
  nlohmann::json* value = nullptr;
  if constexpr (stores) value = &**static_cast<Json*>(target);
  return json(p, value, frame);
}

}  // namespace zefir::schema::detail
