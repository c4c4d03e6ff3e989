// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/chunk_loader.hpp"

#include <gtest/gtest.h>

#include "support.hpp"

namespace models {
namespace {

using zefir::ChunkLoader;
using zefir::LoadOptions;
using zefir::UsageError;
using zefir::ValidationError;

TEST(ChunkLoader, loads_a_text_cut_anywhere) {
  const std::string_view text = R"({"x": 1, "y": -2, "é": "\u00e9"})";
  ChunkLoader<Point> loader;
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    loader.feed(text.substr(0, cut));
    loader.feed(text.substr(cut));
    EXPECT_EQ(loader.size(), text.size());
    EXPECT_EQ(loader.finish(), (Point{1, -2}));
  }
  for (const char& byte : text) loader.feed({&byte, 1});
  EXPECT_EQ(loader.finish(), (Point{1, -2}));
}

TEST(ChunkLoader, refuses_the_piece_that_makes_the_text_too_large) {
  ChunkLoader<std::vector<Point>> loader(LoadOptions().max_size(4));
  loader.feed("[  ");
  loader.feed("]");
  loader.feed("");
  try {
    loader.feed(" ");
    FAIL() << "the fifth byte was taken";
  } catch (const ValidationError& error) {
    EXPECT_EQ(kinds(error.errors()), ": too_large");
    EXPECT_STREQ(error.what(), "list of Point: Larger than 4 bytes.");
  }
  EXPECT_EQ(loader.size(), 0u);
  EXPECT_THROW(loader.feed(""), UsageError);
  EXPECT_THROW(loader.finish(), UsageError);
  EXPECT_THROW(loader.finish(), UsageError) << "still refused";
  loader.reset();
  loader.feed("[]");
  EXPECT_TRUE(loader.finish().empty());
}

TEST(ChunkLoader, begins_anew_behind_a_text_that_is_wrong) {
  ChunkLoader<Point> loader;
  loader.feed("{\"x\": ");
  try {
    loader.finish();
    FAIL() << "half a text was taken";
  } catch (const ValidationError& error) {
    EXPECT_EQ(kinds(error.errors()), "/x: syntax");
    EXPECT_EQ(std::string_view(error.what()).substr(0, 7), "Point: ");
  }
  EXPECT_EQ(loader.size(), 0u);
  EXPECT_THROW(loader.finish(), ValidationError) << "no text is no JSON";
  loader.feed("{\"x\": 3}");
  EXPECT_EQ(loader.finish(), (Point{3, {}}));
}

TEST(ChunkLoader, forgets_what_was_fed) {
  ChunkLoader<Point> loader;
  loader.feed("garbage");
  loader.reset();
  loader.feed("{\"x\": 3}");
  EXPECT_EQ(loader.finish(), (Point{3, {}}));
}

TEST(ChunkLoader, believes_no_announced_size_beyond_the_limit) {
  ChunkLoader<Point> loader(LoadOptions().max_size(1000));
  loader.reserve(static_cast<std::size_t>(-1));
  loader.feed("{\"x\": 3}");
  EXPECT_EQ(loader.finish(), (Point{3, {}}));
  ChunkLoader<Point> boundless(LoadOptions().max_size(static_cast<std::size_t>(-1)));
  boundless.feed("{\"x\": 3}");
  EXPECT_EQ(boundless.finish(), (Point{3, {}}));
}

TEST(ChunkLoader, goes_by_its_options) {
  ChunkLoader<Point> loader(LoadOptions().unknown(zefir::schema::Unknown::raise));
  loader.feed("{\"x\": 3, \"z\": 1}");
  EXPECT_THROW(loader.finish(), ValidationError);
}

}  // namespace
}  // namespace models
