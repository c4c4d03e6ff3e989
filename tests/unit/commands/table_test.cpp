// SPDX-License-Identifier: Apache-2.0
#include "commands/table.hpp"

#include <gtest/gtest.h>

namespace zefir::commands {
namespace {

TEST(Table, aligns_columns_and_leaves_nothing_at_the_ends) {
  EXPECT_EQ(table({{"a", "bcd", "e"}, {"long", "", ""}, {"x", "y"}}),
            "  a     bcd  e\n"
            "  long\n"
            "  x     y\n");
}

TEST(Table, counts_widths_as_terminals_do) {
  EXPECT_EQ(table({{"имя", "1"}, {"名前", "2"}, {"abcde", "3"}}),
            "  имя    1\n"
            "  名前   2\n"
            "  abcde  3\n");
}

TEST(Table, of_nothing_is_nothing) { EXPECT_EQ(table({}), ""); }

}  // namespace
}  // namespace zefir::commands
