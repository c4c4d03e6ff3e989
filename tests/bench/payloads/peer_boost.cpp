// SPDX-License-Identifier: Apache-2.0
// Boost.JSON, compiled in: a value in a monotonic resource first, then the structs.
#include <boost/json/src.hpp>
#include <boost/version.hpp>
#include <stdexcept>

#include "convert.hpp"
#include "peers.hpp"

namespace bench {
namespace {

namespace json = boost::json;

struct Boost {
  static bool get(const json::value& value, bool& out) {
    const bool* held = value.if_bool();
    return held != nullptr && (out = *held, true);
  }
  static bool get(const json::value& value, std::int64_t& out) {
    const std::int64_t* held = value.if_int64();
    return held != nullptr && (out = *held, true);
  }
  static bool get(const json::value& value, double& out) {
    return value.is_number() && (out = value.to_number<double>(), true);
  }
  static bool get(const json::value& value, std::string_view& out) {
    const json::string* held = value.if_string();
    return held != nullptr && (out = {held->data(), held->size()}, true);
  }
  static bool is_null(const json::value& value) { return value.is_null(); }
  static std::size_t size(const json::value& value) {
    return value.is_array() ? value.get_array().size() : 0;
  }

  template <class Take>
  static bool items(const json::value& value, Take take) {
    const json::array* array = value.if_array();
    if (array == nullptr) return false;
    for (const json::value& item : *array) {
      if (!take(item)) return false;
    }
    return true;
  }
  template <class Take>
  static bool members(const json::value& value, Take take) {
    const json::object* object = value.if_object();
    if (object == nullptr) return false;
    for (const json::key_value_pair& pair : *object) {
      if (!take(std::string_view(pair.key().data(), pair.key().size()), pair.value())) return false;
    }
    return true;
  }
  template <class Take>
  static bool entries(const json::value& value, Take take) {
    return members(value, take);
  }
};

json::value parse(std::string_view text, json::storage_ptr memory) {
  return json::parse(json::string_view(text.data(), text.size()), std::move(memory));
}

struct Kept {
  json::monotonic_resource memory;
  json::value value;
};

}  // namespace

template <class T>
T load_by_boost(std::string_view text) {
  json::monotonic_resource memory;
  const json::value document = parse(text, &memory);
  T value;
  if (!Convert<Boost>::fill(document, value)) throw std::runtime_error("Boost.JSON");
  return value;
}

std::shared_ptr<const void> parse_by_boost(std::string_view text) {
  const auto kept = std::make_shared<Kept>();
  // Assigning would copy into the other's memory.
  kept->value.~value();
  ::new (&kept->value) json::value(parse(text, &kept->memory));
  return kept;
}

std::string boost_version() {
  return std::to_string(BOOST_VERSION / 100000) + '.' + std::to_string(BOOST_VERSION / 100 % 1000);
}

template payloads::Updates load_by_boost(std::string_view);
template payloads::Timeline load_by_boost(std::string_view);
template payloads::Tiny load_by_boost(std::string_view);

}  // namespace bench
