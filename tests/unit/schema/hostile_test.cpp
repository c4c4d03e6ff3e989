// SPDX-License-Identifier: Apache-2.0
// Texts made to do harm, by their grammar: nesting, what stands behind a value, escapes, bytes that
// are not UTF-8, and texts that end too soon. Numbers and sizes: hostile_numbers_test.cpp and
// hostile_size_test.cpp.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::Fault;
using zefir::load;
using zefir::LoadOptions;
using namespace std::string_literals;

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

/// `inner` inside `depth` pairs of `open` and `close`.
std::string nested(std::string_view open, std::string_view inner, std::string_view close,
                   std::size_t depth) {
  return repeated(open, depth).append(inner) + repeated(close, depth);
}

// Depth

TEST(Hostile, depth_is_accepted_at_the_limit_and_refused_above) {
  const struct {
    std::string_view open;
    std::string_view inner;
    std::string_view close;
    std::string_view step;  ///< of the path, a level
  } shapes[] = {
      {"[", "", "]", "/0"},
      {"{\"a\":", "1", "}", "/a"},
      {"[{\"a\":", "1", "}]", "/0/a"},
  };
  for (const auto& shape : shapes) {
    const std::size_t pairs = shape.step == "/0/a" ? 256 : 512;
    EXPECT_EQ(fault_kinds<zefir::Json>(nested(shape.open, shape.inner, shape.close, pairs)), "");
    const std::string deeper = nested(shape.open, "[]", shape.close, pairs);
    const auto errors = faults<zefir::Json>(deeper);
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors.items()[0].fault(), Fault::too_deep);
    EXPECT_EQ(errors.items()[0].pointer(), repeated(shape.step, pairs));
    EXPECT_EQ(errors.items()[0].message(), "Nested deeper than 512.");
  }
}

TEST(Hostile, depth_counts_arrays_and_objects_of_structs_alike) {
  const LoadOptions two = LoadOptions().max_depth(2);
  EXPECT_EQ(fault_kinds<Everything>(R"({"points":[]})", two), "");
  EXPECT_EQ(fault_kinds<Everything>(R"({"points":[{"x":1}]})", two), "/points/0: too_deep");
  EXPECT_EQ(fault_kinds<Everything>(R"({"maybe_map":{}})", two), "");
  EXPECT_EQ(fault_kinds<Everything>(R"({"groups":{"a":[]}})", two), "/groups/a: too_deep");
  EXPECT_EQ(fault_kinds<Everything>(R"({"json":[[]]})", two), "/json/0: too_deep");
  EXPECT_EQ(fault_kinds<Everything>(R"({"other":[[]]})", two), ": too_deep");
  EXPECT_EQ(fault_kinds<Everything>(R"({"int32":[[]]})", two), "/int32: too_deep");
  EXPECT_EQ(fault_kinds<Everything>("{}", LoadOptions().max_depth(0)), ": too_deep");
  EXPECT_EQ(fault_kinds<std::int64_t>("1", LoadOptions().max_depth(0)), "");
}

TEST(Hostile, the_greatest_depth_that_may_be_asked_for_fits_the_stack) {
  const LoadOptions deepest = LoadOptions().max_depth(1'000'000);
  EXPECT_EQ(deepest.max_depth(), 2048u);
  const std::string free = nested("[", "", "]", 2048);
  EXPECT_EQ(zefir::dump(loaded<zefir::Json>(free, deepest)), free);
  // Two levels a step: the struct and its list.
  const std::string tree = nested(R"({"name":"","children":[)", "", "]}", 1024);
  const Tree value = loaded<Tree>(tree, deepest);
  EXPECT_EQ(load<Tree>(zefir::dump(value), deepest), value);
  EXPECT_EQ(fault_kinds<Tree>(nested(R"({"name":"","left":)", "null", "}", 2048), deepest),
            repeated("/left", 2048) + ": null_value");
}

TEST(Hostile, a_hundred_thousand_levels_do_not_overflow_the_stack) {
  for (const std::string_view open :
       {"[", "{\"a\":", "{\"other\":", "{\"json\":", "{\"left\":", "{\"children\":[", "[[{\"\":"}) {
    const std::string text = repeated(open, 100'000);
    const auto too_deep = [](const zefir::ValidationErrors& errors) {
      return !errors.empty() && errors.items().back().fault() == Fault::too_deep;
    };
    EXPECT_TRUE(too_deep(faults<zefir::Json>(text))) << open;
    EXPECT_TRUE(too_deep(faults<Everything>(text))) << open;
    EXPECT_TRUE(too_deep(faults<Tree>(text))) << open;
    EXPECT_TRUE(too_deep(faults<std::vector<std::int64_t>>(text))) << open;
  }
}

// What stands behind a value

TEST(Hostile, text_behind_the_value_is_refused) {
  for (const std::string_view text :
       {"1 2", "{} {}", "[]]", "{}}", "{},", "[1],", "null null", "{}x", "\"a\"b", "truefalse",
        "1.", "[] //", "{}\v", "{}\xC2\xA0"}) {
    EXPECT_EQ(fault_kinds<zefir::Json>(text), ": syntax") << text;
  }
  EXPECT_EQ(fault_kinds<zefir::Json>("{}\0"s), ": syntax");
  EXPECT_EQ(fault_kinds<zefir::Json>("1\0"s), ": syntax");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1}{)"), ": syntax");
  EXPECT_EQ(fault_kinds<Point>("{\"x\":1} \t\r\n"), "");
}

