// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "src/faults.hpp"
#include "src/reader.hpp"
#include "src/utf8.hpp"
#include "src/writer.hpp"
#include "zefir/schema/json.hpp"

namespace zefir::schema {
namespace detail {
namespace {

// Writes a tree as text, unlike nlohmann's own dump without changing or throwing at what has none.
class TreeText {
 public:
  TreeText(std::string& out, std::size_t max_depth, Faults& faults)
      : out_(out, false), max_depth_(std::min(max_depth, deepest)), faults_(faults) {}

  void run(const nlohmann::json& root) {
    value(root, nullptr);
    out_.finish();
  }

 private:
  // False ends the walk.
  bool value(const nlohmann::json& value, const Frame* frame);
  bool object(const nlohmann::json& object, const Frame* frame);
  bool array(const nlohmann::json& array, const Frame* frame);
  void string(const std::string& text, const Frame* frame);
  void number(double value, const Frame* frame);
  bool enter(const Frame* frame);
  void refuse(const Frame* frame, std::string_view message) {
    faults_.add(frame, Fault::syntax, message);
  }

  Writer out_;
  std::size_t depth_ = 0;
  std::size_t max_depth_;
  Faults& faults_;
};

bool TreeText::value(const nlohmann::json& value, const Frame* frame) {
  switch (value.type()) {
    case nlohmann::json::value_t::null:
      out_.raw("null");
      break;
    case nlohmann::json::value_t::boolean:
      out_.boolean(value.get_ref<const bool&>());
      break;
    case nlohmann::json::value_t::number_integer:
      out_.integer(value.get_ref<const std::int64_t&>());
      break;
    case nlohmann::json::value_t::number_unsigned:
      out_.natural(value.get_ref<const std::uint64_t&>());
      break;
    case nlohmann::json::value_t::number_float:
      number(value.get_ref<const double&>(), frame);
      break;
    case nlohmann::json::value_t::string:
      string(value.get_ref<const std::string&>(), frame);
      break;
    case nlohmann::json::value_t::object:
      return object(value, frame);
    case nlohmann::json::value_t::array:
      return array(value, frame);
    case nlohmann::json::value_t::binary:
      refuse(frame, "Not valid JSON: a binary value.");
      break;
    case nlohmann::json::value_t::discarded:
      refuse(frame, "Not valid JSON: a discarded value.");
      break;
  }
  return true;
}

bool TreeText::enter(const Frame* frame) {
  if (depth_ < max_depth_) {
    ++depth_;
    return true;
  }
  faults_.add(frame, Fault::too_deep, "Nested deeper than " + std::to_string(max_depth_) + ".");
  return false;
}

bool TreeText::object(const nlohmann::json& object, const Frame* frame) {
  if (!enter(frame)) return false;
  char before = '{';
  for (const auto& [key, member] : object.get_ref<const nlohmann::json::object_t&>()) {
    // Nothing below is told: its path would not be UTF-8 either.
    if (!is_utf8(key)) {
      refuse(frame, "Not valid JSON: a member's name that is not UTF-8.");
      continue;
    }
    out_.key(before, key);
    before = ',';
    const std::string_view step(key);
    const Frame at{frame, Frame::Step::free_entry, nullptr, &step, 0};
    if (!value(member, &at)) return false;
  }
  if (before == '{') out_.byte('{');
  out_.byte('}');
  --depth_;
  return true;
}

bool TreeText::array(const nlohmann::json& array, const Frame* frame) {
  if (!enter(frame)) return false;
  out_.byte('[');
  Frame at{frame, Frame::Step::free_item, nullptr, nullptr, 0};
  for (const nlohmann::json& item : array.get_ref<const nlohmann::json::array_t&>()) {
    if (at.index != 0) out_.byte(',');
    if (!value(item, &at)) return false;
    ++at.index;
  }
  out_.byte(']');
  --depth_;
  return true;
}

void TreeText::string(const std::string& text, const Frame* frame) {
  if (is_utf8(text)) {
    out_.string(text);
  } else {
    refuse(frame, "Not valid JSON: a string that is not UTF-8.");
  }
}

// A double without fraction gets one, or a free-form value would read it back as an integer.
void TreeText::number(double value, const Frame* frame) {
  if (!std::isfinite(value)) {
    refuse(frame, std::isnan(value) ? "Not valid JSON: not a number."
                                    : "Not valid JSON: an infinite number.");
    return;
  }
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  const std::string_view text(digits, static_cast<std::size_t>(end - digits));
  out_.raw(text);
  if (text.find_first_of(".e") == std::string_view::npos) out_.raw(".0");
}

}  // namespace
}  // namespace detail

namespace {

// `text` is the document's when there are no faults.
ValidationErrors write_tree(const nlohmann::json& document, const LoadOptions& options,
                            std::string& text) {
  detail::Faults faults(options.max_errors());
  detail::TreeText(text, options.max_depth(), faults).run(document);
  return faults.take();
}

}  // namespace

ValidationErrors load_json_into(const nlohmann::json& document, const Type& type, void* value,
                                const LoadOptions& options) {
  std::string text;
  ValidationErrors errors = write_tree(document, options, text);
  if (!errors.empty()) return errors;
  return load_into(text, type, value, options);
}

ValidationErrors validate_json(const nlohmann::json& document, const Type& type,
                               const LoadOptions& options) {
  std::string text;
  ValidationErrors errors = write_tree(document, options, text);
  if (!errors.empty()) return errors;
  return validate_text(text, type, options);
}

}  // namespace zefir::schema
