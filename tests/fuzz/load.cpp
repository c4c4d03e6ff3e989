// SPDX-License-Identifier: Apache-2.0
// Any bytes as a struct. The low halves of the first four bytes choose the type and the options:
//   0  the type, by its place in `checks`
//   1  bits 0-1: unknown members (by type, exclude, include, raise); bits 2-3: duplicates
//   2  bit 0: partial; bits 1-2: greatest depth (512, 1, 4, 2048)
//   3  how many faults are kept (0: 1,000)
// so that a seed begins with digits: "0000{...}".
//
// Whatever the text: load, validate, load_partial and load_borrowed find the same faults; a shorter
// list of faults is the beginning of a longer one; what was loaded without a fault has none in
// memory; and nothing but ValidationError, and UsageError where views have no text to live in, is
// thrown.
#include <iterator>
#include <optional>
#include <utility>

#include "../unit/schema/models.hpp"
#include "expect.hpp"
#include "models.hpp"
#include "zefir/base/json.hpp"

namespace {

using fuzz::expect;
using fuzz::expect_equal;
using zefir::Duplicates;
using zefir::LoadOptions;
using zefir::ValidationErrors;
using zefir::schema::Unknown;

constexpr std::size_t all = 1000;

std::size_t low_half(std::uint8_t byte) { return byte & 0x0fu; }

LoadOptions options_of(const std::uint8_t* header) {
  constexpr std::size_t depths[] = {512, 1, 4, 2048};
  const std::size_t policies = low_half(header[1]);
  const std::size_t limits = low_half(header[2]);
  LoadOptions options;
  if ((policies & 3) != 0) options.unknown(static_cast<Unknown>((policies & 3) - 1));
  options.duplicates(static_cast<Duplicates>((policies >> 2) % 3));
  options.partial((limits & 1) != 0);
  options.max_depth(depths[limits >> 1 & 3]);
  if (const std::size_t kept = low_half(header[3])) options.max_errors(kept);
  return options;
}

void expect_same(const ValidationErrors& left, const ValidationErrors& right, const char* promise) {
  expect(left.size() == right.size(), promise, left.text(), right.text());
  expect_equal(left.text(), right.text(), promise);
  for (std::size_t i = 0; i < left.size(); ++i) {
    const zefir::ValidationItem& one = left.items()[i];
    const zefir::ValidationItem& other = right.items()[i];
    expect(one.fault() == other.fault() && one.at_schema() == other.at_schema(), promise);
    expect_equal(one.place(), other.place(), promise);
  }
  expect(left.truncated() == right.truncated(), promise);
}

void expect_beginning(const ValidationErrors& some, const ValidationErrors& more) {
  expect(some.size() <= more.size(), "fewer faults are kept");
  for (std::size_t i = 0; i < some.size(); ++i) {
    expect_equal(some.items()[i].pointer(), more.items()[i].pointer(), "faults come in one order");
    expect(some.items()[i].fault() == more.items()[i].fault(), "faults come in one order");
  }
  if (some.size() < more.size()) expect(some.truncated(), "a cut list says so");
}

template <class T>
void check_partial(std::string_view text, LoadOptions options) {
  options.partial(true);
  zefir::Partial<T> partial;
  const auto& type = zefir::schema::type_of<T>();
  const ValidationErrors errors =
      zefir::schema::load_partial_into(text, type, &partial.value, partial.present, options);
  expect_same(errors, zefir::validate<T>(text, options), "load_partial finds the same faults");
  if (errors.empty()) {
    const std::string dumped = zefir::dump(partial);
    expect(!dumped.empty(), "a part is dumped");
  }
}

template <class T, bool both_ways = true>
void check(std::string_view text, const LoadOptions& options) {
  T value{};
  const auto& type = zefir::schema::type_of<T>();
  const ValidationErrors errors = zefir::schema::load_into(text, type, &value, options);
  expect_same(errors, zefir::validate<T>(text, options), "load and validate find the same faults");
  expect_beginning(errors, zefir::validate<T>(text, LoadOptions(options).max_errors(all)));
  if (errors.empty()) {
    // What is missing from a part has a default, which need not keep to the bounds. And a text has
    // other members than a value: those that are only dumped, and unknown ones, which may count.
    if (both_ways && !options.partial()) {
      expect_equal(zefir::check(value).text(), "", "no fault in memory");
    }
    expect(!zefir::dump(value).empty(), "a value is dumped");
  }
  check_partial<T>(text, options);
}

// Views against the same struct with strings of its own.
void check_views(std::string_view text, const LoadOptions& options) {
  check<fuzz::OwnedNote>(text, options);
  std::optional<zefir::Borrowed<fuzz::NoteView>> borrowed;
  std::string said;
  try {
    borrowed.emplace(zefir::load_borrowed<fuzz::NoteView>(text, options));
  } catch (const zefir::ValidationError& error) {
    said = error.errors().text();
  }
  const ValidationErrors errors = zefir::validate<fuzz::OwnedNote>(text, options);
  expect_equal(said, errors.text(), "load_borrowed finds the same faults");
  expect_equal(zefir::validate<fuzz::NoteView>(text, options).text(), said,
               "views are validated as strings are");
  if (borrowed) {
    expect_equal(zefir::dump(**borrowed), zefir::dump(zefir::load<fuzz::OwnedNote>(text, options)),
                 "views have the strings' content");
  }
  fuzz::NoteView unkept;
  try {
    zefir::schema::load_into(text, zefir::schema::type_of<fuzz::NoteView>(), &unkept, options);
  } catch (const zefir::UsageError&) {
    // Views need load_borrowed, which this was not.
  }
}

using Check = void (*)(std::string_view text, const LoadOptions& options);
constexpr Check checks[] = {
    check<fuzz::Order>,
    check<models::Everything>,
    check<models::Bounded>,
    check<models::Tree>,
    check<models::Account, false>,
    check_views,
    check<fuzz::Choice>,
    check<models::Wide>,
    check<models::Odd>,
    check<models::Narrow, false>,
    check<fuzz::Payment>,
    check<std::vector<fuzz::Shape>>,
    check<zefir::Json>,
    check<fuzz::Loose>,
    check<std::vector<fuzz::Order>>,
    check<std::map<std::string, models::Everything>>,
};
static_assert(std::size(checks) == 16);

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  checks[low_half(data[0])](fuzz::as_text(data + 4, size - 4), options_of(data));
  return 0;
}