// Escapes

TEST(Hostile, lone_surrogates_are_refused_wherever_a_string_stands) {
  for (const std::string_view escape :
       {R"(\ud800)", R"(\udfff)", R"(\ud800\ud800)", R"(\udc00\ud800)", R"(\ud800x)", R"(\ud800\n)",
        R"(\ud800\u0041)", R"(\uD83D\uD83D\uDE00)", R"(\ud800\u)"}) {
    const auto with = [escape](std::string before, std::string_view after) {
      return before.append(escape).append(after);
    };
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"string":")", "\"}")), "/string: syntax") << escape;
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"optional_string":"a)", "\"}")),
              "/optional_string: syntax");
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"color":")", "\"}")), "/color: syntax");
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"map":{")", "\":1}}")), "/map: syntax");
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"json":{"a":[")", "\"]}}")), "/json/a/0: syntax");
    EXPECT_EQ(fault_kinds<Everything>(with(R"({"other":")", "\"}")), ": syntax");
    EXPECT_EQ(fault_kinds<Everything>(with(R"({")", "\":1}")), ": syntax");
  }
  EXPECT_EQ(load<std::string>(R"("\uD83D\ude00")"), "\xF0\x9F\x98\x80");
}

TEST(Hostile, a_nul_is_read_when_escaped_and_refused_when_raw) {
  EXPECT_EQ(loaded<Everything>(R"({"string":"a\u0000b"})").string, "a\0b"s);
  EXPECT_EQ(loaded<Everything>(R"({"map":{"\u0000":1}})").map.begin()->first, "\0"s);
  EXPECT_EQ(zefir::dump(loaded<zefir::Json>(R"({"\u0000":"\u0000"})")), R"({"\u0000":"\u0000"})");
  // A known key with a NUL behind it is another key.
  EXPECT_EQ(fault_kinds<Point>(R"({"x\u0000":1})"), "/x: required");

  EXPECT_EQ(fault_kinds<Everything>("{\"string\":\"a\0b\"}"s), "/string: syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\"map\":{\"\0\":1}}"s), "/map: syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\"json\":\"\0\"}"s), "/json: syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\0\"int32\":1}"s), ": syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\"int32\":\0001}"s), "/int32: syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\"int32\":1\0}"s), ": syntax");
  EXPECT_EQ(fault_kinds<Everything>("{\"int32\":1}\0"s), ": syntax");
  EXPECT_EQ(fault_kinds<Everything>("\0"s), ": syntax");
}

// Encoding

constexpr std::string_view not_utf8[] = {
    "\x80",              // a continuation byte alone
    "\xC0\x80",          // NUL, overlong
    "\xC1\xBF",          // overlong
    "\xE0\x80\x80",      // overlong
    "\xE0\x9F\xBF",      // overlong
    "\xF0\x8F\xBF\xBF",  // overlong
    "\xED\xA0\x80",      // a surrogate
    "\xED\xBF\xBF",      // a surrogate
    "\xF4\x90\x80\x80",  // above U+10FFFF
    "\xF5\x80\x80\x80",  // above U+10FFFF
    "\xFE",              // no byte of UTF-8
    "\xFF",              // no byte of UTF-8
    "\xC3",              // cut
    "\xE2\x82",          // cut
    "\xF0\x9F\x8D",      // cut
};

