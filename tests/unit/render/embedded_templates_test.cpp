// SPDX-License-Identifier: Apache-2.0
#include "render/embedded_templates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "render/template_text.hpp"

namespace zefir::render {
namespace {

TEST(EmbeddedTemplates, are_sorted_by_name) {
  const auto templates = embedded_templates();
  ASSERT_FALSE(templates.empty());
  EXPECT_TRUE(std::is_sorted(templates.begin(), templates.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));
}

TEST(EmbeddedTemplates, are_well_formed_and_name_partials_that_exist) {
  TemplatePieces pieces;
  for (const EmbeddedTemplate& one : embedded_templates()) {
    pieces.emplace(std::string(one.name), cut_template(one.name, one.text));
  }
  for (const EmbeddedTemplate& one : embedded_templates()) {
    EXPECT_FALSE(expand_partials(pieces, one.name).empty()) << one.name;
  }
}

}  // namespace
}  // namespace zefir::render
