// SPDX-License-Identifier: Apache-2.0
// Implements yaml_fault.hpp.
#include "document/yaml_fault.hpp"

#include <yaml.h>

#include <array>
#include <new>
#include <string_view>

#include "support/text.hpp"

namespace zefir::document {
namespace {

struct Wording {
  std::string_view theirs;
  std::string_view ours;
};
constexpr std::array wordings{
    Wording{"mapping values are not allowed in this context",
            "a ':' is not allowed here; text that holds ': ' needs quotes"},
    Wording{"could not find expected ':'",
            "expected ': ' after this key (a key is one line of at most 1024 characters)"},
    Wording{"did not find expected key", "expected a key at the indentation of the others"},
    Wording{"did not find expected '-' indicator",
            "expected '- ' at the indentation of the other items"},
    Wording{"did not find expected ',' or ']'", "expected ',' or ']' after an item"},
    Wording{"did not find expected ',' or '}'", "expected ',' or '}' after a member"},
    Wording{"did not find expected node content", "expected a value"},
    Wording{"did not find expected <document start>",
            "expected the end of the text; is the indentation of this line right?"},
    Wording{"block sequence entries are not allowed in this context",
            "a list item '- ' is not allowed here; it starts on a line of its own"},
    Wording{"mapping keys are not allowed in this context", "a key is not allowed here"},
    Wording{"found unknown escape character",
            "unknown escape in double-quoted text; write \\\\ for a backslash"},
    Wording{"did not find expected hexdecimal number", "expected hexadecimal digits in an escape"},
    Wording{"found invalid Unicode character escape code",
            "this escape is half of a surrogate pair or beyond U+10FFFF"},
    Wording{"found undefined tag handle", "this tag's prefix is not declared by a %TAG line"},
    Wording{"found unexpected document indicator",
            "'---' or '...' at the start of a line ends the document inside quoted text"},
    Wording{"found incompatible YAML document", "only YAML 1.1 and 1.2 are understood"},
    Wording{"found a tab character that violates indentation",
            "a tab cannot indent YAML; use spaces"},
    Wording{"found a tab character where an indentation space is expected",
            "a tab cannot indent YAML; use spaces"},
    Wording{"did not find expected alphabetic or numeric character",
            "expected a name of letters, digits, '-' or '_' after '&' or '*'"},
    Wording{"did not find expected comment or line break",
            "expected the end of the line or a comment"},
};

std::string reworded(std::string_view problem) {
  for (const Wording& wording : wordings) {
    if (wording.theirs == problem) return std::string(wording.ours);
  }
  return std::string(problem);
}

std::string cannot_start(std::string_view rest) {
  if (rest.starts_with('\t')) return "a tab cannot indent YAML; use spaces";
  const std::string shown =
      rest.empty() ? "" : support::printable(rest.substr(0, support::decode_utf8(rest, 0).length));
  return "text cannot start with '" + shown + "'; put it in quotes";
}

YamlFault describe_character(const yaml_parser_t& parser, const TextPlaces& places) {
  // The text is known to be UTF-8, so only characters that YAML excludes are left (section 5.1).
  std::string shown;
  support::append_utf8(shown, static_cast<char32_t>(parser.problem_value));
  const support::Place place = places.at_byte(parser.problem_offset);
  return {place, "the character " + support::printable(shown) +
                     " is not allowed in YAML; write it as an escape in double quotes"};
}

}  // namespace

YamlFault describe_fault(const yaml_parser_s& parser, TextPlaces& places) {
  if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
  if (parser.error == YAML_READER_ERROR) return describe_character(parser, places);
  const std::string_view problem = parser.problem == nullptr ? "not YAML" : parser.problem;
  const std::string_view context = parser.context == nullptr ? "" : parser.context;
  const auto place_of = [&places](const yaml_mark_t& mark) {
    return places.at(mark.line, mark.column);
  };
  YamlFault fault{place_of(parser.problem_mark), reworded(problem)};

  if (problem == "found character that cannot start any token") {
    fault.message = cannot_start(places.from(fault.place));
  } else if (problem == "found unexpected end of stream") {
    return {place_of(parser.context_mark), "the quoted text is not closed"};
  } else if (problem == "could not find expected ':'") {
    // libyaml notices on a later line; the key is where it started to look.
    return {place_of(parser.context_mark), fault.message};
  } else if (context == "while parsing a block mapping" ||
             context == "while parsing a block collection" ||
             context.starts_with("while parsing a flow")) {
    const support::Place start = place_of(parser.context_mark);
    if (start.line != fault.place.line) {
      fault.message += " of the ";
      fault.message += context.ends_with("mapping") ? "mapping" : "list";
      fault.message += " that starts on line " + std::to_string(start.line);
    }
  }
  return fault;
}

}  // namespace zefir::document
