// SPDX-License-Identifier: Apache-2.0
// The walk over rows and text at once: reads, checks and, when asked to, stores.
//
// Declared here, defined in loader.cpp for the two cases: Loader<true> fills C++ values,
// Loader<false> only checks, with null for every target.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "src/reader.hpp"
#include "zefir/schema/load.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

template <bool stores>
class Loader : private Reader {
 public:
  Loader(const Source& source, const LoadOptions& options, Faults& faults) noexcept
      : Reader(source, options.max_depth(), faults), unknown_(options.unknown()) {}

  /// The whole text as one value of `type`.
  void run(const Type& type, void* target);

 private:
  // Which members of one object have been met.
  class Seen;

  const char* value(const char* p, const Type& type, void* target, const Frame* frame);
  const char* plain(const char* p, const Type& type, void* target, const Frame* frame);
  const char* optional(const char* p, const Type& type, void* holder, const Frame* frame);
  // A new T in a std::optional<T>; null when nothing is stored.
  template <class T>
  static T* emplaced(void* holder);
  const char* boxed(const char* p, const Type& type, void* holder, const Frame* frame);
  ZEFIR_COLD const char* wrong_type(const char* p, const Type& type, const Frame* frame);
  const char* null(const char* p, const Type& type, void* holder, const Frame* frame);

  const char* boolean(const char* p, const Type& type, bool* target, const Frame* frame);
  template <class T>
  const char* integer(const char* p, const Type& type, T* target, const Frame* frame);
  template <class T>
  ZEFIR_COLD const char* odd_integer(const char* p, const Type& type, T* target,
                                     const Frame* frame);
  template <class T>
  void store_integer(const Type& type, T value, T* target, const Frame* frame);
  const char* number(const char* p, const Type& type, double* target, const Frame* frame);
  const char* text(const char* p, const Type& type, std::string* target, const Frame* frame);
  const char* optional_text(const char* p, const Type& type, void* holder, const Frame* frame);
  const char* enumeration(const char* p, const Type& type, void* target, const Frame* frame);
  const char* integer_enumeration(const char* p, const Type& type, void* target,
                                  const Frame* frame);
  // `word` is kept where `index` is none of the enumeration's and the type is open.
  void store_enumerator(const Type& type, std::size_t index, std::string_view word, void* target,
                        const Frame* frame);
  const char* free_form(const char* p, void* target, const Frame* frame);

  const char* list(const char* p, const Type& type, void* target, const Frame* frame);
  template <class ReadItem>
  const char* items(const char* p, const Type& type, const Frame* frame, ReadItem&& read);
  const char* map(const char* p, const Type& type, void* target, const Frame* frame);
  const char* entry(const char* p, const Map& map, void* target, std::string_view key,
                    Frame& frame);

  const char* object(const char* p, const Object& object, void* target, const Frame* frame);
  const char* unknown_member(const char* p, const Object& object, void* target,
                             std::string_view key, const Frame* frame);
  ZEFIR_COLD void missing(const Object& object, const Seen& seen, const Frame* frame);

  std::optional<Unknown> unknown_;
};

extern template class Loader<true>;
extern template class Loader<false>;

}  // namespace zefir::schema::detail
