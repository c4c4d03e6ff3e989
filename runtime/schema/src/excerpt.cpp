// SPDX-License-Identifier: Apache-2.0
#include "src/excerpt.hpp"

#include "src/utf8.hpp"
#include "src/writer.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::size_t most_characters = 40;
constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::string_view secret = "***";

// The first characters of valid UTF-8.
std::string_view first_characters(std::string_view text) noexcept {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xc0u) != 0x80u;
    if (starts && characters++ == most_characters) return text.substr(0, at);
  }
  return text;
}

}  // namespace

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  std::size_t size = most;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0u) == 0x80u) --size;
  return std::string(text.substr(0, size)).append(ellipsis);
}

std::string excerpt(std::string_view text) {
  if (text.empty()) return {};
  if (text[0] == '{') return "{...}";
  if (text[0] == '[') return "[...]";
  const std::string_view shown = first_characters(text);
  std::string out(shown);
  if (shown.size() < text.size()) out += ellipsis;
  return out;
}

std::string excerpt(const Type& type, std::string_view text) {
  return type.secret ? std::string(secret) : excerpt(text);
}

std::string quoted_excerpt(std::string_view content) {
  const std::string_view shown = first_characters(content);
  std::string out;
  Writer writer(out, true);
  writer.string(shown);
  writer.finish();
  if (shown.size() < content.size()) out.insert(out.size() - 1, ellipsis);
  return out;
}

std::string quoted_excerpt(const Type& type, std::string_view content) {
  return type.secret ? std::string(secret) : quoted_excerpt(content);
}

}  // namespace zefir::schema::detail
