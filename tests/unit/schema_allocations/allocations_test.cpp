// SPDX-License-Identifier: Apache-2.0
// Loading allocates nothing but what the value keeps, and checking good text nothing at all.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "variant_models.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/json.hpp"
#include "zefir/base/uuid.hpp"

namespace {

std::size_t allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace models {
namespace {

// Of a second load: the first one compiles patterns, makes rows, and the like.
template <class T>
std::size_t load_allocations(std::string_view text) {
  const zefir::schema::Type& type = zefir::schema::type_of<T>();
  const zefir::LoadOptions options;
  std::size_t count = 0;
  for (int i = 0; i < 2; ++i) {
    T value{};
    const std::size_t before = allocations;
    const bool good = zefir::schema::load_into(text, type, &value, options).empty();
    count = allocations - before;
    EXPECT_TRUE(good) << text;
  }
  return count;
}

template <class T>
std::size_t validate_allocations(std::string_view text) {
  std::size_t count = 0;
  for (int i = 0; i < 2; ++i) {
    const std::size_t before = allocations;
    const bool good = zefir::validate<T>(text).empty();
    count = allocations - before;
    EXPECT_TRUE(good) << text;
  }
  return count;
}

const std::string long_text = "a string that is longer than what std::string keeps in itself";
const std::string quoted = '"' + long_text + '"';

std::string list_of(std::size_t count, const std::string& item) {
  std::string text = "[";
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + item;
  return text + ']';
}

// Room for four items, then twice as many each time.
std::size_t growth_steps(std::size_t count) {
  std::size_t steps = 0;
  for (std::size_t room = 0; room < count; room = room == 0 ? 4 : room * 2) ++steps;
  return steps;
}

TEST(Allocations, are_counted) {
  const std::size_t before = allocations;
  const std::vector<int> one(1);
  EXPECT_EQ(allocations - before, one.size());
}

TEST(LoadAllocations, are_none_for_numbers_short_strings_and_what_is_inside_the_struct) {
  EXPECT_EQ(load_allocations<Point>(R"({"x":1,"y":2})"), 0u);
  EXPECT_EQ(load_allocations<Everything>(R"({"boolean":true,"int32":-1,"int64":123456789012,
      "uint64":18446744073709551615,"number":0.1,"string":"short","color":"blue",
      "open_color":"red","level":2,"object":{"x":1},"list":[],"map":{},
      "optional_boolean":true,"optional_int64":1,"optional_number":1e22,"optional_string":"s",
      "optional_color":"green","maybe_boolean":null,"maybe_int64":1,"maybe_string":"short",
      "maybe_color":"red","maybe_list":[],"maybe_object":{"x":1,"y":2},"bits":[],
      "unknown":{"a":[1,{"b":"a long string that nobody wants to keep, however long it is"}]}})"),
            0u);
  EXPECT_EQ(load_allocations<Bounded>(R"({"from_1_to_5":5,"even":2,"natural":3,"above_0":0.5,
      "cents":0.25,"short_name":"ab","code":"A12","long_name":"abcd"})"),
            0u);
}

TEST(LoadAllocations, are_none_for_more_members_than_a_word_has_bits) {
  std::string text = "{";
  for (std::size_t i = 0; i < Wide::count; ++i) {
    text += (i == 0 ? "\"member_" : ",\"member_") + std::to_string(i) + "\":1";
  }
  EXPECT_EQ(load_allocations<Wide>(text + "}"), 0u);
}

TEST(LoadAllocations, are_none_for_dates_and_their_like) {
  EXPECT_EQ((load_allocations<std::tuple<zefir::DateTime, zefir::Uuid, zefir::Duration>>(
                R"(["2024-02-29T10:00:00.5Z","f81d4fae-7dec-11d0-a765-00a0c91e6bf6","P1DT2H"])")),
            0u);
  EXPECT_EQ((load_allocations<std::tuple<zefir::Decimal, zefir::Bytes>>(R"([1.10,"AAAA"])")), 0u);
  EXPECT_EQ((load_allocations<std::tuple<zefir::Decimal, zefir::Bytes>>(
                "[12345678901234567890,\"" + std::string(400, 'A') + "\"]")),
            2u);
}

TEST(LoadAllocations, are_one_for_each_long_string) {
  EXPECT_EQ(load_allocations<Tree>("{\"name\":" + quoted + "}"), 1u);
  EXPECT_EQ(load_allocations<Everything>("{\"string\":" + quoted + ",\"optional_string\":" +
                                         quoted + ",\"maybe_string\":" + quoted + "}"),
            3u);
  for (const std::size_t size : {15u, 16u, 30u, 31u, 1000u, 100'000u}) {
    EXPECT_EQ(load_allocations<Tree>("{\"name\":\"" + std::string(size, 'x') + "\"}"),
              size > 15 ? 1u : 0u);
  }
}

TEST(LoadAllocations, of_lists_are_their_growth_and_what_their_items_keep) {
  for (const std::size_t count : {0u, 1u, 4u, 5u, 100u, 1000u}) {
    EXPECT_EQ(load_allocations<std::vector<std::int64_t>>(list_of(count, "7")),
              growth_steps(count));
    EXPECT_EQ(load_allocations<std::vector<Point>>(list_of(count, "{\"x\":1}")),
              growth_steps(count));
    EXPECT_EQ(load_allocations<std::vector<std::string>>(list_of(count, quoted)),
              growth_steps(count) + count);
  }
}

TEST(LoadAllocations, of_maps_are_a_node_an_entry_and_its_long_key) {
  EXPECT_EQ((load_allocations<std::map<std::string, std::int64_t>>(R"({"a":1,"b":2})")), 2u);
  EXPECT_EQ((load_allocations<std::map<std::string, std::int64_t>>("{" + quoted + ":1}")), 2u);
  EXPECT_EQ(
      (load_allocations<std::map<std::string, std::string>>("{" + quoted + ":" + quoted + "}")),
      3u);
  EXPECT_EQ(load_allocations<Account>(R"({"id":1,"name":"n","nickname":null,)" + quoted + ":1}"),
            2u);
}

TEST(LoadAllocations, of_boxes_are_one_each) {
  EXPECT_EQ(load_allocations<Everything>(R"({"optional_object":{"x":1}})"), 1u);
  EXPECT_EQ(load_allocations<Everything>(R"({"boxed_object":{"x":1}})"), 0u);
  EXPECT_EQ(load_allocations<Tree>(R"({"name":"","left":{"name":"","left":{"name":""}}})"), 2u);
}

TEST(LoadAllocations, are_none_for_choosing_an_alternative) {
  EXPECT_EQ(load_allocations<Pet>(R"({"lives":1,"type":"cat"})"), 0u);
  EXPECT_EQ(load_allocations<Contact>(R"({"note":"n","number":"1"})"), 0u);
  EXPECT_EQ((load_allocations<std::tuple<Loose, Loose, Loose>>(R"([1,"s",{"x":1}])")), 0u);
  EXPECT_EQ((load_allocations<std::tuple<Key, Shape, AnyShape>>(
                R"(["2024-01-01",{"side":1,"color":"red"},{"radius":1}])")),
            0u);
}

TEST(LoadAllocations, of_an_unknown_word_are_what_it_is_kept_in) {
  EXPECT_EQ(load_allocations<Everything>(R"({"open_color":"mauve"})"), 1u);
  EXPECT_EQ(load_allocations<Everything>("{\"open_color\":" + quoted + "}"), 2u);
}

TEST(LoadAllocations, of_strings_with_escapes_share_one_buffer) {
  const std::string escaped = R"("one\nof many strings that are too long for a std::string alone")";
  const std::size_t ten = load_allocations<std::vector<std::string>>(list_of(10, escaped));
  const std::size_t twenty = load_allocations<std::vector<std::string>>(list_of(20, escaped));
  EXPECT_EQ(twenty - ten, 10u + growth_steps(20) - growth_steps(10));
  EXPECT_LE(ten, 10u + growth_steps(10) + 4u);
}

TEST(LoadAllocations, of_borrowed_strings_are_none) {
  using Views = std::tuple<std::string_view, std::optional<std::string_view>>;
  const std::string text = "[" + quoted + "," + quoted + "]";
  const zefir::schema::Type& type = zefir::schema::type_of<Views>();
  Views views;
  zefir::Arena arena;
  const std::size_t before = allocations;
  EXPECT_TRUE(zefir::schema::load_borrowed_into(text, type, &views, arena, {}).empty());
  EXPECT_EQ(allocations - before, 0u);
  EXPECT_EQ(std::get<0>(views), long_text);
}

TEST(ValidateAllocations, are_none_for_good_text) {
  EXPECT_EQ(validate_allocations<Everything>(
                R"({"string":)" + quoted + R"(,"list":[)" + quoted + R"(],"map":{)" + quoted +
                R"(:1},"json":{)" + quoted + ":[" + quoted + R"(,1.5,null,{"a":true}]},)" +
                R"("optional_object":{"x":1},"boxed_object":{"x":1},"groups":{"g":[{"x":1}]},)" +
                R"("open_color":)" + quoted + R"(,"level":-5,"bits":[true],"gaps":[null,1]})"),
            0u);
  EXPECT_EQ(
      validate_allocations<Tree>(R"({"name":"n","children":)" +
                                 list_of(100, R"({"name":"n","named":{"a":{"name":"b"}}})") + "}"),
      0u);
  EXPECT_EQ(validate_allocations<Bounded>(R"({"from_1_to_5":5,"above_0":0.5,"cents":0.25,
      "short_name":"a name that is long enough, whatever one asks for","two_to_three":[1,2]})"),
            0u);
  EXPECT_EQ((validate_allocations<std::tuple<zefir::Decimal, zefir::Bytes, zefir::DateTime>>(
                "[12345678901234567890.12345,\"" + std::string(400, 'A') +
                "\",\"2024-02-29T10:00:00.5Z\"]")),
            0u);
  EXPECT_EQ(
      validate_allocations<std::vector<Pet>>(list_of(
          50, R"({"pets":[{"type":"dog","name":"n"},{"lives":1,"type":"cat"}],"type":"kennel"})")),
      0u);
  EXPECT_EQ((validate_allocations<std::tuple<Key, Shape, AnyShape, Loose, Contact>>(
                R"(["2024-01-01",{"side":1},{"radius":1},[1,2],{"note":"n","number":"1"}])")),
            0u);
}

TEST(ValidateAllocations, of_nested_trials_are_in_proportion_to_their_number) {
  const auto count = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += R"({"plus":1,"next":)";
    return validate_allocations<Term>(text + R"({"minus":1})" + std::string(depth, '}'));
  };
  EXPECT_EQ(count(0), 0u);
  EXPECT_LE(count(200), 200u + 10u);
}

TEST(CheckAllocations, are_none_for_good_values) {
  Tree tree;
  tree.name = long_text;
  tree.children.resize(10);
  tree.named[long_text].left = Tree();
  const std::size_t before = allocations;
  EXPECT_TRUE(zefir::check(tree).empty());
  EXPECT_EQ(allocations - before, 0u);
}

}  // namespace
}  // namespace models
