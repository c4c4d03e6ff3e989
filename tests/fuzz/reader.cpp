// SPDX-License-Identifier: Apache-2.0
// Any bytes as a free-form value. zefir accepts what nlohmann::json accepts, and reads the same
// value from it, but for two differences:
//   - a text nested deeper than LoadOptions::max_depth (512) is refused; nlohmann has no limit;
//   - a NUL byte is refused wherever it stands; to nlohmann one outside a string ends the text, so
//     that it accepts "1\0rest".
// No differences, as both have it the same way: a byte order mark is passed over; lone surrogates,
// bytes that are not UTF-8 and numbers beyond a double's range are refused; numbers too small for a
// double are zero; of equal keys the last one counts (with Duplicates::last, the default). The
// limit of size, 256 MiB, is above what a fuzzer makes.
#include <algorithm>

#include "expect.hpp"
#include "zefir/base/json.hpp"
#include "zefir/schema.hpp"

namespace {

using fuzz::expect;
using zefir::Duplicates;
using zefir::Fault;
using zefir::Json;
using zefir::LoadOptions;
using zefir::ValidationErrors;

// The faults of a text, as load and validate agree on them.
ValidationErrors faults(std::string_view text, const LoadOptions& options, Json& value) {
  ValidationErrors loaded =
      zefir::schema::load_into(text, zefir::schema::type_of<Json>(), &value, options);
  const ValidationErrors validated = zefir::validate<Json>(text, options);
  fuzz::expect_equal(loaded.text(), validated.text(), "load and validate find the same faults");
  expect(loaded.truncated() == validated.truncated(), "load and validate cut the list alike");
  return loaded;
}

bool has(const ValidationErrors& errors, Fault fault) {
  return std::any_of(errors.items().begin(), errors.items().end(),
                     [fault](const zefir::ValidationItem& item) { return item.fault() == fault; });
}

void compare(std::string_view text, const ValidationErrors& errors, const Json& value) {
  if (has(errors, Fault::too_deep)) return;
  if (text.find('\0') != std::string_view::npos) {
    expect(!errors.empty(), "a NUL byte is refused");
    return;
  }
  expect(errors.empty() == nlohmann::json::accept(text), "nlohmann::json agrees", errors.text());
  if (!errors.empty()) return;
  expect(*value == nlohmann::json::parse(text), "nlohmann::json reads the same value");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  Json value;
  const ValidationErrors errors = faults(text, {}, value);
  compare(text, errors, value);

  Json first;
  const bool same_grammar =
      faults(text, LoadOptions().duplicates(Duplicates::first), first).empty() == errors.empty();
  expect(same_grammar, "which duplicate counts does not change what is accepted");
  Json unique;
  const ValidationErrors strict = faults(text, LoadOptions().duplicates(Duplicates::error), unique);
  if (strict.empty()) {
    expect(errors.empty() && *unique == *value && *first == *value,
           "without duplicates, the policy changes nothing");
  } else {
    expect(!errors.empty() || has(strict, Fault::duplicate), "only duplicates are refused beside");
  }
  return 0;
}
