// SPDX-License-Identifier: Apache-2.0
// YAML: values, keys, tags, places and bounds. Aliases and faults have files of their own.
#include "document/yaml_reader.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::at;
using test::Reading;
using test::shown;
using test::yaml;

TEST(YamlReader, reads_mappings_and_lists_in_every_style) {
  EXPECT_EQ(shown(yaml("a: 1\nb:\n  - x\n  - y: {z: [1.5, true]}\nc:\n- 1\n- ~\nd: {}\ne: []\n")),
            R"({"a":1,"b":["x",{"y":{"z":[1.5f,true]}}],"c":[1,null],"d":{},"e":[]})");
  EXPECT_EQ(shown(yaml("- 1\n- - 2\n  - 3\n-\n  a: b\n")), R"([1,[2,3],{"a":"b"}])");
  EXPECT_EQ(shown(yaml("just text")), R"("just text")");
}

TEST(YamlReader, takes_quoted_and_block_scalars_for_strings) {
  EXPECT_EQ(shown(yaml("a: '200'\nb: \"true\"\nc: ''\nd: |\n  1\ne: >-\n  null\n")),
            R"({"a":"200","b":"true","c":"","d":"1\n","e":"null"})");
  EXPECT_EQ(shown(yaml("a: \"x\\n\\u00e9\\\"\"\nb: 'it''s'\n")),
            "{\"a\":\"x\\n\xC3\xA9\\\"\",\"b\":\"it's\"}");
  EXPECT_EQ(shown(yaml("a: |\n  one\n\n  two\nb: >\n  one\n  two\n\n  three\n")),
            R"({"a":"one\n\ntwo\n","b":"one two\nthree\n"})");
}

TEST(YamlReader, resolves_plain_scalars_by_the_core_schema) {
  EXPECT_EQ(shown(yaml("[no, on, 2001-01-01, 0x1F, 0o17, +.5, ~, NULL, False, 1_000]")),
            R"(["no","on","2001-01-01",31,15,0.5f,null,null,false,"1_000"])");
}

TEST(YamlReader, makes_strings_of_all_keys) {
  EXPECT_EQ(
      shown(yaml("200: a\n1.0: b\ntrue: c\nnull: d\n~: e\n'x': f\n0x1F: g\n? h\n: i\n'': j\n")),
      R"({"200":"a","1.0":"b","true":"c","null":"d","~":"e","x":"f","0x1F":"g","h":"i","":"j"})");
}

TEST(YamlReader, warns_of_repeated_keys) {
  const Reading reading = yaml("200: a\nb: 1\n'200': c\n");
  EXPECT_EQ(shown(reading.root()), R"({"b":1,"200":"c"})");
  EXPECT_EQ(reading.messages(),
            "t.yaml:3:1: warning[duplicate-key]: the key '200' appears again, first on line 1; the "
            "last one counts\n"
            "    3 | '200': c\n"
            "      | ^\n");
}

TEST(YamlReader, honours_the_tags_of_the_core_schema) {
  EXPECT_EQ(shown(yaml("[!!str 12, !!int '3', !!float 3, !!float 1e3, !!bool 'true', !!null '', "
                       "!!str , !!binary aGk=, !!map {}, !!seq [], !!timestamp 2001-01-01]")),
            R"(["12",3,3f,1e3f,true,null,"","aGk=",{},[],"2001-01-01"])");
  EXPECT_EQ(shown(yaml("%TAG !y! tag:yaml.org,2002:\n---\n!y!str 1\n")), R"("1")");
  EXPECT_EQ(shown(yaml("!<tag:yaml.org,2002:str> 1\n")), R"("1")");
}

