// SPDX-License-Identifier: Apache-2.0
// The walk over rows and text at once: reads, checks and, when asked to, stores.
//
// Declared here, defined in loader.cpp for the two cases: Loader<true> fills C++ values,
// Loader<false> only checks, with null for every target.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/reader.hpp"
#include "src/trials.hpp"
#include "zefir/schema/arena.hpp"
#include "zefir/schema/load.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir {
class Present;
}

namespace zefir::schema::detail {

/// What a walk goes by beside text and rows.
struct Walk {
  explicit Walk(const LoadOptions& options) noexcept
      : unknown(options.unknown()),
        duplicates(options.duplicates()),
        partial(options.partial()),
        max_depth(options.max_depth()) {}

  std::optional<Unknown> unknown;
  Duplicates duplicates;
  bool partial;
  std::size_t max_depth;
  std::size_t depth = 0;       ///< how many arrays and objects are open already
  Arena* arena = nullptr;      ///< for Kind::string_view
  Present* present = nullptr;  ///< where to note which members were there, or null
  Trials* trials = nullptr;    ///< inside a trial of a variant's alternative, else null
};

template <bool stores>
class Loader : private Reader {
 public:
  Loader(const Source& source, const Walk& walk, Faults& faults) noexcept
      : Reader(source, walk.max_depth, walk.depth, walk.duplicates, faults), walk_(walk) {}

  /// The whole text as one value of `type`; `frame` is where it stands, null for the root.
  void run(const Type& type, void* target, const Frame* frame = nullptr);

 private:
  template <bool>
  friend class Loader;
  // Which members of one object have been met.
  class Seen;

  const char* value(const char* p, const Type& type, void* target, const Frame* frame);
  const char* held_value(const char* p, const Type& type, void* target, const Frame* frame);
  // Of holders and kinds that are less usual.
  const char* any_value(const char* p, const Type& type, void* target, const Frame* frame);
  ZEFIR_COLD const char* ruled(const char* p, const Type& type, void* target, const Frame* frame);
  const char* plain(const char* p, const Type& type, void* target, const Frame* frame);
  // Of kinds that held_value leaves over.
  const char* optional(const char* p, const Type& type, void* holder, const Frame* frame);
  // A new T in a std::optional<T>; null when nothing is stored.
  template <class T>
  static T* emplaced(void* holder);
  // The value inside a box; null when nothing is stored.
  void* boxed_target(void* holder, const Type& type);
  ZEFIR_COLD const char* wrong_type(const char* p, const Type& type, const Frame* frame);
  // What a fault shows of the value at `p`, if it is to be kept.
  ZEFIR_COLD std::string shown(const Type& type, const char* p, const char* behind);
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
  const char* odd_text(const char* p, const Type& type, std::string* target, const Frame* frame);
  const char* view(const char* p, const Type& type, std::string_view* target, const Frame* frame);
  const char* odd_view(const char* p, const Type& type, std::string_view* target,
                       const Frame* frame);
  // A string's content in memory that outlives the walk.
  std::string_view kept(std::string_view content);
  const char* decimal(const char* p, const Type& type, void* target, const Frame* frame);
  const char* formatted(const char* p, const Type& type, void* target, const Frame* frame);
  const char* optional_text(const char* p, const Type& type, void* holder, const Frame* frame);
  const char* enumeration(const char* p, const Type& type, void* target, const Frame* frame);
  const char* integer_enumeration(const char* p, const Type& type, void* target,
                                  const Frame* frame);
  // `word` is kept where `index` is none of the enumeration's and the type is open.
  void store_enumerator(const Type& type, std::size_t index, std::string_view word, void* target,
                        const Frame* frame);
  ZEFIR_COLD void not_listed(const Type& type, std::string_view word, const Frame* frame);
  const char* free_form(const char* p, void* target, const Frame* frame);

  const char* list(const char* p, const Type& type, void* target, const Frame* frame);
  template <class ReadItem>
  const char* items(const char* p, const Type& type, const Frame* frame, ReadItem&& read);
  const char* tuple(const char* p, const Type& type, void* target, const Frame* frame);
  const char* map(const char* p, const Type& type, void* target, const Frame* frame);
  // `names`: those that have been met where no map keeps them.
  const char* entry(const char* p, const Map& map, void* target, std::string_view key, Seen& names,
                    Frame& frame);
  const char* entry_value(const char* p, const Map& map, void* target, Seen& names,
                          const Frame& frame);

  const char* object(const char* p, const Object& object, void* target, const Frame* frame);
  // Behind a member's key, and which member it is; without one, behind its value.
  struct Named {
    const char* behind;
    const Member* member;
  };
  Named other_member(const char* p, const Object& object, const Member* next, const KeyHead* head,
                     void* target, Seen& seen, const Frame* frame);
  ZEFIR_COLD const char* odd_member(const char* p, const Object& object, const Member& member,
                                    void* target, Seen& seen, const Frame* frame);
  ZEFIR_COLD const char* repeated_member(const char* p, const Member& member, void* place,
                                         const Frame* at);
  const char* unknown_member(const char* p, const Object& object, void* target,
                             std::string_view key, Seen& seen, const Frame* frame);
  // Passes over an undeclared member whose parts must not stand twice either.
  ZEFIR_COLD const char* skip_named(const char* p, const Object& object, std::string_view key,
                                    const Frame* frame);
  ZEFIR_COLD void properties(const SizeBounds& bounds, const char* start, std::size_t count,
                             bool at_schema, const Frame* frame);
  ZEFIR_COLD void missing(const Object& object, const Seen& seen, std::uint64_t met,
                          const Frame* frame);
  ZEFIR_COLD void record(const Object& object, const Seen& seen, std::uint64_t met,
                         const Frame* frame);

  const char* variant(const char* p, const Type& type, void* target, const Frame* frame);
  const char* alternative(const char* p, const Variant& variant, std::size_t index, void* target,
                          const Frame* frame);
  template <class Visit>
  bool each_key(const char* p, const Frame* frame, Visit&& visit);
  const char* discriminated(const char* p, const Type& type, void* target, const Frame* frame);
  bool distinguish(const char* p, Candidates& candidates, const Frame* frame);
  // Walks the value at `p` as one of `type`, storing nothing, its faults into `scratch`.
  const char* attempt(const char* p, const Type& type, Faults& scratch, const Frame* frame);
  const char* tried(const char* p, const Type& type, const Candidates& candidates, void* target,
                    const Frame* frame);
  Trials::Outcome tried_outcome(const char* p, const Variant& variant, const Candidates& candidates,
                                bool outermost, const Frame* frame);
  // What each candidate misses.
  std::vector<ValidationItem::Branch> missed(const char* p, const Variant& variant,
                                             const Candidates& candidates, const Frame* frame);
  Trials& trials() noexcept { return walk_.trials ? *walk_.trials : own_trials_; }

  Walk walk_;
  Trials own_trials_;
  bool in_variant_ = false;
};

extern template class Loader<true>;
extern template class Loader<false>;

}  // namespace zefir::schema::detail
