// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <new>

#include "src/ecma_pattern.hpp"
#include "src/utf8.hpp"

namespace zefir::schema {
namespace {

// What one match may cost: backtracking steps from one start (and so many more for each byte of the
// text), memory, and for texts long enough to matter, seconds.
constexpr std::uint32_t match_limit = 100'000;
constexpr std::uint32_t match_limit_a_byte = 40;
constexpr std::uint32_t heap_limit_kibibytes = 64 * 1024;
constexpr std::size_t long_text = 16 * 1024;
constexpr std::size_t steps_between_clock_reads = std::size_t{1} << 26;
constexpr std::chrono::milliseconds time_limit{1000};

struct Compiled {
  pcre2_code* code = nullptr;
  std::string fault;
};

std::string fault_text(int number) {
  PCRE2_UCHAR buffer[256];
  pcre2_get_error_message(number, buffer, sizeof buffer);
  return reinterpret_cast<const char*>(buffer);
}

pcre2_compile_context* compile_context() {
  static pcre2_compile_context* const context = [] {
    pcre2_compile_context* made = pcre2_compile_context_create(nullptr);
    if (!made) throw std::bad_alloc();
    pcre2_set_newline(made, PCRE2_NEWLINE_ANYCRLF);
    pcre2_set_compile_extra_options(made, PCRE2_EXTRA_ALT_BSUX);
    // A pattern nested deeper is nobody's intention, and PCRE2 compiles by recursion.
    pcre2_set_parens_nest_limit(made, 200);
    return made;
  }();
  return context;
}

Compiled compile(std::string_view source) {
  Compiled compiled;
  if (!detail::is_utf8(source)) {
    compiled.fault = "it is not UTF-8";
    return compiled;
  }
  const std::string dialect = detail::to_pcre(source);
  constexpr std::uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_ALLOW_EMPTY_CLASS |
                                    PCRE2_MATCH_UNSET_BACKREF | PCRE2_DOLLAR_ENDONLY |
                                    PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;
  int number = 0;
  PCRE2_SIZE offset = 0;
  compiled.code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(dialect.data()), dialect.size(),
                                options, &number, &offset, compile_context());
  if (!compiled.code) {
    if (number == PCRE2_ERROR_NOMEMORY) throw std::bad_alloc();
    compiled.fault = fault_text(number);
    return compiled;
  }
  // Where just-in-time compilation is not to be had, matching interprets.
  pcre2_jit_compile(compiled.code, PCRE2_JIT_COMPLETE);
  return compiled;
}

// All patterns ever compiled, by source; kept as long as the program runs, as rows may be.
const Compiled& compiled_for(std::string_view source) {
  static std::mutex mutex;
  static auto& all = *new std::map<std::string, Compiled, std::less<>>();
  const std::lock_guard lock(mutex);
  auto found = all.find(source);
  if (found == all.end()) found = all.emplace(std::string(source), compile(source)).first;
  return found->second;
}

// What a thread needs to match, kept from one match to the next.
struct Matcher {
  Matcher()
      : data(pcre2_match_data_create(1, nullptr), &pcre2_match_data_free),
        context(pcre2_match_context_create(nullptr), &pcre2_match_context_free) {
    if (!data || !context) throw std::bad_alloc();
    pcre2_set_heap_limit(context.get(), heap_limit_kibibytes);
  }

  int match(const pcre2_code* code, std::string_view value, std::size_t start, std::size_t last) {
    pcre2_set_offset_limit(context.get(), last);
    const std::size_t bytes = std::min<std::size_t>(value.size(), 100'000'000);
    pcre2_set_match_limit(context.get(),
                          match_limit + static_cast<std::uint32_t>(bytes) * match_limit_a_byte);
    const auto run = [&](std::uint32_t options) {
      return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(value.data()), value.size(), start,
                         options | PCRE2_NO_UTF_CHECK, data.get(), context.get());
    };
    const int result = run(0);
    return result == PCRE2_ERROR_JIT_STACKLIMIT ? run(PCRE2_NO_JIT) : result;
  }

  std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data;
  std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context;
};

// The match limit counts from each start anew, so that a long text could still take hours. There,
// the starts are tried some at a time, with a look at the clock in between.
bool search_long(Matcher& matcher, const pcre2_code* code, std::string_view value) {
  const auto give_up = std::chrono::steady_clock::now() + time_limit;
  const std::size_t stride = std::max<std::size_t>(steps_between_clock_reads / value.size(), 1);
  for (std::size_t start = 0; start <= value.size();) {
    const int result = matcher.match(code, value, start, start + stride - 1);
    if (result != PCRE2_ERROR_NOMATCH) return result >= 0;
    if (std::chrono::steady_clock::now() > give_up) return false;
    start += stride;
    while (start < value.size() && (static_cast<unsigned char>(value[start]) & 0xc0u) == 0x80u) {
      ++start;
    }
  }
  return false;
}

}  // namespace

bool Pattern::matches(std::string_view value) const {
  const void* known = compiled_.load(std::memory_order_acquire);
  if (!known) {
    known = &compiled_for(source_);
    compiled_.store(known, std::memory_order_release);
  }
  const pcre2_code* code = static_cast<const Compiled*>(known)->code;
  if (!code || !detail::is_utf8(value)) return false;
  thread_local Matcher matcher;
  if (value.size() > long_text) return search_long(matcher, code, value);
  const int result = matcher.match(code, value, 0, PCRE2_UNSET);
  if (result == PCRE2_ERROR_NOMEMORY) throw std::bad_alloc();
  return result >= 0;
}

std::string pattern_fault(std::string_view source) {
  const Compiled compiled = compile(source);
  pcre2_code_free(compiled.code);
  return compiled.fault;
}

}  // namespace zefir::schema