TEST(YamlReader, refuses_text_that_does_not_fit_its_tag) {
  const Reading reading = yaml("a: !!int x\nb: !!bool 1\nc: !!null no\nd: !!float 1.2.3\n");
  EXPECT_EQ(reading.messages(),
            "t.yaml:1:4: error[yaml-syntax]: 'x' is not what its tag !!int stands for\n"
            "    1 | a: !!int x\n      |    ^\n"
            "t.yaml:2:4: error[yaml-syntax]: '1' is not what its tag !!bool stands for\n"
            "    2 | b: !!bool 1\n      |    ^\n"
            "t.yaml:3:4: error[yaml-syntax]: 'no' is not what its tag !!null stands for\n"
            "    3 | c: !!null no\n      |    ^\n"
            "t.yaml:4:4: error[yaml-syntax]: '1.2.3' is not what its tag !!float stands for\n"
            "    4 | d: !!float 1.2.3\n      |    ^\n");
}

TEST(YamlReader, ignores_other_tags_with_a_warning) {
  const Reading reading = yaml("a: !Ref x\nb: !!set {}\nc: !!map []\nd: !x '1'\ne: !x 1\n");
  EXPECT_EQ(shown(reading.root()), R"({"a":"x","b":{},"c":[],"d":"1","e":1})");
  EXPECT_EQ(reading.messages(),
            "t.yaml:1:4: warning[unknown-tag]: the tag !Ref is ignored\n"
            "    1 | a: !Ref x\n      |    ^\n"
            "t.yaml:2:4: warning[unknown-tag]: the tag !!set is ignored\n"
            "    2 | b: !!set {}\n      |    ^\n"
            "t.yaml:3:4: warning[unknown-tag]: the tag !!map is ignored\n"
            "    3 | c: !!map []\n      |    ^\n"
            "t.yaml:4:4: warning[unknown-tag]: the tag !x is ignored\n"
            "    4 | d: !x '1'\n      |    ^\n"
            "t.yaml:5:4: warning[unknown-tag]: the tag !x is ignored\n"
            "    5 | e: !x 1\n      |    ^\n");
}

TEST(YamlReader, reads_numbers_beyond_json_as_text_with_a_warning) {
  const Reading reading = yaml("a: -.inf\nb: '.nan'\nc: !!float .nan\n");
  EXPECT_EQ(shown(reading.root()), R"({"a":"-.inf","b":".nan","c":".nan"})");
  EXPECT_EQ(reading.messages(),
            "t.yaml:1:4: warning[yaml-number]: JSON has no number '-.inf'; it is read as text, put "
            "it in quotes if that is meant\n"
            "    1 | a: -.inf\n      |    ^\n"
            "t.yaml:3:4: warning[yaml-number]: JSON has no number '.nan'; it is read as text, put "
            "it in quotes if that is meant\n"
            "    3 | c: !!float .nan\n      |    ^\n");
}

TEST(YamlReader, gives_places_of_values_and_keys) {
  const Reading reading = yaml("# first\na: 1\n\nb:\n  - x\n  -   c: 'y'\nd:\n");
  const Node& root = reading.root();
  EXPECT_EQ(at(root.place()), "2:1");
  EXPECT_EQ(at(root.find("a")->place()), "2:4");
  EXPECT_EQ(at(root.find_entry("b")->key_place), "4:1");
  const Node& list = *root.find("b");
  EXPECT_EQ(at(list.place()), "5:3");
  EXPECT_EQ(at(list.items()[0]->place()), "5:5");
  EXPECT_EQ(at(list.items()[1]->place()), "6:7");
  EXPECT_EQ(at(list.items()[1]->find_entry("c")->key_place), "6:7");
  EXPECT_EQ(at(list.items()[1]->find("c")->place()), "6:10");
  EXPECT_EQ(at(root.find("d")->place()), "7:3");
}

TEST(YamlReader, counts_columns_in_bytes) {
  const Reading reading = yaml("\"\xC3\xA9\": {\xE2\x82\xAC: 1, \xF0\x9F\x98\x80: [2, 3]}\nb: c\n");
  const Node& map = *reading.root().find("\xC3\xA9");
  EXPECT_EQ(at(map.place()), "1:7");
  EXPECT_EQ(at(map.entries()[0].key_place), "1:8");
  EXPECT_EQ(at(map.entries()[0].value->place()), "1:13");
  EXPECT_EQ(at(map.entries()[1].key_place), "1:16");
  EXPECT_EQ(at(map.entries()[1].value->items()[1]->place()), "1:26");
  EXPECT_EQ(at(reading.root().find_entry("b")->key_place), "2:1");
}

