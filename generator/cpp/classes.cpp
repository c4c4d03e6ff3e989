// SPDX-License-Identifier: Apache-2.0
#include "cpp/classes.hpp"

#include <algorithm>
#include <iterator>

namespace zefir::cpp {
namespace {

using api::Meaning;

// Sorted by header.
constexpr Class classes[] = {
    {Meaning::bytes, "zefir::Bytes", "bytes", "zefir/base/bytes.hpp", false},
    {Meaning::date, "zefir::Date", "date", "zefir/base/date.hpp", true},
    {Meaning::date_time, "zefir::DateTime", "date_time", "zefir/base/date_time.hpp", true},
    {Meaning::decimal, "zefir::Decimal", "decimal", "zefir/base/decimal.hpp", false},
    {Meaning::duration, "zefir::Duration", "duration", "zefir/base/duration.hpp", true},
    {Meaning::time, "zefir::Time", "time", "zefir/base/time.hpp", true},
    {Meaning::uuid, "zefir::Uuid", "uuid", "zefir/base/uuid.hpp", true},
};

bool stands_in(std::string_view name, std::string_view code) {
  for (std::size_t at = code.find(name); at != std::string_view::npos;
       at = code.find(name, at + 1)) {
    // zefir::Date is not meant by zefir::DateTime.
    const std::size_t end = at + name.size();
    const bool goes_on = end < code.size() && code[end] >= 'A' && code[end] <= 'Z';
    if (!goes_on) return true;
  }
  return false;
}

}  // namespace

const Class* class_of(const api::Type& type) noexcept {
  const Meaning meaning = api::meaning(type);
  const auto* found = std::find_if(std::begin(classes), std::end(classes),
                                   [&](const Class& known) { return known.meaning == meaning; });
  return found == std::end(classes) ? nullptr : found;
}

std::vector<std::string> class_headers(const std::vector<std::string_view>& code) {
  std::vector<std::string> headers;
  for (const Class& known : classes) {
    if (std::any_of(code.begin(), code.end(),
                    [&](std::string_view text) { return stands_in(known.name, text); })) {
      headers.emplace_back(known.header);
    }
  }
  return headers;
}

}  // namespace zefir::cpp
