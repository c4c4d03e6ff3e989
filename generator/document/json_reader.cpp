// SPDX-License-Identifier: Apache-2.0
// Implements json_reader.hpp.
#include "document/json_reader.hpp"

#include <string>

namespace zefir::document {

const Node* JsonReader::read() {
  while (true) {
    scanner_.skip_space();
    if (!read_value()) return nullptr;
    while (value_ != nullptr) {
      scanner_.skip_space();
      if (frames_.empty()) {
        if (scanner_.at_end()) return value_;
        scanner_.fail(scanner_.place(),
                      "expected the end of the text after the value, found " + scanner_.found());
        return nullptr;
      }
      if (!attach()) return nullptr;
    }
  }
}

bool JsonReader::read_value() {
  value_ = nullptr;
  const char c = scanner_.peek();
  switch (c) {
    case '{':
      return open(true);
    case '[':
      return open(false);
    case '"':
      return read_string();
    case '-':
      return read_number();
    default:
      break;
  }
  if (c >= '0' && c <= '9') return read_number();
  return read_word();
}

bool JsonReader::open(bool is_object) {
  const Place place = scanner_.place();
  if (frames_.size() == deepest_nesting) {
    diagnostics_.error("too-deep", place,
                       "values are nested more than " + std::to_string(deepest_nesting) + " deep");
    return false;
  }
  scanner_.step();
  scanner_.skip_space();
  frames_.push_back({is_object, is_object ? entries_.size() : items_.size(), place});
  if (scanner_.peek() == (is_object ? '}' : ']')) {
    close();
    return true;
  }
  return is_object ? read_key() : true;
}

void JsonReader::close() {
  scanner_.step();
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (frame.is_object) {
    value_ = builder_.object(frame.place, std::span(entries_).subspan(frame.first));
    entries_.resize(frame.first);
  } else {
    value_ = builder_.array(frame.place, std::span(items_).subspan(frame.first));
    items_.resize(frame.first);
  }
}

bool JsonReader::attach() {
  const bool is_object = frames_.back().is_object;
  if (is_object) {
    entries_.back().value = value_;
  } else {
    items_.push_back(value_);
  }
  const char closer = is_object ? '}' : ']';
  if (scanner_.peek() == closer) {
    close();
    return true;
  }
  if (scanner_.peek() != ',') {
    return scanner_.fail(scanner_.place(),
                         std::string(is_object ? "expected ',' or '}' after a member"
                                               : "expected ',' or ']' after an item") +
                             ", found " + scanner_.found());
  }
  const Place comma = scanner_.place();
  scanner_.step();
  scanner_.skip_space();
  if (scanner_.peek() == closer) {
    return scanner_.fail(
        comma, "JSON allows no ',' after the last " + std::string(is_object ? "member" : "item"));
  }
  value_ = nullptr;
  return is_object ? read_key() : true;
}

bool JsonReader::read_key() {
  const Place place = scanner_.place();
  if (scanner_.peek() == '\'') return scanner_.fail(place, "JSON quotes keys with \", not with '");
  if (scanner_.peek() != '"') {
    return scanner_.fail(place, "expected a key in double quotes, found " + scanner_.found());
  }
  const auto text = scanner_.string();
  if (!text) return false;
  const std::string_view key = scanner_.was_unescaped() ? builder_.keep(*text) : *text;
  scanner_.skip_space();
  if (scanner_.peek() != ':') {
    return scanner_.fail(scanner_.place(), "expected ':' after the key '" + std::string(key) +
                                               "', found " + scanner_.found());
  }
  scanner_.step();
  entries_.push_back({key, place, nullptr});
  return true;
}

bool JsonReader::read_string() {
  const Place place = scanner_.place();
  const auto text = scanner_.string();
  if (!text) return false;
  value_ =
      builder_.scalar(Kind::string, place, scanner_.was_unescaped() ? builder_.keep(*text) : *text);
  return true;
}

bool JsonReader::read_number() {
  const Place place = scanner_.place();
  const auto number = scanner_.number();
  if (!number) return false;
  value_ = builder_.scalar(number->is_integer ? Kind::integer : Kind::number, place, number->text);
  return true;
}

bool JsonReader::read_word() {
  const Place place = scanner_.place();
  if (scanner_.starts_with("//") || scanner_.starts_with("/*")) {
    return scanner_.fail(place, "JSON has no comments");
  }
  if (scanner_.peek() == '\'') {
    return scanner_.fail(place, "JSON quotes strings with \", not with '");
  }
  const std::string found = scanner_.found();
  const std::string_view word = scanner_.word();
  if (word == "true" || word == "false") {
    value_ = builder_.boolean(place, word == "true");
  } else if (word == "null") {
    value_ = builder_.null(place);
  } else if (word.empty()) {
    return scanner_.fail(place, "expected a value, found " + found);
  } else {
    return scanner_.fail(place, "expected a value, found '" + std::string(word) +
                                    "', which is no JSON; text needs double quotes");
  }
  return true;
}

}  // namespace zefir::document
