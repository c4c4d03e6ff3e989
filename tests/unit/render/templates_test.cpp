// SPDX-License-Identifier: Apache-2.0
#include "render/templates.hpp"

#include <gtest/gtest.h>

namespace zefir::render {
namespace {

using Sources = std::map<std::string, std::string>;

View item(const std::string& name) { return std::move(View().text("name", name)); }

View with_items() {
  return std::move(View().text("title", "T").list("items", {item("a"), item("b")}));
}

std::string shown(const std::string& source, const View& view) {
  return Templates(Sources{{"t", source}}).render("t", view);
}

std::string error_of(Sources sources, const View& view) {
  try {
    Templates(std::move(sources)).render("t", view);
  } catch (const TemplateError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Templates, put_texts_in_as_they_are) {
  const View view = std::move(View().text("a", "<&\"'{{b}}>"));
  EXPECT_EQ(shown("{{a}} {{{a}}} {{& a }}", view), "<&\"'{{b}}> <&\"'{{b}}> <&\"'{{b}}>");
}

TEST(Templates, show_a_list_once_an_item) {
  EXPECT_EQ(shown("{{#items}}{{name}}{{^last}}, {{/last}}{{/items}}", with_items()), "a, b");
}

TEST(Templates, show_flags_with_the_same_view_inside) {
  const View view = std::move(View().text("a", "x").flag("yes", true).flag("no", false));
  EXPECT_EQ(shown("{{#yes}}{{a}}{{/yes}}{{^yes}}1{{/yes}}{{#no}}2{{/no}}{{^no}}{{a}}{{/no}}", view),
            "xx");
}

TEST(Templates, show_the_inverse_of_an_empty_list_with_the_same_view) {
  const View view = std::move(View().text("a", "x").list("items", {}));
  EXPECT_EQ(shown("{{#items}}1{{/items}}{{^items}}{{a}}{{/items}}", view), "x");
}

TEST(Templates, show_the_same_list_twice_and_lists_in_lists) {
  View outer;
  outer.list("rows", {with_items(), with_items()});
  EXPECT_EQ(shown("{{#rows}}({{#items}}{{name}}{{/items}}{{title}}{{#items}}{{name}}{{/items}})"
                  "{{/rows}}",
                  outer),
            "(abTab)(abTab)");
}

TEST(Templates, go_on_with_a_list_after_a_flag_inside_it) {
  View view;
  view.list("items", {item("a"), item("b"), item("c")});
  EXPECT_EQ(shown("{{#items}}{{#first}}<{{/first}}{{name}}{{#last}}>{{/last}}{{/items}}", view),
            "<abc>");
}

TEST(Templates, keep_braces_beside_tags) {
  EXPECT_EQ(shown("f() {\n{{#items}}\n  {{name}};\n{{/items}}\n}\n", with_items()),
            "f() {\n  a;\n  b;\n}\n");
}

TEST(Templates, drop_lines_of_nothing_but_section_tags) {
  EXPECT_EQ(shown("1\n  {{#items}}\n{{name}}\n {{/items}} {{^items}}\t\nnone\n{{/items}}\n2\n",
                  with_items()),
            "1\na\nb\n2\n");
  EXPECT_EQ(shown("1\r\n{{#items}}\r\n{{/items}}\r\n2\r\n", with_items()), "1\r\n2\r\n");
}

TEST(Templates, drop_a_line_of_tags_at_the_end_without_newline) {
  EXPECT_EQ(shown("{{#items}}\n{{name}}\n  {{/items}}", with_items()), "a\nb\n");
}

TEST(Templates, keep_empty_lines) {
  EXPECT_EQ(shown("{{#items}}\n\n{{name}}\n\n{{/items}}\n\n", with_items()), "\na\n\n\nb\n\n\n");
}

TEST(Templates, keep_a_line_whose_value_is_empty) {
  const View view = std::move(View().text("a", "").flag("yes", true));
  EXPECT_EQ(shown("1\n{{#yes}}{{a}}\n{{/yes}}2", view), "1\n\n2");
  EXPECT_EQ(shown("{{#yes}} {{/yes}}{{a}}", view), " ");
}

TEST(Templates, leave_comments_out) {
  EXPECT_EQ(shown("1\n  {{! a\n   long one }}\n2{{! short }}3\n", View()), "1\n23\n");
}

TEST(Templates, show_partials_with_the_view_they_are_used_in) {
  const Templates templates(Sources{{"t", "{{#items}}\n{{> partials/one}}\n{{/items}}\n"},
                                    {"partials/one", "<{{name}}>\n"}});
  EXPECT_EQ(templates.render("t", with_items()), "<a>\n<b>\n");
}

TEST(Templates, indent_every_line_of_a_partial) {
  const Templates templates(
      Sources{{"t", "{\n  {{> outer}}\n}\n"},
              {"outer", "1\n\n{{#items}}\n  {{> inner}}\n{{/items}}\n{{title}}\n"},
              {"inner", "{{name}} {\n}\n"}});
  EXPECT_EQ(templates.render("t", with_items()),
            "{\n  1\n\n    a {\n    }\n    b {\n    }\n  T\n}\n");
}

TEST(Templates, indent_a_partials_line_that_begins_with_a_section) {
  const Templates templates(
      Sources{{"t", "  {{> p}}\n"}, {"p", "{{#no}}x{{/no}}y{{#yes}}z{{/yes}}\n"}});
  const View view = std::move(View().flag("no", false).flag("yes", true));
  EXPECT_EQ(templates.render("t", view), "  yz\n");
}

TEST(Templates, do_not_indent_what_values_hold) {
  const Templates templates(Sources{{"t", "  {{> p}}\n"}, {"p", "{{a}}\n"}});
  EXPECT_EQ(templates.render("t", View().text("a", "1\n2")), "  1\n2\n");
}

TEST(Templates, take_the_last_newline_from_a_partial_amid_a_line) {
  const Templates templates(Sources{{"t", "f({{> p}});\n"}, {"p", "1,\n2\n"}});
  EXPECT_EQ(templates.render("t", View()), "f(1,\n2);\n");
}

TEST(Templates, refuse_a_key_that_only_an_outer_view_has) {
  EXPECT_EQ(
      error_of({{"t", "{{title}}\n{{#items}}\n{{name}}{{title}}\n{{/items}}\n"}}, with_items()),
      "t.mustache:3: no value for 'title'");
}

TEST(Templates, refuse_missing_keys_of_variables_and_sections) {
  EXPECT_EQ(error_of({{"t", "a\n{{b}}"}}, View()), "t.mustache:2: no value for 'b'");
  EXPECT_EQ(error_of({{"t", "{{#b}}{{/b}}"}}, View()), "t.mustache:1: no value for 'b'");
  EXPECT_EQ(error_of({{"t", "{{^b}}{{/b}}"}}, View()), "t.mustache:1: no value for 'b'");
}

TEST(Templates, tell_faults_in_a_partial_with_the_partials_name) {
  EXPECT_EQ(error_of({{"t", "\n\n  {{> p}}\n"}, {"p", "\n{{b}}\n"}}, View()),
            "p.mustache:2: no value for 'b'");
}

TEST(Templates, count_lines_in_tags_too) {
  EXPECT_EQ(error_of({{"t", "{{! 1\n2\n3 }}\n{{\nb}}"}}, View()), "t.mustache:4: no value for 'b'");
}

TEST(Templates, refuse_values_of_the_wrong_kind) {
  const View view = std::move(View().text("a", "x").flag("b", true).list("c", {}));
  EXPECT_EQ(error_of({{"t", "{{#a}}{{/a}}"}}, view),
            "t.mustache:1: 'a' is a text, which opens no section");
  EXPECT_EQ(error_of({{"t", "{{b}}"}}, view),
            "t.mustache:1: 'b' is a flag, which has no text to show");
  EXPECT_EQ(error_of({{"t", "{{c}}"}}, view),
            "t.mustache:1: 'c' is a list, which has no text to show");
}

TEST(Templates, refuse_unknown_templates_and_partials) {
  EXPECT_EQ(error_of({{"u", ""}}, View()), "no template 't'");
  EXPECT_EQ(error_of({{"t", "\n{{> p}}"}}, View()), "t.mustache:2: no partial 'p'");
}

TEST(Templates, refuse_a_partial_that_includes_itself) {
  EXPECT_EQ(error_of({{"t", "{{> p}}"}, {"p", "\n{{> q}}"}, {"q", "{{> p}}"}}, View()),
            "q.mustache:1: partial 'p' includes itself");
}

TEST(Templates, allow_a_partial_to_be_used_twice) {
  const Templates templates(Sources{{"t", "{{> p}}{{> p}}"}, {"p", "x"}});
  EXPECT_EQ(templates.render("t", View()), "xx");
}

TEST(Templates, refuse_broken_syntax) {
  EXPECT_EQ(error_of({{"t", "\n{{#a}}\n"}}, View()), "t.mustache:2: section 'a' is never closed");
  EXPECT_EQ(error_of({{"t", "{{/a}}"}}, View()), "t.mustache:1: 'a' is closed but was not opened");
  EXPECT_EQ(error_of({{"t", "{{#a}}\n{{/b}}"}}, View()),
            "t.mustache:2: 'b' is closed where 'a' of line 1 is open");
  EXPECT_EQ(error_of({{"t", "{{a"}}, View()), "t.mustache:1: the tag is not closed by '}}'");
  EXPECT_EQ(error_of({{"t", "{{{a}}"}}, View()), "t.mustache:1: the tag is not closed by '}}}'");
  EXPECT_EQ(error_of({{"t", "{{=<% %>=}}"}}, View()),
            "t.mustache:1: the delimiters cannot be changed");
}

TEST(Templates, refuse_keys_that_mustache_would_take_apart) {
  const std::string tail = " is no key: keys are letters, digits and '_'";
  EXPECT_EQ(error_of({{"t", "{{a.b}}"}}, View()), "t.mustache:1: 'a.b'" + tail);
  EXPECT_EQ(error_of({{"t", "{{.}}"}}, View()), "t.mustache:1: '.'" + tail);
  EXPECT_EQ(error_of({{"t", "{{}}"}}, View()), "t.mustache:1: ''" + tail);
  EXPECT_EQ(error_of({{"t", "a{{1, 2}}"}}, View()), "t.mustache:1: '1, 2'" + tail);
}

TEST(Templates, do_not_look_into_what_is_not_shown) {
  EXPECT_EQ(shown("{{#no}}{{b}}{{/no}}", View().flag("no", false)), "");
}

TEST(Templates, can_be_filled_again_after_a_fault) {
  const Templates templates(Sources{{"t", "{{#items}}{{name}}{{/items}}"}});
  const View faulty = std::move(View().list("items", {item("a"), View()}));
  EXPECT_THROW(templates.render("t", faulty), TemplateError);
  EXPECT_EQ(templates.render("t", with_items()), "ab");
}

TEST(Templates, of_a_folder_win_over_the_embedded_ones) {
  support::MemoryFileSystem files;
  files.files["mine/models.hpp.mustache"] = "mine: {{> partials/own}}";
  files.files["mine/partials/own.mustache"] = "{{a}}";
  const Templates templates = Templates::with_folder(files, "mine");
  EXPECT_EQ(templates.render("models.hpp", View().text("a", "x")), "mine: x");
  EXPECT_EQ(templates.files_read(),
            (std::vector<std::string>{"mine/models.hpp.mustache", "mine/partials/own.mustache"}));
}

TEST(Templates, of_a_folder_without_any_are_an_error) {
  support::MemoryFileSystem files;
  files.files["mine/model.hpp.mustache"] = "";
  EXPECT_THROW(Templates::with_folder(files, "mine"), TemplateError);
}

}  // namespace
}  // namespace zefir::render
