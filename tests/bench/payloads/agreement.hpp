// SPDX-License-Identifier: Apache-2.0
// Nobody is measured before all have read and written the same.
#pragma once

#include <stdexcept>
#include <string>

#include "peers.hpp"
#include "zefir/schema.hpp"

namespace bench {

// Whether the machine can run the wide build of simdjson, if there is one.
inline bool has_wide_simdjson() {
#ifdef ZEFIR_BENCH_HAS_WIDE
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#else
  return false;
#endif
}

template <class T>
void expect_equal(const T& ours, const T& theirs, const char* who) {
  if (!(ours == theirs)) throw std::runtime_error(std::string(who) + " loads another value");
}

/// Throws std::runtime_error unless all peers load what zefir loads, and zefir and they dump texts
/// that mean the same.
template <class T>
void check_agreement(const std::string& text) {
  const T ours = zefir::load<T>(text);
  expect_equal(ours, load_by_nlohmann<T>(text), "nlohmann");
  expect_equal(ours, load_by_rapidjson<T>(text), "RapidJSON");
  expect_equal(ours, load_by_boost<T>(text), "Boost.JSON");
  expect_equal(ours, Simdjson<false>({text}).load<T>(), "simdjson");
#ifdef ZEFIR_BENCH_HAS_WIDE
  if (has_wide_simdjson()) expect_equal(ours, Simdjson<true>({text}).load<T>(), "simdjson, wide");
#endif
  const std::string dumped = zefir::dump(ours);
  if (!equal_by_nlohmann(dumped, text) || !equal_by_nlohmann(dumped, dump_by_nlohmann(ours)) ||
      !equal_by_nlohmann(dumped, dump_by_rapidjson(ours))) {
    throw std::runtime_error("dumps differ");
  }
}

}  // namespace bench