TEST(YamlReader, counts_lines_with_every_kind_of_end) {
  const Reading reading = yaml("a: 1\r\nb: 2\rc: 3\n\rd: 4\r\n");
  EXPECT_EQ(at(reading.root().find_entry("b")->key_place), "2:1");
  EXPECT_EQ(at(reading.root().find_entry("c")->key_place), "3:1");
  EXPECT_EQ(at(reading.root().find_entry("d")->key_place), "5:1");
}

TEST(YamlReader, counts_columns_behind_a_byte_order_mark) {
  const Reading reading = yaml(
      "\xEF\xBB\xBF"
      "a: 1\n");
  EXPECT_EQ(at(reading.root().entries()[0].key_place), "1:1");
  EXPECT_EQ(at(reading.root().find("a")->place()), "1:4");
}

TEST(YamlReader, reads_one_document_with_its_markers) {
  EXPECT_EQ(shown(yaml("%YAML 1.2\n---\na: 1\n...\n# end\n")), R"({"a":1})");
  EXPECT_EQ(shown(yaml("---\n# nothing yet\n---\na: 1\n")), R"({"a":1})");
}

TEST(YamlReader, refuses_a_second_document) {
  const Reading reading = yaml("a: 1\n---\nb: 2\n");
  EXPECT_EQ(reading.document, nullptr);
  EXPECT_EQ(reading.messages(),
            "t.yaml:2:1: error[yaml-syntax]: a second document starts here; a description is one\n"
            "    2 | ---\n"
            "      | ^\n");
}

TEST(YamlReader, refuses_collections_as_keys) {
  EXPECT_EQ(yaml("path: {{id}}\n").messages(),
            "t.yaml:1:8: error[yaml-syntax]: a mapping cannot be a key; text that starts with '{' "
            "needs quotes\n"
            "    1 | path: {{id}}\n"
            "      |        ^\n");
  EXPECT_EQ(yaml("? [a]\n: b\n").messages(),
            "t.yaml:1:3: error[yaml-syntax]: a list cannot be a key; text that starts with '[' "
            "needs quotes\n"
            "    1 | ? [a]\n"
            "      |   ^\n");
}

std::string nested(std::size_t levels, char open, char close) {
  return std::string(levels, open) + std::string(levels, close);
}

TEST(YamlReader, reads_512_levels_and_no_more) {
  EXPECT_NE(yaml(nested(512, '[', ']')).document, nullptr);
  const Reading reading = yaml(nested(513, '[', ']'));
  EXPECT_EQ(reading.document, nullptr);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].code, "too-deep");
  EXPECT_EQ(reading.diagnostics.all()[0].message, "values are nested more than 512 deep");
  EXPECT_EQ(at(reading.diagnostics.all()[0].place), "1:513");
}

TEST(YamlReader, survives_deep_texts_of_every_style) {
  std::string dashes;
  std::string keys;
  std::string steps;
  for (std::size_t i = 0; i < 20'000; ++i) {
    dashes += "- ";
    keys += "{a: ";
    if (i < 2'000) steps += std::string(i, ' ') + "a:\n";
  }
  for (const std::string& text :
       {std::string(1'000'000, '['), std::string(1'000'000, '{'), dashes, keys, steps}) {
    const Reading reading = yaml(text);
    EXPECT_EQ(reading.document, nullptr);
    ASSERT_EQ(reading.diagnostics.all().size(), 1U) << text.substr(0, 20);
    // "{{" is refused before it is deep, as a mapping that is a key.
    EXPECT_EQ(reading.diagnostics.all()[0].code, text[1] == '{' ? "yaml-syntax" : "too-deep");
  }
}

}  // namespace
}  // namespace zefir::document
