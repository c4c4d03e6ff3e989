// SPDX-License-Identifier: Apache-2.0
#include "measure.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <stdexcept>

namespace bench {
namespace {

// The processor's time, so that a busy machine slows nobody down more than another.
double seconds_now() {
  std::timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print_figure(const std::string& name, double value, const char* unit, double goal, bool met) {
  std::printf("figure %s %.2f %s goal %g %s\n", name.c_str(), value, unit, goal,
              met ? "met" : "missed");
}

}  // namespace

void Contest::add(std::string name, std::function<Result()> run) {
  contestants_.push_back({std::move(name), std::move(run)});
}

void Contest::take_turns(int turns) {
  for (int turn = 0; turn < turns; ++turn) {
    for (Contestant& contestant : contestants_) {
      // Once unmeasured, so that each finds the heap and the caches as it leaves them itself.
      contestant.run();
      const double start = seconds_now();
      Result made = contestant.run();
      const double ready = seconds_now();
      made.reset();
      contestant.seconds.push_back(ready - start);
      contestant.seconds_destroying.push_back(seconds_now() - ready);
    }
  }
}

double Contest::ratio(const std::string& slow, const std::string& fast) const {
  return ratio_by(slow, fast, false);
}

double Contest::ratio_with_destruction(const std::string& slow, const std::string& fast) const {
  return ratio_by(slow, fast, true);
}

double Contest::ratio_by(const std::string& slow, const std::string& fast, bool destroying) const {
  const Contestant& above = find(slow);
  const Contestant& below = find(fast);
  const auto seconds = [destroying](const Contestant& contestant, std::size_t turn) {
    return contestant.seconds[turn] + (destroying ? contestant.seconds_destroying[turn] : 0);
  };
  std::vector<double> ratios;
  for (std::size_t turn = 0; turn < above.seconds.size(); ++turn) {
    ratios.push_back(seconds(above, turn) / seconds(below, turn));
  }
  return median(std::move(ratios));
}

void Contest::print() const {
  std::printf("%s, %zu bytes\n", title_.c_str(), bytes_);
  for (const Contestant& contestant : contestants_) {
    const double seconds = median(contestant.seconds);
    const double both = seconds + median(contestant.seconds_destroying);
    const auto speed = [&](double time) { return static_cast<double>(bytes_) / time / 1e6; };
    std::printf("  %-28s %9.1f MB/s", contestant.name.c_str(), speed(seconds));
    if (both > seconds * 1.02) std::printf("   %9.1f with destruction", speed(both));
    std::printf("\n");
  }
}

const Contest::Contestant& Contest::find(const std::string& name) const {
  for (const Contestant& contestant : contestants_) {
    if (contestant.name == name) return contestant;
  }
  throw std::logic_error("no contestant " + name);
}

void print_ratio(const std::string& name, double value, double goal) {
  print_figure(name, value, "x", goal, value >= goal);
}

void print_limit(const std::string& name, double value, const char* unit, double goal) {
  print_figure(name, value, unit, goal, value <= goal);
}

}  // namespace bench
