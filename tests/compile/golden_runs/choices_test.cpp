// SPDX-License-Identifier: Apache-2.0
// Values of an enum or const that makes no enumeration.
#include <gtest/gtest.h>

#include <choices/models.hpp>
#include <zefir/schema.hpp>

namespace {

TEST(Choices, are_compared_by_value) {
  const std::string text = R"({"factor":1.5,"on":true,"level":1.0,"steps":[0.2,1e-1]})";
  EXPECT_TRUE(zefir::validate<choices::Setting>(text).empty());
  EXPECT_TRUE(zefir::validate<choices::Setting>(R"({"factor":0.5,"level":"auto"})").empty());
  EXPECT_TRUE(zefir::validate<choices::Setting>(R"({"factor":0.5,"level":null})").empty());
}

TEST(Choices, refuse_other_values) {
  const zefir::ValidationErrors errors =
      zefir::validate<choices::Setting>(R"({"factor":2,"on":false,"level":"1","steps":[0.1,0.3]})");
  ASSERT_EQ(errors.size(), 4u);
  EXPECT_EQ(errors.items()[0].pointer(), "/factor");
  EXPECT_EQ(errors.items()[1].pointer(), "/on");
  EXPECT_EQ(errors.items()[2].pointer(), "/level");
  EXPECT_EQ(errors.items()[3].pointer(), "/steps/1");
  for (const zefir::ValidationItem& item : errors.items()) {
    EXPECT_EQ(item.fault(), zefir::Fault::enumeration);
  }
}

TEST(Choices, hold_for_values_in_memory) {
  choices::Setting setting(0.5);
  EXPECT_TRUE(zefir::check(setting).empty());
  setting.factor = 0.75;
  EXPECT_EQ(zefir::check(setting).size(), 1u);
}

}  // namespace
