// SPDX-License-Identifier: Apache-2.0
#include "src/reader.hpp"

#include <array>
#include <cstdint>

#include "src/utf8.hpp"

namespace zefir::schema::detail {
namespace {

// The four hexadecimal digits of a \u escape, or -1.
int hexadecimal(const char* p) noexcept {
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    const char byte = p[i];
    int digit = 0;
    if (is_digit(byte)) {
      digit = byte - '0';
    } else if (byte >= 'a' && byte <= 'f') {
      digit = byte - 'a' + 10;
    } else if (byte >= 'A' && byte <= 'F') {
      digit = byte - 'A' + 10;
    } else {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

}  // namespace

const char* Reader::syntax(const char* p, const Frame* frame, std::string_view expected) {
  std::size_t line = source_.line();
  const char* start = source_.begin();
  for (const char* at = start; at < p; ++at) {
    if (*at == '\n') {
      ++line;
      start = at + 1;
    }
  }
  const std::size_t column = code_points({start, static_cast<std::size_t>(p - start)}) + 1;
  std::string message = "Not valid JSON at line " + std::to_string(line) + ", column " +
                        std::to_string(column) + ": ";
  if (p < end_) {
    message.append("expected ").append(expected);
  } else if (source_.cut()) {
    message += "not UTF-8";
  } else {
    message.append("the text ends where there should be ").append(expected);
  }
  faults_.add(frame, Fault::syntax, message += '.');
  return nullptr;
}

bool Reader::too_deep(const char*, const Frame* frame) {
  faults_.add(frame, Fault::too_deep, "Nested deeper than " + std::to_string(max_depth_) + ".");
  return false;
}

const char* Reader::escaped_string(const char* first, const char* stop, std::string_view& content,
                                   const Frame* frame) {
  unescaped_.clear();
  for (;;) {
    unescaped_.append(first, stop);
    if (*stop == '"') {
      content = unescaped_;
      return stop + 1;
    }
    if (*stop != '\\') {
      return syntax(stop, frame,
                    stop == limit_ ? "the end of a string" : "control characters to be escaped");
    }
    first = append_escape(stop, frame);
    if (!first) return nullptr;
    stop = find_string_stop(first, limit_);
  }
}

const char* Reader::append_escape(const char* p, const Frame* frame) {
  // No byte of an escape may be the limit, so that each may be read once those before it were
  // right.
  switch (p[1]) {
    case '"':
    case '\\':
    case '/':
      unescaped_ += p[1];
      return p + 2;
    case 'b':
      unescaped_ += '\b';
      return p + 2;
    case 'f':
      unescaped_ += '\f';
      return p + 2;
    case 'n':
      unescaped_ += '\n';
      return p + 2;
    case 'r':
      unescaped_ += '\r';
      return p + 2;
    case 't':
      unescaped_ += '\t';
      return p + 2;
    case 'u':
      break;
    default:
      return syntax(p, frame, "an escape that JSON knows");
  }
  const int unit = hexadecimal(p + 2);
  if (unit < 0) return syntax(p, frame, "four hexadecimal digits behind \\u");
  auto code_point = static_cast<char32_t>(unit);
  const char* behind = p + 6;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const int low =
        unit < 0xdc00 && behind[0] == '\\' && behind[1] == 'u' ? hexadecimal(behind + 2) : -1;
    if (low < 0xdc00 || low > 0xdfff) return syntax(p, frame, "both surrogates of a pair");
    code_point = 0x10000 + ((code_point - 0xd800) << 10) + (static_cast<char32_t>(low) - 0xdc00);
    behind += 6;
  }
  append_utf8(unescaped_, code_point);
  return behind;
}

const char* Reader::literal(const char* p, std::string_view word, const Frame* frame) {
  if (std::string_view(p, static_cast<std::size_t>(end_ - p)).starts_with(word)) {
    return p + word.size();
  }
  return syntax(p, frame, "a value");
}

const char* Reader::skip_string(const char* p, const Frame* frame) {
  const char* stop = find_string_stop(p + 1, limit_);
  if (*stop == '"') return stop + 1;
  std::string_view ignored;
  return escaped_string(p + 1, stop, ignored, frame);
}

const char* Reader::skip_scalar(const char* p, const Frame* frame) {
  switch (*p) {
    case '"':
      return skip_string(p, frame);
    case 't':
      return literal(p, "true", frame);
    case 'f':
      return literal(p, "false", frame);
    case 'n':
      return literal(p, "null", frame);
    default:
      break;
  }
  NumberToken token;
  const char* behind = scan_number(p, token);
  if (!behind) return syntax(p, frame, "a value");
  return behind;
}

// Without recursion, for what is skipped may nest as deep as it likes up to the limit.
const char* Reader::skip(const char* p, const Frame* frame) {
  std::array<std::uint64_t, deepest / 64> objects;  // bit d: depth d is an object's
  std::size_t open = 0;
  const auto mark = [&objects](std::size_t depth, bool object) {
    const std::uint64_t bit = std::uint64_t{1} << (depth % 64);
    if (object) {
      objects[depth / 64] |= bit;
    } else {
      objects[depth / 64] &= ~bit;
    }
  };
  const auto in_object = [&] { return (objects[(open - 1) / 64] >> ((open - 1) % 64) & 1) != 0; };
  const auto close = [&](const char* at) {
    --open;
    return leave(at, frame);
  };
  std::string_view name;
  for (;;) {
    // A value starts here.
    if (*p == '{' || *p == '[') {
      const bool object = *p == '{';
      if (!enter(p, frame)) return nullptr;
      mark(open++, object);
      p = skip_space(p + 1);
      if (*p != (object ? '}' : ']')) {
        if (object) {
          if (p = key(p, name, frame); !p) return nullptr;
          p = skip_space(p);
        }
        continue;
      }
      if (p = close(p); !p) return nullptr;
    } else if (p = skip_scalar(p, frame); !p) {
      return nullptr;
    }
    // A value ends here.
    for (;;) {
      if (open == 0) return p;
      p = skip_space(p);
      if (*p == ',') break;
      if (*p != (in_object() ? '}' : ']')) {
        return syntax(p, frame, in_object() ? "',' or '}'" : "',' or ']'");
      }
      if (p = close(p); !p) return nullptr;
    }
    p = skip_space(p + 1);
    if (in_object()) {
      if (p = key(p, name, frame); !p) return nullptr;
      p = skip_space(p);
    }
  }
}

}  // namespace zefir::schema::detail
