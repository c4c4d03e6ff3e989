// SPDX-License-Identifier: Apache-2.0
// Answers that are text of some kind, and those that come packed.
#include <gtest/gtest.h>

#include <zefir/schema.hpp>

#include "server.hpp"

namespace httpbin_test {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Formats, pages_come_as_text) {
  EXPECT_TRUE(has(call([](auto& client) { return client.html(); }), "Herman Melville"));
  EXPECT_TRUE(has(call([](auto& client) { return client.forms_post(); }), "firstname"));
  EXPECT_FALSE(call([](auto& client) { return client.encoding_utf8(); }).empty());
  EXPECT_TRUE(has(call([](auto& client) { return client.xml(); }), "<slideshow"));
  EXPECT_TRUE(has(call([](auto& client) { return client.robots_txt(); }), "Disallow: /deny"));
  EXPECT_TRUE(has(call([](auto& client) { return client.deny(); }), "SHOULDN'T"));
}

// Not in Debian's httpbin: its 404 is a status that the description does not list.
TEST(Formats, what_debian_leaves_out_is_an_error) {
  const httpbin::Error json = error_of([](auto& client) { return client.json(); });
  EXPECT_EQ(json.status(), 404u);
  EXPECT_FALSE(json.documented());
  EXPECT_EQ(error_of([](auto& client) { return client.legacy(); }).status(), 404u);
}

TEST(Formats, the_document_that_debian_leaves_out_loads) {
  const auto document = zefir::load<httpbin::JsonDocument>(R"({"slideshow": {
      "author": "A", "date": "today", "title": "T",
      "slides": [{"title": "One", "type": "all"}, {"items": ["x", "y"], "title": "Two", "type": "all"}]}})");
  ASSERT_EQ(document.slideshow.slides.size(), 2u);
  EXPECT_FALSE(document.slideshow.slides[0].items.has_value());
  EXPECT_EQ(document.slideshow.slides[1].items->size(), 2u);
}

// httpbin packs these even for those who did not ask for it. Nobody unpacks them yet, and an answer
// that cannot be read is no value but an error that has it all.
TEST(Formats, a_packed_answer_is_an_error_that_says_so) {
  for (const httpbin::Error& error : {error_of([](auto& client) { return client.gzip(); }),
                                      error_of([](auto& client) { return client.deflate(); }),
                                      error_of([](auto& client) { return client.brotli(); })}) {
    EXPECT_EQ(error.status(), 200u);
    EXPECT_TRUE(error.headers().get("Content-Encoding").has_value());
    EXPECT_FALSE(error.validation().empty());
    EXPECT_FALSE(error.body().empty());
  }
}

}  // namespace
}  // namespace httpbin_test
