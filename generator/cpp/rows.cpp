// SPDX-License-Identifier: Apache-2.0
#include "cpp/rows.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "cpp/classes.hpp"
#include "cpp/text.hpp"
#include "support/text.hpp"

namespace zefir::cpp {
namespace {

using api::Node;
using Parts = std::vector<std::string>;

std::string braces(const Parts& parts) {
  std::string text = "{";
  text += join(parts, ", ");
  text += '}';
  return text;
}

// A scalar. Numbers keep their digits, unless YAML spells them as JSON does not.
std::string json_text(const Node& value) {
  if (value.is_boolean()) return value.boolean() ? "true" : "false";
  if (value.is_number()) {
    const std::string text(value.text());
    return api::is_value(text, api::Meaning::decimal)
               ? text
               : double_literal(value.as_double().value_or(0));
  }
  std::string text;
  support::append_json_string(text, value.text());
  return text;
}

void use_once(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// The least integer that satisfies a lower bound, or nothing where every int64 does.
std::optional<std::int64_t> at_least(const Node* bound, bool exclusive) {
  if (!bound) return std::nullopt;
  if (const auto exact = bound->as_int64()) {
    if (!exclusive) return exact;
    return *exact == std::numeric_limits<std::int64_t>::max() ? *exact : *exact + 1;
  }
  const auto value = bound->as_double();
  if (!value || !(*value > -9.2e18)) return std::nullopt;
  if (*value > 9.2e18) return std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::ceil(*value));
}

std::optional<std::int64_t> at_most(const Node* bound, bool exclusive) {
  if (!bound) return std::nullopt;
  if (const auto exact = bound->as_int64()) {
    if (!exclusive) return exact;
    return *exact == std::numeric_limits<std::int64_t>::min() ? *exact : *exact - 1;
  }
  const auto value = bound->as_double();
  if (!value || !(*value < 9.2e18)) return std::nullopt;
  if (*value < -9.2e18) return std::numeric_limits<std::int64_t>::min();
  return static_cast<std::int64_t>(std::floor(*value));
}

// Of two bounds, the one that allows less.
template <class T, class Stricter>
std::optional<T> stricter(std::optional<T> left, std::optional<T> right, Stricter choose) {
  if (!left || !right) return left ? left : right;
  return choose(*left, *right);
}

constexpr auto larger = [](auto a, auto b) { return std::max(a, b); };
constexpr auto smaller = [](auto a, auto b) { return std::min(a, b); };

struct FormatRange {
  std::string_view format;
  std::int64_t minimum, maximum;
};
// Formats narrower than the C++ type that holds them.
constexpr FormatRange format_ranges[] = {
    {"int8", -128, 127},  {"int16", -32768, 32767},  {"uint8", 0, 255},
    {"uint16", 0, 65535}, {"uint32", 0, 4294967295},
};

}  // namespace

std::string double_literal(double value) {
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  std::string text(buffer, end);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string int64_literal(std::int64_t value) {
  if (value == std::numeric_limits<std::int64_t>::min()) {
    return "std::numeric_limits<std::int64_t>::min()";
  }
  return std::to_string(value);
}

std::string_view row_kind(const Types& types, api::Use use) {
  const api::Use resolved = types.model().resolve(use);
  const api::Type& type = types.model().type(resolved);
  const api::Kind kind = types.kind(use);
  if (const Class* known = class_of(type); known && kind == type.kind) return known->row;
  switch (kind) {
    case api::Kind::boolean:
      return "boolean";
    case api::Kind::integer: {
      const std::string_view spelling = integer_type(type);
      return spelling == "std::int32_t"    ? "int32"
             : spelling == "std::uint64_t" ? "uint64"
                                           : "int64";
    }
    case api::Kind::number:
      return "number";
    case api::Kind::string:
      return types.are_borrowed() ? "string_view" : "string";
    case api::Kind::enumeration:
      return types.is_open(type) ? "open_enum" : "enumeration";
    case api::Kind::object:
      return "object";
    case api::Kind::array:
      return "list";
    case api::Kind::map:
      return "map";
    default:
      return "json";
  }
}

void RowWriter::define(const std::string& definition) {
  definitions.push_back(fold(definition, 0, 4));
}

void RowWriter::define_container(const std::string& beginning, const std::string& item) {
  const std::string head = "constexpr schema::" + beginning;
  const std::string whole = head + item + ");";
  definitions.push_back(whole.size() <= line_width ? whole
                                                   : head + "\n    " + fold(item + ");", 4, 4));
}

std::string RowWriter::type(const Held& held, const std::string& name) {
  const api::Kind kind = types_.kind(held.use);
  const api::Type& type = types_.model().type(held.use);
  Parts parts{".kind = schema::Kind::" + std::string(row_kind(types_, held.use))};
  if (held.holder != Holder::plain) {
    parts.push_back(".holder = schema::Holder::" + std::string(to_string(held.holder)));
  }
  if (held.nullable) parts.push_back(".nullable = true");
  if (type.secret) parts.push_back(".secret = true");
  const Class* known_class = class_of(type);
  if (kind == api::Kind::string && api::meaning(type) == api::Meaning::decimal) {
    parts.push_back(".in_string = true");
  }
  if (const std::string row = bounds(type, kind, name); !row.empty())
    parts.push_back(".bounds = &" + row);
  if (const std::string row = detail(held.use, kind, name); !row.empty()) parts.push_back(row);
  const bool known = !known_class && (kind == api::Kind::boolean || kind == api::Kind::integer ||
                                      kind == api::Kind::number || kind == api::Kind::string);
  if (held.holder == Holder::optional && !known) {
    parts.push_back(".holder_ops = &schema::optional_ops<" + held.value + ">");
  } else if (held.holder == Holder::maybe) {
    const std::string value =
        kind == api::Kind::object ? "zefir::Box<" + held.value + ">" : held.value;
    parts.push_back(".holder_ops = &schema::maybe_ops<" + value + ">");
  }
  if (const std::string row = rules(type, kind, name); !row.empty()) {
    parts.push_back(".rules = &" + row);
  }
  return braces(parts);
}

std::string RowWriter::rules(const api::Type& type, api::Kind kind, const std::string& name) {
  if (type.choices.empty() || kind != type.kind) return "";
  Parts choices;
  for (const Node* value : type.choices) choices.push_back(string_literal(json_text(*value)));
  // Elsewhere null is no value of the holder, so that it is not asked.
  if (kind == api::Kind::any && type.nullable) choices.push_back(string_literal("null"));
  const std::string list = claim(name + "_choices");
  define("constexpr std::string_view " + list + "[] = " + braces(choices) + ";");
  const std::string row = claim(name + "_rules");
  define("constexpr schema::Rules " + row + "{.choices = " + list + "};");
  return row;
}

std::string RowWriter::additional(const Held& value, const std::string& name) {
  return map_type(value.type, type(value, name + "_value"), name);
}

std::string RowWriter::additional_json(const std::string& name) {
  return map_type("zefir::Json", "{.kind = schema::Kind::json, .nullable = true}", name);
}

std::string RowWriter::map_of(const std::string& value) const {
  return "map_of<" + value + (types_.are_borrowed() ? ", std::string_view>" : ">");
}

std::string RowWriter::map_type(const std::string& value, const std::string& row,
                                const std::string& wanted) {
  const std::string name = claim(wanted);
  define_container("Map " + name + " = schema::" + map_of(value) + "(", row);
  return "{.kind = schema::Kind::map, .detail = {.map = &" + name + "}}";
}

std::string RowWriter::detail(api::Use use, api::Kind kind, const std::string& name) {
  const api::Type& type = types_.model().type(use);
  switch (kind) {
    case api::Kind::object:
      use_once(used_objects, types_.row(use.type));
      return ".detail = {.object = &" + types_.row(use.type) + "_object}";
    case api::Kind::enumeration:
      use_once(used_enums, types_.row(use.type));
      return ".detail = {.enumeration = &" + types_.row(use.type) + "_enum}";
    case api::Kind::array:
    case api::Kind::map: {
      const bool list = kind == api::Kind::array;
      std::string item_type = "zefir::Json";
      std::string item = "{.kind = schema::Kind::json, .nullable = true}";
      if (type.item) {
        const Held held = types_.element(*type.item);
        item_type = held.type;
        item = this->type(held, name + (list ? "_item" : "_value"));
      }
      const std::string row = claim(name + (list ? "_list" : "_map"));
      define_container(list ? "List " + row + " = schema::list_of<" + item_type + ">("
                            : "Map " + row + " = schema::" + map_of(item_type) + "(",
                       item);
      return ".detail = {." + std::string(list ? "list" : "map") + " = &" + row + "}";
    }
    default:
      return "";
  }
}

std::string RowWriter::bounds(const api::Type& type, api::Kind kind, const std::string& name) {
  const api::Bounds& bounds = type.bounds;
  switch (kind) {
    case api::Kind::integer:
      return integer_bounds(type, name + "_bounds");
    case api::Kind::number:
      return number_bounds(type, name + "_bounds");
    case api::Kind::string:
      return string_bounds(type, name + "_bounds");
    case api::Kind::array:
      return size_bounds(bounds.min_items, bounds.max_items, bounds.unique_items, name + "_bounds");
    case api::Kind::map:
      return size_bounds(bounds.min_properties, bounds.max_properties, false, name + "_bounds");
    default:
      return "";
  }
}

std::string RowWriter::object_bounds(const api::Type& object, const std::string& name) {
  return size_bounds(object.bounds.min_properties, object.bounds.max_properties, false, name);
}

std::string RowWriter::integer_bounds(const api::Type& type, const std::string& wanted) {
  const api::Bounds& bounds = type.bounds;
  auto minimum =
      stricter(at_least(bounds.minimum, false), at_least(bounds.exclusive_minimum, true), larger);
  auto maximum =
      stricter(at_most(bounds.maximum, false), at_most(bounds.exclusive_maximum, true), smaller);
  for (const FormatRange& range : format_ranges) {
    if (range.format != type.format) continue;
    minimum = stricter(minimum, std::optional(range.minimum), larger);
    maximum = stricter(maximum, std::optional(range.maximum), smaller);
  }
  Parts parts;
  if (minimum) parts.push_back(".minimum = " + int64_literal(*minimum));
  if (maximum) parts.push_back(".maximum = " + int64_literal(*maximum));
  if (type.format == "uint64") {
    // A maximum beyond int64 is the only one that `.maximum` cannot say.
    const auto large = bounds.maximum ? bounds.maximum->as_uint64() : std::nullopt;
    if (large && !bounds.maximum->as_int64()) {
      parts.push_back(".unsigned_maximum = " + std::to_string(*large) + "u");
    }
  }
  if (bounds.multiple_of) {
    if (const auto step = bounds.multiple_of->as_uint64(); step && *step > 1) {
      parts.push_back(".multiple_of = " + std::to_string(*step) + "u");
    }
  }
  if (parts.empty()) return "";
  const std::string name = claim(wanted);
  define("constexpr schema::IntegerBounds " + name + braces(parts) + ";");
  return name;
}

std::string RowWriter::number_bounds(const api::Type& type, const std::string& wanted) {
  const api::Bounds& bounds = type.bounds;
  const auto number = [](const Node* node) { return node ? node->as_double() : std::nullopt; };
  Parts parts;
  const auto lower = number(bounds.minimum), above = number(bounds.exclusive_minimum);
  if (lower || above) {
    const bool exclusive = above && (!lower || *above >= *lower);
    parts.push_back(".minimum = " + double_literal(exclusive ? *above : *lower));
    if (exclusive) parts.push_back(".exclusive_minimum = true");
  }
  const auto upper = number(bounds.maximum), below = number(bounds.exclusive_maximum);
  if (upper || below) {
    const bool exclusive = below && (!upper || *below <= *upper);
    const std::size_t place = parts.empty() ? 0 : 1;
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(place),
                 ".maximum = " + double_literal(exclusive ? *below : *upper));
    if (exclusive) parts.push_back(".exclusive_maximum = true");
  }
  if (bounds.multiple_of) {
    parts.push_back(".multiple_of = " + string_literal(bounds.multiple_of->text()));
  }
  if (parts.empty()) return "";
  const std::string name = claim(wanted);
  define("constexpr schema::NumberBounds " + name + braces(parts) + ";");
  return name;
}

std::string RowWriter::string_bounds(const api::Type& type, const std::string& wanted) {
  const api::Bounds& bounds = type.bounds;
  Parts parts;
  if (bounds.min_length && *bounds.min_length > 0) {
    parts.push_back(".min_length = " + std::to_string(*bounds.min_length));
  }
  if (bounds.max_length) parts.push_back(".max_length = " + std::to_string(*bounds.max_length));
  if (bounds.pattern) {
    const std::string pattern = claim(wanted + "_pattern");
    define("constinit const schema::Pattern " + pattern + "(" +
           string_literal(bounds.pattern->text()) + ");");
    parts.push_back(".pattern = &" + pattern);
  }
  if (std::string format(api::checked_format(type)); !format.empty()) {
    std::replace(format.begin(), format.end(), '-', '_');
    parts.push_back(".format = &schema::formats::" + format);
  }
  if (parts.empty()) return "";
  const std::string name = claim(wanted);
  define("constexpr schema::StringBounds " + name + braces(parts) + ";");
  return name;
}

std::string RowWriter::size_bounds(std::optional<std::uint64_t> minimum,
                                   std::optional<std::uint64_t> maximum, bool unique,
                                   const std::string& wanted) {
  Parts parts;
  if (minimum && *minimum > 0) parts.push_back(".minimum = " + std::to_string(*minimum));
  if (maximum) parts.push_back(".maximum = " + std::to_string(*maximum));
  if (unique) parts.push_back(".unique_items = true");
  if (parts.empty()) return "";
  const std::string name = claim(wanted);
  define("constexpr schema::SizeBounds " + name + braces(parts) + ";");
  return name;
}

}  // namespace zefir::cpp
