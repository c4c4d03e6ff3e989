// SPDX-License-Identifier: Apache-2.0
// Title or file name -> namespace.
#include "default_namespace.hpp"

#include "cpp/build.hpp"

namespace zefir {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// "PetStore, v2" -> "pet_store_v2". Letters outside ASCII part words like any other sign.
std::string snake_case(std::string_view words) {
  std::string out;
  bool parted = false;
  for (std::size_t i = 0; i != words.size(); ++i) {
    const char c = words[i];
    if (!is_upper(c) && !is_lower_or_digit(c)) {
      parted = true;
      continue;
    }
    const bool capital_inside = i != 0 && is_upper(c) && is_lower_or_digit(words[i - 1]);
    if ((parted || capital_inside) && !out.empty()) out += '_';
    parted = false;
    out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

/// `name` made a namespace, or nothing.
std::string as_namespace(std::string name) {
  if (name.empty()) return {};
  if (name.front() >= '0' && name.front() <= '9') name.insert(0, "api_");
  if (cpp::is_namespace(name)) return name;
  name += '_';
  return cpp::is_namespace(name) ? name : std::string();
}

std::string_view stem(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') + 1);
  const auto dot = path.find_last_of('.');
  return dot == 0 ? path : path.substr(0, dot);
}

}  // namespace

std::string default_namespace(std::string_view title, std::string_view path) {
  std::string name = as_namespace(snake_case(title));
  if (name.empty()) name = as_namespace(snake_case(stem(path)));
  return name.empty() ? "api" : name;
}

}  // namespace zefir
