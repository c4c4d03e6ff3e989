// SPDX-License-Identifier: Apache-2.0
// Loads and dumps the texts of data.py by zefir and by its peers, turn by turn in one run, and
// prints throughputs, memory and the figures that follow from them.
//   zefir_bench_payloads FOLDER [--quick]
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "agreement.hpp"
#include "fields.hpp"
#include "measure.hpp"
#include "memory.hpp"
#include "peers.hpp"
#include "zefir/schema.hpp"

namespace {

using namespace bench;
using payloads::Timeline;
using payloads::Tiny;
using payloads::Updates;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

struct Settings {
  std::string folder;
  int turns = 21;

  std::string text(const char* file) const { return read_file(folder + '/' + file); }
};

// The twin of T whose strings are views.
template <class T>
struct ViewsOf {
  using type = std::vector<payloads::views::Update>;
};
template <>
struct ViewsOf<Timeline> {
  using type = payloads::views::Timeline;
};
template <class T>
using Views = typename ViewsOf<T>::type;

template <class T>
Result views_of(zefir::Borrowed<T> value) {
  return std::make_shared<const zefir::Borrowed<T>>(std::move(value));
}

template <class T>
T checked(T value) {
  if (!keeps_bounds(value)) throw std::runtime_error("a bound is broken");
  return value;
}

template <class T>
void add_loaders(Contest& contest, const std::string& text, Simdjson<false>& simdjson) {
  contest.add("zefir load", [&] { return result(zefir::load<T>(text)); });
  contest.add("simdjson load", [&] { return result(simdjson.load<T>()); });
  contest.add("simdjson load, and bounds", [&] { return result(checked(simdjson.load<T>())); });
  contest.add("RapidJSON load", [&] { return result(load_by_rapidjson<T>(text)); });
  contest.add("Boost.JSON load", [&] { return result(load_by_boost<T>(text)); });
  contest.add("nlohmann load", [&] { return result(load_by_nlohmann<T>(text)); });
  contest.add("zefir validate", [&] { return result(zefir::validate<T>(text)); });
  contest.add("zefir load, borrowed",
              [&] { return views_of(zefir::load_borrowed<Views<T>>(text)); });
}

template <class T>
void add_dumpers(Contest& contest, const T& value) {
  contest.add("zefir dump", [&] { return result(zefir::dump(value)); });
  contest.add("zefir dump, reused buffer", [&, buffer = std::string()]() mutable {
    buffer.clear();
    zefir::dump_to(value, buffer);
    return Result();
  });
  contest.add("RapidJSON dump", [&] { return result(dump_by_rapidjson(value)); });
  contest.add("nlohmann dump", [&] { return result(dump_by_nlohmann(value)); });
}

// What a contestant holds after loading, and at most meanwhile, by byte of text.
template <class Load>
void print_memory(const char* name, std::size_t bytes, Load load) {
  const MemoryCount count;
  const auto kept = load();
  keep(kept);
  std::printf("  %-28s %9.2f kept, %.2f at most\n", name,
              static_cast<double>(count.held()) / static_cast<double>(bytes),
              static_cast<double>(count.high_water()) / static_cast<double>(bytes));
}

template <class T>
void print_memory_table(const char* title, const std::string& text) {
  std::printf("%s, bytes of memory a byte of text\n", title);
  print_memory("zefir's structs", text.size(), [&] { return zefir::load<T>(text); });
  print_memory("structs by simdjson", text.size(),
               [&] { return Simdjson<false>({text}).load<T>(); });
  print_memory("RapidJSON document", text.size(), [&] { return parse_by_rapidjson(text); });
  print_memory("Boost.JSON value", text.size(), [&] { return parse_by_boost(text); });
  print_memory("nlohmann::json", text.size(), [&] { return parse_by_nlohmann(text); });
}

struct Goals {
  double load_vs_nlohmann;
  double load_vs_simdjson;
  double dump_vs_nlohmann;
};

template <class T>
void measure_large(const Settings& settings, const std::string& name, Goals goals) {
  const std::string text = settings.text((name + ".json").c_str());
  check_agreement<T>(text);
  Simdjson<false> simdjson({text});
  Contest load(name + ": load", text.size());
  add_loaders<T>(load, text, simdjson);
#ifdef ZEFIR_BENCH_HAS_WIDE
  Simdjson<true> wide({text});
  if (has_wide_simdjson()) {
    load.add("simdjson load, -march=haswell", [&] { return result(wide.load<T>()); });
  }
#endif
  load.take_turns(settings.turns);
  load.print();

  const T value = zefir::load<T>(text);
  Contest dump(name + ": dump", zefir::dump(value).size());
  add_dumpers(dump, value);
  dump.take_turns(settings.turns);
  dump.print();
  print_memory_table<T>(name.c_str(), text);

  const std::string prefix = "payloads." + name;
  print_ratio(prefix + ".load_vs_nlohmann", load.ratio("nlohmann load", "zefir load"),
              goals.load_vs_nlohmann);
  print_ratio(prefix + ".load_vs_simdjson", load.ratio("simdjson load", "zefir load"),
              goals.load_vs_simdjson);
  std::printf("%s: zefir loads %.2f times as fast as simdjson and checks\n", name.c_str(),
              load.ratio("simdjson load, and bounds", "zefir load"));
  print_ratio(prefix + ".borrowed_vs_owned",
              load.ratio_with_destruction("zefir load", "zefir load, borrowed"), 1.25);
  print_ratio(prefix + ".dump_vs_nlohmann", dump.ratio("nlohmann dump", "zefir dump"),
              goals.dump_vs_nlohmann);
}

// One text after the other, as requests come; a turn goes often through all of them.
void measure_tiny(const Settings& settings) {
  std::vector<std::string> texts;
  std::istringstream lines(settings.text("tiny.json"));
  for (std::string line; std::getline(lines, line);) texts.push_back(line);
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    check_agreement<Tiny>(text);
    bytes += text.size();
  }
  constexpr std::size_t times = 100;
  const auto all = [&](auto load) {
    return [&texts, load] {
      for (std::size_t i = 0; i < times * texts.size(); ++i) keep(load(i % texts.size()));
      return Result();
    };
  };
  Tiny broken = zefir::load<Tiny>(texts.front());
  broken.id = 0;
  if (keeps_bounds(broken)) throw std::runtime_error("the checks behind simdjson check nothing");
  Simdjson<false> simdjson(texts);
  Contest load("tiny: load, one text at a time", bytes * times);
  load.add("zefir load", all([&](std::size_t i) { return zefir::load<Tiny>(texts[i]); }));
  load.add("simdjson load", all([&](std::size_t i) { return simdjson.load<Tiny>(i); }));
  load.add("simdjson load, and bounds",
           all([&](std::size_t i) { return checked(simdjson.load<Tiny>(i)); }));
  load.add("RapidJSON load", all([&](std::size_t i) { return load_by_rapidjson<Tiny>(texts[i]); }));
  load.add("Boost.JSON load", all([&](std::size_t i) { return load_by_boost<Tiny>(texts[i]); }));
  load.add("nlohmann load", all([&](std::size_t i) { return load_by_nlohmann<Tiny>(texts[i]); }));
  load.take_turns(settings.turns);
  load.print();
  std::printf("tiny: zefir loads %.2f times as fast as simdjson and checks\n",
              load.ratio("simdjson load, and bounds", "zefir load"));
  print_ratio("payloads.tiny.load_vs_simdjson", load.ratio("simdjson load", "zefir load"), 1.2);
}

