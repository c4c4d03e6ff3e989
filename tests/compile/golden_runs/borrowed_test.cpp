// SPDX-License-Identifier: Apache-2.0
// Twins in namespace views, loaded without copies.
#include <gtest/gtest.h>

#include <borrowed/models.hpp>
#include <functional>
#include <type_traits>
#include <zefir/schema.hpp>
#include <zefir/schema/borrowed.hpp>

namespace {

namespace views = borrowed::views;

// Only what Post leads to has a twin, and values of other kinds are the same ones.
static_assert(std::is_same_v<decltype(views::Post::author), views::Author>);
static_assert(std::is_same_v<decltype(views::Post::level), decltype(borrowed::Post::level)>);

const std::string post_text =
    R"({"id":7,"text":"plain","link":"https://a.example/","note":"one\ntwo","author":)"
    R"({"name":"Ann","friends":[{"name":"Bo"},{"name":"C\u0065"}]},"answer_to":)"
    R"({"id":1,"text":"first","author":{"name":"Dee"}},"tags":["x","y\tz"],"level":"extreme",)"
    R"("counts":{"likes":3,"a\"b":4},"written":"2026-02-01T10:00:00Z","extra":["raw"],)"
    R"("more":"kept"})";

bool is_inside(std::string_view view, const std::string& text) {
  const std::less_equal<const char*> before;
  return before(text.data(), view.data()) &&
         before(view.data() + view.size(), text.data() + text.size());
}

TEST(Borrowed, strings_are_views_of_the_text) {
  const auto post = zefir::load_borrowed<views::Post>(post_text);
  EXPECT_EQ(post->text, "plain");
  EXPECT_TRUE(is_inside(post->text, post_text));
  EXPECT_TRUE(is_inside(*post->link, post_text));
  EXPECT_TRUE(is_inside(post->author.name, post_text));
  EXPECT_TRUE(is_inside(post->author.friends->front().name, post_text));
  EXPECT_TRUE(is_inside(post->answer_to->author.name, post_text));
  EXPECT_TRUE(is_inside(post->tags->front(), post_text));
  EXPECT_TRUE(is_inside(post->counts->rbegin()->first, post_text));
  EXPECT_EQ(post->additional_properties.at("more"), "kept");
  EXPECT_TRUE(is_inside(post->additional_properties.at("more"), post_text));
}

TEST(Borrowed, strings_with_escapes_are_kept_beside) {
  auto loaded = zefir::load_borrowed<views::Post>(post_text);
  const auto post = std::move(loaded);
  EXPECT_EQ(*post->note, "one\ntwo");
  EXPECT_FALSE(is_inside(*post->note, post_text));
  EXPECT_EQ(post->author.friends->back().name, "Ce");
  EXPECT_EQ(post->tags->back(), "y\tz");
  EXPECT_EQ(post->counts->at("a\"b"), 4);
  EXPECT_GT(post.arena().capacity(), 0u);
}

TEST(Borrowed, values_are_written_and_copied_as_the_owning_ones_are) {
  const auto post = zefir::load_borrowed<views::Post>(post_text);
  const auto owning = zefir::load<borrowed::Post>(post_text);
  EXPECT_EQ(zefir::dump(*post), zefir::dump(owning));
  const views::Post copy = *post;
  EXPECT_EQ(copy, *post);
  EXPECT_TRUE(is_inside(copy.text, post_text));
  EXPECT_EQ(post->level->word(), "extreme");
  EXPECT_EQ(views::Post().language, "en");
}

TEST(Borrowed, faults_are_those_of_the_owning_type) {
  const std::string text = R"({"id":"7","link":"no url","author":{"name":""}})";
  try {
    zefir::load_borrowed<views::Post>(text);
    FAIL() << "the text was expected to be refused";
  } catch (const zefir::ValidationError& error) {
    EXPECT_EQ(error.errors().json(), zefir::validate<borrowed::Post>(text).json());
    EXPECT_EQ(error.errors().size(), 4u);
  }
}

}  // namespace
