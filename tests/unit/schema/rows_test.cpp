// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "src/keys.hpp"
#include "support.hpp"
#include "zefir/schema/key_tables.hpp"

namespace zefir::schema {
namespace {

TEST(Keys, are_hashed_alike_at_compile_time_and_at_run_time) {
  constexpr std::uint32_t constant[] = {key_hash("", 0), key_hash("id", 1), key_hash("username", 2),
                                        key_hash("message_id", 3),
                                        key_hash("a_key_longer_than_two_words", 4)};
  const std::string keys[] = {"", "id", "username", "message_id", "a_key_longer_than_two_words"};
  for (std::uint32_t i = 0; i < 5; ++i) EXPECT_EQ(key_hash(keys[i], i), constant[i]);
}

TEST(Keys, differ_in_hash_for_each_byte_changed) {
  const std::string key = "some_longer_key_of_a_member";
  for (std::size_t size = 1; size <= key.size(); ++size) {
    const std::string part = key.substr(0, size);
    for (std::size_t at = 0; at < size; ++at) {
      std::string changed = part;
      changed[at] ^= 1;
      EXPECT_NE(key_hash(changed, 0), key_hash(part, 0));
    }
  }
}

TEST(Keys, are_found_however_many_share_a_slot) {
  // Fifty members whose hashes agree in the bits that choose among 128 slots.
  std::vector<std::string> names;
  for (int i = 0; names.size() < 50; ++i) {
    std::string name = std::to_string(i);
    if ((key_hash(name, 0) & 127u) == 5) names.push_back(std::move(name));
  }
  std::vector<Member> members(50);
  for (std::size_t i = 0; i < 50; ++i) members[i].key = names[i];
  std::vector<std::uint16_t> slots(key_slots(50));
  ASSERT_EQ(slots.size(), 128u);
  EXPECT_EQ(fill_keys(members, 0, slots), 49u);
  Object object;
  object.members = members;
  object.keys.slots = slots.data();
  object.keys.mask = 127;
  for (std::size_t i = 0; i < 50; ++i) EXPECT_EQ(detail::find_member(object, names[i]), i);
  EXPECT_EQ(detail::find_member(object, "k"), detail::not_found);
  EXPECT_EQ(detail::find_member(object, ""), detail::not_found);
}

TEST(Keys, lead_to_the_first_of_equal_members) {
  static constexpr Member members[] = {{.key = "a"}, {.key = "b"}, {.key = "a"}};
  static constexpr auto table = make_keys(members);
  const Object object{.members = members, .keys = table.keys()};
  EXPECT_EQ(detail::find_member(object, "a"), 0u);
  EXPECT_EQ(detail::find_member(object, "b"), 1u);
}

TEST(Keys, lead_to_the_words_of_an_enumeration) {
  static constexpr std::string_view words[] = {"red", "green", "", "blue", "a longer word yet"};
  static constexpr auto table = make_keys(words);
  const Enum with{.words = words, .keys = table.keys()};
  const Enum without{.words = words};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(detail::find_word(with, words[i]), i);
    EXPECT_EQ(detail::find_word(without, words[i]), i);
  }
  for (const char* other : {"Red", "gree", "a longer word ye", "x"}) {
    EXPECT_EQ(detail::find_word(with, other), detail::not_found);
    EXPECT_EQ(detail::find_word(without, other), detail::not_found);
  }
}

TEST(Keys, tell_required_members_and_how_keys_start) {
  static constexpr Member members[] = {{.key = "a", .required = true},
                                       {.key = "a_key_of_17_bytes"},
                                       {.key = "b", .required = true, .dump_only = true},
                                       {.key = "q\"", .required = true},
                                       {.key = ""}};
  static constexpr auto table = make_keys(members);
  EXPECT_EQ(table.required[0], 0b1001u);
  const auto head = [](std::size_t i) { return std::string(table.heads[i].text, 16); };
  EXPECT_EQ(head(0), std::string("a\":", 3) + std::string(13, '\0'));
  EXPECT_EQ(table.heads[0].compared, 0b111u);
  EXPECT_EQ(table.heads[0].size, 4u);
  EXPECT_EQ(head(1), "a_key_of_17_byte");
  EXPECT_EQ(table.heads[1].compared, 0xffffu);
  EXPECT_EQ(table.heads[1].size, 20u);
  EXPECT_EQ(head(4), std::string("\":", 2) + std::string(14, '\0'));
  EXPECT_EQ(table.heads[4].compared, 0b11u);
  // One that is never loaded, one that must be escaped, and what stands behind the last.
  for (const std::size_t i : {2, 3, 5, 6, 7}) {
    EXPECT_EQ(head(i), std::string(16, '\0')) << i;
    EXPECT_EQ(table.heads[i].compared, KeyHead::nothing) << i;
    EXPECT_EQ(table.heads[i].size, 0u) << i;
  }
}

TEST(Keys, are_not_needed_for_an_object_without_members) {
  EXPECT_EQ(detail::find_member(Object(), "a"), detail::not_found);
}

TEST(Keys, are_recognised_where_they_are_expected) {
  static constexpr Member members[] = {{.key = "id"},
                                       {.key = "name"},
                                       {.key = "a_key_longer_than_sixteen_bytes"},
                                       {.key = "q\"x"},
                                       {.key = "a \"quoted\" key, and a long one"},
                                       {.key = "a_key_of_15byte"},
                                       {.key = ""}};
  static constexpr auto table = make_keys(members);
  const Object fast{.members = members, .keys = table.keys()};
  const auto is_member = [&fast](std::size_t index, std::string_view text) {
    const models::ExactText exact(text);
    const char* const begin = exact.view().data();
    const KeyHead& head = *detail::head_of(fast, index);
    return detail::is_member(head, members + index, begin, begin + text.size());
  };
  const std::string rest = ":1,\"and\":\"enough to fill a block\"}";
  for (const std::string& behind : {rest, std::string(":1}")}) {
    EXPECT_TRUE(is_member(0, "\"id\"" + behind));
    EXPECT_TRUE(is_member(1, "\"name\"" + behind));
    EXPECT_TRUE(is_member(2, "\"a_key_longer_than_sixteen_bytes\"" + behind));
    EXPECT_TRUE(is_member(5, "\"a_key_of_15byte\"" + behind));
    EXPECT_TRUE(is_member(6, "\"\"" + behind));
    EXPECT_FALSE(is_member(0, "\"idx\"" + behind));
    EXPECT_FALSE(is_member(0, "\"i\"" + behind));
    EXPECT_FALSE(is_member(0, "'id\"" + behind));
    EXPECT_FALSE(is_member(1, "\"nama\"" + behind));
    EXPECT_FALSE(is_member(2, "\"a_key_longer_than_sixteen_byteX\"" + behind));
    EXPECT_FALSE(is_member(5, "\"a_key_of_15bytE\"" + behind));
    EXPECT_FALSE(is_member(7, "\"id\"" + behind));
    // Neither as they are, nor as what their KeyHeads hold.
    EXPECT_FALSE(is_member(3, "\"q\"x\"" + behind));
    EXPECT_FALSE(is_member(3, "\"" + std::string(5, '\0') + behind));
    EXPECT_FALSE(is_member(4, "\"a \"quoted\" key, and a long one\"" + behind));
    EXPECT_FALSE(is_member(4, "\"" + std::string(32, '\0') + behind));
  }
}

TEST(Keys, compare_no_further_than_the_text_goes) {
  static constexpr Member members[] = {{.key = "name"}, {.key = "a_key_longer_than_the_text"}};
  static constexpr auto table = make_keys(members);
  const Object object{.members = members, .keys = table.keys()};
  const std::string text = "\"name\":";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const models::ExactText exact(text.substr(0, size));
    const char* const begin = exact.view().data();
    for (const std::size_t i : {0, 1, 2}) {
      const KeyHead& head = *detail::head_of(object, i);
      EXPECT_FALSE(detail::is_member(head, members + i, begin, begin + size - 1)) << size;
    }
  }
}

TEST(Keys, without_heads_recognise_nothing) {
  static constexpr Member members[] = {{.key = "id"}};
  const Object object{.members = members};
  const std::string text = "\"id\":\"and enough to fill a block\"}";
  const KeyHead& head = *detail::head_of(object, 0);
  EXPECT_FALSE(detail::is_member(head, members, text.data(), text.data() + text.size()));
}

}  // namespace
}  // namespace zefir::schema
