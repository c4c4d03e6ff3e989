// SPDX-License-Identifier: Apache-2.0
// nlohmann::json: a document first, then the structs; and back.
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "convert.hpp"
#include "peers.hpp"

namespace bench {
namespace {

using nlohmann::json;

struct Nlohmann {
  static bool get(const json& value, bool& out) {
    const auto* held = value.get_ptr<const json::boolean_t*>();
    return held != nullptr && (out = *held, true);
  }
  static bool get(const json& value, std::int64_t& out) {
    return value.is_number_integer() && (out = value.get<std::int64_t>(), true);
  }
  static bool get(const json& value, double& out) {
    return value.is_number() && (out = value.get<double>(), true);
  }
  static bool get(const json& value, std::string_view& out) {
    const auto* held = value.get_ptr<const json::string_t*>();
    return held != nullptr && (out = *held, true);
  }
  static bool is_null(const json& value) { return value.is_null(); }
  static std::size_t size(const json& value) { return value.size(); }

  template <class Take>
  static bool items(const json& value, Take take) {
    const auto* array = value.get_ptr<const json::array_t*>();
    if (array == nullptr) return false;
    for (const json& item : *array) {
      if (!take(item)) return false;
    }
    return true;
  }
  template <class Take>
  static bool members(const json& value, Take take) {
    const auto* object = value.get_ptr<const json::object_t*>();
    if (object == nullptr) return false;
    for (const auto& [key, item] : *object) {
      if (!take(std::string_view(key), item)) return false;
    }
    return true;
  }
  template <class Take>
  static bool entries(const json& value, Take take) {
    return members(value, take);
  }
};

json document(const std::string& value) { return value; }
template <class T>
requires std::is_arithmetic_v<T> json document(T value) { return value; }
template <class E>
json document(const zefir::Open<E>& value) {
  return value.word();
}
template <Struct T>
json document(const T& value);
template <class T>
json document(const zefir::Box<T>& value) {
  return document(*value);
}
template <class T>
json document(const std::vector<T>& value) {
  json array = json::array();
  array.get_ref<json::array_t&>().reserve(value.size());
  for (const T& item : value) array.push_back(document(item));
  return array;
}
template <class T>
json document(const std::map<std::string, T>& value) {
  json object = json::object();
  for (const auto& [key, item] : value) object.emplace(key, document(item));
  return object;
}
template <Struct T>
json document(const T& value) {
  json object = json::object();
  Fields<T>::visit(value, [&](const char* key, const auto& member, auto null) {
    if constexpr (requires { member.has_value(); }) {
      if (member.has_value()) {
        object.emplace(key, document(*member));
      } else if (writes_null(member, null)) {
        object.emplace(key, nullptr);
      }
    } else {
      object.emplace(key, document(member));
    }
  });
  return object;
}

}  // namespace

template <class T>
T load_by_nlohmann(std::string_view text) {
  T value;
  if (!Convert<Nlohmann>::fill(json::parse(text), value)) throw std::runtime_error("nlohmann");
  return value;
}

std::shared_ptr<const void> parse_by_nlohmann(std::string_view text) {
  return std::make_shared<const json>(json::parse(text));
}

template <class T>
std::string dump_by_nlohmann(const T& value) {
  return document(value).dump();
}

bool equal_by_nlohmann(std::string_view left, std::string_view right) {
  return json::parse(left) == json::parse(right);
}

std::string nlohmann_version() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + '.' +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + '.' +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

template payloads::Updates load_by_nlohmann(std::string_view);
template payloads::Timeline load_by_nlohmann(std::string_view);
template payloads::Tiny load_by_nlohmann(std::string_view);
template std::string dump_by_nlohmann(const payloads::Updates&);
template std::string dump_by_nlohmann(const payloads::Timeline&);
template std::string dump_by_nlohmann(const payloads::Tiny&);

}  // namespace bench
