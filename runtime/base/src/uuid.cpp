// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/uuid.hpp"

#include "src/refusal.hpp"

namespace zefir {
namespace {

constexpr std::uint8_t no_digit = 0xff;

// A table, for a UUID's digits are half letters at random and a branch on them is often
// mispredicted.
constexpr std::array<std::uint8_t, 256> make_hex_values() {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_digit);
  for (std::uint8_t digit = 0; digit < 10; ++digit) values[std::size_t{'0'} + digit] = digit;
  for (std::uint8_t digit = 10; digit < 16; ++digit) {
    values[std::size_t{'a'} + digit - 10] = digit;
    values[std::size_t{'A'} + digit - 10] = digit;
  }
  return values;
}
constexpr auto hex_values = make_hex_values();

constexpr bool dash_before(std::size_t octet) noexcept {
  return octet == 4 || octet == 6 || octet == 8 || octet == 10;
}

}  // namespace

Uuid::Uuid(std::string_view text) {
  const std::optional<Uuid> parsed = parse(text);
  if (!parsed) {
    detail::refuse_text("Uuid", text, "a UUID as in f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  }
  *this = *parsed;
}

std::optional<Uuid> Uuid::parse(std::string_view text) noexcept {
  if (text.size() != max_text) return {};
  const char* p = text.data();
  Uuid result;
  unsigned seen = 0;
  for (std::size_t octet = 0; octet < result.octets_.size(); ++octet, p += 2) {
    if (dash_before(octet) && *p++ != '-') return {};
    const unsigned high = hex_values[static_cast<unsigned char>(p[0])];
    const unsigned low = hex_values[static_cast<unsigned char>(p[1])];
    seen |= high | low;
    result.octets_[octet] = static_cast<std::uint8_t>(high << 4 | low);
  }
  if (seen > 15) return {};
  return result;
}

std::string Uuid::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void Uuid::append_to(std::string& out) const {
  char text[max_text];
  out.append(text, write(text));
}

char* Uuid::write(char* out) const noexcept {
  constexpr char hex[] = "0123456789abcdef";
  for (std::size_t octet = 0; octet < octets_.size(); ++octet) {
    if (dash_before(octet)) *out++ = '-';
    *out++ = hex[octets_[octet] >> 4];
    *out++ = hex[octets_[octet] & 15];
  }
  return out;
}

}  // namespace zefir

std::size_t std::hash<zefir::Uuid>::operator()(const zefir::Uuid& uuid) const noexcept {
  const auto& octets = uuid.octets();
  return std::hash<std::string_view>()(
      {reinterpret_cast<const char*>(octets.data()), octets.size()});
}
