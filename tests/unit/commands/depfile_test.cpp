// SPDX-License-Identifier: Apache-2.0
#include "commands/depfile.hpp"

#include <gtest/gtest.h>

namespace zefir::commands {
namespace {

TEST(Depfile, is_a_rule) {
  EXPECT_EQ(depfile_text("out/stamp", {"a.yaml", "b.yaml"}),
            "out/stamp: \\\n  a.yaml \\\n  b.yaml\n");
}

TEST(Depfile, escapes_what_make_would_take_apart) {
  EXPECT_EQ(depfile_text("my stamp", {"a b#c$d.yaml", "back\\slash", "x\\ y"}),
            "my\\ stamp: \\\n  a\\ b\\#c$$d.yaml \\\n  back\\slash \\\n  x\\\\\\ y\n");
}

TEST(Depfile, is_for_its_own_name_without_the_ending) {
  EXPECT_EQ(depfile_target("build/users.zefir.d"), "build/users.zefir");
  EXPECT_EQ(depfile_target("build/users"), "build/users");
}

}  // namespace
}  // namespace zefir::commands
