// SPDX-License-Identifier: Apache-2.0
// Implements formats.hpp.
#include "api/formats.hpp"

#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/time.hpp"
#include "zefir/base/uuid.hpp"
#include "zefir/schema/format.hpp"

namespace zefir::api {
namespace {

struct Format {
  std::string_view name;
  Meaning meaning;
};
constexpr Format formats[] = {
    {"decimal", Meaning::decimal}, {"date-time", Meaning::date_time},
    {"date", Meaning::date},       {"time", Meaning::time},
    {"uuid", Meaning::uuid},       {"duration", Meaning::duration},
    {"byte", Meaning::bytes},      {"base64", Meaning::bytes},
};

}  // namespace

Meaning meaning(const Type& type) noexcept {
  for (const Format& format : formats) {
    if (format.name != type.format) continue;
    const bool of_number = type.kind == Kind::number && format.meaning == Meaning::decimal;
    return type.kind == Kind::string || of_number ? format.meaning : Meaning::plain;
  }
  return Meaning::plain;
}

bool is_value(std::string_view text, Meaning meaning) {
  switch (meaning) {
    case Meaning::plain:
      return true;
    case Meaning::decimal:
      return Decimal::parse(text).has_value();
    case Meaning::date_time:
      return DateTime::parse(text).has_value();
    case Meaning::date:
      return Date::parse(text).has_value();
    case Meaning::time:
      return Time::parse(text).has_value();
    case Meaning::duration:
      return Duration::parse(text).has_value();
    case Meaning::uuid:
      return Uuid::parse(text).has_value();
    case Meaning::bytes:
      return Bytes::parse(text).has_value();
  }
  return false;
}

std::string_view checked_format(const Type& type) noexcept {
  if (type.kind != Kind::string || meaning(type) != Meaning::plain) return "";
  const schema::Format* format = schema::find_format(type.format);
  return format ? format->name : "";
}

}  // namespace zefir::api