// How many faults loading tells of.
std::size_t count_faults(const std::string& text) {
  try {
    keep(zefir::load<Updates>(text));
    return 0;
  } catch (const zefir::ValidationError& error) {
    return error.errors().size();
  }
}

void measure_faults(const Settings& settings) {
  const std::string clean = settings.text("updates.json");
  const std::string some = settings.text("updates_100.json");
  const std::string all = settings.text("updates_all.json");
  if (count_faults(clean) != 0 || count_faults(some) != 100 || count_faults(all) != 1000) {
    throw std::runtime_error("zefir does not tell of as many faults as there are");
  }
  Contest contest("updates: zefir load, by faults", clean.size());
  contest.add("no fault", [&] { return result(count_faults(clean)); });
  contest.add("100 faults", [&] { return result(count_faults(some)); });
  contest.add("every scalar wrong", [&] { return result(count_faults(all)); });
  contest.take_turns(settings.turns);
  contest.print();
  const MemoryCount count;
  keep(count_faults(all));
  print_limit("payloads.updates.errors_100", contest.ratio("100 faults", "no fault"), "of_clean",
              1.2);
  print_limit("payloads.updates.errors_all", contest.ratio("every scalar wrong", "no fault"),
              "of_clean", 4);
  print_limit("payloads.updates.errors_all_memory",
              static_cast<double>(count.high_water()) / static_cast<double>(all.size()), "of_text",
              10);
}

void print_versions() {
  std::printf("compiler %s; simdjson %s; RapidJSON %s; Boost.JSON %s; nlohmann %s\n", __VERSION__,
              Simdjson<false>::version().c_str(), rapidjson_version().c_str(),
              boost_version().c_str(), nlohmann_version().c_str());
  std::printf(
      "zefir checks all bounds; its peers check types and required members only, but for the one "
      "that is followed by checks as one would write them by hand\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: zefir_bench_payloads FOLDER [--quick]\n", stderr);
    return 2;
  }
  Settings settings{argv[1]};
  if (argc > 2 && std::string_view(argv[2]) == "--quick") settings.turns = 9;
  try {
    print_versions();
    measure_large<Updates>(settings, "updates", {12, 1.5, 25});
    measure_large<Timeline>(settings, "timeline", {12, 1.4, 25});
    measure_tiny(settings);
    measure_faults(settings);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "zefir_bench_payloads: %s\n", error.what());
    return 1;
  }
  return 0;
}
