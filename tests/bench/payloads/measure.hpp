// SPDX-License-Identifier: Apache-2.0
// Contestants that take turns, and the figures that come of it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bench {

// Keeps a result from being optimised away.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

/// What a run made, to be destroyed when its time has been taken.
using Result = std::shared_ptr<const void>;
template <class T>
Result result(T value) {
  return std::make_shared<const T>(std::move(value));
}

/// Runs contestants by turns, so that whatever else the machine does falls on all alike, and takes
/// the processor's time. Contestants that make the same values take as long to destroy them, which
/// is then no part of the contest; it is printed beside.
class Contest {
 public:
  /// `bytes` of text are what one run goes through.
  Contest(std::string title, std::size_t bytes) : title_(std::move(title)), bytes_(bytes) {}

  void add(std::string name, std::function<Result()> run);
  void take_turns(int turns);

  /// How many times longer `slow` takes than `fast`: the median of the turns' ratios.
  double ratio(const std::string& slow, const std::string& fast) const;
  /// The same of making and destroying, for contestants whose values differ.
  double ratio_with_destruction(const std::string& slow, const std::string& fast) const;
  void print() const;

 private:
  struct Contestant {
    std::string name;
    std::function<Result()> run;
    std::vector<double> seconds = {};
    std::vector<double> seconds_destroying = {};
  };
  const Contestant& find(const std::string& name) const;
  double ratio_by(const std::string& slow, const std::string& fast, bool destroying) const;

  std::string title_;
  std::size_t bytes_;
  std::vector<Contestant> contestants_;
};

/// `figure NAME VALUE x goal GOAL met|missed`, for ratios that are better when larger.
void print_ratio(const std::string& name, double value, double goal);
/// The same for what is better when smaller.
void print_limit(const std::string& name, double value, const char* unit, double goal);

}  // namespace bench
