// SPDX-License-Identifier: Apache-2.0
#include "src/ecma_pattern.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace zefir::schema::detail {
namespace {

struct Category {
  std::string_view name;
  std::string_view abbreviation;
};

// Unicode's general categories, which PCRE2 knows by their abbreviations only (UAX #44, table 12).
constexpr Category categories[] = {
    {"Cased_Letter", "L&"},
    {"Close_Punctuation", "Pe"},
    {"Connector_Punctuation", "Pc"},
    {"Control", "Cc"},
    {"Currency_Symbol", "Sc"},
    {"Dash_Punctuation", "Pd"},
    {"Decimal_Number", "Nd"},
    {"Enclosing_Mark", "Me"},
    {"Final_Punctuation", "Pf"},
    {"Format", "Cf"},
    {"Initial_Punctuation", "Pi"},
    {"LC", "L&"},
    {"Letter", "L"},
    {"Letter_Number", "Nl"},
    {"Line_Separator", "Zl"},
    {"Lowercase_Letter", "Ll"},
    {"Mark", "M"},
    {"Math_Symbol", "Sm"},
    {"Modifier_Letter", "Lm"},
    {"Modifier_Symbol", "Sk"},
    {"Nonspacing_Mark", "Mn"},
    {"Number", "N"},
    {"Open_Punctuation", "Ps"},
    {"Other", "C"},
    {"Other_Letter", "Lo"},
    {"Other_Number", "No"},
    {"Other_Punctuation", "Po"},
    {"Other_Symbol", "So"},
    {"Paragraph_Separator", "Zp"},
    {"Private_Use", "Co"},
    {"Punctuation", "P"},
    {"Separator", "Z"},
    {"Space_Separator", "Zs"},
    {"Spacing_Mark", "Mc"},
    {"Surrogate", "Cs"},
    {"Symbol", "S"},
    {"Titlecase_Letter", "Lt"},
    {"Unassigned", "Cn"},
    {"Uppercase_Letter", "Lu"},
    {"digit", "Nd"},
    {"punct", "P"},
};

// What PCRE2 calls the property that ECMA-262 calls `name`.
std::string_view property(std::string_view name) {
  for (const std::string_view prefix : {"General_Category=", "gc="}) {
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  }
  const auto* const found = std::lower_bound(
      std::begin(categories), std::end(categories), name,
      [](const Category& left, std::string_view right) { return left.name < right; });
  return found != std::end(categories) && found->name == name ? found->abbreviation : name;
}

// The code unit that `\uXXXX` at the start of `text` names.
std::optional<std::uint32_t> code_unit(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  std::uint32_t unit = 0;
  const auto result = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  if (result.ec != std::errc() || result.ptr != text.data() + 6) return std::nullopt;
  return unit;
}

// One escape, at the start of `rest`; returns how much of it was taken.
std::size_t translate_escape(std::string_view rest, bool in_class, std::string& out) {
  const char letter = rest.size() > 1 ? rest[1] : '\0';
  if (letter == 's') {
    out += in_class ? "\\p{Xsp}\\u{feff}" : "[\\p{Xsp}\\u{feff}]";
    return 2;
  }
  if (letter == 'S') {
    // In a class, where no complement of two can be written, U+FEFF counts as no space.
    out += in_class ? "\\P{Xsp}" : "[^\\p{Xsp}\\u{feff}]";
    return 2;
  }
  if ((letter == 'p' || letter == 'P') && rest.size() > 2 && rest[2] == '{') {
    const std::size_t close = rest.find('}');
    if (close != rest.npos) {
      out.append(rest.substr(0, 3)).append(property(rest.substr(3, close - 3))) += '}';
      return close + 1;
    }
  }
  if (letter == 'u') {
    const auto high = code_unit(rest);
    const auto low = rest.size() >= 12 ? code_unit(rest.substr(6)) : std::nullopt;
    if (high && low && *high >= 0xd800 && *high < 0xdc00 && *low >= 0xdc00 && *low < 0xe000) {
      const std::uint32_t code_point = 0x10000 + ((*high - 0xd800) << 10) + (*low - 0xdc00);
      char digits[8];
      const auto result = std::to_chars(digits, digits + sizeof digits, code_point, 16);
      out.append("\\u{").append(digits, result.ptr) += '}';
      return 12;
    }
  }
  const std::size_t length = std::min<std::size_t>(rest.size(), 2);
  out += rest.substr(0, length);
  return length;
}

}  // namespace

std::string to_pcre(std::string_view source) {
  std::string out;
  out.reserve(source.size());
  bool in_class = false;
  for (std::size_t at = 0; at < source.size();) {
    const char byte = source[at];
    if (byte == '\\') {
      at += translate_escape(source.substr(at), in_class, out);
      continue;
    }
    if (byte == '[') {
      in_class = true;
    } else if (byte == ']') {
      in_class = false;
    }
    out += byte;
    ++at;
  }
  return out;
}

}  // namespace zefir::schema::detail
