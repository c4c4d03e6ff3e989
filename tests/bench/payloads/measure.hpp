// SPDX-License-Identifier: Apache-2.0
// Contestants that take turns, and the figures that come of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

// Keeps a result from being optimised away.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

/// Runs contestants by turns, so that whatever else the machine does falls on all alike, and takes
/// the processor's time.
class Contest {
 public:
  /// `bytes` of text are what one run goes through.
  Contest(std::string title, std::size_t bytes) : title_(std::move(title)), bytes_(bytes) {}

  void add(std::string name, std::function<void()> run);
  void take_turns(int turns);

  /// How many times longer `slow` takes than `fast`: the median of the turns' ratios.
  double ratio(const std::string& slow, const std::string& fast) const;
  void print() const;

 private:
  struct Contestant {
    std::string name;
    std::function<void()> run;
    std::vector<double> seconds;
  };
  const Contestant& find(const std::string& name) const;

  std::string title_;
  std::size_t bytes_;
  std::vector<Contestant> contestants_;
};

/// `figure NAME VALUE x goal GOAL met|missed`, for ratios that are better when larger.
void print_ratio(const std::string& name, double value, double goal);
/// The same for what is better when smaller.
void print_limit(const std::string& name, double value, const char* unit, double goal);

}  // namespace bench
