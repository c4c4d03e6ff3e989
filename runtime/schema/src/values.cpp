// SPDX-License-Identifier: Apache-2.0
#include "src/values.hpp"

#include <optional>
#include <utility>

#include "zefir/base/base64.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/time.hpp"
#include "zefir/base/uuid.hpp"

namespace zefir::schema::detail {
namespace {

template <class T>
constexpr ValueOps ops_of = {
    sizeof(T),
    [](void* value, std::string_view text) {
      std::optional<T> parsed = T::parse(text);
      if (!parsed) return false;
      *static_cast<T*>(value) = *std::move(parsed);
      return true;
    },
    [](std::string_view text) { return T::parse(text).has_value(); },
    [](const void* value, std::string& out) { static_cast<const T*>(value)->append_to(out); },
    [](void* value) { *static_cast<T*>(value) = T(); },
    [](const void* left, const void* right) {
      return *static_cast<const T*>(left) == *static_cast<const T*>(right);
    },
    [](void* to, const void* from) { *static_cast<T*>(to) = *static_cast<const T*>(from); },
};

// Checking needs no copy of the octets.
constexpr ValueOps bytes_ops = [] {
  ValueOps ops = ops_of<Bytes>;
  ops.check = [](std::string_view text) { return is_base64(text); };
  return ops;
}();

}  // namespace

const ValueOps& value_ops(Kind kind) noexcept {
  switch (kind) {
    case Kind::decimal:
      return ops_of<zefir::Decimal>;
    case Kind::date_time:
      return ops_of<DateTime>;
    case Kind::date:
      return ops_of<Date>;
    case Kind::time:
      return ops_of<Time>;
    case Kind::duration:
      return ops_of<Duration>;
    case Kind::uuid:
      return ops_of<Uuid>;
    default:
      return bytes_ops;
  }
}

}  // namespace zefir::schema::detail
