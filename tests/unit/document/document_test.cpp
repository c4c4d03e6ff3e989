// SPDX-License-Identifier: Apache-2.0
// From a file to a Document: which format, and what is said of files that cannot be read.
#include "document/document.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::Reading;
using test::shown;

Reading parse(std::string name, std::string text) {
  Reading reading;
  reading.document = parse_document(std::move(name), std::move(text), reading.diagnostics);
  return reading;
}

Reading read(support::FileSystem& files, const std::string& path) {
  Reading reading;
  reading.document = read_document(files, path, reading.diagnostics);
  return reading;
}

TEST(Document, knows_its_path_and_file) {
  support::MemoryFileSystem files;
  files.files["api/spec.yaml"] = "openapi: 3.0.3\n";
  support::Diagnostics diagnostics;
  diagnostics.add_file("first", "");
  const auto document = read_document(files, "api/spec.yaml", diagnostics);
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(document->path(), "api/spec.yaml");
  EXPECT_EQ(document->file(), 1U);
  EXPECT_EQ(diagnostics.file_name(document->file()), "api/spec.yaml");
  EXPECT_EQ(document->root().place().file, 1U);
  EXPECT_EQ(document->root().find("openapi")->text(), "3.0.3");
}

TEST(Document, is_json_when_it_starts_with_a_brace_or_bracket) {
  EXPECT_EQ(parse("spec", " \r\n\t{a: 1}").diagnostics.all()[0].code, "json-syntax");
  EXPECT_EQ(parse("spec", "\xEF\xBB\xBF [a]").diagnostics.all()[0].code, "json-syntax");
  EXPECT_EQ(shown(parse("spec.json", "a: 1")), R"({"a":1})");
  EXPECT_EQ(shown(parse("spec", "\"a\"")), R"("a")");
}

TEST(Document, named_yaml_may_start_like_json) {
  EXPECT_EQ(shown(parse("spec.yaml", "{a: 1, b: [x]}")), R"({"a":1,"b":["x"]})");
  EXPECT_EQ(shown(parse("spec.yml", "[yes, # a comment\n no]")), R"(["yes","no"])");
  // JSON with what YAML would refuse: a tab and a key of more than 1024 characters.
  const std::string key(2000, 'k');
  EXPECT_EQ(shown(parse("spec.yaml", "{\n\t\"" + key + "\":\n1}")), "{\"" + key + "\":1}");
  EXPECT_EQ(parse("spec.yaml", "{a: 1").diagnostics.all()[0].code, "yaml-syntax");
}

TEST(Document, keeps_its_strings_when_it_is_moved) {
  Reading reading = parse("spec", R"({"plain": "text", "escaped\n": "\u0041"})");
  Document moved = std::move(*reading.document);
  reading.document.reset();
  EXPECT_EQ(shown(moved.root()), R"({"plain":"text","escaped\n":"A"})");
  EXPECT_EQ(shown(*moved.find("/plain")), R"("text")");
}

TEST(Document, leaves_its_lines_to_the_diagnostics) {
  Reading reading = parse("spec", "a: 1\n");
  const Place place = reading.root().find("a")->place();
  reading.document.reset();
  reading.diagnostics.error("odd", place, "late");
  EXPECT_EQ(reading.messages(), "spec:1:4: error[odd]: late\n    1 | a: 1\n      |    ^\n");
}

TEST(Document, that_is_missing_is_reported) {
  support::MemoryFileSystem files;
  const Reading reading = read(files, "spec.yaml");
  EXPECT_EQ(reading.document, nullptr);
  EXPECT_EQ(reading.messages(), "spec.yaml: error[file-not-found]: there is no such file\n");
}

TEST(Document, that_is_a_folder_is_reported) {
  support::MemoryFileSystem files;
  files.files["api/spec.yaml"] = "a: 1";
  const Reading reading = read(files, "api");
  EXPECT_EQ(reading.document, nullptr);
  EXPECT_EQ(reading.messages(), "api: error[file-unreadable]: this is a folder, not a file\n");
}

class BrokenFileSystem final : public support::FileSystem {
 public:
  ReadResult read(const std::string&) override {
    ReadResult result;
    result.status = ReadStatus::failed;
    result.reason = "Input/output error";
    return result;
  }
  void write(const std::string&, std::string_view) override {}
  bool exists(const std::string&) override { return true; }
  void remove(const std::string&) override {}
};