TEST(Hostile, bytes_that_are_not_utf8_are_refused_wherever_they_stand) {
  const auto expect_refused = [](const std::string& text, std::string_view pointer) {
    const auto errors = faults<Everything>(text);
    ASSERT_EQ(errors.size(), 1u) << text;
    EXPECT_EQ(errors.items()[0].fault(), Fault::syntax) << text;
    EXPECT_EQ(errors.items()[0].pointer(), pointer) << text;
    EXPECT_TRUE(errors.items()[0].message().ends_with("not UTF-8.")) << errors.text();
  };
  for (const std::string_view bytes : not_utf8) {
    const std::string wrong(bytes);
    expect_refused("{\"string\":\"" + wrong + "\"}", "/string");
    expect_refused("{\"string\":\"\\n" + wrong + "\"}", "/string");
    expect_refused("{\"string\":\"" + std::string(300, 'a') + wrong + "\"}", "/string");
    expect_refused("{\"map\":{\"" + wrong + "\":1}}", "/map");
    expect_refused("{\"" + wrong + "\":1}", "");
    expect_refused("{\"json\":[\"" + wrong + "\"]}", "/json/0");
    expect_refused("{\"other\":\"" + wrong + "\"}", "");
    expect_refused("{\"int32\":" + wrong + "}", "/int32");
    expect_refused("{}" + wrong, "");
  }
  for (const std::string_view right :
       {"\x7F", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(load<std::string>('"' + std::string(right) + '"'), right);
  }
}

TEST(Hostile, one_byte_order_mark_before_the_text_is_passed_over) {
  // RFC 8259, section 8.1: a parser may ignore it rather than refuse it.
  const std::string mark = "\xEF\xBB\xBF";
  EXPECT_EQ(loaded<Point>(mark + R"({"x":1})").x, 1);
  EXPECT_EQ(*loaded<zefir::Json>(mark + "1"), 1);
  EXPECT_EQ(fault_kinds<zefir::Json>(mark), ": syntax");
  EXPECT_EQ(fault_kinds<zefir::Json>(mark + mark + "1"), ": syntax");
  EXPECT_EQ(fault_kinds<zefir::Json>(" " + mark + "1"), ": syntax");
  EXPECT_EQ(fault_kinds<zefir::Json>("1" + mark), ": syntax");
  EXPECT_EQ(fault_kinds<zefir::Json>(mark.substr(0, 2) + "1"), ": syntax");
  EXPECT_EQ(load<std::string>('"' + mark + '"'), mark);
  // UTF-16 and UTF-32, with their marks and without.
  for (const std::string& text : {"\xFE\xFF\0[\0]"s, "\xFF\xFE[\0]\0"s, "\0[\0]"s, "[\0]\0"s,
                                  "\xFF\xFE\0\0[\0\0\0]\0\0\0"s, "\0\0\0[\0\0\0]"s}) {
    EXPECT_TRUE(fault_kinds<zefir::Json>(text).ends_with(": syntax"));
  }
}

// Texts that end too soon, or have one byte wrong

constexpr std::string_view rich =
    R"({"boolean":true,"int32":-12,"uint64":18446744073709551615,"number":-1.5e+3,)"
    R"("string":"a\n\u00e9\ud83d\ude00é","color":"green","open_color":"pink","level":-5,)"
    R"("json":{"a":[1,null,{"b":"c"}],"d":false},"object":{"x":1,"y":2},"list":["a","b"],)"
    R"("map":{"k\t":1},"optional_json":null,"boxed_object":{"x":3},"maybe_string":null,)"
    R"("bits":[true,false],"gaps":[1,null],"points":[{"x":1}],"groups":{"g":[{"x":2}]},)"
    R"("other":{"skipped":[{"a":"\\"},1e5]}})";

TEST(Hostile, every_beginning_of_a_text_is_refused_once) {
  ASSERT_EQ(fault_kinds<Everything>(rich), "");
  for (std::size_t size = 0; size < rich.size(); ++size) {
    const std::string text(rich.substr(0, size));
    for (const auto& errors : {faults<Everything>(text), faults<zefir::Json>(text)}) {
      ASSERT_FALSE(errors.empty()) << text;
      EXPECT_EQ(errors.items().back().fault(), Fault::syntax) << text;
      for (const auto& item : errors.items().first(errors.size() - 1)) {
        EXPECT_NE(item.fault(), Fault::syntax) << text;
      }
    }
    // Closed too soon: at times a value, at times not, and judged like nlohmann's parser does.
    for (const std::string& closed : {text + '}', text + ']', text + "\"}"}) {
      faults<Everything>(closed);
      EXPECT_EQ(faults<zefir::Json>(closed).empty(), nlohmann::json::accept(closed)) << closed;
    }
  }
}

TEST(Hostile, one_wrong_byte_is_judged_alike_by_load_and_validate) {
  std::size_t refused = 0;
  for (std::size_t at = 0; at < rich.size(); ++at) {
    for (const char byte : {'\0', '"', '\\', '{', ']', ',', ':', '-', '9', 'e', ' ', '\x80'}) {
      std::string text(rich);
      text[at] = byte;
      // `faults` compares the two.
      if (!faults<Everything>(text).empty()) ++refused;
      EXPECT_EQ(faults<zefir::Json>(text).empty(), byte != '\0' && nlohmann::json::accept(text))
          << text;
    }
  }
  EXPECT_GT(refused, rich.size());
}

}  // namespace
}  // namespace models
