// SPDX-License-Identifier: Apache-2.0
// How bodies of each media type travel.
#include "dialects/openapi/media_types.hpp"

#include <gtest/gtest.h>

namespace zefir::dialects::openapi {
namespace {

using api::Encoding;

TEST(MediaTypes, say_how_a_body_travels) {
  for (const char* type :
       {"application/json", "APPLICATION/JSON", "application/json; charset=utf-8",
        "application/hal+json", "text/json", "application/problem+json"}) {
    EXPECT_EQ(encoding_of(type), Encoding::json) << type;
  }
  EXPECT_EQ(encoding_of("application/x-www-form-urlencoded"), Encoding::form);
  EXPECT_EQ(encoding_of("text/plain;charset=UTF-8"), Encoding::text);
  EXPECT_EQ(encoding_of("text/html"), Encoding::text);
  for (const char* type : {"application/octet-stream", "image/png", "application/xml",
                           "multipart/form-data", "*/*", "text/*", "application/jsonl", ""}) {
    EXPECT_EQ(encoding_of(type), Encoding::bytes) << type;
  }
}

TEST(MediaTypes, are_taken_in_an_order) {
  const char* order[] = {"application/json",
                         "application/hal+json",
                         "application/x-www-form-urlencoded",
                         "text/plain",
                         "*/*",
                         "image/png"};
  for (unsigned i = 0; i < std::size(order); ++i) EXPECT_EQ(rank_of(order[i]), i) << order[i];
}

TEST(MediaTypes, may_be_ranges_or_multipart) {
  EXPECT_TRUE(is_range("*/*"));
  EXPECT_TRUE(is_range("text/*; q=0.1"));
  EXPECT_FALSE(is_range("text/plain"));
  EXPECT_TRUE(is_multipart("Multipart/Form-Data"));
  EXPECT_FALSE(is_multipart("application/json"));
}

}  // namespace
}  // namespace zefir::dialects::openapi
