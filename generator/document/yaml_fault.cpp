// SPDX-License-Identifier: Apache-2.0
// Implements yaml_fault.hpp.
#include "document/yaml_fault.hpp"

#include <yaml.h>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>

#include "support/text.hpp"

namespace zefir::document {
namespace {

struct Wording {
  std::string_view theirs;
  std::string_view ours;
  std::string_view advice{};  // goes behind what is said of the surroundings
};
constexpr std::array wordings{
    Wording{
        "mapping values are not allowed in this context",
        "a ':' is not allowed here; check the indentation, and put text that holds ': ' in quotes"},
    Wording{"could not find expected ':'",
            "expected ': ' after this key (a key is one line of at most 1024 characters)"},
    Wording{"did not find expected key", "expected a key", "; check the indentation"},
    Wording{"did not find expected '-' indicator", "expected '- '", "; check the indentation"},
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

Wording reworded(std::string_view problem) {
  const auto found = std::find_if(wordings.begin(), wordings.end(), [problem](const Wording& each) {
    return each.theirs == problem;
  });
  return found == wordings.end() ? Wording{problem, problem} : *found;
}

/// The mapping or list that a fault lies in, where it starts on an earlier line.
std::string surroundings(std::string_view context, support::Place start, support::Place place) {
  const bool is_mapping = context.ends_with("mapping");
  const bool is_list = context.ends_with("collection") || context.ends_with("sequence");
  if (start.line == place.line || (!is_mapping && !is_list)) return {};
  return std::string(is_mapping ? " of the mapping" : " of the list") + " that starts on line " +
         std::to_string(start.line);
}

// YAML 1.2 section 7.4.2.
constexpr std::size_t longest_key = 1024;

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
  const support::Place place = place_of(parser.problem_mark);
  const Wording wording = reworded(problem);
  const std::string message(wording.ours);

  if (problem == "found character that cannot start any token") {
    return {place, cannot_start(places.from(place))};
  }
  if (problem == "found unexpected end of stream") {
    return {place_of(parser.context_mark), "the quoted text is not closed"};
  }
  if (problem == "could not find expected ':'") {
    // libyaml notices on a later line; the key is where it started to look.
    return {place_of(parser.context_mark), message};
  }
  if (problem == "mapping values are not allowed in this context" &&
      parser.problem_mark.column > longest_key) {
    return {place, "a key of more than 1024 characters needs a line '? key' of its own"};
  }
  return {place, message + surroundings(context, place_of(parser.context_mark), place) +
                     std::string(wording.advice)};
}

}  // namespace zefir::document
