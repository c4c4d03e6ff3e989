// SPDX-License-Identifier: Apache-2.0
// The part of Loader that reads values without parts: booleans, numbers, strings, enumerators and
// free-form values. Included by loader.cpp alone, and kept apart for its length.
#pragma once

#include <bit>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
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

// Up to eighteen digits without fraction and exponent. Nothing is called but in the end, so that no
// register need be saved.
template <bool stores>
template <class T>
const char* Loader<stores>::integer(const char* p, const Type& type, T* target,
                                    const Frame* frame) {
  const bool negative = *p == '-';
  const char* const start = p + (negative ? 1 : 0);
  constexpr bool natural = std::is_unsigned_v<T>;
  if (std::endian::native != std::endian::little || limit() - start < 24 || (natural && negative))
      [[unlikely]]
    return odd_integer(p, type, target, frame);
  const std::uint64_t digits = digits_at(start);
  int count = leading_digits(digits);
  if (count == 0) [[unlikely]]
    return odd_integer(p, type, target, frame);
  std::uint64_t magnitude = to_number(digits, count);
  if (count == 8) {
    const std::uint64_t more = digits_at(start + 8);
    if (const int next = leading_digits(more)) {
      magnitude = magnitude * powers_of_ten[next] + to_number(more, next);
      count += next;
    }
    for (; count >= 16 && is_digit(start[count]); ++count) {
      if (count == 18) [[unlikely]]
        return odd_integer(p, type, target, frame);
      magnitude = magnitude * 10 + static_cast<std::uint64_t>(start[count] - '0');
    }
  }
  const char* const behind = start + count;
  if ((*start == '0' && count != 1) || *behind == '.' || (*behind | 0x20) == 'e') [[unlikely]]
    return odd_integer(p, type, target, frame);
  auto value = static_cast<std::int64_t>(magnitude);
  if (negative) value = -value;
  if (value != static_cast<std::int64_t>(static_cast<T>(value))) [[unlikely]]
    return odd_integer(p, type, target, frame);
  if constexpr (stores) *target = static_cast<T>(value);
  using Wide = std::conditional_t<natural, std::uint64_t, std::int64_t>;
  if (type.bounds && !in_bounds(type, static_cast<Wide>(value))) [[unlikely]]
    return odd_integer(p, type, target, frame);
  return behind;
}

// At the end of the text, twenty digits, `1.0`, `1e3`, `-0`: integers all the same (JSON Schema
// core, 4.2.3). And what is wrong with any of them.
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
  if (token.plain) {
    bool fits = token.significant <= 18;
    if (fits) {
      const auto magnitude = static_cast<std::int64_t>(token.mantissa);
      const std::int64_t integer = token.negative ? -magnitude : magnitude;
      fits = std::in_range<Wide>(integer);
      value = static_cast<Wide>(integer);
    } else {
      fits = std::from_chars(token.begin, token.end, value).ec == std::errc();
    }
    if (fits && std::in_range<T>(value)) {
      store_integer<T>(type, static_cast<T>(value), target, frame);
      return behind;
    }
  }
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
  double short_value;
  if (const char* const behind = read_short_number(p, limit(), short_value)) [[likely]] {
    if (type.bounds) {
      const std::string_view token(p, static_cast<std::size_t>(behind - p));
      check_number(faults(), type, short_value, token, frame);
      check_multiple(faults(), type, token, frame);
    }
    if constexpr (stores) *target = short_value;
    return behind;
  }
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

// A new string in place of what is there. Copying a fixed number of bytes takes fewer steps than
// finding out how to copy a few, and making a string fewer than assigning to one; fifteen bytes fit
// into any std::string without an allocation, so that nothing throws between the old and the new.
inline void store_text(std::string& target, const char* first, std::size_t size,
                       const char* limit) {
  constexpr std::size_t few = 15;
  if (size <= few && static_cast<std::size_t>(limit - first) >= few) [[likely]] {
    std::destroy_at(&target);
    std::construct_at(&target, first, few)->resize(size);
  } else {
    target = std::string(first, size);
  }
}
inline void store_text(std::optional<std::string>& target, const char* first, std::size_t size,
                       const char* limit) {
  constexpr std::size_t few = 15;
  if (size <= few && static_cast<std::size_t>(limit - first) >= few) [[likely]] {
    target.emplace(first, few).resize(size);
  } else {
    target.emplace(first, size);
  }
}

template <bool stores>
const char* Loader<stores>::text(const char* p, const Type& type, std::string* target,
                                 const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  const char* const first = p + 1;
  const char* const stop = find_string_stop(first, limit());
  const auto size = static_cast<std::size_t>(stop - first);
  if (*stop != '"' || (type.bounds && !surely_in_bounds(type, size))) [[unlikely]]
    return odd_text(p, type, target, frame);
  if constexpr (stores) store_text(*target, first, size, limit());
  return stop + 1;
}

template <bool stores>
const char* Loader<stores>::optional_text(const char* p, const Type& type, void* holder,
                                          const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  const char* const first = p + 1;
  const char* const stop = find_string_stop(first, limit());
  const auto size = static_cast<std::size_t>(stop - first);
  if (*stop != '"' || (type.bounds && !surely_in_bounds(type, size))) [[unlikely]]
    return odd_text(p, type, emplaced<std::string>(holder), frame);
  if constexpr (stores) store_text(as_optional<std::string>(holder), first, size, limit());
  return stop + 1;
}

// With escapes, or with bounds that take more than a look at its size.
template <bool stores>
const char* Loader<stores>::odd_text(const char* p, const Type& type, std::string* target,
                                     const Frame* frame) {
  std::string_view content;
  p = string(p, content, frame);
  if (!p) [[unlikely]]
    return nullptr;
  if (type.bounds) check_string(faults(), type, content, frame);
  if constexpr (stores) target->assign(content);
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
  if (!faults().keeps_another()) return;
  const bool words = type.detail.enumeration->integers.empty();
  faults().not_listed(type, words ? quoted_excerpt(type, word) : excerpt(type, word), frame);
}

template <bool stores>
std::string_view Loader<stores>::kept(std::string_view content) {
  if (!walk_.arena) [[unlikely]]
    throw UsageError("a type of namespace views is loaded by zefir::load_borrowed");
  return source().lasts(content) ? content : walk_.arena->keep(content);
}

template <bool stores>
const char* Loader<stores>::view(const char* p, const Type& type, std::string_view* target,
                                 const Frame* frame) {
  if (*p != '"') [[unlikely]]
    return wrong_type(p, type, frame);
  const char* const first = p + 1;
  const char* const stop = find_string_stop(first, limit());
  const auto size = static_cast<std::size_t>(stop - first);
  if (*stop != '"' || (type.bounds && !surely_in_bounds(type, size))) [[unlikely]]
    return odd_view(p, type, target, frame);
  if constexpr (stores) *target = kept({first, size});
  return stop + 1;
}

// The like of odd_text.
template <bool stores>
const char* Loader<stores>::odd_view(const char* p, const Type& type, std::string_view* target,
                                     const Frame* frame) {
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
  const bool good = stores ? ops.parse(target, content) : ops.check(content);
  if (!good && faults().keeps_another()) [[unlikely]] {
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
