// SPDX-License-Identifier: Apache-2.0
// What zefir is measured against. Each function is there for payloads::Updates, Timeline and Tiny,
// and throws std::runtime_error when a text does not fit the type.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "payloads/models.hpp"

namespace bench {

template <class T>
T load_by_nlohmann(std::string_view text);
/// The parsed text, for the memory it keeps.
std::shared_ptr<const void> parse_by_nlohmann(std::string_view text);
template <class T>
std::string dump_by_nlohmann(const T& value);
/// Whether the texts mean the same.
bool equal_by_nlohmann(std::string_view left, std::string_view right);
std::string nlohmann_version();

template <class T>
T load_by_rapidjson(std::string_view text);
std::shared_ptr<const void> parse_by_rapidjson(std::string_view text);
template <class T>
std::string dump_by_rapidjson(const T& value);
std::string rapidjson_version();

template <class T>
T load_by_boost(std::string_view text);
std::shared_ptr<const void> parse_by_boost(std::string_view text);
std::string boost_version();

/// simdjson wants texts with bytes to spare behind them, and its parser's buffers to be used again.
/// The compiler's flags decide by which instructions its on-demand interface reads: `wide` is what
/// -march=haswell gives, in place of what all others here are compiled for.
template <bool wide>
class Simdjson {
 public:
  explicit Simdjson(const std::vector<std::string>& texts);
  ~Simdjson();

  template <class T>
  T load(std::size_t text = 0);
  static std::string version();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bench
