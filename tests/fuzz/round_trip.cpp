// SPDX-License-Identifier: Apache-2.0
// What has been loaded is dumped as JSON that loads again, and then dumps as the same text. The low
// half of the first byte chooses the type, by its place in `checks`: "0{...}".
#include <algorithm>
#include <iterator>

#include "../unit/schema/models.hpp"
#include "expect.hpp"
#include "models.hpp"
#include "zefir/base/json.hpp"

namespace {

using fuzz::expect;
using fuzz::expect_equal;
using zefir::ValidationErrors;

// A Decimal may be beyond a double's range, which nlohmann::json refuses.
bool is_json(std::string_view text) {
  if (nlohmann::json::accept(text)) return true;
  const ValidationErrors errors = zefir::validate<zefir::Json>(text);
  return std::all_of(
      errors.items().begin(), errors.items().end(),
      [](const zefir::ValidationItem& item) { return item.fault() == zefir::Fault::out_of_range; });
}

template <class T>
ValidationErrors load_into(std::string_view text, T& value) {
  return zefir::schema::load_into(text, zefir::schema::type_of<T>(), &value, {});
}

template <class T, bool both_ways = true, bool same_text = true>
void check(std::string_view text) {
  T value{};
  if (!load_into(text, value).empty()) return;
  const std::string once = zefir::dump(value);
  expect(is_json(once), "a dump is JSON", once);
  T again{};
  expect_equal(load_into(once, again).text(), "", "a dump loads");
  // A number that is rounded to a whole one may fit an alternative for integers from then on.
  if (!same_text) return;
  expect_equal(zefir::dump(again), once, "a dump of what was dumped is the same text");
  if (!both_ways) return;  // members that are only loaded are not in what was dumped
  const auto& type = zefir::schema::type_of<T>();
  expect(zefir::schema::equal_values(&value, &again, type), "what was dumped is the value", once);
}

// Of what a part had, a part is dumped.
template <class T>
void check_part(std::string_view text) {
  const auto& type = zefir::schema::type_of<T>();
  zefir::Partial<T> partial;
  const auto load = [&type](std::string_view from, zefir::Partial<T>& into) {
    return zefir::schema::load_partial_into(from, type, &into.value, into.present, {});
  };
  if (!load(text, partial).empty()) return;
  const std::string once = zefir::dump(partial);
  expect(is_json(once), "a part's dump is JSON", once);
  zefir::Partial<T> again;
  expect_equal(load(once, again).text(), "", "a part's dump loads");
  expect_equal(zefir::dump(again), once, "a dump of the part that was dumped is the same text");
}

template <class T>
void check_both(std::string_view text) {
  check<T>(text);
  check_part<T>(text);
}

using Check = void (*)(std::string_view text);
constexpr Check checks[] = {
    check_both<fuzz::Order>,
    check_both<models::Everything>,
    check_both<models::Bounded>,
    check_both<models::Tree>,
    check_both<zefir::Json>,
    check_both<fuzz::OwnedNote>,
    check_both<fuzz::Choice>,
    check_both<models::Odd>,
    check<fuzz::Payment>,
    check<std::vector<fuzz::Shape>>,
    check<std::map<std::string, fuzz::Loose>, false, false>,
    check<std::vector<fuzz::Id>>,
    check<models::Account, false>,
    check_both<std::vector<models::Point>>,
    check<std::map<std::string, models::Account>, false>,
    check<std::vector<zefir::Decimal>>,
};
static_assert(std::size(checks) == 16);

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  checks[data[0] & 0x0fu](fuzz::as_text(data + 1, size - 1));
  return 0;
}
