// SPDX-License-Identifier: Apache-2.0
// Loads and dumps payloads by zefir's rows and by nlohmann::json, turn by turn in one run, and
// prints throughputs and the figures that follow from them.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "peer.hpp"
#include "sample.hpp"
#include "zefir/schema.hpp"

namespace {

// Keeps a result from being optimised away.
template <class T>
void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

struct Contender {
  const char* name;
  std::function<void()> run;
  std::vector<double> seconds = {};

  void take_turn() {
    // The processor's time, so that a busy machine slows nobody down more than another.
    const std::clock_t start = std::clock();
    run();
    seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  double median() {
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return *middle;
  }
};

// Turns alternate, so that whatever else the machine does falls on all alike.
void measure(std::vector<Contender>& contenders, int turns) {
  for (Contender& contender : contenders) contender.run();
  for (int turn = 0; turn < turns; ++turn) {
    for (Contender& contender : contenders) contender.take_turn();
  }
}

void print_group(const char* title, std::vector<Contender>& contenders, std::size_t bytes) {
  std::printf("%s\n", title);
  for (Contender& contender : contenders) {
    std::printf("  %-24s %9.1f MB/s\n", contender.name,
                static_cast<double>(bytes) / contender.median() / 1e6);
  }
}

void print_figure(const char* name, double value, double goal) {
  std::printf("figure %s %.2f x goal %g %s\n", name, value, goal, value >= goal ? "met" : "missed");
}

template <class Body>
std::function<void()> repeat(int times, Body body) {
  return [times, body] {
    for (int i = 0; i < times; ++i) body();
  };
}

bool same_results(const std::vector<updates::Update>& sample, const std::string& text) {
  const auto ours = zefir::load<std::vector<updates::Update>>(text);
  return ours == sample && updates::peer_load_updates(text) == sample &&
         zefir::dump(ours) == text &&
         updates::peer_load_updates(updates::peer_dump(sample)) == sample;
}

}  // namespace

int main(int argc, char** argv) {
  const bool quick = argc > 1 && std::string_view(argv[1]) == "--quick";
  const auto sample = updates::sample_updates(10'000);
  const std::string text = zefir::dump(sample);
  const updates::User user = updates::sample_user();
  const std::string small = zefir::dump(user);
  if (!same_results(sample, text)) {
    std::fputs("zefir_bench_payloads: the contenders do not agree on the data\n", stderr);
    return 1;
  }
  std::printf("compiler %s, nlohmann::json %s; updates %zu bytes, user %zu bytes\n", __VERSION__,
              updates::peer_version().c_str(), text.size(), small.size());

  std::string buffer;
  const auto load = [&] { keep(zefir::load<std::vector<updates::Update>>(text)); };
  std::vector<Contender> large = {
      {"zefir load", load},
      {"zefir validate", [&] { keep(zefir::validate<std::vector<updates::Update>>(text)); }},
      {"nlohmann load", [&] { keep(updates::peer_load_updates(text)); }},
      {"zefir dump", [&] { keep(zefir::dump(sample)); }},
      {"zefir dump, reused buffer",
       [&] {
         buffer.clear();
         zefir::dump_to(sample, buffer);
       }},
      {"nlohmann dump", [&] { keep(updates::peer_dump(sample)); }},
  };
  measure(large, quick ? 7 : 21);
  print_group("10,000 updates", large, text.size());

  constexpr int times = 5'000;
  std::vector<Contender> tiny = {
      {"zefir load", repeat(times, [&] { keep(zefir::load<updates::User>(small)); })},
      {"nlohmann load", repeat(times, [&] { keep(updates::peer_load_user(small)); })},
      {"zefir dump", repeat(times, [&] { keep(zefir::dump(user)); })},
      {"nlohmann dump", repeat(times, [&] { keep(updates::peer_dump(user)); })},
  };
  measure(tiny, quick ? 7 : 21);
  print_group("one user at a time", tiny, small.size() * times);

  std::printf("dump ratio: updates %.1f x, one user %.1f x\n",
              large[5].median() / large[3].median(), tiny[3].median() / tiny[2].median());
  print_figure("payloads.load_vs_nlohmann", large[2].median() / large[0].median(), 8);
  print_figure("payloads.small_load_vs_nlohmann", tiny[1].median() / tiny[0].median(), 8);
  return 0;
}