TEST(Document, that_the_machine_cannot_read_is_reported) {
  BrokenFileSystem files;
  const Reading reading = read(files, "spec.yaml");
  EXPECT_EQ(reading.document, nullptr);
  EXPECT_EQ(reading.messages(),
            "spec.yaml: error[file-unreadable]: the file cannot be read: Input/output error\n");
}

TEST(Document, from_standard_input_is_named_so) {
  support::MemoryFileSystem files;
  EXPECT_EQ(read(files, "-").messages(), "<stdin>: error[file-not-found]: there is no such file\n");
  files.files["-"] = "[1";
  EXPECT_EQ(read(files, "-").messages(),
            "<stdin>:1:3: error[json-syntax]: expected ',' or ']' after an item, found the end of "
            "the text\n"
            "    1 | [1\n"
            "      |   ^\n");
}

TEST(Document, that_is_empty_is_reported) {
  for (const char* text : {"", " \r\n\t", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
    const Reading reading = parse("spec.yaml", text);
    EXPECT_EQ(reading.document, nullptr);
    EXPECT_EQ(reading.messages(), "spec.yaml: error[empty-document]: the document is empty\n");
  }
  for (const char* text : {"# nothing\n", "---\n", "---\n...\n", "--- # a\n---\n"}) {
    const Reading reading = parse("spec.yaml", text);
    EXPECT_EQ(reading.document, nullptr);
    EXPECT_EQ(reading.messages(),
              "spec.yaml: error[empty-document]: the document is empty but for comments\n");
  }
  EXPECT_EQ(shown(parse("spec.yaml", "null")), "null");
  EXPECT_EQ(shown(parse("spec.yaml", "''")), "\"\"");
}

TEST(Document, is_read_as_the_format_that_was_asked_for) {
  EXPECT_EQ(shown(test::yaml("{a: 1}")), R"({"a":1})");
  EXPECT_EQ(test::json("a: 1").diagnostics.all()[0].code, "json-syntax");
}

// Whatever is cut off or changed, a text is read or refused with a reason.
void expect_sound(const std::string& text) {
  for (const auto parse_as : {&parse_json, &parse_yaml}) {
    support::Diagnostics diagnostics;
    const auto document = parse_as("spec", text, diagnostics);
    ASSERT_TRUE(document != nullptr || diagnostics.has_errors()) << text;
    if (document != nullptr) {
      ASSERT_FALSE(shown(document->root()).empty());
    }
    ASSERT_EQ(diagnostics.all().empty(), diagnostics.text(true).empty());
  }
}

constexpr std::string_view sample_yaml =
    "%YAML 1.2\n---\na: &x {b: [1, 2.5, 'it''s'], \"c\\n\": ~}\nd:\n- *x\n- |\n  text\n  more\n"
    "e:\n  <<: *x\n  f: !!str 1\n? g\n: \xC3\xA9\xE2\x80\xA8 \xF0\x9F\x98\x80\n";
constexpr std::string_view sample_json =
    "{\"a\": [1, -2.5e+3, true, null, \"\\u00e9\\uD83D\\uDE00\\n\"],\r\n\t\"\xC3\xA9\": {\"a\": "
    "{}, "
    "\"a\": []}}";

TEST(Document, survives_texts_that_are_cut_off) {
  for (const std::string_view sample : {sample_yaml, sample_json}) {
    for (std::size_t size = 0; size <= sample.size(); ++size) {
      expect_sound(std::string(sample.substr(0, size)));
      expect_sound(std::string(sample.substr(size)));
    }
  }
}

TEST(Document, survives_texts_with_a_changed_character) {
  using namespace std::string_view_literals;
  constexpr auto replacements = "{}[]\"',:#&*!|>%@`?-\\ \n\r\t\0\x80\xFF<5e"sv;
  for (const std::string_view sample : {sample_yaml, sample_json}) {
    for (std::size_t at = 0; at < sample.size(); ++at) {
      for (const char replacement : replacements) {
        std::string text(sample);
        text[at] = replacement;
        expect_sound(text);
      }
    }
  }
}

}  // namespace
}  // namespace zefir::document
