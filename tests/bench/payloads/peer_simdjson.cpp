// SPDX-License-Identifier: Apache-2.0
// simdjson's on-demand interface: into the structs while it reads, without a document. Members are
// taken as they come and their keys told apart by length and bytes, which is faster than asking for
// each by name: most are optional. Compiled twice, see Simdjson.
#include <simdjson.h>

#include <stdexcept>

#include "convert.hpp"
#include "peers.hpp"

namespace bench {
namespace {

namespace ondemand = simdjson::ondemand;

struct Reader {
  template <class T>
  static bool get(ondemand::value& value, T& out) {
    return value.get(out) == simdjson::SUCCESS;
  }
  static bool is_null(ondemand::value& value) {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
  }
  // To count first would be to read twice.
  static std::size_t size(ondemand::value&) { return 0; }

  template <class Take>
  static bool items(ondemand::value& value, Take take) {
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) return false;
    for (auto element : array) {
      ondemand::value item;
      if (element.get(item) != simdjson::SUCCESS || !take(item)) return false;
    }
    return true;
  }

  template <class Key, class Take>
  static bool each_field(ondemand::value& value, Key key_of, Take take) {
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return false;
    for (auto entry : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(entry).get(field) != simdjson::SUCCESS || !key_of(field, key)) return false;
      if (!take(key, field.value())) return false;
    }
    return true;
  }
  template <class Take>
  static bool members(ondemand::value& value, Take take) {
    return each_field(value, raw_key, take);
  }
  template <class Take>
  static bool entries(ondemand::value& value, Take take) {
    return each_field(value, unescaped_key, take);
  }

  static bool unescaped_key(ondemand::field& field, std::string_view& key) {
    return field.unescaped_key().get(key) == simdjson::SUCCESS;
  }
  // The key where it stands in the text, which need not be copied as it seldom has escapes.
  static bool raw_key(ondemand::field& field, std::string_view& key) {
    const char* const begin = field.key().raw();
    const char* end = begin;
    while (*end != '"') {
      if (*end++ == '\\') return unescaped_key(field, key);
    }
    key = std::string_view(begin, static_cast<std::size_t>(end - begin));
    return true;
  }
};

constexpr bool is_wide = ZEFIR_BENCH_WIDE;

}  // namespace

template <bool wide>
struct Simdjson<wide>::State {
  std::vector<simdjson::padded_string> texts;
  ondemand::parser parser;
};

template <bool wide>
Simdjson<wide>::Simdjson(const std::vector<std::string>& texts)
    : state_(std::make_unique<State>()) {
  for (const std::string& text : texts) state_->texts.emplace_back(text);
}
template <bool wide>
Simdjson<wide>::~Simdjson() = default;

template <bool wide>
template <class T>
T Simdjson<wide>::load(std::size_t text) {
  ondemand::document document;
  ondemand::value root;
  T value;
  if (state_->parser.iterate(state_->texts[text]).get(document) != simdjson::SUCCESS ||
      document.get_value().get(root) != simdjson::SUCCESS || !Convert<Reader>::fill(root, value) ||
      document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
    throw std::runtime_error("simdjson");
  }
  return value;
}

template <bool wide>
std::string Simdjson<wide>::version() {
  return std::string(SIMDJSON_STRINGIFY(SIMDJSON_VERSION)) + " on demand, " +
         SIMDJSON_STRINGIFY(SIMDJSON_BUILTIN_IMPLEMENTATION);
}

template class Simdjson<is_wide>;
template payloads::Updates Simdjson<is_wide>::load(std::size_t);
template payloads::Timeline Simdjson<is_wide>::load(std::size_t);
template payloads::Tiny Simdjson<is_wide>::load(std::size_t);

}  // namespace bench
