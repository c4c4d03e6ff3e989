// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "api/passes.hpp"
#include "models.hpp"

namespace zefir::api::test {
namespace {

TEST(CheckAliases, lets_chains_pass) {
  Builder build;
  const TypeId end = build.add(Kind::string, "End");
  const TypeId b = build.alias("B", end);
  build.alias("A", b);
  build.alias("C", b);
  support::Diagnostics diagnostics;
  diagnostics.add_file("spec.yaml", std::string_view());
  check_aliases(build.model, diagnostics);
  EXPECT_EQ(codes(diagnostics), "");
  EXPECT_EQ(build.model.types[b].kind, Kind::alias);
}

TEST(CheckAliases, names_each_circle_once_and_breaks_it) {
  Builder build;
  build.alias("Before", 1);
  build.alias("A", 2);
  build.alias("B", 1);
  build.alias("Self", 3);
  support::Diagnostics diagnostics;
  diagnostics.add_file("spec.yaml", std::string_view());
  check_aliases(build.model, diagnostics);
  EXPECT_EQ(codes(diagnostics), "error alias-cycle\nerror alias-cycle");
  EXPECT_EQ(diagnostics.all()[0].message, "'A' refers to itself and says nothing else");
  EXPECT_EQ(build.model.types[build.model.resolve({0, false}).type].kind, Kind::any);
  EXPECT_EQ(build.model.types[3].kind, Kind::any);
}

}  // namespace
}  // namespace zefir::api::test
